/** What the killed child leaves in its files at every commit: the last WINDOW numbers, three rows each, and nothing else. */
import { readOutbox, readRecords } from '../outbox-rows.ts';
import type { ReadableDb } from '../database.ts';

export const WINDOW = 20;

/** The newest number in the files; a text instead where they hold anything but whole commits. */
export function readWindow(db: ReadableDb): number | string {
  const rows = new Set(readOutbox(db).map(({ id }) => id));
  const records = readRecords(db, 'n').map(({ value }) => Number(value));
  const newest = Math.max(0, ...records);
  const expected = Math.min(WINDOW, newest);
  if (records.length !== expected) return `${records.length} numbers instead of ${expected}`;
  if (rows.size !== expected * 2) return `${rows.size} notes instead of ${expected * 2}`;
  for (let n = newest - expected + 1; n <= newest; n += 1)
    if (!records.includes(n) || !rows.has(`a${n}`) || !rows.has(`b${n}`))
      return `${n} is not whole`;
  return newest;
}
