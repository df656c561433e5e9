/**
 * How a queue does, from what happened in it: service level, what was handled and given up today, and when a lead should look
 * at it. Nothing is ever estimated: without contacts there is no share. Pure.
 */
import type { InteractionId, QueueId } from '../model/ids.ts';
import type { QueueRow } from '../model/team.ts';

/** An answer within it counts as in time. */
export const ANSWER_WITHIN_MS = 20_000;
/** Who leaves sooner has dialled wrongly or thought better of it: not counted as given up. */
export const SHORT_WAIT_MS = 5_000;
/** The service level looks back so far. */
export const LEVEL_WINDOW_MS = 30 * 60_000;
/** So many figures of a minute each. */
export const TREND_MINUTES = 30;
/** A customer who waits for longer is an alarm. */
export const LONG_WAIT_MS = 60_000;
/** Below it, with enough contacts to say so, is an alarm. */
export const LOW_LEVEL = 0.6;
const ENOUGH_CONTACTS = 5;

/** A contact that left the queue: answered, or given up by the customer. */
export interface QueueResult {
  readonly interactionId: InteractionId;
  readonly queueId: QueueId;
  readonly atMs: number;
  readonly waitMs: number;
  readonly isAnswered: boolean;
}

/** Counts at all: an answer, or somebody who gave up after waiting. */
export function isCounted({ isAnswered, waitMs }: QueueResult): boolean {
  return isAnswered || waitMs > SHORT_WAIT_MS;
}

/** Of all that were answered or given up in the last half hour, those answered in time; null without any. */
export function serviceLevelOf(
  results: readonly QueueResult[],
  nowMs: number,
): { readonly withinMs: number; readonly share: number | null; readonly of: number } {
  const recent = results.filter((each) => nowMs - each.atMs <= LEVEL_WINDOW_MS && isCounted(each));
  const inTime = recent.filter((each) => each.isAnswered && each.waitMs <= ANSWER_WITHIN_MS);
  return {
    withinMs: ANSWER_WITHIN_MS,
    share: recent.length === 0 ? null : inTime.length / recent.length,
    of: recent.length,
  };
}

/** Somebody waits too long, or too few are answered in time. */
export function isQueueAlarming(
  row: Pick<QueueRow, 'longestWaitSinceMs'>,
  level: { readonly share: number | null; readonly of: number },
  nowMs: number,
): boolean {
  const isLong = row.longestWaitSinceMs !== null && nowMs - row.longestWaitSinceMs > LONG_WAIT_MS;
  return isLong || (level.share !== null && level.of >= ENOUGH_CONTACTS && level.share < LOW_LEVEL);
}

/**
 * The newest figures of a minute each that follow one another without a gap up to now, oldest first; a gap ends them, because
 * what happened in it is not known.
 */
export function trendOf(
  minutes: readonly { readonly minute: number; readonly waiting: number }[],
  nowMinute: number,
): number[] {
  const byMinute = new Map(minutes.map(({ minute, waiting }) => [minute, waiting]));
  const newest = byMinute.has(nowMinute) ? nowMinute : nowMinute - 1;
  const trend: number[] = [];
  for (let minute = newest; trend.length < TREND_MINUTES; minute -= 1) {
    const waiting = byMinute.get(minute);
    if (waiting === undefined) break;
    trend.unshift(waiting);
  }
  return trend;
}
