/**
 * What leads did beside whom: one line per step, which the agent concerned may read.
 */
export const migration0030 = {
  version: 30,
  sql: `
    CREATE TABLE audit (
      at_ms INTEGER NOT NULL,
      actor_id TEXT NOT NULL,
      agent_id TEXT,
      interaction_id TEXT NOT NULL,
      act TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_by_agent ON audit (agent_id, at_ms DESC);
  `,
} as const;
