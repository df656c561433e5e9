/** Customers as last seen, and finding them by name, number, mail or order. Free functions; rows are parsed before leaving. */
import { customer as customerSchema, type Customer } from '#src/model/customer.ts';
import { foldNumber, foldText, isSameNumber, NATIONAL_DIGITS } from '#src/text/fold.ts';
import { forgetHowFar, syncedAtMs } from './customer-facts.ts';
import type { ReadableDb, WritableDb } from './database.ts';

/** Keeps the newer version of a record; an older one only refreshes nothing. */
export function saveCustomer(db: WritableDb, customer: Customer, seenAtMs: number): void {
  const changed = db
    .prepare(
      `INSERT INTO customers (id, json, version, folded, seenAtMs) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET json = excluded.json, version = excluded.version,
         folded = excluded.folded, seenAtMs = excluded.seenAtMs
       WHERE excluded.version >= customers.version`,
    )
    .run(
      customer.id,
      JSON.stringify(customer),
      customer.version,
      foldText(`${customer.name} ${customer.company ?? ''}`),
      Math.round(seenAtMs),
    ).changes;
  if (changed === 0) return;
  db.prepare('DELETE FROM customerKeys WHERE customerId = ?').run(customer.id);
  const add = db.prepare('INSERT OR IGNORE INTO customerKeys (customerId, key) VALUES (?, ?)');
  for (const key of keysOf(customer)) add.run(customer.id, key);
}

function keysOf(customer: Customer): readonly string[] {
  return [
    ...customer.phones.map(({ number }) => `n:${foldNumber(number)}`),
    ...customer.emails.map((mail) => `m:${mail.toLowerCase()}`),
    ...customer.orders.map(({ id }) => `o:${foldText(id)}`),
  ];
}

/** Every word of the query must begin a word of the name, or the whole query a number, mail address or order. */
export function findCustomers(
  db: ReadableDb,
  query: string,
  limit: number,
): { readonly customers: readonly Customer[]; readonly asOfMs: number } {
  const found = new Map<string, Row>();
  const take = (rows: readonly Row[]): void => {
    for (const row of rows) if (found.size < limit) found.set(row.id, row);
  };
  for (const key of queryKeys(query)) take(byKey(db, key, limit));
  take(byName(db, foldText(query), limit));
  const rows = [...found.values()];
  return {
    customers: rows.flatMap(parseRow),
    asOfMs: rows.length > 0 ? Math.min(...rows.map(ageOf(db))) : newestSeen(db),
  };
}

interface Row {
  readonly id: string;
  readonly json: string;
  readonly seenAtMs: number;
  readonly revision: number | null;
}

/** Unchanged since it came, one that is kept in step is as new as the last step. */
const ageOf = (db: ReadableDb): ((row: Row) => number) => {
  const synced = syncedAtMs(db) ?? 0;
  return (row) => (row.revision === null ? row.seenAtMs : Math.max(row.seenAtMs, synced));
};

function queryKeys(query: string): readonly string[] {
  const number = foldNumber(query);
  const isNumber = number.length >= 3 && !/\p{L}/u.test(query);
  return [
    // Also without the country's code: people say nine digits.
    ...(isNumber ? [`n:${number}`, `n:34${number}`] : []),
    ...(query.includes('@') ? [`m:${query.trim().toLowerCase()}`] : []),
    ...(foldText(query).length >= 3 ? [`o:${foldText(query)}`] : []),
  ];
}

function byKey(db: ReadableDb, key: string, limit: number): readonly Row[] {
  return db
    .prepare<[string, string, number], Row>(
      `SELECT c.id, c.json, c.seenAtMs, c.revision FROM customerKeys k JOIN customers c ON c.id = k.customerId
       WHERE k.key >= ? AND k.key < ? ORDER BY k.key LIMIT ?`,
    )
    .all(key, `${key}\u{10ffff}`, limit);
}

function byName(db: ReadableDb, folded: string, limit: number): readonly Row[] {
  const words = folded.split(' ').filter(Boolean).slice(0, 6);
  if (words.length === 0) return [];
  // The index alone says who it is, in 4 ms of 50,000; only whom it names is read.
  const where = words.map(() => "instr(' ' || folded, ?) > 0").join(' AND ');
  return db
    .prepare<unknown[], Row>(
      `SELECT c.id, c.json, c.seenAtMs, c.revision
       FROM (SELECT id, folded FROM customers WHERE ${where} ORDER BY folded LIMIT ?) f
         CROSS JOIN customers c ON c.id = f.id ORDER BY f.folded`,
    )
    .all(...words.map((word) => ` ${word}`), limit);
}

