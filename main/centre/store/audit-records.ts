/**
 * The lines of the audit log of supervision. Written by the service at each step; nothing ever changes or removes one.
 */
import { z } from 'zod';
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { CentreDb } from './open.ts';

const auditLine = z.object({
  atMs: z.number(),
  actorId: z.string(),
  agentId: z.string().nullable(),
  interactionId: z.string(),
  act: z.enum(['listen', 'whisper', 'barge', 'leave']),
});
/** One step of one lead. */
export type AuditLine = z.infer<typeof auditLine>;

export function writeAudit(
  db: CentreDb,
  line: Omit<AuditLine, 'actorId' | 'agentId' | 'interactionId'> & {
    readonly actorId: AgentId;
    readonly agentId: AgentId | null;
    readonly interactionId: InteractionId;
  },
): void {
  db.prepare(
    'INSERT INTO audit (at_ms, actor_id, agent_id, interaction_id, act) VALUES (?, ?, ?, ?, ?)',
  ).run(line.atMs, line.actorId, line.agentId, line.interactionId, line.act);
}

/** The newest lines about an agent, newest first. */
export function readAuditOf(db: CentreDb, id: AgentId, limit: number): readonly AuditLine[] {
  return db
    .prepare(
      `SELECT at_ms AS atMs, actor_id AS actorId, agent_id AS agentId,
         interaction_id AS interactionId, act
       FROM audit WHERE agent_id = ? ORDER BY at_ms DESC, rowid DESC LIMIT ?`,
    )
    .all(id, limit)
    .map((found) => auditLine.parse(found));
}
