/**
 * The cache read from beside, in a worker of its own: who calls is never behind a page of the sync, a burst of events or the folding of
 * the log, which hold the store for up to a second. It writes nothing, makes nothing and mends nothing: whatever fails here is asked of
 * the store itself. SQLite's log lets it read while the store writes.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '#src/base/never.ts';
import { anyNumber } from './customer-cache.ts';
import { openKeyed, type ReadableDb, type WritableDb } from './database.ts';
import type { ReaderMethods } from './store-port.ts';
import { whoCalls } from './who-calls.ts';

const RECENT = 3;

/** Not open yet. */
export function createCacheReader(): ReaderMethods {
  let cache: WritableDb | null = null;
  return {
    openToRead({ dir, keyHex }) {
      cache?.close();
      cache = null;
      const file = join(dir, 'cache.db');
      if (!existsSync(file)) throw new Error('No cache to read');
      const db = openKeyed(file, keyHex);
      cache = db;
      for (const pragma of ['query_only=ON', 'busy_timeout=200', 'temp_store=MEMORY'])
        db.pragma(pragma);
      warm(db);
      return null;
    },
    readWhoCalls: (number, recent) => whoCalls(must(cache, 'an open cache'), number, recent),
  };
}

/** The first question of all costs ten times the others; it is put before anybody rings. */
function warm(db: ReadableDb): void {
  const number = anyNumber(db);
  if (number !== null) whoCalls(db, number, RECENT);
}
