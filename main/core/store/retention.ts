/**
 * What leaves the cache with time, a little at a time, and what leaves it for good: the pages are overwritten (`secure_delete`), the index
 * is written anew without the words, the log is cut. Never touches the outbox. Used by the store service.
 */
import { forgetCustomers } from './customer-cache.ts';
import { syncedAtMs } from './customer-facts.ts';
import type { WritableDb } from './database.ts';
import { forgetAllArticles, readFact } from './knowledge/article-rows.ts';

const DAY_MS = 86_400_000;

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
        .prepare(
          'DELETE FROM entries WHERE n IN (SELECT n FROM entries WHERE startedAtMs < ? ORDER BY n LIMIT ?)',
        )
        .run(inStepMs - keep.interactions * DAY_MS, most).changes;
      const articlesAtMs = readFact(db, 'asOfMs');
      const isOld = articlesAtMs !== null && Number(articlesAtMs) < nowMs - keep.articles * DAY_MS;
      if (isOld) forgetAllArticles(db);
      return customers + entries + (isOld ? 1 : 0);
    })
    .immediate();
}

/** After somebody was forgotten for good: nothing of them is left in free pages, in the index or in the log. */
export function scrub(db: WritableDb): void {
  db.exec("INSERT INTO entryIndex (entryIndex) VALUES ('optimize')");
  db.pragma('wal_checkpoint(TRUNCATE)');
}
