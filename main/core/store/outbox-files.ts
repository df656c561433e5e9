/**
 * `outbox.db` and its copy `outbox-copy.db`, opened and kept together. The copy gets every commit after the outbox has it, without
 * waiting for the disk; it exists so that a damaged page or a lost file costs no unsent work. Used by the store service alone.
 *
 *   open ──damaged──▶ what can be read of the outbox + the copy ──▶ a new outbox (the old file is set aside)
 *        ──other key─▶ set aside as `…locked-…`; a later open with its key takes the rows back
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  isBroken,
  isFull,
  openDatabase,
  openKeyed,
  whyNotKept,
  type WritableDb,
} from './database.ts';
import { outboxMigrations } from './migrations/outbox/index.ts';
import { commitChanges } from './outbox-rows.ts';
import { addContent, mergeContent, readContent, type OutboxContent } from './rescue.ts';
import type { StoreChange } from './store-port.ts';

const FILE = 'outbox.db';
const COPY = 'outbox-copy.db';
const LOCKED = `${FILE}.locked-`;
const NOTHING: OutboxContent = { rows: [], records: [] };

export interface OutboxFiles {
  readonly db: WritableDb;
  /** Names of files that were set aside. */
  readonly setAside: readonly string[];
  /** Rows saved out of a damaged file. */
  readonly rescued: number;
  /** The outbox is there, but nothing here opens it. */
  readonly isLocked: boolean;
  /** Rows taken back out of a file that an earlier key had closed. */
  readonly returned: number;
  /** Durable in the outbox, then in the copy. */
  commit(changes: readonly StoreChange[]): void;
  /** Gives the room of the copy back; it is made again by the next open. */
  dropCopy(): void;
  close(): void;
}

interface At {
  readonly dir: string;
  readonly keyHex: string;
  readonly nowMs: number;
}

/** Opens both. Throws where the outbox cannot be kept on disk at all. */
export function openOutboxFiles(at: At): OutboxFiles {
  let saved = NOTHING;
  const path = join(at.dir, FILE);
  const opened = openDatabase(path, at.keyHex, outboxMigrations, at.nowMs, (broken) => {
    saved = readContent(broken);
  });
  const { db } = opened;
  let copy: WritableDb | null = null;
  const dropCopy = (): void => {
    copy?.close();
    copy = null;
    try {
      for (const end of ['', '-wal', '-shm'])
        rmSync(join(at.dir, `${COPY}${end}`), { force: true });
    } catch (cause) {
      // Windows removes nothing that another program holds; the next open brings it into step.
      if (!(cause instanceof Error)) throw cause;
    }
  };
  try {
    const other = openCopy(at);
    copy = other.db;
    // A row that has left the outbox and not yet the copy is sent once more under the same key: it has no second effect.
    const isNew = opened.setAside !== null || isEmpty(db);
    if (isNew && other.db) saved = mergeContent(saved, readContent(other.db));
    const rescued = addContent(db, saved);
    const isLocked = opened.isLocked && !other.hadContent;
    const asideName = isLocked ? opened.setAside : unlocked(opened.setAside);
    const returned = takeBack(at, db, asideName);
    copy = matchCopy(copy, db);
    return {
      db,
      setAside: [asideName, other.setAside].filter((name) => name !== null),
      rescued,
      isLocked,
      returned,
      commit(changes) {
        commitChanges(db, changes);
        try {
          if (copy) commitChanges(copy, changes);
        } catch (cause) {
          // The outbox has it: whatever became of the copy, this is kept.
          if (!isBroken(cause) && !isFull(cause) && whyNotKept(cause) === 'not-kept') throw cause;
          dropCopy();
        }
      },
      dropCopy,
      close() {
        copy?.close();
        db.close();
      },
    };
  } catch (cause) {
    copy?.close();
    db.close();
    throw cause;
  }
}

