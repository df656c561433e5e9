/** The usual times to come back to a contact, and a date field's text. Pure. */

/** One quick choice; its id is also its text's key. */
export interface FollowUpChoice {
  readonly id: 'noFollowUp' | 'inOneHour' | 'tomorrow' | 'nextWeek';
  readonly atMs: number | null;
}

const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;

/** None, in an hour (on the next quarter), tomorrow at ten, in seven days at ten. */
export function followUpChoices(nowMs: number): readonly FollowUpChoice[] {
  return [
    { id: 'noFollowUp', atMs: null },
    { id: 'inOneHour', atMs: Math.ceil((nowMs + HOUR_MS) / QUARTER_MS) * QUARTER_MS },
    { id: 'tomorrow', atMs: atTen(nowMs, 1) },
    { id: 'nextWeek', atMs: atTen(nowMs, 7) },
  ];
}

function atTen(nowMs: number, days: number): number {
  const date = new Date(nowMs);
  date.setDate(date.getDate() + days);
  return date.setHours(10, 0, 0, 0);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as a `datetime-local` field writes it, in local time. */
export function toLocalInput(atMs: number): string {
  const date = new Date(atMs);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What such a field holds; null when it is empty or half typed. */
export function fromLocalInput(value: string): number | null {
  const atMs = value === '' ? NaN : new Date(value).getTime();
  return Number.isNaN(atMs) ? null : atMs;
}
