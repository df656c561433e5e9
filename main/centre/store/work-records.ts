/**
 * What is being worked on (open interactions with their legs, drafts and deadlines), what an agent missed, and the results
 * of requests by Idempotency-Key. All of it survives the death of the service. Used by the service only.
 */
import { z } from 'zod';
import { missedOffer, type MissedOffer } from '#src/centre/wire.ts';
import { segment } from '#src/model/customer.ts';
import { agentId, interactionId, type AgentId } from '#src/model/ids.ts';
import { interaction, timelineEntry } from '#src/model/interaction.ts';
import { language } from '#src/model/text.ts';
import { wrapUpDraft } from '#src/model/wrap-up.ts';
import { companyRecord } from './company-record.ts';
import type { CentreDb } from './open.ts';

/** One interaction with everything the centre needs to carry it on after its own death. */
export const work = z.object({
  interaction,
  language,
  segment: segment.nullable(),
  customerLegId: z.string().nullable(),
  agentLegId: z.string().nullable(),
  /** Set once both sides are in one bridge. */
  bridgeId: z.string().nullable(),
  draft: wrapUpDraft,
  offer: z.object({ agentId, madeAtMs: z.number(), deadlineAtMs: z.number() }).nullable(),
  refusals: z.array(z.object({ agentId, atMs: z.number() })),
  isReturned: z.boolean(),
  wrapUp: z
    .object({ startedAtMs: z.number(), deadlineAtMs: z.number(), extensions: z.number().int() })
    .nullable(),
  heldSinceMs: z.number().nullable(),
  heldMs: z.number(),
  /** The wrap-up came before the telephone system said that the call is over. */
  completion: z.object({ draft: wrapUpDraft, completedAtMs: z.number() }).nullable(),
  closedBy: z.enum(['agent', 'deadline', 'nobody']).nullable(),
  /** Pauses of the recording that are over. */
  recordingPauses: timelineEntry.shape.recordingPauses,
  /** More than customer and agent. */
  company: companyRecord.nullable().default(null),
  /** An agent's finished leg of this interaction, kept for their wrap-up after they handed the customer over. */
  partOf: interactionId.nullable().default(null),
  /** A practice caller who is for this agent alone; routing leaves it out. */
  /** The agent's phone lost it; the customer waits for them until then. */
  lost: z.object({ untilMs: z.number() }).nullable().optional(),
  onlyAgentId: agentId.nullable().optional(),
});
export type Work = z.infer<typeof work>;

const row = z.object({ record: z.string() });
const parseWork = (found: unknown): Work => work.parse(JSON.parse(row.parse(found).record));

export function readOpenWorks(db: CentreDb): readonly Work[] {
  return db.prepare('SELECT record FROM works WHERE is_open = 1 ORDER BY id').all().map(parseWork);
}

/** Any interaction of the centre's own, closed ones too. */
export function readWork(db: CentreDb, id: string): Work | null {
  const found = db.prepare('SELECT record FROM works WHERE id = ?').get(id);
  return found === undefined ? null : parseWork(found);
}

/** The legs of this interaction that agents handed over, oldest first, closed ones too. */
export function readParts(db: CentreDb, id: string): readonly Work[] {
  return db
    .prepare('SELECT record FROM works WHERE id >= ? AND id < ? ORDER BY id')
    .all(`${id}.leg`, `${id}.leh`)
    .map(parseWork);
}

export function writeWork(db: CentreDb, record: Work): void {
  db.prepare(
    'INSERT OR REPLACE INTO works (id, is_open, number, started_at_ms, record) VALUES (?, ?, ?, ?, ?)',
  ).run(
    record.interaction.id,
    record.interaction.state === 'closed' ? 0 : 1,
    // A part is no contact of its own.
    record.partOf === null ? record.interaction.number : '',
    record.interaction.startedAtMs,
    JSON.stringify(record),
  );
}

/** How often this number was in contact since then; for callers who are no known customer. */
export function countWorksByNumber(db: CentreDb, number: string, sinceMs: number): number {
  const found = db
    .prepare('SELECT count(*) AS n FROM works WHERE number = ? AND started_at_ms >= ?')
    .get(number, sinceMs);
  return z.object({ n: z.number() }).parse(found).n;
}

export function readMissed(db: CentreDb, id: AgentId, sinceMs: number): readonly MissedOffer[] {
  return db
    .prepare(
      'SELECT record FROM missed WHERE agent_id = ? AND at_ms >= ? ORDER BY at_ms DESC, rowid DESC LIMIT 50',
    )
    .all(id, sinceMs)
    .map((found) => missedOffer.parse(JSON.parse(row.parse(found).record)));
}

export function writeMissed(db: CentreDb, id: AgentId, record: MissedOffer): void {
  db.prepare(
    'INSERT INTO missed (agent_id, interaction_id, at_ms, record) VALUES (?, ?, ?, ?)',
  ).run(id, record.interactionId, record.atMs, JSON.stringify(record));
}

const resultRow = z.object({ fingerprint: z.string(), status: z.number(), body: z.string() });
/** What a request was answered the first time. */
export type StoredResult = z.infer<typeof resultRow>;

export function readResult(db: CentreDb, id: AgentId, key: string): StoredResult | null {
  const found = db
    .prepare('SELECT fingerprint, status, body FROM results WHERE agent_id = ? AND key = ?')
    .get(id, key);
  return found === undefined ? null : resultRow.parse(found);
}

export function writeResult(
  db: CentreDb,
  id: AgentId,
  key: string,
  result: StoredResult,
  atMs: number,
): void {
  db.prepare(
    'INSERT OR IGNORE INTO results (agent_id, key, fingerprint, status, body, at_ms) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, key, result.fingerprint, result.status, result.body, atMs);
}

/** Forgets results that no outbox can ask for any more. */
export function forgetResults(db: CentreDb, beforeMs: number): void {
  db.prepare('DELETE FROM results WHERE at_ms < ?').run(beforeMs);
}
