/** Times as words and figures. Pure; the language and now are arguments. Formatters are made once per language and zone. */
import type { Language } from '#src/model/text.ts';
import { texts } from '../text/texts.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const made = new Map<string, Intl.DateTimeFormat>();
function formatter(
  language: Language,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${name} ${options.timeZone ?? ''}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(texts[language].locale, options);
  made.set(key, fresh);
  return fresh;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A running time: `0:41`, `12:05`, `1:02:09`. Never negative. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}

/** A time left: as `formatDuration`, rounded up, so that `0:01` is shown until the end. */
export function formatRemaining(ms: number): string {
  return formatDuration(Math.ceil(Math.max(0, ms) / SECOND) * SECOND);
}

/** A length of time in words: `42 s`, `12 min`, `1 h 20 min`. */
export function formatLength(ms: number, language: Language): string {
  const { time } = texts[language];
  if (ms < MINUTE) return time.seconds(Math.round(ms / SECOND));
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 60) return time.minutes(minutes);
  const rest = minutes % 60;
  return rest === 0
    ? time.hours(Math.floor(minutes / 60))
    : `${time.hours(Math.floor(minutes / 60))} ${time.minutes(rest)}`;
}

/** How old something is, in words: `hace 3 s`. */
export function formatAge(ageMs: number, language: Language): string {
  const { time } = texts[language];
  if (ageMs < 2 * SECOND) return time.justNow;
  if (ageMs < MINUTE) return time.secondsAgo(Math.floor(ageMs / SECOND));
  if (ageMs < HOUR) return time.minutesAgo(Math.floor(ageMs / MINUTE));
  if (ageMs < DAY) return time.hoursAgo(Math.floor(ageMs / HOUR));
  return time.daysAgo(Math.floor(ageMs / DAY));
}

/** The hour on the clock: `11:42`. */
export function formatClock(atMs: number, language: Language): string {
  return formatter(language, 'clock', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(atMs);
}

/** The hour with seconds: `11:42:07`. */
export function formatClockSeconds(atMs: number, language: Language): string {
  return formatter(language, 'seconds', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(atMs);
}

/** So many days of the calendar lie between the two: on the nights on which the clocks change, days have 23 or 25 hours. */
function daysBetween(fromMs: number, toMs: number): number {
  const [from, to] = [fromMs, toMs].map((atMs) => {
    const date = new Date(atMs);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  }) as [number, number];
  return (to - from) / DAY;
}

/** A moment as short as it can be told apart: the hour today, `mañana`, `ayer`, `17 nov`, `2 mar 2025`. */
export function formatDay(atMs: number, nowMs: number, language: Language): string {
  const { time } = texts[language];
  const ahead = daysBetween(nowMs, atMs);
  if (ahead === 0) return formatClock(atMs, language);
  if (ahead === 1) return time.tomorrow;
  if (ahead === -1) return time.yesterday;
  const isThisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear();
  return formatter(language, isThisYear ? 'day' : 'year', {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(atMs);
}

/** Of when something is that was kept: `14:02`, and of another day also which: `14:02 (ayer)`. */
export function formatAsOf(atMs: number, nowMs: number, language: Language): string {
  const clock = formatClock(atMs, language);
  return daysBetween(nowMs, atMs) === 0 ? clock : `${clock} (${formatDay(atMs, nowMs, language)})`;
}

/** When something will be or was: the hour today, `mañana, 9:00`, `lun, 9:00` within six days, else day and hour in full. */
export function formatWhen(atMs: number, nowMs: number, language: Language): string {
  const { time } = texts[language];
  const clock = formatClock(atMs, language);
  const ahead = daysBetween(nowMs, atMs);
  if (ahead === 0) return clock;
  if (ahead === 1) return `${time.tomorrow}, ${clock}`;
  if (ahead === -1) return `${time.yesterday}, ${clock}`;
  if (Math.abs(ahead) > 6) return formatMoment(atMs, language);
  return formatter(language, 'when', {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(atMs);
}

/** Day and hour in full, for an opened entry: `mar, 17 nov 2026, 11:42`. */
export function formatMoment(atMs: number, language: Language): string {
  return formatter(language, 'moment', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(atMs);
}

/** The hour of the day where a customer lives; the agent's own where the zone is not known. */
export function clockInZone(
  atMs: number,
  timeZone: string,
  language: Language,
): { readonly clock: string; readonly hour: number } {
  try {
    const clock = formatter(language, 'zone', {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    }).format(atMs);
    return { clock, hour: Number(clock.slice(0, 2)) };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return { clock: formatClock(atMs, language), hour: new Date(atMs).getHours() };
  }
}
