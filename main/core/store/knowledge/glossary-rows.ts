/**
 * The glossary in the cache: one page of changes at a time, and all of it for the search. What came from another centre is
 * forgotten. Used by the store service; `shelf.ts` asks `glossaryRevision` whether its search is still the newest.
 */
import type { GlossaryEntry } from '#src/knowledge/glossary.ts';
import { glossaryLine } from '#src/model/glossary.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { StoreMethods } from '../store-port.ts';

function readFact(db: ReadableDb, name: string): unknown {
  const row = db
    .prepare<[string], { value: unknown }>('SELECT value FROM glossaryFacts WHERE name = ?')
    .get(name);
  return row?.value ?? null;
}

function writeFact(db: WritableDb, name: string, value: string | number): void {
  db.prepare('INSERT OR REPLACE INTO glossaryFacts (name, value) VALUES (?, ?)').run(name, value);
}

/** The last change that is here. */
export const glossaryRevision = (db: ReadableDb): number => Number(readFact(db, 'revision') ?? 0);

/** The same for one centre. */
export function glossaryKnown(db: WritableDb, centre: string): number {
  if (readFact(db, 'centre') !== centre)
    db.transaction(() => {
      db.exec('DELETE FROM glossary; DELETE FROM glossaryFacts;');
      writeFact(db, 'centre', centre);
    }).immediate();
  return glossaryRevision(db);
}

/** Keeps one page of changes. */
export function keepGlossary(
  db: WritableDb,
  { lines, removed, revision, isReset }: Parameters<StoreMethods['saveGlossary']>[0],
): void {
  db.transaction(() => {
    if (isReset) db.exec('DELETE FROM glossary');
    const put = db.prepare('INSERT OR REPLACE INTO glossary (id, json) VALUES (?, ?)');
    for (const line of lines) put.run(line.id, JSON.stringify(line));
    const take = db.prepare('DELETE FROM glossary WHERE id = ?');
    for (const id of removed) take.run(id);
    writeFact(db, 'revision', revision);
  }).immediate();
}

/** All of it, without the line that is being changed; a row that an older program wrote in another form is left out. */
export function readGlossary(
  db: ReadableDb,
  without: string | null = null,
): readonly GlossaryEntry[] {
  return db
    .prepare<[], { id: string; json: string }>('SELECT id, json FROM glossary')
    .all()
    .filter(({ id }) => id !== without)
    .flatMap(({ json }) => {
      const parsed = glossaryLine.safeParse(JSON.parse(json));
      return parsed.success ? [parsed.data] : [];
    });
}
