/** Follow-ups as rows: open, or done and kept so that they do not come back. Used by the service only. */
import { z } from 'zod';
import { followUp, type FollowUp } from '#src/model/follow-up.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { CentreDb } from './open.ts';

const row = z.object({ record: z.string() });

export function readOpenFollowUps(db: CentreDb, id: AgentId, limit: number): readonly FollowUp[] {
  return db
    .prepare(
      `SELECT record FROM follow_ups WHERE agent_id = ? AND done_at_ms IS NULL
       ORDER BY due_at_ms, id LIMIT ?`,
    )
    .all(id, limit)
    .map((found) => followUp.parse(JSON.parse(row.parse(found).record)));
}

/** Whose it is and whether it is done; null when there is no row. */
export function readFollowUpState(
  db: CentreDb,
  id: string,
): { readonly agentId: string; readonly doneAtMs: number | null } | null {
  const found = db
    .prepare('SELECT agent_id AS agentId, done_at_ms AS doneAtMs FROM follow_ups WHERE id = ?')
    .get(id);
  return found === undefined
    ? null
    : z.object({ agentId: z.string(), doneAtMs: z.number().nullable() }).parse(found);
}

/** Writes one; an open one of the same id is replaced, a done one too: it was agreed anew. */
export function writeFollowUp(
  db: CentreDb,
  id: AgentId,
  record: FollowUp,
  doneAtMs: number | null,
): void {
  db.prepare(
    `INSERT OR REPLACE INTO follow_ups (id, agent_id, due_at_ms, done_at_ms, record)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(record.id, id, Math.round(record.dueAtMs), doneAtMs, JSON.stringify(record));
}

/** Marks it done. */
export function closeFollowUp(db: CentreDb, id: string, doneAtMs: number): void {
  db.prepare('UPDATE follow_ups SET done_at_ms = ? WHERE id = ? AND done_at_ms IS NULL').run(
    Math.round(doneAtMs),
    id,
  );
}

/** Takes it back: the agreement was removed from the note. */
export function removeOpenFollowUp(db: CentreDb, id: string): void {
  db.prepare('DELETE FROM follow_ups WHERE id = ? AND done_at_ms IS NULL').run(id);
}
