/**
 * Who goes along with whom from contact to contact: leads who follow an agent, and learners who listen to one who agreed.
 */
export const migration0060 = {
  version: 60,
  sql: `
    CREATE TABLE followings (lead_id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT;
    CREATE TABLE shadowings (
      agent_id TEXT NOT NULL,
      learner_id TEXT NOT NULL,
      record TEXT NOT NULL,
      PRIMARY KEY (agent_id, learner_id)
    ) STRICT;
  `,
} as const;
