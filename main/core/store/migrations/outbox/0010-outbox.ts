/** What waits for the centre, and what core must find again after a restart. */
import type { Migration } from '../../migrate.ts';

export const outbox0010: Migration = {
  version: 10,
  sql: `
    CREATE TABLE outbox (
      serial INTEGER PRIMARY KEY AUTOINCREMENT,
      -- Also the Idempotency-Key.
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      interactionId TEXT NOT NULL,
      payload TEXT NOT NULL,
      createdAtMs INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'needs-attention')),
      attempts INTEGER NOT NULL,
      nextTryAtMs INTEGER NOT NULL,
      faultCode TEXT
    ) STRICT;
    CREATE INDEX outboxByInteraction ON outbox (interactionId, serial);
    CREATE TABLE records (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
