/** What agents agreed to come back to. A promise of a customer's card gets a row only once it is done. */
export const migration0020 = {
  version: 20,
  sql: `
    CREATE TABLE follow_ups (
      id TEXT PRIMARY KEY,
      -- Whose it is; of a promise, who did it.
      agent_id TEXT NOT NULL,
      due_at_ms INTEGER NOT NULL,
      done_at_ms INTEGER,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX follow_ups_open ON follow_ups (agent_id, due_at_ms) WHERE done_at_ms IS NULL;
  `,
} as const;
