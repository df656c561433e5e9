/** The computers of each agent, by name, so that a lead can choose which one is to erase what it keeps; those of before without a name. */
export const migration0150 = {
  version: 150,
  sql: `
    CREATE TABLE desks (
      agent_id TEXT NOT NULL,
      desk_id TEXT NOT NULL,
      name TEXT NOT NULL,
      signed_in_ms INTEGER NOT NULL,
      last_seen_ms INTEGER NOT NULL,
      PRIMARY KEY (agent_id, desk_id)
    ) STRICT;
    INSERT INTO desks (agent_id, desk_id, name, signed_in_ms, last_seen_ms)
      SELECT agent_id, desk_id, '', max(started_at_ms), max(started_at_ms) FROM sessions GROUP BY agent_id, desk_id;
  `,
} as const;
