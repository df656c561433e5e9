/** Articles, their index of words and stems, the vocabulary's speller and the glossary. */
import type { Migration } from '../../migrate.ts';

export const articles0020: Migration = {
  version: 20,
  sql: `
    CREATE TABLE articles (
      -- Given in the order of arrival: where a search must stop early, the first ones win.
      n INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      language TEXT NOT NULL,
      updatedAtMs INTEGER NOT NULL,
      -- Words and stems of title, keywords and body, one line each: what ranking compares. Before the long column, so that
      -- reading it walks through no other pages.
      searchText TEXT NOT NULL,
      json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX articlesByLanguage ON articles (language);
    CREATE VIRTUAL TABLE articleIndex USING fts5 (
      title, keywords, body,
      content = '', contentless_delete = 1, prefix = '2 3',
      tokenize = 'unicode61 remove_diacritics 0'
    );
    CREATE VIRTUAL TABLE articleVocabulary USING fts5vocab (articleIndex, 'row');
    -- Terms by their place in the speller's array.
    CREATE TABLE spellerTerms (n INTEGER PRIMARY KEY, term TEXT NOT NULL, docs INTEGER NOT NULL) STRICT;
    -- Single values: the speller's array, how far the articles are known.
    CREATE TABLE articleFacts (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT;
  `,
};
