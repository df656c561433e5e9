/**
 * What the clock on a wall somewhere shows, and when it will show something: the one place that knows time zones and the nights
 * on which they change their clocks. Used for customers' hours and queues' opening hours. Pure: now is an argument.
 */

/** Day of the week (0 is Monday), minute of the day, and the day itself. */
export interface WallTime {
  readonly weekday: number;
  readonly minute: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MINUTE_MS = 60_000;
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const made = new Map<string, Intl.DateTimeFormat | null>();

function formatterOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = made.get(timeZone);
  if (known !== undefined) return known;
  let fresh: Intl.DateTimeFormat | null = null;
  try {
    fresh = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  // Names come from the centre: whatever it sends, the list stays short.
  if (made.size > 500) made.clear();
  made.set(timeZone, fresh);
  return fresh;
}

/** The wall clock there; null where nobody knows such a zone. */
export function wallTime(atMs: number, timeZone: string): WallTime | null {
  const formatter = formatterOf(timeZone);
  if (!formatter || !Number.isFinite(atMs)) return null;
  const parts = Object.fromEntries(
    formatter.formatToParts(atMs).map(({ type, value }) => [type, value]),
  );
  return {
    weekday: DAYS.indexOf(parts['weekday'] ?? ''),
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
    year: Number(parts['year']),
    month: Number(parts['month']),
    day: Number(parts['day']),
  };
}

/** How far the wall clock there stands from Greenwich, in milliseconds. */
function offsetMs(atMs: number, timeZone: string): number {
  const wall = wallTime(atMs, timeZone);
  if (!wall) return 0;
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day) + wall.minute * MINUTE_MS;
  return shown - Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
}

/**
 * The moment at which the wall clock there shows this minute, so many days after the day it is there now. On the night on which
 * an hour is left out it is the first moment after it; of an hour that comes twice it is the first.
 */
export function momentOf(
  nowMs: number,
  timeZone: string,
  daysAhead: number,
  minute: number,
): number {
  const today = wallTime(nowMs, timeZone);
  if (!today) return nowMs;
  const shown = Date.UTC(today.year, today.month - 1, today.day + daysAhead) + minute * MINUTE_MS;
  const before = offsetMs(shown - 24 * 60 * MINUTE_MS, timeZone);
  const after = offsetMs(shown + 24 * 60 * MINUTE_MS, timeZone);
  // The greater offset is the earlier moment.
  const [first, second] = before >= after ? [before, after] : [after, before];
  for (const offset of [first, second])
    if (offsetMs(shown - offset, timeZone) === offset) return shown - offset;
  // Nobody's clock shows it: the hour that was left out begins where the clocks are put on.
  return shown - Math.min(before, after);
}
