/**
 * Everything that one request or one event changes reaches the disk together, in one commit. Nothing is ever rolled back:
 * the service's memory and the file must say the same even when a handler refuses half-way.
 */
import type { CentreDb } from './open.ts';

/** Runs the work and commits what it wrote, whether it returned or threw. Inside another commit it joins that one. */
export function inOneCommit<T>(db: CentreDb, run: () => T): T {
  if (db.inTransaction) return run();
  db.exec('BEGIN IMMEDIATE');
  try {
    return run();
  } finally {
    db.exec('COMMIT');
  }
}
