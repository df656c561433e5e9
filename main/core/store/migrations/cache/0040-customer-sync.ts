/** Which customers are kept in step with the centre, and how far: a row without a revision was only met in passing. */
import type { Migration } from '../../migrate.ts';

export const customerSync0040: Migration = {
  version: 40,
  sql: `
    ALTER TABLE customers ADD COLUMN revision INTEGER;
    CREATE INDEX customersByRevision ON customers (revision) WHERE revision IS NOT NULL;
    -- Single values: which centre and queues, how far, when all was here last.
    CREATE TABLE customerFacts (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT;
  `,
};
