import { describe, expect, it } from 'vitest';
import {
  HOUR_MS,
  clockTime,
  day,
  dayWithName,
  money,
  monthName,
  spokenNumber,
  workdaysLater,
} from './spoken-date.ts';

describe('spoken dates', () => {
  const summerMs = Date.UTC(2026, 6, 14, 22, 30);

  it('are Madrid’s, in summer and in winter', () => {
    expect(clockTime(summerMs)).toBe('0:30');
    expect(day(summerMs, 'es')).toBe('15 de julio');
    expect(clockTime(Date.UTC(2026, 0, 14, 22, 30))).toBe('23:30');
  });

  it('change with the clocks at one in the morning UTC on the last Sunday', () => {
    const changeMs = Date.UTC(2026, 2, 29, 1);
    expect(clockTime(changeMs - 1000)).toBe('1:59');
    expect(clockTime(changeMs)).toBe('3:00');
  });

  it('agree with Intl over two years', () => {
    const format = new Intl.DateTimeFormat('es', {
      timeZone: 'Europe/Madrid',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    });
    for (let ms = Date.UTC(2025, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 17 * HOUR_MS)
      expect(dayWithName(ms, 'es')).toBe(format.format(ms).replace(',', ''));
  });

  it('count back over New Year', () => {
    expect(monthName(Date.UTC(2026, 0, 5, 12), 'en', 1)).toBe('December');
  });

  it('skip the weekend', () => {
    const fridayMs = Date.UTC(2026, 10, 20, 10);
    expect(dayWithName(workdaysLater(fridayMs, 1), 'en')).toBe('Monday 23 November');
  });
});

describe('amounts and numbers', () => {
  it('are written as each language does', () => {
    expect(money(5490, 'es')).toBe('54,90 €');
    expect(money(168_905, 'es')).toBe('1.689,05 €');
    expect(money(168_905, 'en')).toBe('€1,689.05');
    expect(spokenNumber('+34612044918')).toBe('612 044 918');
  });
});
