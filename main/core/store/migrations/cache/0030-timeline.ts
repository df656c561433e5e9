/**
 * The timeline in the order of time, and an index of its words. The index is filled behind what is stored (`entriesDue`), so that
 * a burst of events never waits for it; triggers keep both in step whoever adds, changes or removes an entry.
 */
import type { Migration } from '../../migrate.ts';

export const timeline0030: Migration = {
  version: 30,
  sql: `
    ALTER TABLE entries RENAME TO entriesBefore;
    DROP INDEX entriesByCustomer;
    CREATE TABLE entries (
      -- When it began in 2,048ths of a millisecond: the index answers in this order, so it stops at the newest that are wanted.
      n INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      customerId TEXT NOT NULL,
      startedAtMs INTEGER NOT NULL,
      json TEXT NOT NULL,
      seenAtMs INTEGER NOT NULL
    ) STRICT;
    INSERT OR IGNORE INTO entries
      SELECT max(0, min(startedAtMs, 4398046511103)) * 2048
          + row_number() OVER (PARTITION BY startedAtMs ORDER BY id) - 1,
        id, customerId, startedAtMs, json, seenAtMs FROM entriesBefore;
    DROP TABLE entriesBefore;
    CREATE INDEX entriesByCustomer ON entries (customerId, startedAtMs DESC, id DESC);
    -- Words, and one term each for customer, channel and agent. Only whether a word is there: nothing is ranked.
    CREATE VIRTUAL TABLE entryIndex USING fts5 (
      words, content = '', contentless_delete = 1, detail = none, prefix = '3',
      tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
    );
    CREATE TABLE entriesDue (n INTEGER PRIMARY KEY, isIndexed INTEGER NOT NULL) STRICT;
    INSERT INTO entriesDue SELECT n, 0 FROM entries;
    CREATE TRIGGER entryAdded AFTER INSERT ON entries BEGIN
      INSERT INTO entriesDue VALUES (new.n, 0);
    END;
    CREATE TRIGGER entryChanged AFTER UPDATE OF customerId, json ON entries
      WHEN old.json <> new.json OR old.customerId <> new.customerId BEGIN
      INSERT INTO entriesDue VALUES (new.n, 1) ON CONFLICT (n) DO UPDATE SET isIndexed = 1;
    END;
    CREATE TRIGGER entryRemoved AFTER DELETE ON entries BEGIN
      DELETE FROM entryIndex WHERE rowid = old.n;
      DELETE FROM entriesDue WHERE n = old.n;
    END;
  `,
};
