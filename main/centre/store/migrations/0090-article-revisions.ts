/** In which order articles changed, so that a desk fetches only what it does not have; those taken away leave their id. */
export const migration0090 = {
  version: 90,
  sql: `
    ALTER TABLE articles ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
    UPDATE articles SET revision = (SELECT count(*) FROM articles AS before WHERE before.id <= articles.id);
    CREATE INDEX articles_by_revision ON articles (revision);
    CREATE TABLE article_removals (id TEXT PRIMARY KEY, revision INTEGER NOT NULL) STRICT;
  `,
} as const;
