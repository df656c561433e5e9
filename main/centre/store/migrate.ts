/**
 * Applies the migrations that are missing, each in one transaction. The number of the newest is SQLite's `user_version`.
 * A database from a newer Puesto is refused rather than damaged.
 */
import type { Database } from 'better-sqlite3';
import { migration0010 } from './migrations/0010-first.ts';
import { migration0020 } from './migrations/0020-follow-ups.ts';
import { migration0030 } from './migrations/0030-audit.ts';
import { migration0040 } from './migrations/0040-chats.ts';
import { migration0050 } from './migrations/0050-team.ts';
import { migration0060 } from './migrations/0060-beside.ts';
import { migration0070 } from './migrations/0070-articles.ts';
import { migration0080 } from './migrations/0080-call-voices.ts';
import { migration0090 } from './migrations/0090-article-revisions.ts';
import { migration0100 } from './migrations/0100-customer-revisions.ts';
import { migration0110 } from './migrations/0110-glossary.ts';
import { migration0120 } from './migrations/0120-briefings.ts';
import { migration0130 } from './migrations/0130-article-versions.ts';
import { migration0140 } from './migrations/0140-erasures.ts';
import { migration0150 } from './migrations/0150-desks.ts';

/** One step of the schema; never edited after a release. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** In order; steps of ten. */
export const migrations: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0050,
  migration0060,
  migration0070,
  migration0080,
  migration0090,
  migration0100,
  migration0110,
  migration0120,
  migration0130,
  migration0140,
  migration0150,
];

/** Thrown when the file was written by a newer version. */
export class NewerDatabaseError extends Error {
  constructor(found: number) {
    super(
      `The centre's database is of a newer Puesto (form ${found}). Start that version, or give another folder with --data.`,
    );
    this.name = 'NewerDatabaseError';
  }
}

/** Brings the database to the newest form. */
export function migrate(db: Database): void {
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found > (migrations.at(-1)?.version ?? 0)) throw new NewerDatabaseError(found);
  for (const migration of migrations.filter((each) => each.version > found)) {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    })();
  }
}
