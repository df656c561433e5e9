/** Single values about the customers in the cache: which centre and queues, how far they are known, and when all were here. */
import type { ReadableDb, WritableDb } from './database.ts';

/** A value; null when there is none. */
export function readFact(db: ReadableDb, name: string): unknown {
  return (
    db
      .prepare<[string], { value: unknown }>('SELECT value FROM customerFacts WHERE name = ?')
      .get(name)?.value ?? null
  );
}

/** Sets a value. */
export function writeFact(db: WritableDb, name: string, value: string | number): void {
  db.prepare(
    'INSERT INTO customerFacts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value);
}

/** When all of them were here last; null: never. */
export function syncedAtMs(db: ReadableDb): number | null {
  const at = readFact(db, 'asOfMs');
  return at === null ? null : Number(at);
}

/** The next fetch begins anew: what is here has holes. */
export function forgetHowFar(db: WritableDb): void {
  db.exec("DELETE FROM customerFacts WHERE name <> 'centre'");
}
