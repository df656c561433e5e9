/* Chats that ring while the centre is gone: they end with their time, are said to, and come back with the centre. */
import { afterEach, describe, expect, it } from 'vitest';
import { sampleSnapshot } from '../testing/sample.ts';
import {
  bench,
  CHAT,
  centreReturns,
  chatOffer,
  loseCentre,
  open,
} from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const ringing = () => bench.desk().slice('offers').length;
const late = () => bench.desk().frames.filter(({ kind }) => kind === 'offer/late');
const rings = async () => {
  const { centre, time } = await open();
  centre.send({ kind: 'offer/made', offer: chatOffer() });
  await time.settle();
};

describe('a chat that rings while the centre is gone', () => {
  it('leaves with its time, stands among the missed ones, and the desk is told before', async () => {
    await rings();
    await loseCentre();
    expect(ringing()).toBe(1);
    await bench.time.advance(20_000);
    expect(ringing()).toBe(0);
    expect(late()).toEqual([{ kind: 'offer/late', interactionId: CHAT }]);
    expect(bench.desk().slice('missed')).toMatchObject([
      { interactionId: CHAT, channel: 'chat', reason: 'missed' },
    ]);
    // What came out of date is not taken.
    expect(await bench.desk().ask('offer/accept', { interactionId: CHAT })).toMatchObject({
      error: { code: 'too-late' },
    });
  });

  it('rings again when the centre is back and still offers it', async () => {
    await rings();
    await loseCentre();
    await bench.time.advance(20_000);
    bench.centre.snapshot = { ...sampleSnapshot(), offers: [chatOffer()] };
    await centreReturns();
    expect(ringing()).toBe(1);
  });

  it('is left to a centre that is there', async () => {
    await rings();
    await bench.time.advance(60_000);
    expect(ringing()).toBe(1);
    expect(late()).toEqual([]);
  });

  it('is left to a centre that is back in time', async () => {
    await rings();
    const { deadlineAtMs } = chatOffer();
    bench.centre.send({
      kind: 'offer/made',
      offer: { ...chatOffer(), deadlineAtMs: deadlineAtMs + 60_000 },
    });
    await bench.time.settle();
    bench.centre.snapshot = { ...sampleSnapshot(), offers: [chatOffer()] };
    await loseCentre();
    await centreReturns();
    await bench.time.advance(60_000);
    expect(ringing()).toBe(1);
    expect(late()).toEqual([]);
  });
});
