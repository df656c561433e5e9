/** How each call sounded at the desk of the agent who had it: kept with the contact, and written into its timeline row. */
export const migration0080 = {
  version: 80,
  sql: `
    CREATE TABLE call_voices (
      call_id TEXT PRIMARY KEY,
      interaction_id TEXT NOT NULL,
      agent_id TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX call_voices_of ON call_voices (interaction_id);
  `,
} as const;
