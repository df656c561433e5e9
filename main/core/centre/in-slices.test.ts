import { describe, expect, it } from 'vitest';
import { inSlices } from './in-slices.ts';

/** A loop by hand: each taken one costs a millisecond. */
function open() {
  let nowMs = 0;
  const taken: number[] = [];
  const due: (() => void)[] = [];
  const slices = inSlices<number>(
    (one) => {
      nowMs += 1;
      taken.push(one);
      if (one === 66) slices.clear();
    },
    {
      clock: { monotonicMs: () => nowMs },
      timers: {
        after: (_ms, run) => {
          due.push(run);
          return () => due.splice(due.indexOf(run), 1);
        },
      },
    },
  );
  return {
    ...{ slices, taken, due },
    turn: () => {
      nowMs += 1;
      due.shift()?.();
    },
  };
}

describe('inSlices', () => {
  it('takes one that comes alone at once', () => {
    const { slices, taken, due } = open();
    slices.give(1);
    expect(taken).toEqual([1]);
    expect(due).toEqual([]);
  });

  it('takes many a slice at a time, in their order, those that come meanwhile last', () => {
    const { slices, taken, due, turn } = open();
    for (let n = 0; n < 10; n += 1) slices.give(n);
    expect(taken).toEqual([0]);
    expect(due.length).toBe(1);
    turn();
    expect(taken.length).toBe(2);
    slices.give(10);
    while (due.length > 0) turn();
    expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(due).toEqual([]);
  });

  it('forgets what waits, also when the one that is taken asks for it', () => {
    const { slices, taken, due, turn } = open();
    for (const n of [1, 2, 3, 4, 5, 66, 7, 8]) slices.give(n);
    while (due.length > 0) turn();
    expect(taken).toEqual([1, 2, 3, 4, 5, 66]);
    expect(due).toEqual([]);
    for (let n = 20; n < 30; n += 1) slices.give(n);
    slices.clear();
    expect(due).toEqual([]);
  });
});
