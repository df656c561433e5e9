/**
 * Whether a queue is open now, until when, and when it opens next, on the company's clock. Used by the customer's card; routing
 * does not ask it: who is in the queue is served.
 */
import type { OpeningHours } from '../model/queue.ts';
import { momentOf, wallTime } from './zone-clock.ts';

/** `opensAtMs` null: it does not open within a week. */
export type Opening =
  | { readonly kind: 'always' }
  | { readonly kind: 'open'; readonly untilMs: number }
  | { readonly kind: 'closed'; readonly opensAtMs: number | null };

const DAY_MINUTES = 24 * 60;

/** Null where nobody knows the zone. */
export function deriveOpening(nowMs: number, hours: OpeningHours): Opening | null {
  const wall = wallTime(nowMs, hours.timeZone);
  if (!wall) return null;
  const dayAt = (ahead: number) => hours.week[(wall.weekday + ahead) % 7] ?? null;
  const isAllDay = (ahead: number): boolean => {
    const day = dayAt(ahead);
    return day !== null && day.fromMinute === 0 && day.toMinute === DAY_MINUTES;
  };
  if ([0, 1, 2, 3, 4, 5, 6].every(isAllDay)) return { kind: 'always' };
  const today = dayAt(0);
  if (today && wall.minute >= today.fromMinute && wall.minute < today.toMinute) {
    // Open over midnight: it closes where a day does not go on from the one before.
    let ahead = 0;
    while (dayAt(ahead)?.toMinute === DAY_MINUTES && dayAt(ahead + 1)?.fromMinute === 0) ahead += 1;
    return {
      kind: 'open',
      untilMs: momentOf(nowMs, hours.timeZone, ahead, dayAt(ahead)?.toMinute ?? DAY_MINUTES),
    };
  }
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = dayAt(ahead);
    if (!day || (ahead === 0 && day.fromMinute <= wall.minute)) continue;
    return { kind: 'closed', opensAtMs: momentOf(nowMs, hours.timeZone, ahead, day.fromMinute) };
  }
  return { kind: 'closed', opensAtMs: null };
}
