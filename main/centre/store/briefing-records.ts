/** News from leads as rows, and who has read them. Used by the service only. */
import { z } from 'zod';
import { briefing, type Briefing } from '#src/model/briefing.ts';
import { agentId, type AgentId } from '#src/model/ids.ts';
import type { CentreDb } from './open.ts';

/** One with what only the centre needs to know. */
export interface BriefingRecord {
  readonly briefing: Briefing;
  readonly authorId: AgentId;
  readonly isWithdrawn: boolean;
}

const row = z.object({ record: z.string(), authorId: agentId, isWithdrawn: z.number() });
const COLUMNS = 'record, author_id AS authorId, is_withdrawn AS isWithdrawn';
const parse = (found: unknown): BriefingRecord => {
  const { record, authorId, isWithdrawn } = row.parse(found);
  return { briefing: briefing.parse(JSON.parse(record)), authorId, isWithdrawn: isWithdrawn === 1 };
};

/** Adds one or replaces it. */
export function writeBriefing(db: CentreDb, each: Briefing, author: AgentId): void {
  db.prepare(
    `INSERT OR REPLACE INTO briefings (id, published_at_ms, author_id, is_withdrawn, record)
     VALUES (?, ?, ?, 0, ?)`,
  ).run(each.id, Math.round(each.publishedAtMs), author, JSON.stringify(each));
}

/** Takes one back. */
export function withdrawBriefing(db: CentreDb, id: string): void {
  db.prepare('UPDATE briefings SET is_withdrawn = 1 WHERE id = ?').run(id);
}

/** One; null when there is none. */
export function readBriefing(db: CentreDb, id: string): BriefingRecord | null {
  const found = db.prepare(`SELECT ${COLUMNS} FROM briefings WHERE id = ?`).get(id);
  return found === undefined ? null : parse(found);
}

/** The newest first. */
export function readBriefings(db: CentreDb, limit: number): readonly BriefingRecord[] {
  return db
    .prepare(`SELECT ${COLUMNS} FROM briefings ORDER BY published_at_ms DESC, id LIMIT ?`)
    .all(limit)
    .map(parse);
}

/** The first time counts. */
export function writeBriefingRead(db: CentreDb, id: string, reader: AgentId, atMs: number): void {
  db.prepare(
    'INSERT OR IGNORE INTO briefing_reads (briefing_id, agent_id, read_at_ms) VALUES (?, ?, ?)',
  ).run(id, reader, Math.round(atMs));
}

/** Who has read one, and when. */
export function readBriefingReads(db: CentreDb, id: string): ReadonlyMap<AgentId, number> {
  const rows = z
    .array(z.object({ agentId, atMs: z.number() }))
    .parse(
      db
        .prepare(
          'SELECT agent_id AS agentId, read_at_ms AS atMs FROM briefing_reads WHERE briefing_id = ?',
        )
        .all(id),
    );
  return new Map(rows.map((each) => [each.agentId, each.atMs]));
}
