/**
 * Articles as last seen, and the index over them. Writing keeps row and index in one step; the speller is made anew by
 * `finishArticles` once a batch is complete. Free functions; rows are parsed before leaving.
 */
import { article as articleSchema, type Article } from '#src/model/article.ts';
import { searchTextOf, withoutCounts, type SearchText } from '#src/knowledge/search-text.ts';
import { buildSpeller, SHORTEST_SPELLED } from '#src/knowledge/speller.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** Adds an article or replaces it; an older one than the one that is there changes nothing. */
export function saveArticle(db: WritableDb, each: Article): void {
  const text = searchTextOf(each);
  const row = db
    .prepare<unknown[], { n: number }>(
      `INSERT INTO articles (id, language, updatedAtMs, searchText, json) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET language = excluded.language, updatedAtMs = excluded.updatedAtMs,
         json = excluded.json, searchText = excluded.searchText
       WHERE excluded.updatedAtMs >= articles.updatedAtMs
       RETURNING n`,
    )
    .get(each.id, each.language, Math.round(each.updatedAtMs), linesOf(text), JSON.stringify(each));
  if (!row) return;
  db.prepare('DELETE FROM articleIndex WHERE rowid = ?').run(row.n);
  db.prepare('INSERT INTO articleIndex (rowid, title, keywords, body) VALUES (?, ?, ?, ?)').run(
    row.n,
    ...[text.title, text.keywords, text.body].map(withoutCounts),
  );
  db.prepare('INSERT OR REPLACE INTO articleTraits VALUES (?, ?, ?, ?, ?)').run(
    row.n,
    each.language,
    Number(each.isBriefing === true),
    typeof each.expiresAtMs === 'number' ? Math.round(each.expiresAtMs) : null,
    JSON.stringify(each.queueIds),
  );
}

/** Takes articles out that the centre has no more. */
export function forgetArticles(db: WritableDb, ids: readonly string[]): void {
  const find = db.prepare<[string], { n: number }>('SELECT n FROM articles WHERE id = ?');
  for (const id of ids) {
    const row = find.get(id);
    if (!row) continue;
    db.prepare('DELETE FROM articleIndex WHERE rowid = ?').run(row.n);
    db.prepare('DELETE FROM articleTraits WHERE n = ?').run(row.n);
    db.prepare('DELETE FROM articles WHERE n = ?').run(row.n);
  }
}

/** Takes out all of them, and what was known of how far they were fetched. */
export function forgetAllArticles(db: WritableDb): void {
  db.exec(`INSERT INTO articleIndex (articleIndex) VALUES ('delete-all');
    DELETE FROM articles; DELETE FROM articleTraits; DELETE FROM spellerTerms; DELETE FROM articleFacts WHERE name <> 'centre';`);
}

/** After a batch: one segment instead of many, and the speller over the words that are there now. */
export function finishArticles(db: WritableDb): void {
  db.exec("INSERT INTO articleIndex (articleIndex) VALUES ('optimize')");
  const terms = db
    .prepare<[number], { term: string; docs: number }>(
      'SELECT term, doc AS docs FROM articleVocabulary WHERE length(term) >= ?',
    )
    .all(SHORTEST_SPELLED);
  db.exec('DELETE FROM spellerTerms');
  const add = db.prepare('INSERT INTO spellerTerms (n, term, docs) VALUES (?, ?, ?)');
  for (const [n, { term, docs }] of terms.entries()) add.run(n, term, docs);
  const speller = buildSpeller(terms.map(({ term }) => term));
  writeFact(db, 'speller', Buffer.from(speller.buffer, speller.byteOffset, speller.byteLength));
}

/** A value of `articleFacts`; null when there is none. */
export function readFact(db: ReadableDb, name: string): unknown {
  const row = db
    .prepare<[string], { value: unknown }>('SELECT value FROM articleFacts WHERE name = ?')
    .get(name);
  return row?.value ?? null;
}

/** Sets a value of `articleFacts`. */
export function writeFact(db: WritableDb, name: string, value: Buffer | string | number): void {
  db.prepare(
    'INSERT INTO articleFacts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value);
}

/** One article, or null. */
export function getArticle(db: ReadableDb, id: string): Article | null {
  const row = db
    .prepare<[string], { json: string }>('SELECT json FROM articles WHERE id = ?')
    .get(id);
  return row ? parseArticle(row.json) : null;
}

/** Null for a row that an older program wrote in a form which is no longer one. */
export function parseArticle(json: string): Article | null {
  const parsed = articleSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
}

/** How many there are. */
export function countArticles(db: ReadableDb): number {
  return db.prepare<[], { n: number }>('SELECT count(*) AS n FROM articles').get()?.n ?? 0;
}

const linesOf = ({ title, keywords, body, length, beginning }: SearchText): string =>
  [title, keywords, body, length, beginning].join('\n');

/** The other way; rows of before have no beginning, the oldest tell about how many words there are. */
export function searchTextFrom(lines: string): SearchText {
  const [title = '', keywords = '', body = '', length = '', beginning = ''] = lines.split('\n');
  const words = length === '' ? body.length / 8 : Number(length);
  return { title, keywords, body, length: words, beginning };
}
