/** How contacts left their queue, and how many waited in each minute: what queue figures are made of. Used by the service only. */
import { z } from 'zod';
import { interactionId, queueId } from '#src/model/ids.ts';
import type { QueueResult } from '#src/team/queue-figures.ts';
import type { CentreDb } from './open.ts';

const resultRow = z.object({
  interactionId,
  queueId,
  atMs: z.number(),
  waitMs: z.number(),
  isAnswered: z.number().transform((value) => value === 1),
});
const minuteRow = z.object({ queueId, minute: z.number().int(), waiting: z.number().int() });
/** How many waited in a queue in one minute (since the epoch). */
export type QueueMinute = z.infer<typeof minuteRow>;

export function readQueueResults(db: CentreDb, sinceMs: number): readonly QueueResult[] {
  return db
    .prepare(
      `SELECT interaction_id AS interactionId, queue_id AS queueId, at_ms AS atMs,
         wait_ms AS waitMs, is_answered AS isAnswered
       FROM queue_results WHERE at_ms >= ? ORDER BY at_ms`,
    )
    .all(Math.round(sinceMs))
    .map((found) => resultRow.parse(found));
}

/** The first result of a contact counts; false when there was one. */
export function writeQueueResult(db: CentreDb, result: QueueResult): boolean {
  const { changes } = db
    .prepare(
      `INSERT OR IGNORE INTO queue_results (interaction_id, queue_id, at_ms, wait_ms, is_answered)
       VALUES (?, ?, ?, ?, ?)`,
    )
    .run(
      result.interactionId,
      result.queueId,
      Math.round(result.atMs),
      Math.round(result.waitMs),
      result.isAnswered ? 1 : 0,
    );
  return changes > 0;
}

export function readQueueMinutes(db: CentreDb, sinceMinute: number): readonly QueueMinute[] {
  return db
    .prepare('SELECT queue_id AS queueId, minute, waiting FROM queue_minutes WHERE minute >= ?')
    .all(sinceMinute)
    .map((found) => minuteRow.parse(found));
}

export function writeQueueMinute(db: CentreDb, row: QueueMinute): void {
  db.prepare(
    'INSERT OR REPLACE INTO queue_minutes (queue_id, minute, waiting) VALUES (?, ?, ?)',
  ).run(row.queueId, row.minute, row.waiting);
}

/** Forgets what no figure looks back to. */
export function forgetQueueFigures(db: CentreDb, beforeMs: number): void {
  db.prepare('DELETE FROM queue_results WHERE at_ms < ?').run(Math.round(beforeMs));
  db.prepare('DELETE FROM queue_minutes WHERE minute < ?').run(Math.floor(beforeMs / 60_000));
}
