/**
 * Looks for entries by words, customer, channel, agent and time over everything that is cached, the newest first. The index lies in
 * the order of time, so that it stops when a page is full, however many there are.
 */
import { askedWords, entryTerms } from '#src/timeline/entry-words.ts';
import type { ReadableDb } from './database.ts';
import type { EntryQuery, FoundEntries } from './store-port.ts';
import { firstOf, parseEntry } from './timeline-cache.ts';

interface Row {
  readonly n: number;
  readonly json: string;
  readonly seenAtMs: number;
}

/** One page. */
export function findEntries(db: ReadableDb, wanted: EntryQuery): FoundEntries {
  const { customerIds, channel, agentName, limit } = wanted;
  const words = askedWords(wanted.query);
  // Signs only: no entry holds such a word.
  if (words.length === 0 && wanted.query.trim() !== '')
    return { entries: [], next: null, asOfMs: 0 };
  const match = [
    ...(customerIds.length === 0
      ? []
      : [`(${customerIds.map((id) => `"${entryTerms.customer(id)}"`).join(' OR ')})`]),
    ...(channel === null ? [] : [`"${entryTerms.channel(channel)}"`]),
    ...(agentName === null ? [] : [`"${entryTerms.agent(agentName)}"`]),
    ...words,
  ].join(' AND ');
  const from = wanted.fromMs === null ? 0 : firstOf(wanted.fromMs);
  const to = Math.min(
    wanted.toMs === null ? Number.MAX_SAFE_INTEGER : firstOf(wanted.toMs),
    wanted.before ?? Number.MAX_SAFE_INTEGER,
  );
  const rows =
    match === ''
      ? db
          .prepare<[number, number, number], Row>(
            'SELECT n, json, seenAtMs FROM entries WHERE n >= ? AND n < ? ORDER BY n DESC LIMIT ?',
          )
          .all(from, to, limit + 1)
      : db
          .prepare<[string, number, number, number, string, number], Row>(
            // CROSS: the index is walked, not the table.
            `SELECT e.n, e.json, e.seenAtMs FROM entryIndex x CROSS JOIN entries e ON e.n = x.rowid
             WHERE x.entryIndex MATCH ? AND x.rowid >= ? AND x.rowid < ? AND (? = 0 OR e.customerId IN (SELECT value FROM json_each(?)))
             ORDER BY x.rowid DESC LIMIT ?`,
          )
          .all(match, from, to, customerIds.length, JSON.stringify(customerIds), limit + 1);
  const shown = rows.slice(0, limit);
  return {
    entries: shown.flatMap(({ json }) => parseEntry(json)),
    next: rows.length > limit ? (shown.at(-1)?.n ?? null) : null,
    asOfMs: shown.length > 0 ? Math.min(...shown.map(({ seenAtMs }) => seenAtMs)) : 0,
  };
}
