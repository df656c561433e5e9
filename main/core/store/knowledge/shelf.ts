/**
 * All articles of one centre in the cache: how far they are known, one page of changes at a time, and a search that is kept open
 * between two keystrokes. Used by the store service; which file it works on may change under it.
 */
import { prepareGlossary } from '#src/knowledge/glossary.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { KnownArticles, StoreMethods } from '../store-port.ts';
import {
  countArticles,
  finishArticles,
  forgetAllArticles,
  forgetArticles,
  readFact,
  saveArticle,
  writeFact,
} from './article-rows.ts';
import { type ArticleSearch, openArticleSearch } from './find-articles.ts';
import { glossaryRevision, readGlossary } from './glossary-rows.ts';

/** Fewer changes than these leave the speller as it is: making it anew takes a second of the store's time. */
const FEW = 20;
const SMALL_SHARE = 0.05;

/** What is known; of an empty cache nothing. */
export function knownArticles(db: ReadableDb): KnownArticles {
  const asOfMs = readFact(db, 'asOfMs');
  return {
    revision: Number(readFact(db, 'revision') ?? 0),
    count: countArticles(db),
    asOfMs: asOfMs === null ? null : Number(asOfMs),
    leftOut: readLeftOut(db).length,
  };
}

/** More are counted as so many: a centre that sends nothing else is told of all the same. */
const MOST_LEFT_OUT = 5_000;

/** What the centre has and this program cannot read, until a page says otherwise; null: it has no id. */
function readLeftOut(db: ReadableDb): readonly (string | null)[] {
  const kept = readFact(db, 'leftOut');
  return kept === null ? [] : (JSON.parse(String(kept)) as readonly (string | null)[]);
}

/** With one page more: what came or went with it is no longer left out. */
function keepLeftOut(
  db: WritableDb,
  { articles, removed, leftOut = [] }: Parameters<StoreMethods['saveArticles']>[0],
): void {
  const before = readLeftOut(db);
  if (before.length + leftOut.length === 0) return;
  const settled = new Set<string | null>([...articles.map(({ id }) => id), ...removed, ...leftOut]);
  settled.delete(null);
  const now = [...before.filter((id) => !settled.has(id)), ...leftOut];
  writeFact(db, 'leftOut', JSON.stringify(now.slice(0, MOST_LEFT_OUT)));
}

/** The same for one centre: what came from another is nothing that this one says. */
export function articlesKnown(db: WritableDb, centre: string): KnownArticles {
  if (readFact(db, 'centre') !== centre)
    db.transaction(() => {
      forgetAllArticles(db);
      writeFact(db, 'centre', centre);
    }).immediate();
  return knownArticles(db);
}

/** Keeps one page of changes. Half of a page is never kept, so that fetching goes on where it stopped. */
export function keepChanges(
  db: WritableDb,
  changes: Parameters<StoreMethods['saveArticles']>[0],
): void {
  const { articles, removed, revision, isComplete, isReset, atMs } = changes;
  db.transaction(() => {
    if (isReset) forgetAllArticles(db);
    for (const each of articles) saveArticle(db, each);
    forgetArticles(db, removed);
    keepLeftOut(db, changes);
    writeFact(db, 'revision', revision);
    const changed = Number(readFact(db, 'changed') ?? 0) + articles.length + removed.length;
    writeFact(db, 'changed', changed);
    if (!isComplete) return;
    if (changed > Math.max(FEW, countArticles(db) * SMALL_SHARE)) {
      finishArticles(db);
      writeFact(db, 'changed', 0);
    }
    writeFact(db, 'asOfMs', Math.round(atMs));
  }).immediate();
}

/** A search that is opened again when articles or file have changed. */
export function createShelf(): {
  find(
    db: ReadableDb,
    wanted: Parameters<StoreMethods['findArticles']>[0],
  ): ReturnType<StoreMethods['findArticles']>;
} {
  let open: {
    readonly db: ReadableDb;
    readonly revision: string;
    readonly search: ArticleSearch;
  } | null = null;
  return {
    find(db, wanted) {
      const asOfMs = readFact(db, 'asOfMs');
      if (asOfMs === null) return null;
      const revision = `${Number(readFact(db, 'revision') ?? 0)} ${glossaryRevision(db)}`;
      if (open?.db !== db || open.revision !== revision) {
        const glossary = prepareGlossary(readGlossary(db));
        open = { db, revision, search: openArticleSearch(db, glossary) };
      }
      return { ...open.search.findCounted(wanted), asOfMs: Number(asOfMs) };
    },
  };
}

/** One search with a glossary that is not saved; null as for any search. */
export function tryGlossary(
  db: ReadableDb,
  { entry, instead, ...query }: Parameters<StoreMethods['tryGlossary']>[0],
): ReturnType<StoreMethods['tryGlossary']> {
  if (readFact(db, 'asOfMs') === null) return null;
  const lines = [...readGlossary(db, instead), ...(entry ? [entry] : [])];
  // Asked as a whole question: its last word does not go on.
  return openArticleSearch(db, prepareGlossary(lines)).find({ ...query, query: `${query.query} ` });
}
