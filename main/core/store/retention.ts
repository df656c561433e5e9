/**
 * What leaves the cache with time, a little at a time, and what leaves it for good: the pages are overwritten (`secure_delete`), the index
 * is written anew without the words, the log is cut; caches that were set aside as damaged go too. Never touches the outbox. Used by
 * the store service.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { destroyFile } from './agent-folder.ts';
import { forgetCustomers } from './customer-cache.ts';
import { syncedAtMs } from './customer-facts.ts';
import { stampOf, type WritableDb } from './database.ts';
import { forgetAllArticles, readFact, writeFact } from './knowledge/article-rows.ts';
import { firstOf } from './timeline-cache.ts';

const DAY_MS = 86_400_000;
/** The sweep comes once a day, after a start some minutes earlier. */
const SURE_AFTER_MS = DAY_MS / 2;

export interface KeepDays {
  readonly customers: number;
  readonly interactions: number;
  readonly articles: number;
}

/**
 * Takes away what is older than it may be, at most so many rows; answers how many went. Customers and contacts count from the last time
 * the centre was in step with this machine, so that an outage empties nothing.
 */
export function sweepCache(db: WritableDb, keep: KeepDays, nowMs: number, most: number): number {
  const inStepMs = Math.min(nowMs, syncedAtMs(db) ?? nowMs);
  return db
    .transaction(() => {
      const customers = forgetCustomers(
        db,
        'SELECT id FROM customers WHERE revision IS NULL AND seenAtMs < ? ORDER BY seenAtMs, id LIMIT ?',
        [inStepMs - keep.customers * DAY_MS, most],
      );
      const entries = db
        // By their number, which says when they began: by the moment itself all of a million would be read to find none.
        .prepare(
          'DELETE FROM entries WHERE n IN (SELECT n FROM entries WHERE n < ? ORDER BY n LIMIT ?)',
        )
        .run(firstOf(inStepMs - keep.interactions * DAY_MS), most).changes;
      const isOld = areArticlesOld(db, nowMs - keep.articles * DAY_MS, nowMs);
      if (isOld) forgetAllArticles(db);
      return customers + entries + (isOld ? 1 : 0);
    })
    .immediate();
}

/** Too old for a day and more: a clock that is wrong for an hour must not take away what the company knows. */
function areArticlesOld(db: WritableDb, beforeMs: number, nowMs: number): boolean {
  const asOfMs = readFact(db, 'asOfMs');
  const sinceMs = readFact(db, 'oldSinceMs');
  if (asOfMs === null || Number(asOfMs) >= beforeMs) {
    db.exec("DELETE FROM articleFacts WHERE name = 'oldSinceMs'");
    return false;
  }
  const isNew = sinceMs === null || Number(sinceMs) > nowMs;
  if (isNew) writeFact(db, 'oldSinceMs', Math.round(nowMs));
  return !isNew && nowMs - Number(sinceMs) >= SURE_AFTER_MS;
}

/** After somebody was forgotten for good: nothing of them is left in free pages, in the index or in the log. */
export function scrub(db: WritableDb): void {
  db.exec("INSERT INTO entryIndex (entryIndex) VALUES ('optimize')");
  db.pragma('wal_checkpoint(TRUNCATE)');
}

const BROKEN = 'cache.db.broken-';
/** So long somebody may want to look at one. */
export const KEEP_BROKEN_MS = 7 * DAY_MS;

/** Takes away the caches that were set aside before then: most of their pages can still be read with the agent's key. */
export function dropBrokenCaches(dir: string, beforeMs: number): void {
  if (!existsSync(dir)) return;
  const last = `${BROKEN}${Number.isFinite(beforeMs) ? stampOf(beforeMs) : '~'}`;
  for (const name of readdirSync(dir))
    if (name.startsWith(BROKEN) && name < last) destroyFile(join(dir, name));
}
