/** News from leads and who has read them; what agents say of articles. */
export const migration0120 = {
  version: 120,
  sql: `
    CREATE TABLE briefings (
      id TEXT PRIMARY KEY,
      published_at_ms INTEGER NOT NULL,
      author_id TEXT NOT NULL,
      is_withdrawn INTEGER NOT NULL DEFAULT 0,
      record TEXT NOT NULL
    ) STRICT;
    CREATE TABLE briefing_reads (
      briefing_id TEXT NOT NULL,
      agent_id TEXT NOT NULL,
      read_at_ms INTEGER NOT NULL,
      PRIMARY KEY (briefing_id, agent_id)
    ) STRICT;
    CREATE TABLE article_feedback (
      id TEXT PRIMARY KEY,
      article_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      agent_id TEXT NOT NULL,
      interaction_id TEXT,
      verdict TEXT,
      text TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      is_done INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX article_feedback_by_article ON article_feedback (article_id, version);
  `,
} as const;
