/** What articles have been, who changed them and when; how proposed corrections were answered. */
export const migration0130 = {
  version: 130,
  sql: `
    CREATE TABLE article_versions (
      number INTEGER PRIMARY KEY,
      article_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      act TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      by_name TEXT NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX article_versions_by_article ON article_versions (article_id, number);
    ALTER TABLE article_feedback ADD COLUMN outcome TEXT;
  `,
} as const;
