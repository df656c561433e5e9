/**
 * What changed of customers since a desk last asked: by revision, for the queues and follow-ups of one agent. Reads only; the
 * triggers of migration 100 write what is read here. Used by the service's handler of `customer/changes`.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import { customer } from '#src/model/customer.ts';
import { customerId, type CustomerId } from '#src/model/ids.ts';
import type { CentreDb } from './open.ts';
import { readCases, readEntries, readFact } from './records.ts';

/** Interactions that come along with a customer; older ones are asked for when somebody scrolls to them. */
export const ENTRIES_ALONG = 10;
/** A page ends before it weighs more: long texts must not make one answer too heavy. */
const PAGE_BYTES = 1_000_000;

/** Whose customers: their queues, and whom they have to come back to. */
export interface ChangesReader {
  readonly agentId: string;
  readonly queueIds: readonly string[];
}

const rowsOf = z.array(
  z.object({ id: customerId, revision: z.number(), record: z.string().nullable() }),
);
const count = z.object({ n: z.number() });

/** One page. */
export function customerChanges(
  db: CentreDb,
  who: ChangesReader,
  asked: CentreRequest<'customer/changes'>,
): CentreAnswer<'customer/changes'> {
  const scopes = [...who.queueIds.map((id) => `queue:${id}`), `agent:${who.agentId}`].toSorted();
  const scope = nameOf(db, scopes);
  const newest = one(db, 'SELECT coalesce(max(revision), 0) AS n FROM customer_revisions', []);
  const isReset = asked.scope !== scope || asked.since > newest;
  const inScope =
    'customer_id IN (SELECT customer_id FROM customer_scopes WHERE scope IN (SELECT value FROM json_each(?)))';
  const wanted = JSON.stringify(scopes);
  const total = one(
    db,
    `SELECT count(DISTINCT s.customer_id) AS n FROM customer_scopes s JOIN customers c ON c.id = s.customer_id
     WHERE s.scope IN (SELECT value FROM json_each(?))`,
    [wanted],
  );
  const floor =
    total <= asked.most
      ? 0
      : one(
          db,
          `SELECT revision AS n FROM customer_revisions WHERE ${inScope}
             AND customer_id IN (SELECT id FROM customers)
           ORDER BY revision DESC LIMIT 1 OFFSET ?`,
          [wanted, asked.most - 1],
        );
  const rows = rowsOf.parse(
    db
      .prepare(
        `SELECT r.customer_id AS id, r.revision, c.record FROM customer_revisions r
         LEFT JOIN customers c ON c.id = r.customer_id
         WHERE r.revision > ? AND r.revision >= ? AND (c.id IS NULL OR r.${inScope})
         ORDER BY r.revision LIMIT ?`,
      )
      .all(isReset ? 0 : asked.since, floor, wanted, asked.limit),
  );
  const page: Pick<
    CentreAnswer<'customer/changes'>,
    'customers' | 'entries' | 'cases' | 'removed'
  > = {
    ...{ customers: [], entries: [], cases: [], removed: [] },
  };
  let bytes = 0;
  let revision = newest;
  for (const [n, row] of rows.entries()) {
    const entries = row.record === null ? [] : readEntries(db, row.id, null, ENTRIES_ALONG);
    const size = (row.record?.length ?? 0) + sizeOf(entries);
    if (n > 0 && bytes + size > PAGE_BYTES) break;
    bytes += size;
    revision = n + 1 === rows.length && rows.length < asked.limit ? newest : row.revision;
    if (row.record === null) page.removed.push(row.id);
    else {
      page.customers.push(customer.parse(JSON.parse(row.record)));
      page.entries.push(...entries);
      page.cases.push(...readCases(db, row.id as CustomerId));
    }
  }
  return {
    ...page,
    scope,
    revision,
    floor,
    total: Math.min(total, asked.most),
    isComplete: revision >= newest,
    isReset,
  };
}

/** The most recent contacts first to be kept: once, after a store was filled at one go. */
export function orderByLastContact(db: CentreDb): void {
  db.exec(
    `CREATE TEMP TABLE ranked AS SELECT customer_id AS id, row_number() OVER (ORDER BY coalesce(
        (SELECT max(started_at_ms) FROM entries e WHERE e.customer_id = r.customer_id), 0), customer_id) AS n
       FROM customer_revisions r;
     UPDATE customer_revisions SET revision = (SELECT n FROM ranked WHERE id = customer_id);
     DROP TABLE ranked;`,
  );
}

const sizeOf = (entries: readonly { readonly body: string }[]): number =>
  entries.reduce((sum, { body }) => sum + body.length + 500, 0);

const one = (db: CentreDb, sql: string, values: readonly unknown[]): number =>
  count.parse(db.prepare(sql).get(...values) ?? { n: 0 }).n;

/** Another database or other queues have another name. */
const nameOf = (db: CentreDb, scopes: readonly string[]): string =>
  `${readFact(db, 'store-id') ?? ''}:${createHash('sha256').update(scopes.join('\n')).digest('hex').slice(0, 16)}`;
