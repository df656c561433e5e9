import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpeningHours } from '../model/queue.ts';
import { deriveGoodHours, isGoodHour } from './good-hours.ts';
import { deriveOpening } from './opening-hours.ts';
import { momentOf, wallTime } from './zone-clock.ts';

const MADRID = 'Europe/Madrid';
const at = (iso: string): number => Date.parse(iso);
const HOUR = 3_600_000;

describe('the clock on a wall', () => {
  it('follows summer and winter', () => {
    // In 2026 Madrid goes to summer time on 29 March at 01:00 UTC and back on 25 October at 01:00 UTC.
    expect(wallTime(at('2026-03-29T00:59:00Z'), MADRID)).toMatchObject({ minute: 119, weekday: 6 });
    expect(wallTime(at('2026-03-29T01:00:00Z'), MADRID)).toMatchObject({ minute: 180 });
    expect(wallTime(at('2026-10-25T00:59:00Z'), MADRID)).toMatchObject({ minute: 179 });
    expect(wallTime(at('2026-10-25T01:00:00Z'), MADRID)).toMatchObject({ minute: 120 });
    expect(wallTime(0, 'Mars/Olympus')).toBeNull();
  });

  it('finds the moment of an hour, over the night on which the clocks change', () => {
    const evening = at('2026-03-28T19:00:00Z');
    expect(momentOf(evening, MADRID, 0, 21 * 60)).toBe(at('2026-03-28T20:00:00Z'));
    expect(momentOf(evening, MADRID, 1, 10 * 60)).toBe(at('2026-03-29T08:00:00Z'));
    // 02:30 is left out that night: 03:30 summer time comes half an hour after the change.
    expect(momentOf(evening, MADRID, 1, 150)).toBe(at('2026-03-29T01:30:00Z'));
    // 02:30 comes twice in October: the first of them.
    expect(momentOf(at('2026-10-24T19:00:00Z'), MADRID, 1, 150)).toBe(at('2026-10-25T00:30:00Z'));
    // Half an hour's zones, and one that changes by half an hour.
    expect(momentOf(at('2026-06-01T00:00:00Z'), 'Asia/Kolkata', 0, 600)).toBe(
      at('2026-06-01T04:30:00Z'),
    );
  });

  it('shows what was asked for, in any zone and season, unless no clock ever does', () => {
    const zones = [
      MADRID,
      'America/Bogota',
      'America/New_York',
      'Atlantic/Canary',
      'Australia/Lord_Howe',
      'Pacific/Auckland',
      'Asia/Kathmandu',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') }),
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, nowMs, ahead, minute) => {
          const moment = momentOf(nowMs, zone, ahead, minute);
          const shown = wallTime(moment, zone)?.minute ?? -1;
          // Left-out minutes are shown as at most an hour later.
          expect([0, 30, 60]).toContain(shown - minute);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('good hours', () => {
  it('lie on the customer’s clock, and the hour of the change is not lost', () => {
    const hours = { from: 10, to: 14 };
    // The day before the change 10:00 is 09:00 UTC, the day after 08:00 UTC.
    expect(deriveGoodHours(at('2026-03-28T08:59:00Z'), MADRID, hours)).toEqual({
      kind: 'later',
      nextAtMs: at('2026-03-28T09:00:00Z'),
    });
    expect(deriveGoodHours(at('2026-03-28T13:00:00Z'), MADRID, hours)).toEqual({
      kind: 'later',
      nextAtMs: at('2026-03-29T08:00:00Z'),
    });
    expect(deriveGoodHours(at('2026-03-29T08:00:00Z'), MADRID, hours)).toEqual({
      kind: 'now',
      untilMs: at('2026-03-29T12:00:00Z'),
    });
    expect(deriveGoodHours(at('2026-10-24T12:30:00Z'), MADRID, hours)).toEqual({
      kind: 'later',
      nextAtMs: at('2026-10-25T09:00:00Z'),
    });
  });

  it('may cross midnight, be the whole day, or lie in another part of the world', () => {
    const nights = { from: 22, to: 6 };
    expect(isGoodHour(23, nights)).toBe(true);
    expect(isGoodHour(6, nights)).toBe(false);
    expect(deriveGoodHours(at('2026-06-01T23:00:00Z'), 'UTC', nights)).toEqual({
      kind: 'now',
      untilMs: at('2026-06-02T06:00:00Z'),
    });
    expect(deriveGoodHours(0, 'UTC', { from: 0, to: 24 })).toEqual({ kind: 'now', untilMs: null });
    expect(deriveGoodHours(0, 'UTC', { from: 8, to: 8 })).toEqual({ kind: 'now', untilMs: null });
    expect(
      deriveGoodHours(at('2026-06-01T12:00:00Z'), 'America/Bogota', { from: 16, to: 20 }),
    ).toEqual({ kind: 'later', nextAtMs: at('2026-06-01T21:00:00Z') });
    expect(deriveGoodHours(0, 'nowhere', nights)).toBeNull();
  });
});

describe('opening hours', () => {
  const day = { fromMinute: 9 * 60, toMinute: 21 * 60 };
  const week: OpeningHours = {
    timeZone: MADRID,
    week: [day, day, day, day, day, { fromMinute: 600, toMinute: 840 }, null],
  };

  it('say until when, and when next', () => {
    // Friday 20 November 2026, 12:00 in Madrid.
    expect(deriveOpening(at('2026-11-20T11:00:00Z'), week)).toEqual({
      kind: 'open',
      untilMs: at('2026-11-20T20:00:00Z'),
    });
    expect(deriveOpening(at('2026-11-20T20:00:00Z'), week)).toEqual({
      kind: 'closed',
      opensAtMs: at('2026-11-21T09:00:00Z'),
    });
    // Saturday afternoon: Sunday is closed.
    expect(deriveOpening(at('2026-11-21T13:00:00Z'), week)).toEqual({
      kind: 'closed',
      opensAtMs: at('2026-11-23T08:00:00Z'),
    });
  });

  it('know the night of the change, days without end, and never', () => {
    // Saturday 28 March to Monday 30 March: the hour that is left out is not counted.
    expect(deriveOpening(at('2026-03-28T15:00:00Z'), week)).toEqual({
      kind: 'closed',
      opensAtMs: at('2026-03-30T07:00:00Z'),
    });
    const whole = { fromMinute: 0, toMinute: 1440 };
    const whole7 = [whole, whole, whole, whole, whole, whole, whole];
    expect(deriveOpening(0, { timeZone: MADRID, week: whole7 })).toEqual({ kind: 'always' });
    const from = at('2026-11-20T11:00:00Z');
    const overNight = { timeZone: 'UTC', week: [null, null, null, null, whole, day, null] };
    expect(deriveOpening(from, overNight)).toEqual({ kind: 'open', untilMs: from + 13 * HOUR });
    const never = [null, null, null, null, null, null, null];
    expect(deriveOpening(from, { timeZone: MADRID, week: never })).toEqual({
      kind: 'closed',
      opensAtMs: null,
    });
  });
});
