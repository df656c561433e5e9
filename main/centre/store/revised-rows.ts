/**
 * Rows whose changes are numbered, so that desks fetch what is new: a table of `id`, `record` and `revision`, and beside it what was
 * taken away. Shared by articles and the glossary; each says what its records are. The names are of this program, never from outside.
 */
import { z } from 'zod';
import type { CentreDb } from './open.ts';

/** The two tables. */
export interface RevisedTables {
  readonly rows: 'articles' | 'glossary';
  readonly removals: 'article_removals' | 'glossary_removals';
}

/** The number of the last change; nought before the first. */
export function lastRevision(db: CentreDb, { rows, removals }: RevisedTables): number {
  const found = db
    .prepare(
      `SELECT max(coalesce((SELECT max(revision) FROM ${rows}), 0),
                  coalesce((SELECT max(revision) FROM ${removals}), 0)) AS n`,
    )
    .get();
  return z.object({ n: z.number() }).parse(found).n;
}

/** Takes a row away under the next number; false when there is none. */
export function removeRevised(db: CentreDb, tables: RevisedTables, id: string): boolean {
  const revision = lastRevision(db, tables) + 1;
  if (db.prepare(`DELETE FROM ${tables.rows} WHERE id = ?`).run(id).changes === 0) return false;
  db.prepare(`INSERT OR REPLACE INTO ${tables.removals} (id, revision) VALUES (?, ?)`).run(
    id,
    revision,
  );
  return true;
}

/** What changed after a revision, in order; `isReset` when that revision is not of this database. */
export function changesSince(
  db: CentreDb,
  tables: RevisedTables,
  since: number,
  limit: number,
): {
  readonly records: readonly string[];
  readonly removed: readonly string[];
  readonly revision: number;
  readonly isComplete: boolean;
  readonly isReset: boolean;
} {
  const newest = lastRevision(db, tables);
  const isReset = since > newest;
  const found = z
    .array(z.object({ id: z.string(), record: z.string().nullable(), revision: z.number() }))
    .parse(
      db
        .prepare(
          `SELECT id, record, revision FROM ${tables.rows} WHERE revision > @since
           UNION ALL SELECT id, NULL, revision FROM ${tables.removals} WHERE revision > @since
           ORDER BY revision LIMIT @limit`,
        )
        .all({ since: isReset ? 0 : since, limit }),
    );
  const revision = found.at(-1)?.revision ?? newest;
  return {
    records: found.flatMap(({ record }) => (record === null ? [] : [record])),
    removed: found.flatMap(({ id, record }) => (record === null ? [id] : [])),
    revision,
    isComplete: revision >= newest,
    isReset,
  };
}
