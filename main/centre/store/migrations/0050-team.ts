/**
 * Working together: calls for help, what the staff write to each other, how the queues did, and the audit log of every act
 * on somebody else's contact or state, also of those without a contact.
 */
export const migration0050 = {
  version: 50,
  sql: `
    CREATE TABLE audit_lines (
      at_ms INTEGER NOT NULL,
      actor_id TEXT NOT NULL,
      agent_id TEXT,
      interaction_id TEXT,
      act TEXT NOT NULL,
      detail TEXT NOT NULL DEFAULT ''
    ) STRICT;
    INSERT INTO audit_lines (at_ms, actor_id, agent_id, interaction_id, act)
      SELECT at_ms, actor_id, agent_id, interaction_id, act FROM audit ORDER BY rowid;
    DROP TABLE audit;
    ALTER TABLE audit_lines RENAME TO audit;
    CREATE INDEX audit_by_agent ON audit (agent_id, at_ms DESC);

    CREATE TABLE help (
      id TEXT PRIMARY KEY,
      is_open INTEGER NOT NULL,
      asked_at_ms INTEGER NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX help_open ON help (is_open) WHERE is_open = 1;

    CREATE TABLE team_messages (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      author_id TEXT NOT NULL,
      id TEXT NOT NULL,
      thread TEXT NOT NULL,
      record TEXT NOT NULL,
      UNIQUE (author_id, id)
    ) STRICT;
    CREATE INDEX team_messages_by_thread ON team_messages (thread, number DESC);

    CREATE TABLE team_reads (
      agent_id TEXT NOT NULL,
      thread TEXT NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (agent_id, thread)
    ) STRICT;

    CREATE TABLE queue_results (
      interaction_id TEXT PRIMARY KEY,
      queue_id TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      wait_ms INTEGER NOT NULL,
      is_answered INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX queue_results_by_time ON queue_results (at_ms);

    CREATE TABLE queue_minutes (
      queue_id TEXT NOT NULL,
      minute INTEGER NOT NULL,
      waiting INTEGER NOT NULL,
      PRIMARY KEY (queue_id, minute)
    ) STRICT;
  `,
} as const;
