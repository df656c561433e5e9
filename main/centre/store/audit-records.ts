/**
 * The lines of the audit log: every act on somebody else's contact or state. Written by the service at each act; nothing ever
 * changes or removes one. The agent concerned may read them.
 */
import { z } from 'zod';
import { agentId, interactionId, type AgentId } from '#src/model/ids.ts';
import { auditAct } from '#src/model/team.ts';
import type { CentreDb } from './open.ts';

/** The longest detail; what is longer is cut. */
const MOST_DETAIL = 300;

const auditRecord = z.object({
  atMs: z.number(),
  actorId: agentId,
  agentId: agentId.nullable(),
  interactionId: interactionId.nullable(),
  act: auditAct,
  detail: z.string(),
});
/** One act: who did it, to whom, in which contact. */
export type AuditRecord = z.infer<typeof auditRecord>;

/** A line before it is written; without a detail there is nothing more to say. */
export type NewAuditLine = Omit<Readonly<AuditRecord>, 'detail'> & { readonly detail?: string };

/** Writes one line; `detail` says with what, in a few words. */
export function writeAudit(db: CentreDb, line: NewAuditLine): void {
  db.prepare(
    'INSERT INTO audit (at_ms, actor_id, agent_id, interaction_id, act, detail) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    Math.round(line.atMs),
    line.actorId,
    line.agentId,
    line.interactionId,
    line.act,
    (line.detail ?? '').slice(0, MOST_DETAIL),
  );
}

const COLUMNS = `at_ms AS atMs, actor_id AS actorId, agent_id AS agentId,
  interaction_id AS interactionId, act, detail`;

/** The newest lines about an agent, newest first. */
export function readAuditOf(db: CentreDb, id: AgentId, limit: number): readonly AuditRecord[] {
  return readAuditPage(db, id, null, limit);
}

/**
 * Lines about an agent before a moment, newest first. Acts of the same millisecond stay on one page, which may so be longer
 * than asked for: the next page begins strictly before it and would otherwise miss them.
 */
export function readAuditPage(
  db: CentreDb,
  id: AgentId,
  beforeMs: number | null,
  limit: number,
): readonly AuditRecord[] {
  const before = beforeMs ?? Number.MAX_SAFE_INTEGER;
  const page = db
    .prepare(
      `SELECT ${COLUMNS} FROM audit WHERE agent_id = ? AND at_ms < ?
       ORDER BY at_ms DESC, rowid DESC LIMIT ?`,
    )
    .all(id, before, limit)
    .map((found) => auditRecord.parse(found));
  const last = page.at(-1);
  if (!last || page.length < limit) return page;
  const sameMoment = db
    .prepare(`SELECT ${COLUMNS} FROM audit WHERE agent_id = ? AND at_ms = ? ORDER BY rowid DESC`)
    .all(id, last.atMs)
    .map((found) => auditRecord.parse(found));
  return [...page.filter(({ atMs }) => atMs > last.atMs), ...sameMoment];
}
