/**
 * Gives a centre that knows nothing its first articles; also one whose store is older than articles. What is there already is
 * left alone. Used at the start.
 */
import type { Article } from '#src/model/article.ts';
import { countArticles, writeArticle } from '../../store/article-records.ts';
import { inOneCommit } from '../../store/commit.ts';
import type { CentreDb } from '../../store/open.ts';

/** Writes them when there are none. */
export function seedArticles(db: CentreDb, makeArticles: () => readonly Article[]): void {
  if (countArticles(db, null) > 0) return;
  const articles = makeArticles();
  inOneCommit(db, () => {
    for (const each of articles) writeArticle(db, each);
  });
}
