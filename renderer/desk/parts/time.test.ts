/** Times as agents read them. The tests' zone is UTC. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clockInZone,
  formatAge,
  formatAsOf,
  formatDay,
  formatDuration,
  formatLength,
  formatRemaining,
  formatWhen,
} from './time.ts';

const noon = Date.UTC(2026, 10, 21, 12, 0, 0);
const HOUR = 3_600_000;

describe('formatDuration', () => {
  it('runs from seconds to hours', () => {
    expect(formatDuration(0)).toBe('0:00');
    expect(formatDuration(41_900)).toBe('0:41');
    expect(formatDuration(12 * 60_000 + 5000)).toBe('12:05');
    expect(formatDuration(HOUR + 129_000)).toBe('1:02:09');
  });
  it('is never negative, also when the wall clock jumps back', () => {
    expect(formatDuration(-5000)).toBe('0:00');
  });
});

describe('formatRemaining', () => {
  it('shows a second until it is over', () => {
    expect(formatRemaining(900)).toBe('0:01');
    expect(formatRemaining(0)).toBe('0:00');
    expect(formatRemaining(-1)).toBe('0:00');
  });
});

describe('formatAge', () => {
  it('speaks in both languages', () => {
    expect(formatAge(500, 'es')).toBe('ahora mismo');
    expect(formatAge(3000, 'es')).toBe('hace 3 s');
    expect(formatAge(5 * 60_000, 'en')).toBe('5 min ago');
    expect(formatAge(30 * HOUR, 'es')).toBe('ayer');
  });
});

describe('formatLength', () => {
  it('rounds to what matters', () => {
    expect(formatLength(42_000, 'es')).toBe('42 s');
    expect(formatLength(118 * 60_000, 'es')).toBe('1 h 58 min');
    expect(formatLength(2 * HOUR, 'en')).toBe('2 h');
  });
});

describe('formatDay', () => {
  it('is as short as can be told apart', () => {
    expect(formatDay(noon - HOUR, noon, 'es')).toBe('11:00');
    expect(formatDay(noon + 24 * HOUR, noon, 'es')).toBe('mañana');
    expect(formatDay(noon - 24 * HOUR, noon, 'en')).toBe('yesterday');
    expect(formatDay(Date.UTC(2026, 2, 2, 12), noon, 'es')).toBe('2 mar');
    expect(formatDay(Date.UTC(2025, 2, 2, 12), noon, 'es')).toBe('2 mar 2025');
  });
});

describe('on the nights on which the clocks change', () => {
  const zone = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = 'Europe/Madrid';
  });
  afterAll(() => {
    process.env['TZ'] = zone;
  });
  const day = (at: string, now: string) =>
    formatDay(new Date(at).getTime(), new Date(now).getTime(), 'es');
  it('tomorrow is the next day of the calendar, also of 23 or 25 hours', () => {
    expect(day('2026-03-29T10:00', '2026-03-28T23:30')).toBe('mañana');
    expect(day('2026-03-30T12:00', '2026-03-28T23:30')).toBe('30 mar');
    expect(day('2026-10-26T10:00', '2026-10-25T00:30')).toBe('mañana');
  });
  it('yesterday is the day before', () => {
    expect(day('2026-03-29T10:00', '2026-03-30T00:15')).toBe('ayer');
    expect(day('2026-03-28T12:00', '2026-03-30T00:15')).toBe('28 mar');
    expect(day('2026-10-24T10:00', '2026-10-25T23:30')).toBe('ayer');
  });
});

describe('formatAsOf', () => {
  it('says the day, too, when it was another one', () => {
    expect(formatAsOf(noon - HOUR, noon, 'es')).toBe('11:00');
    expect(formatAsOf(noon - 25 * HOUR, noon, 'es')).toBe('11:00 (ayer)');
    expect(formatAsOf(noon - 25 * HOUR, noon, 'en')).toBe('11:00 (yesterday)');
    expect(formatAsOf(noon - 97 * HOUR, noon, 'es')).toBe('11:00 (17 nov)');
  });
});

describe('clockInZone', () => {
  it('is the hour where the customer lives', () => {
    expect(clockInZone(noon, 'Europe/Madrid', 'es')).toEqual({ clock: '13:00', hour: 13 });
    expect(clockInZone(noon, 'Atlantic/Canary', 'en')).toEqual({ clock: '12:00', hour: 12 });
  });
  it('falls back to the own zone for one that does not exist', () => {
    expect(clockInZone(noon, 'Mars/Olympus', 'es').clock).toBe('12:00');
  });
});

describe('formatWhen', () => {
  it('is the hour today, with the day within the week, and all of it later', () => {
    expect(formatWhen(noon + HOUR, noon, 'es')).toBe('13:00');
    expect(formatWhen(noon + 24 * HOUR, noon, 'es')).toBe('mañana, 12:00');
    expect(formatWhen(noon - 24 * HOUR, noon, 'en')).toBe('yesterday, 12:00');
    expect(formatWhen(noon + 48 * HOUR, noon, 'en')).toMatch(/^\w{3},? 12:00$/);
    expect(formatWhen(noon + 30 * 24 * HOUR, noon, 'es')).toContain('2026');
  });
});
