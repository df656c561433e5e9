/** When something is wished, and which moments a day has. */
import { describe, expect, it } from 'vitest';
import { dayStart, isWished, NO_WISH } from './use-found.ts';

describe('isWished', () => {
  it.each([
    ['nothing', {}, false],
    ['one letter', { query: ' a ' }, false],
    ['two letters', { query: 'ab' }, true],
    ['somebody', { agentName: 'Nil' }, true],
    ['a day', { to: '2026-11-22' }, true],
  ])('%s', (_what, wish, expected) => {
    expect(isWished({ ...NO_WISH, ...wish })).toBe(expected);
  });
});

describe('dayStart', () => {
  it('is midnight here, or the next one', () => {
    expect(dayStart('2026-11-22')).toBe(new Date(2026, 10, 22).getTime());
    expect(dayStart('2026-12-31', 1)).toBe(new Date(2027, 0, 1).getTime());
  });
  it.each(['', '2026', 'a-b-c'])('is none of “%s”', (day) => {
    expect(dayStart(day)).toBeNull();
  });
});
