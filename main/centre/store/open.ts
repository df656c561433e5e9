/**
 * Opens the centre's database and brings it to the newest form. One process writes it: the centre service. In memory when no
 * folder is given. Every commit is on disk before a desk hears "done" (`synchronous = FULL`): agents' notes deserve it.
 */
import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from './migrate.ts';

/** The open database. */
export type CentreDb = Database.Database;

/** Opens `centre.db` in the folder (made when missing), or a database in memory. */
export function openCentreDb(folder: string | null): CentreDb {
  if (folder !== null) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new Database(folder === null ? ':memory:' : join(folder, 'centre.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 2000');
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
  migrate(db);
  return db;
}
