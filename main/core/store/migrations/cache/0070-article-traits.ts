/**
 * What articles are filtered by, apart from the long texts, so that asking reads no others' pages; filled from the articles that
 * are there.
 */
import type { Migration } from '../../migrate.ts';

export const articleTraits0070: Migration = {
  version: 70,
  sql: `
    CREATE TABLE articleTraits (
      n INTEGER PRIMARY KEY,
      language TEXT NOT NULL,
      isBriefing INTEGER NOT NULL,
      -- Null: it does not expire.
      expiresAtMs INTEGER,
      -- A JSON list; empty: for everybody's customers.
      queueIds TEXT NOT NULL
    ) STRICT;
    INSERT INTO articleTraits
      SELECT n, language, coalesce(json ->> '$.isBriefing', 0), CAST(json ->> '$.expiresAtMs' AS INTEGER),
        coalesce(json -> '$.queueIds', '[]')
      FROM articles WHERE json_valid(json);
  `,
};
