/**
 * The store itself, synchronous: two databases and the methods of `StoreMethods` over them. Runs in the worker; tests run it
 * in place. A broken cache becomes a new one, at any query; a broken outbox too, with its rows. On a full disk the reserve is
 * given up, old customers are forgotten, nothing more is cached, and the outbox goes on; it is never given up for the cache.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '#src/base/never.ts';
import {
  customersLike,
  findCustomers,
  forgetOldestHalf,
  forgetCustomers,
  forgetUnseen,
  getCustomer,
  saveCustomer,
} from './customer-cache.ts';
import { customersKnown, keepCustomerChanges, knownCustomers } from './customer-shelf.ts';
import {
  isBroken,
  isFull,
  openDatabase,
  type OpeningCheck,
  openInMemory,
  whyNotKept,
  type WritableDb,
} from './database.ts';
import { cacheMigrations } from './migrations/cache/index.ts';
import { getArticle } from './knowledge/article-rows.ts';
import { glossaryKnown, glossaryRevision, keepGlossary } from './knowledge/glossary-rows.ts';
import {
  articlesKnown,
  createShelf,
  keepChanges,
  knownArticles,
  tryGlossary,
} from './knowledge/shelf.ts';
import { openOutboxFiles, type OutboxFiles } from './outbox-files.ts';
import { readOutbox, readRecords } from './outbox-rows.ts';
import { dropBrokenCaches, KEEP_BROKEN_MS, scrub, sweepCache } from './retention.ts';
import { dropReserve, makeReserve, RESERVE_BYTES } from './reserve.ts';
import { entryAgents } from './entry-agents.ts';
import { findEntries } from './find-entries.ts';
import { foldLogIfLong, letLogGrow } from './cache-log.ts';
import { indexEntries } from './entry-index.ts';
import { entriesSince, saveCase, saveEntry, timelinePage } from './timeline-cache.ts';
import { whoCalls } from './who-calls.ts';
import type { OpenedStore, StorageNotice, StoreMethods } from './store-port.ts';

interface Open {
  cache: WritableDb;
  outbox: OutboxFiles | null;
  readonly at: Parameters<StoreMethods['open']>[0];
}

/** While the disk is full, every so many commits look whether there is room again. */
const LOOK_EVERY = 20;
/** Some five milliseconds: longer a question does not wait behind it. */
const INDEXED_AT_ONCE = 50;
/** A file that could not be opened is tried again with a commit, but not with each: it may take seconds to be refused. */
const OPEN_AGAIN_MS = 10_000;

