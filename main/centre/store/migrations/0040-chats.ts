/**
 * Written conversations: every message, who is in the chat as far as everybody was told, and the practice customers who write.
 */
export const migration0040 = {
  version: 40,
  sql: `
    CREATE TABLE chats (
      interaction_id TEXT PRIMARY KEY,
      is_live INTEGER NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX chats_live ON chats (is_live) WHERE is_live = 1;

    CREATE TABLE chat_messages (
      place INTEGER PRIMARY KEY AUTOINCREMENT,
      interaction_id TEXT NOT NULL,
      id TEXT NOT NULL,
      state TEXT NOT NULL,
      record TEXT NOT NULL,
      UNIQUE (interaction_id, id)
    ) STRICT;

    -- Only in a practice centre: the customers' side of a chat.
    CREATE TABLE practice_chats (
      chat_id TEXT PRIMARY KEY,
      is_live INTEGER NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
  `,
} as const;
