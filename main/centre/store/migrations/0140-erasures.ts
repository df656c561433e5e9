/** Whom the centre has forgotten, by id alone; and which computers of an agent have to erase, or have erased, what they keep. */
export const migration0140 = {
  version: 140,
  sql: `
    CREATE TABLE forgotten (
      customer_id TEXT PRIMARY KEY,
      -- The one who was asked for: with them went everybody who was merged into them.
      root_id TEXT NOT NULL,
      contacts INTEGER NOT NULL,
      at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE wipes (
      id TEXT PRIMARY KEY,
      agent_id TEXT NOT NULL,
      -- NULL: every computer.
      desk_id TEXT,
      asked_at_ms INTEGER NOT NULL,
      asked_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX wipes_by_agent ON wipes (agent_id);
    CREATE TABLE wipes_done (
      wipe_id TEXT NOT NULL,
      desk_id TEXT NOT NULL,
      done_at_ms INTEGER NOT NULL,
      unsent INTEGER NOT NULL,
      PRIMARY KEY (wipe_id, desk_id)
    ) STRICT;
  `,
} as const;
