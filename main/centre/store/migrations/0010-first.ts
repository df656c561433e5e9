/**
 * The first form: people, sign-ins, what is being worked on, the timeline, and the results of requests by their key.
 * Records are JSON in one column beside the columns that queries need.
 */
export const migration0010 = {
  version: 10,
  sql: `
    CREATE TABLE facts (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE agents (
      id TEXT PRIMARY KEY,
      username TEXT NOT NULL UNIQUE,
      password TEXT NOT NULL,
      profile TEXT NOT NULL,
      state TEXT NOT NULL
    ) STRICT;

    CREATE TABLE sessions (
      id TEXT PRIMARY KEY,
      agent_id TEXT NOT NULL REFERENCES agents (id),
      desk_id TEXT NOT NULL,
      started_at_ms INTEGER NOT NULL,
      reserved_seq INTEGER NOT NULL,
      ended TEXT
    ) STRICT;

    CREATE TABLE tokens (
      hash TEXT PRIMARY KEY,
      session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      expires_at_ms INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE customers (
      id TEXT PRIMARY KEY,
      record TEXT NOT NULL
    ) STRICT;

    CREATE TABLE cases (
      id TEXT PRIMARY KEY,
      customer_id TEXT NOT NULL,
      opened_at_ms INTEGER NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX cases_by_customer ON cases (customer_id, opened_at_ms DESC);

    CREATE TABLE entries (
      id TEXT PRIMARY KEY,
      customer_id TEXT NOT NULL,
      started_at_ms INTEGER NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX entries_by_customer ON entries (customer_id, started_at_ms DESC, id DESC);

    CREATE TABLE works (
      id TEXT PRIMARY KEY,
      is_open INTEGER NOT NULL,
      number TEXT NOT NULL,
      started_at_ms INTEGER NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX works_open ON works (is_open) WHERE is_open = 1;
    CREATE INDEX works_by_number ON works (number, started_at_ms);

    CREATE TABLE missed (
      agent_id TEXT NOT NULL,
      interaction_id TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX missed_by_agent ON missed (agent_id, at_ms DESC);

    CREATE TABLE results (
      agent_id TEXT NOT NULL,
      key TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      status INTEGER NOT NULL,
      body TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (agent_id, key)
    ) STRICT;
    CREATE INDEX results_by_age ON results (at_ms);
  `,
} as const;
