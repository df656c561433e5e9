/** The glossary as rows with the order of their changes; what was taken away leaves its id. Used by the service only. */
import { z } from 'zod';
import { glossaryLine, type GlossaryLine } from '#src/model/glossary.ts';
import type { CentreDb } from './open.ts';

const parse = (record: string): GlossaryLine => glossaryLine.parse(JSON.parse(record));

function lastRevision(db: CentreDb): number {
  const found = db
    .prepare(
      `SELECT max(coalesce((SELECT max(revision) FROM glossary), 0),
                  coalesce((SELECT max(revision) FROM glossary_removals), 0)) AS n`,
    )
    .get();
  return z.object({ n: z.number() }).parse(found).n;
}

/** One line; null when there is none. */
export function readGlossaryLine(db: CentreDb, id: string): GlossaryLine | null {
  const found = db.prepare('SELECT record FROM glossary WHERE id = ?').get(id);
  return found === undefined ? null : parse(z.object({ record: z.string() }).parse(found).record);
}

/** Adds a line or replaces it. */
export function writeGlossaryLine(db: CentreDb, line: GlossaryLine): void {
  db.prepare('INSERT OR REPLACE INTO glossary (id, revision, record) VALUES (?, ?, ?)').run(
    line.id,
    lastRevision(db) + 1,
    JSON.stringify(line),
  );
  db.prepare('DELETE FROM glossary_removals WHERE id = ?').run(line.id);
}

/** Takes a line away; desks hear so with their next fetch. */
export function removeGlossaryLine(db: CentreDb, id: string): void {
  const revision = lastRevision(db) + 1;
  if (db.prepare('DELETE FROM glossary WHERE id = ?').run(id).changes === 0) return;
  db.prepare('INSERT OR REPLACE INTO glossary_removals (id, revision) VALUES (?, ?)').run(
    id,
    revision,
  );
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
  const newest = lastRevision(db);
  const isReset = since > newest;
  const rows = z
    .array(z.object({ id: z.string(), record: z.string().nullable(), revision: z.number() }))
    .parse(
      db
        .prepare(
          `SELECT id, record, revision FROM glossary WHERE revision > @since
           UNION ALL SELECT id, NULL, revision FROM glossary_removals WHERE revision > @since
           ORDER BY revision LIMIT @limit`,
        )
        .all({ since: isReset ? 0 : since, limit }),
    );
  const revision = rows.at(-1)?.revision ?? newest;
  return {
    lines: rows.flatMap(({ record }) => (record === null ? [] : [parse(record)])),
    removed: rows.flatMap(({ id, record }) => (record === null ? [id] : [])),
    revision,
    isComplete: revision >= newest,
    isReset,
  };
}
