/* The call bar and the shell beside the desk's page: what they see, what they may ask, and that they do not need it. */
import { afterEach, describe, expect, it } from 'vitest';
import { ASIDE_SLICES } from '#src/contracts/aside.ts';
import { slicesIn } from '#src/contracts/desk.ts';
import { createFakeDesk } from '../testing/fake-page.ts';
import { sampleOffer } from '../testing/sample.ts';
import { bench, conversation, INT, open } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const ring = async (): Promise<void> => {
  bench.centre.send({ kind: 'offer/made', offer: sampleOffer({ id: INT }) });
  bench.phone().call('leg-a', { interactionId: INT });
  await bench.time.settle();
};

describe('a page beside the desk', () => {
  it('sees its part alone, and answers a call although the desk’s page is gone', async () => {
    const { time } = await open();
    const bar = createFakeDesk();
    bench.core().attachAside('bar', bar.port);
    bench.desk().close();
    await ring();
    expect(new Set(bar.frames.flatMap((one) => slicesIn(one).map(({ name }) => name)))).toEqual(
      new Set(ASIDE_SLICES.bar),
    );
    expect(bar.slice('offers')).toHaveLength(1);
    const answer = bar.ask('call/answer', { interactionId: INT });
    await time.settle();
    expect((await answer).ok).toBe(true);
    expect(bench.phone().names()).toContain('answer');
    expect(conversationOf(bar)?.call?.state.kind).toBe('talking');
  });

  it('is refused everything else', async () => {
    await open();
    const bar = createFakeDesk();
    bench.core().attachAside('bar', bar.port);
    const refused = [
      await bar.ask('session/sign-out', { evenWithOpenContacts: true }),
      await bar.ask('call/dial', { number: '911222333', customerId: null }),
      await bar.ask('settings/set', { theme: 'dark' }),
    ];
    expect(refused.map((each) => each.ok)).toEqual([false, false, false]);
    expect(bench.log.filter((line) => line.includes('not its to ask'))).toHaveLength(3);
  });

  it('the newest counts', async () => {
    const { time } = await open();
    const [old, young] = [createFakeDesk(), createFakeDesk()];
    bench.core().attachAside('bar', old.port);
    bench.core().attachAside('bar', young.port);
    const before = old.frames.length;
    await ring();
    await time.settle();
    expect(old.frames).toHaveLength(before);
    expect(young.slice('offers')).toHaveLength(1);
    expect(conversation()).toBeUndefined();
  });
});

const conversationOf = (page: ReturnType<typeof createFakeDesk>) => page.slice('conversations')[0];
