/** Timeline entries and cases as last seen; pages by keyset, newest first. Free functions; rows are parsed before leaving. */
import type { Statement } from 'better-sqlite3';
import {
  customerCase,
  timelineEntry,
  type CustomerCase,
  type TimelineEntry,
} from '#src/model/interaction.ts';
import { syncedAtMs } from './customer-facts.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { CachedTimeline, TimelineCursor } from './store-port.ts';

/** Rows of one millisecond; with them a moment fits into the 53 bits of a number until the year 2109. */
const SLOTS = 2_048;
const LAST_MS = 2 ** 42 - 1;

/** The first number of a moment. */
export const firstOf = (atMs: number): number =>
  Math.max(0, Math.min(Math.floor(atMs), LAST_MS)) * SLOTS;

interface Writing {
  readonly find: Statement<[string], { n: number; startedAtMs: number }>;
  readonly isTaken: Statement<[number], { n: number }>;
  readonly update: Statement<[string, string, number, number]>;
  readonly remove: Statement<[number]>;
  readonly insert: Statement<[number, string, string, number, string, number]>;
}
/** Prepared once: a sync writes thousands of entries in one go. */
const prepared = new WeakMap<WritableDb, Writing>();

function writingOf(db: WritableDb): Writing {
  const known = prepared.get(db);
  if (known) return known;
  const writing: Writing = {
    find: db.prepare('SELECT n, startedAtMs FROM entries WHERE id = ?'),
    isTaken: db.prepare('SELECT n FROM entries WHERE n = ?'),
    update: db.prepare('UPDATE entries SET customerId = ?, json = ?, seenAtMs = ? WHERE n = ?'),
    remove: db.prepare('DELETE FROM entries WHERE n = ?'),
    insert: db.prepare(
      'INSERT INTO entries (n, id, customerId, startedAtMs, json, seenAtMs) VALUES (?, ?, ?, ?, ?, ?)',
    ),
  };
  prepared.set(db, writing);
  return writing;
}

/** Inserts or replaces one entry. */
export function saveEntry(db: WritableDb, entry: TimelineEntry, atMs: number): void {
  const { find, update, remove, insert, isTaken } = writingOf(db);
  const { id, customerId } = entry;
  const [startedAtMs, seenAtMs] = [Math.round(entry.startedAtMs), Math.round(atMs)];
  const json = JSON.stringify(entry);
  const known = find.get(id);
  if (known?.startedAtMs === startedAtMs) {
    update.run(customerId, json, seenAtMs, known.n);
    return;
  }
  if (known) remove.run(known.n);
  let n = firstOf(startedAtMs) + slotOf(id);
  while (isTaken.get(n)) n += 1;
  insert.run(n, id, customerId, startedAtMs, json, seenAtMs);
}

/** Two entries of one millisecond rarely want the same. */
function slotOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % SLOTS;
}

/** Inserts or replaces one case. */
export function saveCase(db: WritableDb, one: CustomerCase): void {
  db.prepare(
    `INSERT INTO cases (id, customerId, json) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET customerId = excluded.customerId, json = excluded.json`,
  ).run(one.id, one.customerId, JSON.stringify(one));
}

/** The entries after `before`, newest first, with all cases of the customer. */
export function timelinePage(
  db: ReadableDb,
  customerId: string,
  before: TimelineCursor | null,
  limit: number,
): CachedTimeline {
  const at = before ?? { startedAtMs: Number.MAX_SAFE_INTEGER, id: '' };
  const rows = db
    .prepare<[string, number, number, string, number], { json: string; seenAtMs: number }>(
      `SELECT json, seenAtMs FROM entries
       WHERE customerId = ? AND (startedAtMs < ? OR (startedAtMs = ? AND id < ?))
       ORDER BY startedAtMs DESC, id DESC LIMIT ?`,
    )
    .all(customerId, at.startedAtMs, at.startedAtMs, at.id, limit + 1);
  const entries = rows.slice(0, limit).flatMap(({ json }) => parseEntry(json));
  const cases = db
    .prepare<[string], { json: string }>('SELECT json FROM cases WHERE customerId = ? ORDER BY id')
    .all(customerId)
    .flatMap(({ json }) => {
      const parsed = customerCase.safeParse(JSON.parse(json));
      return parsed.success ? [parsed.data] : [];
    });
  const total = db
    .prepare<[string], { n: number }>('SELECT count(*) AS n FROM entries WHERE customerId = ?')
    .get(customerId);
  const last = entries.at(-1);
  const isInStep = db
    .prepare('SELECT 1 FROM customers WHERE id = ? AND revision IS NOT NULL')
    .get(customerId);
  const inStep = isInStep ? (syncedAtMs(db) ?? 0) : 0;
  return {
    entries,
    cases,
    total: total?.n ?? 0,
    next: rows.length > limit && last ? { startedAtMs: last.startedAtMs, id: last.id } : null,
    asOfMs: Math.max(rows.length > 0 ? Math.min(...rows.map((row) => row.seenAtMs)) : 0, inStep),
  };
}

/** None for a row that an older program wrote in a form which is no longer one. */
export function parseEntry(json: string): readonly TimelineEntry[] {
  const parsed = timelineEntry.safeParse(JSON.parse(json));
  return parsed.success ? [parsed.data] : [];
}

const MOST_SINCE = 5_000;

/** The rows since then that are kept here, newest first. */
export function entriesSince(
  db: ReadableDb,
  customerId: string,
  sinceMs: number,
): { readonly entries: readonly TimelineEntry[]; readonly asOfMs: number } {
  const rows = db
    .prepare<[string, number, number], { json: string; seenAtMs: number }>(
      `SELECT json, seenAtMs FROM entries WHERE customerId = ? AND startedAtMs >= ?
       ORDER BY startedAtMs DESC, id DESC LIMIT ?`,
    )
    .all(customerId, Math.round(sinceMs), MOST_SINCE);
  return {
    entries: rows.flatMap(({ json }) => parseEntry(json)),
    asOfMs: rows.length > 0 ? Math.min(...rows.map((row) => row.seenAtMs)) : 0,
  };
}
