/** When to come back. */
import { describe, expect, it } from 'vitest';
import { followUpChoices, fromLocalInput, toLocalInput } from './follow-up-times.ts';

const now = Date.UTC(2026, 11, 31, 16, 7);

describe('followUpChoices', () => {
  it('lands on round times, also over the turn of the year', () => {
    const times = followUpChoices(now).map(({ atMs }) =>
      atMs === null ? null : new Date(atMs).toISOString(),
    );
    expect(times).toEqual([
      null,
      '2026-12-31T17:15:00.000Z',
      '2027-01-01T10:00:00.000Z',
      '2027-01-07T10:00:00.000Z',
    ]);
  });
});

describe('toLocalInput', () => {
  it('comes back as it went', () => {
    expect(fromLocalInput(toLocalInput(Date.UTC(2026, 0, 2, 3, 4)))).toBe(
      Date.UTC(2026, 0, 2, 3, 4),
    );
    expect(fromLocalInput('')).toBeNull();
    expect(fromLocalInput('2026-99-99T99:99')).toBeNull();
  });
});
