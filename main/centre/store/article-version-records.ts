/**
 * What articles have been: each version with who made it and when, also of those that are archived, which stand in no other table.
 * Nothing is changed afterwards; of one article the newest hundred stay. Used by the service only.
 */
import { z } from 'zod';
import {
  articleAct,
  articleRow,
  type ArticleRow,
  articleVersion,
  type ArticleVersion,
} from '#src/model/article-editing.ts';
import { article, type Article } from '#src/model/article.ts';
import type { ArticleId } from '#src/model/ids.ts';
import type { CentreDb } from './open.ts';

const MOST_KEPT = 100;

const versionRow = z.object({
  act: articleAct,
  atMs: z.number(),
  byName: z.string(),
  record: z.string(),
});
const COLUMNS = 'act, at_ms AS atMs, by_name AS byName, record';

const parse = (found: unknown): ArticleVersion => {
  const { record, ...rest } = versionRow.parse(found);
  return articleVersion.parse({ ...rest, article: JSON.parse(record) });
};

/** Adds one; the oldest beyond a hundred go. */
export function writeArticleVersion(db: CentreDb, each: ArticleVersion): void {
  const { id, version } = each.article;
  db.prepare(
    `INSERT INTO article_versions (article_id, version, act, at_ms, by_name, record)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(id, version, each.act, Math.round(each.atMs), each.byName, JSON.stringify(each.article));
  db.prepare(
    `DELETE FROM article_versions WHERE article_id = @id AND number <= (
       SELECT number FROM article_versions WHERE article_id = @id
       ORDER BY number DESC LIMIT 1 OFFSET ${MOST_KEPT})`,
  ).run({ id });
}

/** The newest first. */
export function readArticleVersions(
  db: CentreDb,
  id: ArticleId,
  limit: number,
): readonly ArticleVersion[] {
  return db
    .prepare(
      `SELECT ${COLUMNS} FROM article_versions WHERE article_id = ? ORDER BY number DESC LIMIT ?`,
    )
    .all(id, limit)
    .map(parse);
}

/** The number of the newest; nought when nothing is written down. */
export function lastArticleVersion(db: CentreDb, id: ArticleId): number {
  const found = db
    .prepare('SELECT coalesce(max(version), 0) AS n FROM article_versions WHERE article_id = ?')
    .get(id);
  return z.object({ n: z.number() }).parse(found).n;
}

const rowOf = (found: Article, isArchived: boolean): ArticleRow =>
  articleRow.parse({ ...found, expiresAtMs: found.expiresAtMs ?? null, isArchived });

const recordOf = (found: unknown): Article =>
  article.parse(JSON.parse(z.object({ record: z.string() }).parse(found).record));

/** What ends before `soonMs` first, the oldest end first; then what changed last. News are not among them. */
export function listArticles(db: CentreDb, soonMs: number, limit: number): readonly ArticleRow[] {
  return db
    .prepare(
      `SELECT record FROM (
         SELECT record, json_extract(record, '$.expiresAtMs') AS ends,
           json_extract(record, '$.updatedAtMs') AS changed
         FROM articles WHERE coalesce(json_extract(record, '$.isBriefing'), 0) = 0)
       ORDER BY CASE WHEN ends < @soonMs THEN ends ELSE 9e15 END, changed DESC LIMIT @limit`,
    )
    .all({ soonMs, limit })
    .map((found) => rowOf(recordOf(found), false));
}

/** How many `listArticles` could list. */
export function countListed(db: CentreDb): number {
  const found = db
    .prepare(
      `SELECT count(*) AS n FROM articles WHERE coalesce(json_extract(record, '$.isBriefing'), 0) = 0`,
    )
    .get();
  return z.object({ n: z.number() }).parse(found).n;
}

/** What is archived now, the newest first. */
export function listArchived(db: CentreDb, limit: number): readonly ArticleRow[] {
  return db
    .prepare(
      `SELECT record FROM article_versions AS each
       WHERE act = 'archived' AND article_id NOT IN (SELECT id FROM articles)
         AND number = (SELECT max(number) FROM article_versions WHERE article_id = each.article_id)
       ORDER BY number DESC LIMIT ?`,
    )
    .all(limit)
    .map((found) => rowOf(recordOf(found), true));
}
