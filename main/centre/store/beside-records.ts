/** Who follows whom and who learns from whom, kept through the death of the service. Used by the service only. */
import { z } from 'zod';
import { followMode } from '#src/centre/team-requests.ts';
import { agentId, interactionId, type AgentId } from '#src/model/ids.ts';
import type { CentreDb } from './open.ts';

/** The contact into which their phone was rung last: never twice into the same one. */
const rung = z.object({ interactionId, answeredAtMs: z.number() }).nullable();

export const following = z.object({
  leadId: agentId,
  agentId,
  mode: followMode,
  rung,
  /** The one that was going on when the next one was asked for. */
  skipped: rung,
});
export type Following = z.infer<typeof following>;

export const shadowingRecord = z.object({
  agentId,
  learnerId: agentId,
  state: z.enum(['asked', 'running']),
  sinceMs: z.number(),
  rung,
});
export type ShadowingRecord = z.infer<typeof shadowingRecord>;

const row = z.object({ record: z.string() });
const recordsOf = <T>(db: CentreDb, table: 'followings' | 'shadowings', form: z.ZodType<T>): T[] =>
  db
    .prepare(`SELECT record FROM ${table} ORDER BY rowid`)
    .all()
    .map((found) => form.parse(JSON.parse(row.parse(found).record)));

export function readFollowings(db: CentreDb): readonly Following[] {
  return recordsOf(db, 'followings', following);
}

export function writeFollowing(db: CentreDb, record: Following): void {
  db.prepare('INSERT OR REPLACE INTO followings (lead_id, record) VALUES (?, ?)').run(
    record.leadId,
    JSON.stringify(record),
  );
}

export function removeFollowing(db: CentreDb, leadId: AgentId): void {
  db.prepare('DELETE FROM followings WHERE lead_id = ?').run(leadId);
}

export function readShadowings(db: CentreDb): readonly ShadowingRecord[] {
  return recordsOf(db, 'shadowings', shadowingRecord);
}

export function writeShadowing(db: CentreDb, record: ShadowingRecord): void {
  db.prepare(
    'INSERT OR REPLACE INTO shadowings (agent_id, learner_id, record) VALUES (?, ?, ?)',
  ).run(record.agentId, record.learnerId, JSON.stringify(record));
}

export function removeShadowing(db: CentreDb, agent: AgentId, learner: AgentId): void {
  db.prepare('DELETE FROM shadowings WHERE agent_id = ? AND learner_id = ?').run(agent, learner);
}
