/**
 * Dates, hours and amounts as people write them, in Spanish and English, in Madrid's time. Written out by hand because
 * thousands are made at start and `Intl` would take longer than all the rest.
 */
import type { Language } from '#src/model/text.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const MONTHS = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
} as const;
const DAYS = {
  es: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
} as const;

/** Last Sunday of a month at 01:00 UTC, when Europe changes its clocks. */
function clockChangeMs(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * DAY_MS;
}

/** Madrid's summer time by year, worked out once. */
const summers = new Map<number, readonly [fromMs: number, toMs: number]>();

function summerOf(year: number): readonly [fromMs: number, toMs: number] {
  const known = summers.get(year);
  if (known) return known;
  const made = [clockChangeMs(year, 2), clockChangeMs(year, 9)] as const;
  summers.set(year, made);
  return made;
}

/** A date whose UTC fields are Madrid's wall time. */
function madrid(ms: number): Date {
  const year = new Date(ms).getUTCFullYear();
  const [fromMs, toMs] = summerOf(year);
  const isSummer = ms >= fromMs && ms < toMs;
  return new Date(ms + (isSummer ? 2 : 1) * HOUR_MS);
}

/** `martes 3 de octubre`, `Tuesday 3 October`. */
export function dayWithName(ms: number, language: Language): string {
  const at = madrid(ms);
  return `${DAYS[language][at.getUTCDay()] ?? ''} ${day(ms, language)}`;
}

/** `3 de octubre`, `3 October`. */
export function day(ms: number, language: Language): string {
  const at = madrid(ms);
  const month = MONTHS[language][at.getUTCMonth()] ?? '';
  return language === 'es' ? `${at.getUTCDate()} de ${month}` : `${at.getUTCDate()} ${month}`;
}

/** `3 oct`, `3 Oct`. */
export function shortDay(ms: number, language: Language): string {
  const at = madrid(ms);
  return `${at.getUTCDate()} ${(MONTHS[language][at.getUTCMonth()] ?? '').slice(0, 3)}`;
}

/** `octubre`, `October`; `monthsBack` counts back from the given day. */
export function monthName(ms: number, language: Language, monthsBack = 0): string {
  return MONTHS[language][(madrid(ms).getUTCMonth() + 12 - (monthsBack % 12)) % 12] ?? '';
}

/** `9:05`. */
export function clockTime(ms: number): string {
  const at = madrid(ms);
  return `${at.getUTCHours()}:${String(at.getUTCMinutes()).padStart(2, '0')}`;
}

/** 0 is Sunday. */
export function weekday(ms: number): number {
  return madrid(ms).getUTCDay();
}

/** Hour of the day in Madrid. */
export function hourOfDay(ms: number): number {
  return madrid(ms).getUTCHours();
}

/** So many working days later, at the same hour. */
export function workdaysLater(ms: number, days: number): number {
  let at = ms;
  for (let left = days; left > 0;) {
    at += DAY_MS;
    const name = weekday(at);
    if (name !== 0 && name !== 6) left -= 1;
  }
  return at;
}

/** `54,90 €`, `€54.90`, from cents. */
export function money(cents: number, language: Language): string {
  const [whole = '0', rest = '00'] = (cents / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'es' ? '.' : ',');
  return language === 'es' ? `${grouped},${rest} €` : `€${grouped}.${rest}`;
}

/** `+34 612 044 918` from E.164, as it is read aloud. */
export function spokenNumber(number: string): string {
  if (number.startsWith('+34'))
    return `${number.slice(3, 6)} ${number.slice(6, 9)} ${number.slice(9)}`;
  return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6, 9)} ${number.slice(9)}`;
}
