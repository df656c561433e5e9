/**
 * The customers that are kept in step with one centre: how far they are known, and one page of changes at a time. Half of a page is
 * never kept, so that fetching goes on where it stopped. Used by the store service; customers only met in passing are beside them.
 */
import type { TimelineEntry } from '#src/model/interaction.ts';
import { forgetCustomers, saveCustomer } from './customer-cache.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { readFact, syncedAtMs, writeFact } from './customer-facts.ts';
import type { KnownCustomers, StoreMethods } from './store-port.ts';
import { saveCase, saveEntry } from './timeline-cache.ts';

/** The centre sends so many interactions of a customer along; fewer are all there are. */
const ENTRIES_ALONG = 10;

/** What is known; of an empty cache nothing. */
export function knownCustomers(db: ReadableDb): KnownCustomers {
  const asOfMs = syncedAtMs(db);
  const row = db
    .prepare<[], { n: number }>('SELECT count(*) AS n FROM customers WHERE revision IS NOT NULL')
    .get();
  const scope = readFact(db, 'scope');
  return {
    scope: typeof scope === 'string' ? scope : null,
    revision: Number(readFact(db, 'revision') ?? 0),
    count: row?.n ?? 0,
    total: Number(readFact(db, 'total') ?? 0),
    asOfMs,
  };
}

/** What is known of one centre: customers of another are nothing that this one says, and are forgotten. */
export function customersKnown(db: WritableDb, centre: string): KnownCustomers {
  const former = readFact(db, 'centre');
  if (former !== centre)
    db.transaction(() => {
      if (former !== null)
        db.exec(
          'DELETE FROM entries; DELETE FROM cases; DELETE FROM customers; DELETE FROM customerFacts',
        );
      writeFact(db, 'centre', centre);
    }).immediate();
  return knownCustomers(db);
}

/** Keeps one page of changes. */
export function keepCustomerChanges(
  db: WritableDb,
  changes: Parameters<StoreMethods['saveCustomers']>[0],
): void {
  const { customers, entries, cases, removed, revision, floor, isComplete, isReset, atMs } =
    changes;
  db.transaction(() => {
    if (isReset) {
      // They stay readable until all are here anew; whatever comes now is newer than they are. No clock says which those are:
      // one that jumps meanwhile would take the new ones away with the old.
      db.exec(
        'UPDATE customers SET version = -1; UPDATE customers SET revision = -1 WHERE revision IS NOT NULL',
      );
    }
    const keep = db.prepare('UPDATE customers SET revision = ? WHERE id = ?');
    for (const one of customers) {
      saveCustomer(db, one, atMs);
      keep.run(revision, one.id);
      dropOthers(
        db,
        one.id,
        entries.filter(({ customerId }) => customerId === one.id),
      );
      db.prepare('DELETE FROM cases WHERE customerId = ?').run(one.id);
    }
    for (const one of entries) saveEntry(db, one, atMs);
    for (const one of cases) saveCase(db, one);
    forgetCustomers(db, 'SELECT value FROM json_each(?)', [JSON.stringify(removed)]);
    writeFact(db, 'revision', revision);
    writeFact(db, 'scope', changes.scope);
    writeFact(db, 'total', changes.total);
    if (!isComplete) return;
    forgetCustomers(db, 'SELECT id FROM customers WHERE revision IS NOT NULL AND revision < ?', [
      Math.max(0, floor),
    ]);
    writeFact(db, 'asOfMs', Math.round(atMs));
  }).immediate();
}

/** What the centre no longer has among the newest, or has given to another customer, goes. */
function dropOthers(db: WritableDb, customerId: string, there: readonly TimelineEntry[]): void {
  const isWhole = there.length < ENTRIES_ALONG;
  const oldestMs = isWhole ? 0 : Math.min(...there.map(({ startedAtMs }) => startedAtMs));
  db.prepare(
    `DELETE FROM entries WHERE customerId = ? AND startedAtMs >= ?
       AND id NOT IN (SELECT value FROM json_each(?))`,
  ).run(customerId, Math.round(oldestMs), JSON.stringify(there.map(({ id }) => id)));
}
