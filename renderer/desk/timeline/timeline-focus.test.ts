/** Which row of the history is the tab stop, and where the keys lead. */
import { describe, expect, it } from 'vitest';
import type { CustomerCase, TimelineEntry } from '#src/model/interaction.ts';
import { findStop, moveStop } from './timeline-focus.ts';
import type { TimelineRow } from './timeline-rows.ts';

/** `#`: the head of a case, anything else an exchange. */
const rowsOf = (signs: string): readonly TimelineRow[] =>
  [...signs].map((sign, at) =>
    sign === '#'
      ? { kind: 'case', key: `case ${at}`, case: {} as CustomerCase }
      : { kind: 'entry', key: sign, entry: {} as TimelineEntry, isLast: false, mark: null },
  );
const rows = rowsOf('#ab#c');

describe('findStop', () => {
  it.each([
    ['the first exchange before anything had the focus', null, 1],
    ['the one that had it last', 'c', 4],
    ['the first one again when that one is gone', 'z', 1],
    ['never the head of a case', 'case 3', 1],
  ])('is %s', (_what, current, expected) => {
    expect(findStop(rows, current)).toBe(expected);
  });
  it('is nowhere without an exchange', () => {
    expect(findStop(rowsOf(''), null)).toBe(-1);
    expect(findStop(rowsOf('#'), 'a')).toBe(-1);
  });
});

describe('moveStop', () => {
  it.each([
    ['ArrowDown', 1, 2],
    ['ArrowDown', 2, 4],
    ['ArrowDown', 4, null],
    ['ArrowUp', 4, 2],
    ['ArrowUp', 1, null],
    ['Home', 4, 1],
    ['End', 1, 4],
    ['Enter', 1, null],
    ['Tab', 1, null],
  ])('%s from %i leads to %s', (key, from, to) => {
    expect(moveStop(rows, from, key)).toBe(to);
  });
});
