import { describe, expect, it } from 'vitest';
import { leaseVerdict, readLease, withTime } from './lease.ts';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;
const at = (confirmedAtMs: number, seenAtMs = confirmedAtMs) => ({ confirmedAtMs, seenAtMs });

describe('the time without the centre', () => {
  it('is open until its days are over', () => {
    expect(leaseVerdict(at(NOW), NOW + 7 * DAY, 7)).toBe('open');
    expect(leaseVerdict(at(NOW), NOW + 7 * DAY + 1, 7)).toBe('over');
    expect(leaseVerdict(at(NOW), NOW + 1, 0)).toBe('over');
  });
  it('does not begin anew with a clock that was set back, but bears one that was put right', () => {
    expect(leaseVerdict(at(NOW, NOW + 5 * DAY), NOW + DAY, 7)).toBe('clock-back');
    expect(leaseVerdict(at(NOW), NOW - DAY, 7)).toBe('clock-back');
    expect(leaseVerdict(at(NOW, NOW + DAY), NOW + DAY - 10 * 60_000, 7)).toBe('open');
  });
  it('begins anew with the centre’s word alone, also after the clock was wrong', () => {
    const later = withTime(at(NOW), NOW + 3 * DAY, false);
    expect(later).toEqual(at(NOW, NOW + 3 * DAY));
    expect(withTime(later, NOW + DAY, false)).toEqual(later);
    expect(withTime(later, NOW + DAY, true)).toEqual(at(NOW + DAY));
    expect(withTime(null, NOW, false)).toEqual(at(NOW));
  });
  it('is read, or is none', () => {
    expect(readLease(at(1, 2))).toEqual(at(1, 2));
    for (const no of [null, 1, 'x', {}, { confirmedAtMs: '1', seenAtMs: 2 }])
      expect(readLease(no)).toBe(null);
  });
});
