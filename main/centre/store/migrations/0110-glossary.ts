/** The company's glossary with its own order of changes, and the searches that led nowhere. */
export const migration0110 = {
  version: 110,
  sql: `
    CREATE TABLE glossary (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, record TEXT NOT NULL) STRICT;
    CREATE INDEX glossary_by_revision ON glossary (revision);
    CREATE TABLE glossary_removals (id TEXT PRIMARY KEY, revision INTEGER NOT NULL) STRICT;
    CREATE TABLE vain_searches (
      folded TEXT NOT NULL,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      times INTEGER NOT NULL,
      times_nothing INTEGER NOT NULL,
      last_at_ms INTEGER NOT NULL,
      is_dismissed INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (folded, language)
    ) STRICT;
  `,
} as const;
