/** For which centre a row waits: another one must never get it. Empty for rows from before, which go to whoever is there. */
import type { Migration } from '../../migrate.ts';

export const outbox0020: Migration = {
  version: 20,
  sql: `ALTER TABLE outbox ADD COLUMN centre TEXT NOT NULL DEFAULT ''`,
};
