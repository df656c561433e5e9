/**
 * The store itself, synchronous: two databases and the methods of `StoreMethods` over them. Runs in the worker; tests run it
 * in place. A broken cache becomes a new one. On a full disk the reserve is given up, old customers are forgotten, nothing
 * more is cached, and the outbox goes on; the outbox is never given up for the cache.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '#src/base/never.ts';
import {
  findCustomers,
  forgetOldestHalf,
  forgetUnseen,
  getCustomer,
  saveCustomer,
} from './customer-cache.ts';
import {
  isBroken,
  isFull,
  openDatabase,
  type OpeningCheck,
  openInMemory,
  type WritableDb,
} from './database.ts';
import { cacheMigrations } from './migrations/cache/index.ts';
import { outboxMigrations } from './migrations/outbox/index.ts';
import { commitChanges, putRow, readOutbox, readRecords } from './outbox-rows.ts';
import { dropReserve, makeReserve, RESERVE_BYTES } from './reserve.ts';
import { saveCase, saveEntry, timelinePage } from './timeline-cache.ts';
import type { OpenedStore, StoreMethods, StoredRow } from './store-port.ts';

interface Open {
  cache: WritableDb;
  readonly outbox: WritableDb | null;
  readonly at: Parameters<StoreMethods['open']>[0];
}

/** While the disk is full, every so many commits look whether there is room again. */
const LOOK_EVERY = 20;

/** Makes a store that is not open yet; `open` again closes the former (another agent signed in). */
export function createStoreService(reserveBytes = RESERVE_BYTES): StoreMethods {
  let open: Open | null = null;
  let isDiskFull = false;
  let commitsSinceLook = 0;

  const close = (): null => {
    open?.cache.close();
    open?.outbox?.close();
    open = null;
    return null;
  };
  const outbox = (): WritableDb => must(open?.outbox, 'an open outbox');

  /** Makes what room there is to make; false when there was nothing left to give up. */
  const makeRoom = ({ cache, outbox: out, at }: Open): boolean => {
    isDiskFull = true;
    if (!dropReserve(at.dir)) return false;
    for (const step of [
      () => out?.pragma('wal_checkpoint(TRUNCATE)'),
      () => {
        forgetOldestHalf(cache);
      },
      () => cache.pragma('wal_checkpoint(TRUNCATE)'),
    ])
      try {
        step();
      } catch (cause) {
        // The room of the reserve may do without it.
        if (!isFull(cause) && !isBroken(cause)) throw cause;
      }
    return true;
  };
  const lookForRoom = ({ at }: Open): void => {
    commitsSinceLook = 0;
    isDiskFull = !makeReserve(at.dir, reserveBytes) && isDiskFull;
  };

  /** Runs over the cache; if the file turns out broken, starts it anew once; if the disk is full, goes on in memory. */
  const onCache = <T>(run: (db: WritableDb) => T): T => {
    const now = must(open, 'an open store');
    try {
      return run(now.cache);
    } catch (cause) {
      if (!isBroken(cause) && !isFull(cause)) throw cause;
      if (isFull(cause) && makeRoom(now)) return onCache(run);
      now.cache.close();
      now.cache = isFull(cause) ? openInMemory(cacheMigrations) : openCache(now.at, 'whole').db;
      return run(now.cache);
    }
  };

  return {
    open(at) {
      close();
      const cache = openCache(at, 'as-read');
      const out = openOutbox(at);
      open = { cache: cache.db, outbox: out.db, at };
      isDiskFull = false;
      lookForRoom(open);
      const opened: OpenedStore = {
        cache: cache.isMemory ? 'memory' : 'file',
        outbox: out.db ? 'file' : 'none',
        setAside: [cache.setAside, out.setAside].filter((name) => name !== null),
        rescued: out.rescued,
      };
      return opened;
    },
    commit(changes) {
      const now = must(open, 'an open store');
      commitsSinceLook += 1;
      if (isDiskFull && commitsSinceLook >= LOOK_EVERY) lookForRoom(now);
      try {
        commitChanges(outbox(), changes);
      } catch (cause) {
        if (!isFull(cause) || !makeRoom(now)) throw cause;
        commitChanges(outbox(), changes);
      }
      return { rows: readOutbox(outbox()), isDiskFull };
    },
    readRecords: (prefix) => readRecords(outbox(), prefix),
    readOutbox: () => readOutbox(outbox()),
    saveSeen: ({ customers, entries, cases, atMs }) =>
      onCache((db) => {
        // What room there is belongs to the outbox.
        if (isDiskFull) return null;
        db.transaction(() => {
          for (const one of customers) saveCustomer(db, one, atMs);
          for (const one of entries) saveEntry(db, one, atMs);
          for (const one of cases) saveCase(db, one);
        }).immediate();
        return null;
      }),
    findCustomers: (query, limit) => onCache((db) => findCustomers(db, query, limit)),
    getCustomer: (id) => onCache((db) => getCustomer(db, id)),
    timelinePage: (customerId, before, limit) =>
      onCache((db) => timelinePage(db, customerId, before, limit)),
    forgetUnseen: (beforeMs) =>
      onCache((db) => {
        forgetUnseen(db, beforeMs);
        if (isDiskFull && open) lookForRoom(open);
        return null;
      }),
    close,
  };
}

function openCache(
  at: Open['at'],
  check: OpeningCheck,
): {
  readonly db: WritableDb;
  readonly isMemory: boolean;
  readonly setAside: string | null;
} {
  try {
    mkdirSync(at.dir, { recursive: true, mode: 0o700 });
    const opened = openDatabase(
      join(at.dir, 'cache.db'),
      at.keyHex,
      cacheMigrations,
      at.nowMs,
      undefined,
      check,
    );
    return { ...opened, isMemory: false };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    // Unwritable, full or from a newer program: all that is lost is speed and the reading while the centre is away.
    return { db: openInMemory(cacheMigrations), isMemory: true, setAside: null };
  }
}

function openOutbox(at: Open['at']): {
  readonly db: WritableDb | null;
  readonly setAside: string | null;
  readonly rescued: number;
} {
  let rescued: readonly StoredRow[] = [];
  try {
    const opened = openDatabase(
      join(at.dir, 'outbox.db'),
      at.keyHex,
      outboxMigrations,
      at.nowMs,
      (broken) => {
        rescued = readOutbox(broken);
      },
    );
    for (const row of rescued) putRow(opened.db, row);
    return { ...opened, rescued: rescued.length };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    // Never in memory (decision 15): what cannot be kept must not be called saved.
    return { db: null, setAside: null, rescued: 0 };
  }
}
