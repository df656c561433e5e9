/** The glossary as rows with the order of their changes; what was taken away leaves its id. Used by the service only. */
import { z } from 'zod';
import { glossaryLine, type GlossaryLine } from '#src/model/glossary.ts';
import type { CentreDb } from './open.ts';
import { changesSince, lastRevision, removeRevised, type RevisedTables } from './revised-rows.ts';

const parse = (record: string): GlossaryLine => glossaryLine.parse(JSON.parse(record));

const TABLES: RevisedTables = { rows: 'glossary', removals: 'glossary_removals' };

/** One line; null when there is none. */
export function readGlossaryLine(db: CentreDb, id: string): GlossaryLine | null {
  const found = db.prepare('SELECT record FROM glossary WHERE id = ?').get(id);
  return found === undefined ? null : parse(z.object({ record: z.string() }).parse(found).record);
}

/** Adds a line or replaces it. */
export function writeGlossaryLine(db: CentreDb, line: GlossaryLine): void {
  db.prepare('INSERT OR REPLACE INTO glossary (id, revision, record) VALUES (?, ?, ?)').run(
    line.id,
    lastRevision(db, TABLES) + 1,
    JSON.stringify(line),
  );
  db.prepare('DELETE FROM glossary_removals WHERE id = ?').run(line.id);
}

/** Takes a line away; desks hear so with their next fetch. */
export function removeGlossaryLine(db: CentreDb, id: string): void {
  removeRevised(db, TABLES, id);
}

/** What changed after a revision, in order; `isReset` when that revision is not of this database. */
export function glossaryChanges(
  db: CentreDb,
  since: number,
  limit: number,
): {
  readonly lines: readonly GlossaryLine[];
  readonly removed: readonly string[];
  readonly revision: number;
  readonly isComplete: boolean;
  readonly isReset: boolean;
} {
  const { records, ...rest } = changesSince(db, TABLES, since, limit);
  return { ...rest, lines: records.map((each) => parse(each)) };
}
