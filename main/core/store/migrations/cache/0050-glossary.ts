/** The company's glossary as the centre has it, and how far it is known. */
import type { Migration } from '../../migrate.ts';

export const glossary0050: Migration = {
  version: 50,
  sql: `
    CREATE TABLE glossary (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
    -- Single values: of which centre it is, its last change.
    CREATE TABLE glossaryFacts (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT;
  `,
};