function newestSeen(db: ReadableDb): number {
  const row = db
    .prepare<[], { at: number | null }>('SELECT max(seenAtMs) AS at FROM customers')
    .get();
  return Math.max(row?.at ?? 0, syncedAtMs(db) ?? 0);
}

/** Others with one of a customer's numbers, addresses or orders, by the index alone: no list is read for it. */
export function customersLike(db: ReadableDb, id: string, limit: number): readonly Customer[] {
  return db
    .prepare<[string, number], Row>(
      `SELECT DISTINCT c.id, c.json, c.seenAtMs FROM customerKeys mine
       JOIN customerKeys theirs ON theirs.key = mine.key AND theirs.customerId <> mine.customerId
       JOIN customers c ON c.id = theirs.customerId WHERE mine.customerId = ? LIMIT ?`,
    )
    .all(id, limit)
    .flatMap(parseRow);
}

/** Two who share a number are enough to know that it names nobody. */
const MOST_OWNERS = 4;

/** Whose number it is, by the index alone, also as it is written without the country's code: asked with every ring. */
export function ownersOf(db: ReadableDb, number: string): readonly Customer[] {
  const folded = foldNumber(number);
  const written = [folded, folded.slice(-NATIONAL_DIGITS)];
  const keys = written.flatMap((each) => [`n:${each}`, `n:34${each}`]);
  return db
    .prepare<[string, number], Row>(
      `SELECT DISTINCT c.id, c.json, c.seenAtMs, c.revision FROM customerKeys k
       JOIN customers c ON c.id = k.customerId
       WHERE k.key IN (SELECT value FROM json_each(?)) LIMIT ?`,
    )
    .all(JSON.stringify(keys), MOST_OWNERS)
    .flatMap(parseRow)
    .filter(({ phones }) => phones.some((phone) => isSameNumber(phone.number, number)));
}

/** The number of somebody who was seen lately; null when nobody has one. */
export function anyNumber(db: ReadableDb): string | null {
  const rows = db
    .prepare<[], Row>(
      'SELECT id, json, seenAtMs, revision FROM customers ORDER BY seenAtMs DESC LIMIT 5',
    )
    .all();
  return rows.flatMap(parseRow).flatMap(({ phones }) => phones)[0]?.number ?? null;
}

/** One customer, or null. */
export function getCustomer(db: ReadableDb, id: string): Customer | null {
  const row = db
    .prepare<[string], Row>('SELECT id, json, seenAtMs, revision FROM customers WHERE id = ?')
    .get(id);
  return row ? (parseRow(row)[0] ?? null) : null;
}

function parseRow(row: Row): readonly Customer[] {
  const parsed = customerSchema.safeParse(JSON.parse(row.json));
  return parsed.success ? [parsed.data] : [];
}

/** Customers that a query names leave with all that was known about them. */
export function forgetCustomers(db: WritableDb, ids: string, values: readonly unknown[]): number {
  return db.transaction(() => {
    for (const table of ['entries', 'cases'])
      db.prepare(`DELETE FROM ${table} WHERE customerId IN (${ids})`).run(...values);
    return db.prepare(`DELETE FROM customers WHERE id IN (${ids})`).run(...values).changes;
  })();
}

/** Customers not seen since then leave; those that are kept in step with the centre are seen with each step. */
export function forgetUnseen(db: WritableDb, beforeMs: number): void {
  const unseen = 'SELECT id FROM customers WHERE seenAtMs < ? AND revision IS NULL';
  db.transaction(() => {
    forgetCustomers(db, unseen, [beforeMs]);
  }).immediate();
}

/** Removes the half of the customers that were seen longest ago, kept in step or not. */
export function forgetOldestHalf(db: WritableDb): void {
  db.transaction(() => {
    forgetCustomers(
      db,
      'SELECT id FROM customers ORDER BY seenAtMs, id LIMIT (SELECT count(*) / 2 FROM customers)',
      [],
    );
    forgetHowFar(db);
  }).immediate();
}
