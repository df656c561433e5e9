/**
 * Opens one encrypted SQLite file the only right way: key first, then pragmas, then a check, then migrations. Used by the
 * store service. A file that cannot be read is set aside with its time, never deleted here and never half used.
 */
import Database from 'better-sqlite3';
import { existsSync, renameSync } from 'node:fs';
import { DatabaseFromFutureError, migrate, type Migration } from './migrate.ts';

/** A connection; the two names say at a function whether it writes. */
export type WritableDb = Database.Database;
export type ReadableDb = Pick<Database.Database, 'prepare'>;

export interface OpenedDatabase {
  readonly db: WritableDb;
  /** Where a broken file was moved to; null when all was well. */
  readonly setAside: string | null;
  /** It was set aside because the key opens nothing of it: another key may. */
  readonly isLocked: boolean;
}

/**
 * `whole` reads every page first: for what must survive. `as-read` leaves that to the reading itself, since each page carries a
 * tag that does not fit once a byte of it was changed: for a large file that may be lost.
 */
export type OpeningCheck = 'whole' | 'as-read';

/** Opens or makes the file. Throws when the folder cannot be written or the file is from a newer program. */
export function openDatabase(
  path: string,
  keyHex: string,
  migrations: readonly Migration[],
  nowMs: number,
  rescue: (broken: WritableDb) => void = () => undefined,
  check: OpeningCheck = 'whole',
): OpenedDatabase {
  try {
    return { db: openChecked(path, keyHex, migrations, check), setAside: null, isLocked: false };
  } catch (cause) {
    if (!isBroken(cause) || !existsSync(path)) throw cause;
    const isLocked = !tryRescue(path, keyHex, rescue);
    const aside = setAside(path, isLocked ? 'locked' : 'broken', nowMs);
    return { db: openChecked(path, keyHex, migrations, check), setAside: aside, isLocked };
  }
}

/** Same tables, nothing on disk: for a cache that cannot be kept (decision 4: never keyed). */
export function openInMemory(migrations: readonly Migration[]): WritableDb {
  const db = new Database(':memory:');
  db.pragma('foreign_keys=ON');
  migrate(db, migrations);
  return db;
}

/** Wrong key, not a database, or damaged: also met in the middle of a query. */
export function isBroken(cause: unknown): boolean {
  const code = codeOf(cause);
  return code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT');
}

/** No space left, or nothing may be written there. */
export function isFull(cause: unknown): boolean {
  const code = codeOf(cause);
  return code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR');
}

/** Why a file cannot be kept on disk, for a sentence; the cause is not one of damage or of room. */
export function whyNotKept(cause: unknown): 'newer-program' | 'read-only' | 'in-use' | 'not-kept' {
  if (cause instanceof DatabaseFromFutureError) return 'newer-program';
  const code = codeOf(cause);
  if (/^SQLITE_(BUSY|LOCKED)|^EBUSY$/.test(code)) return 'in-use';
  return /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|^E(ACCES|PERM|ROFS|NOTDIR|NOENT|EXIST)$/.test(code)
    ? 'read-only'
    : 'not-kept';
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

/** Opens with the key and nothing else: no pragma, no check, no migration. For what is to be read as it is. */
export function openKeyed(path: string, keyHex: string): WritableDb {
  if (!/^[0-9a-f]{64}$/.test(keyHex)) throw new Error('The database key is not 32 bytes of hex');
  const db = new Database(path);
  db.pragma("cipher='chacha20'");
  db.pragma(`key='raw:${keyHex}'`);
  return db;
}

function openChecked(
  path: string,
  keyHex: string,
  migrations: readonly Migration[],
  check: OpeningCheck,
): WritableDb {
  const db = openKeyed(path, keyHex);
  try {
    // FULL: with NORMAL a power cut may lose the last notes (reliability 2.1).
    for (const pragma of [
      // First: setting the journal already waits for whoever holds the file.
      'busy_timeout=2000',
      'journal_mode=WAL',
      'synchronous=FULL',
      'checkpoint_fullfsync=ON',
      'foreign_keys=ON',
      'secure_delete=ON',
      'temp_store=MEMORY',
      'trusted_schema=OFF',
      'journal_size_limit=16777216',
      // 16 MB of pages that are decrypted already; with the usual two each search would decrypt them again.
      'cache_size=-16384',
    ])
      db.pragma(pragma);
    if (check === 'whole' && db.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw Object.assign(new Error('quick_check failed'), { code: 'SQLITE_CORRUPT' });
    migrate(db, migrations);
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}

/** What can still be read of a broken file is handed over before it is set aside. False when the key opens nothing of it. */
function tryRescue(path: string, keyHex: string, rescue: (broken: WritableDb) => void): boolean {
  let db: WritableDb | null = null;
  try {
    db = openKeyed(path, keyHex);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    rescue(db);
    return true;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return !codeOf(cause).startsWith('SQLITE_NOTADB');
  } finally {
    db?.close();
  }
}

/** A moment in the name of a file: in the order of time they stand in the order of letters. */
export const stampOf = (atMs: number): string => new Date(atMs).toISOString().replace(/[:.]/g, '-');

/** Never over an earlier one: the same file may break twice within a millisecond of the clock that was given. */
function setAside(path: string, why: 'broken' | 'locked', nowMs: number): string {
  const stamp = stampOf(nowMs);
  let aside = `${path}.${why}-${stamp}`;
  for (let n = 2; existsSync(aside); n += 1) aside = `${path}.${why}-${stamp}-${n}`;
  for (const end of ['', '-wal', '-shm'])
    if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${aside}${end}`);
  return aside;
}
