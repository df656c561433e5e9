/**
 * Brings a database to the newest version, step by step, in one transaction: either the old schema or the new one, never
 * between. A file from a newer program is refused untouched.
 */
import type { WritableDb } from './database.ts';

/** One step; versions rise by ten, so that a fix fits between. Never edited after a release. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** The file was written by a newer Puesto; opening it could lose what this one does not know. */
export class DatabaseFromFutureError extends Error {
  override readonly name = 'DatabaseFromFutureError';
}

/** Runs what is missing. */
export function migrate(db: WritableDb, migrations: readonly Migration[]): void {
  const current = Number(db.pragma('user_version', { simple: true }));
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest)
    throw new DatabaseFromFutureError(`Version ${current} is newer than ${newest}`);
  let last = 0;
  for (const { version } of migrations) {
    if (version <= last) throw new Error(`Migration ${version} is out of order`);
    last = version;
  }
  const missing = migrations.filter(({ version }) => version > current);
  if (missing.length === 0) return;
  db.transaction(() => {
    for (const { sql } of missing) db.exec(sql);
    db.pragma(`user_version=${newest}`);
  }).exclusive();
}

/** Tables and indexes as text, to compare a fresh database, a migrated one and `schema.json`. */
export function describeSchema(db: WritableDb): readonly string[] {
  const rows = db
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
         AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
       ORDER BY type, name`,
    )
    .all();
  return rows.map(({ sql }) => sql.replace(/\s+/g, ' '));
}