const isEmpty = (db: WritableDb): boolean =>
  db.prepare('SELECT 1 FROM outbox UNION ALL SELECT 1 FROM records LIMIT 1').get() === undefined;

/** Working without the copy is allowed: full disk, locked by a backup. */
function openCopy(at: At): {
  readonly db: WritableDb | null;
  readonly setAside: string | null;
  /** It was there before, and readable. */
  readonly hadContent: boolean;
} {
  try {
    const wasThere = existsSync(join(at.dir, COPY));
    const opened = openDatabase(join(at.dir, COPY), at.keyHex, outboxMigrations, at.nowMs);
    // It need not outlive a power cut by itself; the outbox does.
    opened.db.pragma('synchronous=NORMAL');
    return { ...opened, hadContent: wasThere && opened.setAside === null };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return { db: null, setAside: null, hadContent: false };
  }
}

/** The copy holds what the outbox holds, and numbers the next row alike. */
function matchCopy(copy: WritableDb | null, db: WritableDb): WritableDb | null {
  if (!copy) return null;
  try {
    const content = readContent(db);
    if (JSON.stringify(readContent(copy)) === JSON.stringify(content)) return copy;
    const columns = db
      .prepare<[], { name: string }>("SELECT name FROM pragma_table_info('outbox')")
      .all()
      .map(({ name }) => name);
    const next = db
      .prepare<[], { seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'")
      .get();
    copy
      .transaction(() => {
        copy.exec('DELETE FROM outbox; DELETE FROM records; DELETE FROM sqlite_sequence');
        const put = copy.prepare(
          `INSERT INTO outbox (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        );
        for (const row of content.rows) put.run(...columns.map((name) => row[name]));
        const keep = copy.prepare('INSERT INTO records (key, value) VALUES (?, ?)');
        for (const { key, value } of content.records) keep.run(key, value);
        copy.exec("DELETE FROM sqlite_sequence WHERE name = 'outbox'");
        if (next)
          copy
            .prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('outbox', ?)")
            .run(next.seq);
      })
      .immediate();
    return copy;
  } catch (cause) {
    copy.close();
    if (isBroken(cause) || isFull(cause)) return null;
    throw cause;
  }
}

/** A file whose rows were saved through the copy is done with: its key may come back, its rows must not. */
function unlocked(aside: string | null): string | null {
  if (aside === null || !aside.includes('.locked-')) return aside;
  const name = aside.replace('.locked-', '.broken-');
  renameAll(aside, name);
  return name;
}

function renameAll(from: string, to: string): void {
  for (const end of ['', '-wal', '-shm'])
    try {
      renameSync(`${from}${end}`, `${to}${end}`);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
}

/** Older files that the key of today opens: their rows go before all others, as they were written before them. */
function takeBack(at: At, db: WritableDb, justSetAside: string | null): number {
  let taken = 0;
  const names = readdirSync(at.dir)
    .filter((name) => name.startsWith(LOCKED) && !/-(wal|shm)$/.test(name))
    .map((name) => join(at.dir, name))
    .filter((path) => path !== justSetAside);
  for (const path of names.toSorted().reverse()) {
    const content = readClosed(path, at.keyHex);
    if (!content) continue;
    const first = db
      .prepare<[], { serial: number | null }>('SELECT min(serial) AS serial FROM outbox')
      .get();
    const before = Math.min(1, first?.serial ?? 1) - content.rows.length;
    taken += addContent(db, { rows: content.rows, records: [] }, before);
    renameAll(path, path.replace('.locked-', '.broken-'));
  }
  return taken;
}

/** Null while the key does not fit. */
function readClosed(path: string, keyHex: string): OutboxContent | null {
  let closed: WritableDb | null = null;
  try {
    closed = openKeyed(path, keyHex);
    closed.prepare('SELECT count(*) FROM sqlite_schema').get();
    return readContent(closed);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return null;
  } finally {
    closed?.close();
  }
}
