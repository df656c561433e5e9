import { describe, expect, it } from 'vitest';
import type { LinkFrame } from '#src/contracts/link.ts';
import { watchPage } from './page-pulse.ts';

function setUp() {
  const sent: LinkFrame[] = [];
  let answer: (frame: unknown) => void = () => {};
  let close: () => void = () => {};
  let beat: (() => void) | null = null;
  let hung = 0;
  watchPage(
    {
      send: (frame) => void sent.push(frame),
      onFrame: (listener) => void (answer = listener),
      onClose: (listener) => void (close = listener),
    },
    (_periodMs, run) => {
      beat = run;
      return () => (beat = null);
    },
    () => (hung += 1),
  );
  return {
    sent,
    beat: () => beat?.(),
    answer: (frame: unknown) => answer(frame),
    close: () => close(),
    hung: () => hung,
    isWatching: () => beat !== null,
  };
}

describe('watchPage', () => {
  it('leaves a page alone that answers now and then', () => {
    const { sent, beat, answer, hung } = setUp();
    for (let turn = 0; turn < 30; turn += 1) {
      beat();
      if (turn % 3 === 2) answer({ kind: 'pong', n: turn });
    }
    expect([sent.length, hung()]).toEqual([30, 0]);
  });

  it('reports silence once, after three pings', () => {
    const { beat, hung, isWatching, answer } = setUp();
    for (let turn = 0; turn < 3; turn += 1) beat();
    answer('nonsense is no sign of life');
    expect(hung()).toBe(0);
    beat();
    beat();
    expect([hung(), isWatching()]).toEqual([1, false]);
  });

  it('stops with the link', () => {
    const { close, isWatching } = setUp();
    close();
    expect(isWatching()).toBe(false);
  });
});
