/** Brings the index of words up to what is stored, a few entries at a time (`0030-timeline.ts` notes which are due). */
import { entryWords } from '#src/timeline/entry-words.ts';
import type { WritableDb } from './database.ts';
import { parseEntry } from './timeline-cache.ts';

/** Indexes the newest that are due; answers whether more may be. */
export function indexEntries(db: WritableDb, most: number): boolean {
  const due = db
    .prepare<[number], { n: number; isIndexed: number; json: string }>(
      `SELECT d.n, d.isIndexed, e.json FROM entriesDue d JOIN entries e ON e.n = d.n
       ORDER BY d.n DESC LIMIT ?`,
    )
    .all(most);
  if (due.length === 0) return false;
  const add = db.prepare('INSERT INTO entryIndex (rowid, words) VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM entryIndex WHERE rowid = ?');
  const done = db.prepare('DELETE FROM entriesDue WHERE n = ?');
  db.transaction(() => {
    for (const { n, isIndexed, json } of due) {
      if (isIndexed === 1) remove.run(n);
      for (const entry of parseEntry(json)) add.run(n, entryWords(entry));
      done.run(n);
    }
  }).immediate();
  return due.length === most;
}
