/**
 * Articles as rows and their index. What is asked of the index is made of letters and digits only, quoted: no query can be
 * read as the index's own language. Used by the service only.
 */
import { z } from 'zod';
import { type ArticleFilter, filterValues } from '#src/model/article-filter.ts';
import { article, type Article } from '#src/model/article.ts';
import type { ArticleId } from '#src/model/ids.ts';
import type { Language } from '#src/model/text.ts';
import type { CentreDb } from './open.ts';
import { changesSince, lastRevision, removeRevised, type RevisedTables } from './revised-rows.ts';

const row = z.object({ record: z.string() });
const parse = (found: unknown): Article => article.parse(JSON.parse(row.parse(found).record));

const TABLES: RevisedTables = { rows: 'articles', removals: 'article_removals' };

/** Adds an article or replaces it, its index too. */
export function writeArticle(db: CentreDb, each: Article): void {
  db.prepare(
    `INSERT INTO articles (id, language, record, revision) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET language = excluded.language, record = excluded.record,
       revision = excluded.revision`,
  ).run(each.id, each.language, JSON.stringify(each), lastRevision(db, TABLES) + 1);
  db.prepare('DELETE FROM article_removals WHERE id = ?').run(each.id);
  db.prepare('DELETE FROM article_words WHERE id = ?').run(each.id);
  db.prepare(
    'INSERT INTO article_words (id, language, title, keywords, body) VALUES (?, ?, ?, ?, ?)',
  ).run(
    each.id,
    each.language,
    each.title,
    each.keywords.join('\n'),
    [...each.body, ...each.steps].join('\n'),
  );
}

/** Takes an article away; desks that have it hear so with their next fetch. */
export function removeArticle(db: CentreDb, id: ArticleId): void {
  if (removeRevised(db, TABLES, id)) db.prepare('DELETE FROM article_words WHERE id = ?').run(id);
}

/** What changed after a revision, in order; `isReset` when that revision is not of this database. */
export function articleChanges(
  db: CentreDb,
  since: number,
  limit: number,
): {
  readonly articles: readonly Article[];
  readonly removed: readonly string[];
  readonly revision: number;
  readonly isComplete: boolean;
  readonly isReset: boolean;
} {
  const { records, ...rest } = changesSince(db, TABLES, since, limit);
  return { ...rest, articles: records.map((each) => parse({ record: each })) };
}

/** One article; null when there is none. */
export function readArticle(db: CentreDb, id: ArticleId): Article | null {
  const found = db.prepare('SELECT record FROM articles WHERE id = ?').get(id);
  return found === undefined ? null : parse(found);
}

/** How many there are, in one language or in all. */
export function countArticles(db: CentreDb, language: Language | null): number {
  const found = db
    .prepare('SELECT count(*) AS n FROM articles WHERE language = coalesce(?, language)')
    .get(language);
  return z.object({ n: z.number() }).parse(found).n;
}

/** Of those that a filter leaves; what it does not ask for is null. */
const PASSES = `(@only IS NULL OR articles.language = @only)
  AND (@isBriefing IS NULL OR coalesce(record ->> '$.isBriefing', 0) = @isBriefing)
  AND (@queue IS NULL OR record -> '$.queueIds' = '[]' OR instr(record -> '$.queueIds', @queue) > 0)
  AND (@from IS NULL OR record ->> '$.expiresAtMs' > @from
    OR (@until IS NULL AND record ->> '$.expiresAtMs' IS NULL))
  AND (@until IS NULL OR record ->> '$.expiresAtMs' <= @until)`;

/** Those that hold a word which begins like any of these, the index's own favourites first. */
export function findArticles(
  db: CentreDb,
  beginnings: readonly string[],
  language: Language,
  limit: number,
  only?: { readonly filter: ArticleFilter; readonly nowMs: number },
): readonly Article[] {
  const wanted = beginnings
    .map((each) => each.replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((each) => each !== '');
  if (wanted.length === 0) return [];
  return db
    .prepare(
      `SELECT articles.record FROM article_words JOIN articles ON articles.id = article_words.id
       WHERE article_words MATCH @asked AND article_words.language = @language
       ${only ? `AND ${PASSES}` : ''}
       ORDER BY bm25(article_words, 0, 0, 8, 6, 1), articles.id LIMIT @limit`,
    )
    .all({
      ...(only ? filterValues(only.filter, only.nowMs) : {}),
      ...{ asked: wanted.map((each) => `"${each}"*`).join(' OR '), language, limit },
    })
    .map(parse);
}
