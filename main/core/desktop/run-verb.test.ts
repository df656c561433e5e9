import { describe, expect, it } from 'vitest';
import type { Conversation, RingingOffer } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { emptyView, type ShellView } from '#src/desktop/shell-view.ts';
import { createRunVerb, HANG_UP_GUARD_MS } from './run-verb.ts';
import { createFakeClock } from '../testing/fake-clock.ts';

const ringing = {
  offer: { interaction: { id: 'i', channel: 'call' } },
  call: { state: { kind: 'ringing' } },
} as unknown as RingingOffer;
const talking = { call: { id: 'c', state: { kind: 'talking' } } } as unknown as Conversation;

const setUp = (view: ShellView, answer: Answer<unknown> = { ok: true, value: {} }) => {
  const time = createFakeClock();
  const lines: string[] = [];
  const write = (_area: string, fact: string): void => void lines.push(fact);
  const log = { info: write, warn: write };
  const asked: string[] = [];
  const seen: string[] = [];
  const run = createRunVerb({
    link: {
      view: () => view,
      ask: (name) => {
        asked.push(name);
        return Promise.resolve(answer);
      },
    },
    clock: time.clock,
    show: () => void seen.push('show'),
    dialSelection: () => void seen.push('dial'),
    log,
  });
  return { run, asked, seen, time, lines };
};

describe('createRunVerb', () => {
  it('answers without bringing the desk to the front', () => {
    const { run, asked, seen } = setUp({ ...emptyView, offers: [ringing] });
    run('answer');
    expect({ asked, seen }).toEqual({ asked: ['call/answer'], seen: [] });
  });

  it('shows, dials, and does nothing when there is nothing', () => {
    const { run, asked, seen } = setUp(emptyView);
    for (const verb of ['show', 'dial-selection', 'answer', 'hang-up', 'mute', 'hold'] as const)
      run(verb);
    expect({ asked, seen }).toEqual({ asked: [], seen: ['show', 'dial'] });
  });

  it('takes a second press at once for the same nervous finger', async () => {
    const { run, asked, time } = setUp({ ...emptyView, conversations: [talking] });
    run('hang-up');
    run('hang-up');
    await time.advance(HANG_UP_GUARD_MS);
    run('hang-up');
    expect(asked).toEqual(['call/hang-up', 'call/hang-up']);
  });

  it('writes down what core refused', async () => {
    const refused: Answer<unknown> = { ok: false, error: { code: 'not-now', retryable: false } };
    const { run, lines } = setUp({ ...emptyView, conversations: [talking] }, refused);
    run('mute');
    await Promise.resolve();
    await Promise.resolve();
    expect(lines).toHaveLength(1);
  });
});
