/** Customers and their timeline as last seen. `json` is the wire's own form; the other columns are for finding it. */
import type { Migration } from '../../migrate.ts';

export const customers0010: Migration = {
  version: 10,
  sql: `
    CREATE TABLE customers (
      id TEXT PRIMARY KEY,
      json TEXT NOT NULL,
      version INTEGER NOT NULL,
      -- Folded name and company, for the search.
      folded TEXT NOT NULL,
      seenAtMs INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX customersByName ON customers (folded);
    CREATE INDEX customersBySeen ON customers (seenAtMs);
    -- Folded numbers, mail addresses and orders.
    CREATE TABLE customerKeys (
      customerId TEXT NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      PRIMARY KEY (key, customerId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX customerKeysByCustomer ON customerKeys (customerId);
    CREATE TABLE entries (
      id TEXT PRIMARY KEY,
      customerId TEXT NOT NULL,
      startedAtMs INTEGER NOT NULL,
      json TEXT NOT NULL,
      seenAtMs INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entriesByCustomer ON entries (customerId, startedAtMs DESC, id DESC);
    CREATE TABLE cases (
      id TEXT PRIMARY KEY,
      customerId TEXT NOT NULL,
      json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX casesByCustomer ON cases (customerId);
  `,
};
