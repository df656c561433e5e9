/**
 * Whether now is an hour at which a customer likes to be reached, on the customer's own clock, and if not when it will be.
 * Used by the head of the card. Hours may cross midnight; the same hour twice means the whole day.
 */
import { momentOf, wallTime } from './zone-clock.ts';

export interface LikedHours {
  readonly from: number;
  readonly to: number;
}

/** `nextAtMs`: when the good hours begin again. Null: nobody knows the zone, so nothing can be said. */
export type GoodHours =
  | { readonly kind: 'now'; readonly untilMs: number | null }
  | { readonly kind: 'later'; readonly nextAtMs: number };

/** Whether an hour lies in the hours a customer likes; they may cross midnight. */
export function isGoodHour(hour: number, hours: LikedHours): boolean {
  if (hours.from === hours.to) return true;
  return hours.from < hours.to
    ? hour >= hours.from && hour < hours.to
    : hour >= hours.from || hour < hours.to;
}

/** What can be said of now. */
export function deriveGoodHours(
  nowMs: number,
  timeZone: string,
  hours: LikedHours,
): GoodHours | null {
  const wall = wallTime(nowMs, timeZone);
  if (!wall) return null;
  const isGood = isGoodHour(Math.floor(wall.minute / 60), hours);
  if (isGood && hours.from % 24 === hours.to % 24) return { kind: 'now', untilMs: null };
  const next = (hour: number): number => {
    const today = momentOf(nowMs, timeZone, 0, hour * 60);
    return today > nowMs ? today : momentOf(nowMs, timeZone, 1, hour * 60);
  };
  return isGood
    ? { kind: 'now', untilMs: next(hours.to) }
    : { kind: 'later', nextAtMs: next(hours.from) };
}
