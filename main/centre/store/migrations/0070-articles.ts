/**
 * What the company knows, and the index in which it is found: without case and accents, by the beginnings of words, the title
 * apart from what customers call it and from the body.
 */
export const migration0070 = {
  version: 70,
  sql: `
    CREATE TABLE articles (id TEXT PRIMARY KEY, language TEXT NOT NULL, record TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE article_words USING fts5(
      id UNINDEXED,
      language UNINDEXED,
      title,
      keywords,
      body,
      tokenize = 'unicode61 remove_diacritics 2',
      prefix = '2 3'
    );
  `,
} as const;
