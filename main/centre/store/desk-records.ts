/** The computers on which an agent has signed in. Used by the sign-in, which writes them, and by `wipes.ts`. */
import { z } from 'zod';
import type { AgentId } from '#src/model/ids.ts';
import type { CentreDb } from './open.ts';

const MOST = 50;

const deskRow = z.object({
  deskId: z.string(),
  name: z.string(),
  lastSeenMs: z.number(),
  wipedAtMs: z.number().nullable(),
});
/** One computer of one agent. */
export type DeskRecord = z.infer<typeof deskRow>;

/** The agent signed in there; a computer that says no name keeps its former one. */
export function noteSignIn(
  db: CentreDb,
  agentId: AgentId,
  desk: { readonly deskId: string; readonly name: string; readonly atMs: number },
): void {
  const atMs = Math.round(desk.atMs);
  db.prepare(
    `INSERT INTO desks (agent_id, desk_id, name, signed_in_ms, last_seen_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (agent_id, desk_id) DO UPDATE SET
       name = CASE excluded.name WHEN '' THEN name ELSE excluded.name END,
       signed_in_ms = excluded.signed_in_ms, last_seen_ms = excluded.last_seen_ms`,
  ).run(agentId, desk.deskId, desk.name, atMs, atMs);
}

/** It was last heard of then. */
export function noteSeen(db: CentreDb, agentId: AgentId, deskId: string, atMs: number): void {
  db.prepare(
    'UPDATE desks SET last_seen_ms = max(last_seen_ms, ?) WHERE agent_id = ? AND desk_id = ?',
  ).run(Math.round(atMs), agentId, deskId);
}

/** Those of an agent, the last seen first; `wipedAtMs` where nobody has signed in since. */
export function readDesks(db: CentreDb, agentId: AgentId): readonly DeskRecord[] {
  return db
    .prepare(
      `SELECT desk_id AS deskId, name, last_seen_ms AS lastSeenMs,
         (SELECT max(done_at_ms) FROM wipes_done d JOIN wipes w ON w.id = d.wipe_id
          WHERE d.desk_id = desks.desk_id AND w.agent_id = desks.agent_id
            AND d.done_at_ms >= desks.signed_in_ms) AS wipedAtMs
       FROM desks WHERE agent_id = ? ORDER BY last_seen_ms DESC, desk_id LIMIT ${String(MOST)}`,
    )
    .all(agentId)
    .map((each) => deskRow.parse(each));
}
