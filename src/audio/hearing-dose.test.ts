import { describe, expect, it } from 'vitest';
import {
  addHeard,
  averageLevel,
  crossedWarning,
  dayOf,
  doseOf,
  levelAtEar,
} from './hearing-dose.ts';

const hour = 3_600_000;
const nothing = { day: '2026-05-04', share: 0, heardMs: 0 };

describe('the hearing dose', () => {
  // The table of NIOSH 98-126: so long at so much is a full dose.
  it.each([
    [85, 8 * hour, 1],
    [88, 4 * hour, 1],
    [91, 2 * hour, 1],
    [94, hour, 1],
    [100, hour / 4, 1],
    [85, 4 * hour, 0.5],
    [82, 8 * hour, 0.5],
    [70, 8 * hour, 0.03125],
  ])('of %d dB(A) for %d ms is %d', (level, forMs, expected) => {
    expect(doseOf(level, forMs)).toBeCloseTo(expected, 6);
  });

  it('is small for a day of ordinary calls', () => {
    // Speech at −26 dB of full scale with a headset that makes 100 dB(A) of a full-scale tone: 77 dB(A).
    const level = levelAtEar(-26, 100);
    expect(level).toBeCloseTo(77, 1);
    expect(doseOf(level, 6 * hour)).toBeLessThan(0.2);
  });

  it('adds up over a day and begins anew with the next', () => {
    const morning = addHeard(nothing, { day: '2026-05-04', heardMs: hour, levelDba: 85 });
    const noon = addHeard(morning, { day: '2026-05-04', heardMs: hour, levelDba: null });
    expect(noon).toEqual({ day: '2026-05-04', share: 0.125, heardMs: 2 * hour });
    expect(averageLevel(noon)).toBeCloseTo(82, 5);
    const next = addHeard(noon, { day: '2026-05-05', heardMs: hour, levelDba: 88 });
    expect(next).toEqual({ day: '2026-05-05', share: 0.25, heardMs: hour });
  });

  it('has no average before anything was heard', () => {
    expect(averageLevel(nothing)).toBeNull();
    expect(averageLevel({ ...nothing, heardMs: 1 })).toBeNull();
  });

  it.each([
    [0.1, 0.4, null],
    [0.4, 0.5, 0.5],
    [0.5, 0.6, null],
    [0.9, 1, 1],
    [0.2, 1.4, 1],
  ])('from %d to %d warns of %s', (before, now, expected) => {
    expect(crossedWarning(before, now)).toBe(expected);
  });

  it('knows the day where the agent is', () => {
    expect(dayOf(new Date(2026, 0, 9, 23, 59).getTime())).toBe('2026-01-09');
  });
});
