/** Timeline entries and cases as last seen; pages by keyset, newest first. Free functions; rows are parsed before leaving. */
import {
  customerCase,
  timelineEntry,
  type CustomerCase,
  type TimelineEntry,
} from '#src/model/interaction.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { CachedTimeline, TimelineCursor } from './store-port.ts';

/** Inserts or replaces one entry. */
export function saveEntry(db: WritableDb, entry: TimelineEntry, seenAtMs: number): void {
  db.prepare(
    `INSERT INTO entries (id, customerId, startedAtMs, json, seenAtMs) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET customerId = excluded.customerId, startedAtMs = excluded.startedAtMs,
       json = excluded.json, seenAtMs = excluded.seenAtMs`,
  ).run(
    entry.id,
    entry.customerId,
    Math.round(entry.startedAtMs),
    JSON.stringify(entry),
    Math.round(seenAtMs),
  );
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
  const entries = rows.slice(0, limit).flatMap(({ json }) => {
    const parsed = timelineEntry.safeParse(JSON.parse(json));
    return parsed.success ? [parsed.data] : [];
  });
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
  return {
    entries,
    cases,
    total: total?.n ?? 0,
    next: rows.length > limit && last ? { startedAtMs: last.startedAtMs, id: last.id } : null,
    asOfMs: rows.length > 0 ? Math.min(...rows.map((row) => row.seenAtMs)) : 0,
  };
}