/** Makes a store that is not open yet; `open` again closes the former (another agent signed in). */
export function createStoreService(
  reserveBytes = RESERVE_BYTES,
  onNotice: (notices: readonly StorageNotice[]) => void = () => undefined,
  /**
   * Somebody else may read the file that was opened and is no longer the cache: they let go of it, and then have it made anew
   * (`renewCache`). Null: nobody does, and it is made anew at once.
   */
  onCacheLeft: (() => void) | null = null,
): StoreMethods {
  let open: Open | null = null;
  let isDiskFull = false;
  let commitsSinceLook = 0;
  let hasReserve = true;
  let triedAtMs = 0;
  /** It was told that the outbox cannot be written now. */
  let isRefused = false;
  /** The cache's file is broken, and work goes on in memory until nobody else has it open. */
  let left: { hasForgotten: boolean } | null = null;
  const shelf = createShelf();

  const close = (): null => {
    open?.cache.close();
    open?.outbox?.close();
    open = null;
    return null;
  };

  /** Makes what room there is to make; false when there was nothing left to give up. */
  const makeRoom = ({ cache, outbox, at }: Open): boolean => {
    isDiskFull = true;
    hasReserve = false;
    if (!dropReserve(at.dir)) return false;
    for (const step of [
      () => {
        dropOldCaches(at.dir, Infinity);
      },
      () => outbox?.dropCopy(),
      () => outbox?.db.pragma('wal_checkpoint(TRUNCATE)'),
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
    hasReserve = makeReserve(at.dir, reserveBytes);
    isDiskFull = !hasReserve && isDiskFull;
  };
  /** On a disk that was full before the start even opening takes room: what is kept for the outbox is given up for it. */
  const openOutboxIn = (at: Open['at']): OpenedOutbox => {
    const first = openOutbox(at);
    if (!first.isFull || !dropReserve(at.dir)) return first;
    isDiskFull = true;
    return openOutbox(at);
  };
  /** Without the copy the log of the outbox can be written back, if anything can. */
  const foldLog = (files: OutboxFiles): void => {
    try {
      files.dropCopy();
      files.db.pragma('wal_checkpoint(TRUNCATE)');
    } catch (cause) {
      if (!isFull(cause)) throw cause;
    }
  };

  /** What room there is belongs to the outbox; and what leaves with the memory would be missing in the file after it. */
  const isKeeping = (): boolean => !isDiskFull && !left;

  /** Also in caches that were set aside nobody is found any more who was forgotten. */
  const scrubAll = (db: WritableDb): void => {
    scrub(db);
    if (open) dropBrokenCaches(open.at.dir, Infinity);
    if (left) left.hasForgotten = true;
  };

  /** Sets the broken file aside and makes a new one; answers whether there is one. */
  const renewCache = (now: Open): boolean => {
    now.cache.close();
    const { db, isMemory } = openCache(now.at, 'whole');
    now.cache = db;
    if (left?.hasForgotten) dropOldCaches(now.at.dir, Infinity);
    left = null;
    onNotice(['cache-rebuilt']);
    return !isMemory;
  };

  /** Runs over the cache; if the file turns out broken, it is made anew; until then, and on a full disk, it goes on in memory. */
  const onCache = <T>(run: (db: WritableDb) => T): T => {
    const now = must(open, 'an open store');
    try {
      return run(now.cache);
    } catch (cause) {
      if (!isBroken(cause) && !isFull(cause)) throw cause;
      if (isFull(cause) && makeRoom(now)) return onCache(run);
      if (isBroken(cause) && !onCacheLeft) renewCache(now);
      else {
        now.cache.close();
        now.cache = openInMemory(cacheMigrations);
        if (isBroken(cause)) left = { hasForgotten: false };
        onCacheLeft?.();
      }
      return run(now.cache);
    }
  };

  /** Runs over the outbox; if the file turns out broken, its rows are saved into a new one and it runs once more. */
  const onOutbox = <T>(run: (files: OutboxFiles) => T, isWrite = false): T => {
    const now = must(open, 'an open store');
    const isTimeToTry = performance.now() - triedAtMs > OPEN_AGAIN_MS;
    if (!now.outbox && isTimeToTry) {
      triedAtMs = performance.now();
      now.outbox = openOutboxIn(now.at).files;
      if (now.outbox) onNotice([]);
    }
    const files = must(now.outbox, 'an open outbox');
    try {
      const done = run(files);
      if (isRefused && isWrite) {
        isRefused = false;
        onNotice([]);
      }
      return done;
    } catch (cause) {
      if (!isBroken(cause)) {
        const why = whyNotKept(cause);
        if (!isRefused && (why === 'in-use' || why === 'read-only')) {
          isRefused = true;
          onNotice([why]);
        }
        throw cause;
      }
      files.close();
      now.outbox = null;
      const again = openOutboxIn(now.at);
      now.outbox = again.files;
      onNotice(again.notices);
      return run(must(again.files, 'an outbox made anew'));
    }
  };

  return {
    open(at) {
      close();
      left = null;
      isDiskFull = false;
      const { files, notices } = openOutboxIn(at);
      const cache = openCache(at, 'as-read');
      open = { cache: cache.db, outbox: files, at };
      dropOldCaches(at.dir, at.nowMs - KEEP_BROKEN_MS);
      isRefused = false;
      triedAtMs = performance.now();
      lookForRoom(open);
      const opened: OpenedStore = {
        cache: cache.isMemory ? 'memory' : 'file',
        outbox: files ? 'file' : 'none',
        setAside: [cache.setAside, ...(files?.setAside ?? [])].filter((name) => name !== null),
        rescued: (files?.rescued ?? 0) + (files?.returned ?? 0),
        notices: [...new Set([...notices, ...cache.notices])],
      };
      return opened;
    },
    commit(changes) {
      const now = must(open, 'an open store');
      commitsSinceLook += 1;
      if (!hasReserve && commitsSinceLook >= LOOK_EVERY) lookForRoom(now);
      return onOutbox((files) => {
        try {
          files.commit(changes);
        } catch (cause) {
          if (!isFull(cause)) throw cause;
          if (!makeRoom(now)) foldLog(files);
          files.commit(changes);
        }
        // Where room is scarce nothing may stand twice, in the log and in the file.
        if (!hasReserve) foldLog(files);
        return { rows: readOutbox(files.db), isDiskFull };
      }, true);
    },
    readRecords: (prefix) => onOutbox(({ db }) => readRecords(db, prefix)),
    readOutbox: () => onOutbox(({ db }) => readOutbox(db)),
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
    whoCalls: (number, recent) => onCache((db) => whoCalls(db, number, recent)),
    customersLike: (id, limit) => onCache((db) => customersLike(db, id, limit)),
    timelinePage: (customerId, before, limit) =>
      onCache((db) => timelinePage(db, customerId, before, limit)),
    findEntries: (wanted) => onCache((db) => findEntries(db, wanted)),
    entryAgents: (customerIds) => onCache((db) => entryAgents(db, customerIds)),
    indexEntries: () =>
      // Before anybody signed in, and when there is no room, nothing waits that could be done.
      open === null || isDiskFull ? false : onCache((db) => indexEntries(db, INDEXED_AT_ONCE)),
    foldLog: () => (open === null || isDiskFull ? false : onCache(foldLogIfLong)),
    renewCache: () => (open && left ? renewCache(open) : false),
    customersKnown: (centre) => onCache((db) => customersKnown(db, centre)),
    saveCustomers: (changes) =>
      onCache((db) => {
        if (isKeeping()) keepCustomerChanges(db, changes);
        // Whom the centre has forgotten is forgotten here for good.
        if (changes.removed.length > 0) scrubAll(db);
        return knownCustomers(db);
      }),
    entriesSince: (customerId, sinceMs) => onCache((db) => entriesSince(db, customerId, sinceMs)),
    articlesKnown: (centre) => onCache((db) => articlesKnown(db, centre)),
    saveArticles: (changes) =>
      onCache((db) => {
        if (isKeeping()) keepChanges(db, changes);
        return knownArticles(db);
      }),
    findArticles: (wanted) => onCache((db) => shelf.find(db, wanted)),
    getArticle: (id) => onCache((db) => getArticle(db, id)),
    glossaryKnown: (centre) => onCache((db) => glossaryKnown(db, centre)),
    saveGlossary: (changes) =>
      onCache((db) => {
        if (isKeeping()) keepGlossary(db, changes);
        return glossaryRevision(db);
      }),
    tryGlossary: (wanted) => onCache((db) => tryGlossary(db, wanted)),
    eraseCustomers: (ids) =>
      onCache((db) => {
        forgetCustomers(db, 'SELECT value FROM json_each(?)', [JSON.stringify(ids)]);
        scrubAll(db);
        return null;
      }),
    sweep: ({ keep, nowMs, most }) => onCache((db) => sweepCache(db, keep, nowMs, most)),
    forgetUnseen: (beforeMs) =>
      onCache((db) => {
        forgetUnseen(db, beforeMs);
        if (isDiskFull && open) lookForRoom(open);
        return null;
      }),
    close,
  };
}

/** Housekeeping: what cannot be taken away now is tried again with the next start. */
function dropOldCaches(dir: string, beforeMs: number): void {
  try {
    dropBrokenCaches(dir, beforeMs);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
  }
}

function openCache(
  at: Open['at'],
  check: OpeningCheck,
): {
  readonly db: WritableDb;
  readonly isMemory: boolean;
  readonly setAside: string | null;
  readonly notices: readonly StorageNotice[];
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
    letLogGrow(opened.db);
    const notices = opened.setAside === null ? [] : (['cache-rebuilt'] as const);
    return { ...opened, isMemory: false, notices };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    // Unwritable, full or from a newer program: all that is lost is speed and the reading while the centre is away.
    const notices = [whyNotKept(cause)];
    return { db: openInMemory(cacheMigrations), isMemory: true, setAside: null, notices };
  }
}

interface OpenedOutbox {
  readonly files: OutboxFiles | null;
  readonly notices: readonly StorageNotice[];
  /** It could not be opened because the disk takes nothing. */
  readonly isFull: boolean;
}

function openOutbox(at: Open['at']): OpenedOutbox {
  try {
    mkdirSync(at.dir, { recursive: true, mode: 0o700 });
    const files = openOutboxFiles(at);
    return { files, notices: noticesOf(files), isFull: false };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    // Never in memory (decision 15): what cannot be kept must not be called saved.
    return { files: null, notices: [whyNotKept(cause)], isFull: isFull(cause) };
  }
}

const noticesOf = (files: OutboxFiles): readonly StorageNotice[] => [
  ...(files.isLocked ? (['outbox-locked'] as const) : []),
  ...(files.returned > 0 ? (['outbox-returned'] as const) : []),
  ...(!files.isLocked && files.setAside.some((name) => name.includes('outbox.db.'))
    ? (['outbox-rescued'] as const)
    : []),
];
