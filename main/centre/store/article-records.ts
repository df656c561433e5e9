/**
 * Articles as rows and their index. What is asked of the index is made of letters and digits only, quoted: no query can be
 * read as the index's own language. Used by the service only.
 */
import { z } from 'zod';
import { article, type Article } from '#src/model/article.ts';
import type { ArticleId } from '#src/model/ids.ts';
import type { Language } from '#src/model/text.ts';
import type { CentreDb } from './open.ts';

const row = z.object({ record: z.string() });
const parse = (found: unknown): Article => article.parse(JSON.parse(row.parse(found).record));

/** The number of the last change; nought before the first. */
function lastRevision(db: CentreDb): number {
  const found = db
    .prepare(
      `SELECT max(coalesce((SELECT max(revision) FROM articles), 0),
                  coalesce((SELECT max(revision) FROM article_removals), 0)) AS n`,
    )
    .get();
  return z.object({ n: z.number() }).parse(found).n;
}

/** Adds an article or replaces it, its index too. */
export function writeArticle(db: CentreDb, each: Article): void {
  db.prepare(
    `INSERT INTO articles (id, language, record, revision) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET language = excluded.language, record = excluded.record,
       revision = excluded.revision`,
  ).run(each.id, each.language, JSON.stringify(each), lastRevision(db) + 1);
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
  const revision = lastRevision(db) + 1;
  if (db.prepare('DELETE FROM articles WHERE id = ?').run(id).changes === 0) return;
  db.prepare('DELETE FROM article_words WHERE id = ?').run(id);
  db.prepare('INSERT OR REPLACE INTO article_removals (id, revision) VALUES (?, ?)').run(
    id,
    revision,
  );
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
  const newest = lastRevision(db);
  const isReset = since > newest;
  const rows = z
    .array(z.object({ id: z.string(), record: z.string().nullable(), revision: z.number() }))
    .parse(
      db
        .prepare(
          `SELECT id, record, revision FROM articles WHERE revision > @since
           UNION ALL SELECT id, NULL, revision FROM article_removals WHERE revision > @since
           ORDER BY revision LIMIT @limit`,
        )
        .all({ since: isReset ? 0 : since, limit }),
    );
  const revision = rows.at(-1)?.revision ?? newest;
  return {
    articles: rows.flatMap(({ record }) => (record === null ? [] : [parse({ record })])),
    removed: rows.flatMap(({ id, record }) => (record === null ? [id] : [])),
    revision,
    isComplete: revision >= newest,
    isReset,
  };
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

/** Those that hold a word which begins like any of these, the index's own favourites first. */
export function findArticles(
  db: CentreDb,
  beginnings: readonly string[],
  language: Language,
  limit: number,
): readonly Article[] {
  const wanted = beginnings
    .map((each) => each.replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((each) => each !== '');
  if (wanted.length === 0) return [];
  return db
    .prepare(
      `SELECT articles.record FROM article_words JOIN articles ON articles.id = article_words.id
       WHERE article_words MATCH ? AND article_words.language = ?
       ORDER BY bm25(article_words, 0, 0, 8, 6, 1), articles.id LIMIT ?`,
    )
    .all(wanted.map((each) => `"${each}"*`).join(' OR '), language, limit)
    .map(parse);
}
