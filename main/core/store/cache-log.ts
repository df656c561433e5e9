/**
 * When the cache's log of changes goes into its file: a page is decrypted and encrypted once more for it, which costs a burst of events
 * as much time as storing them, and a question that comes meanwhile waits. So it is done when nobody has asked for anything for a while,
 * and a little at a time; only a very long log does not wait. What is durable does not change: a commit is whole once it is in the log.
 * Used by the store service, never for the outbox.
 */
import type { WritableDb } from './database.ts';

/** Pages of 4 kB. A tenth to a third of a millisecond each: whoever asks just then waits for no more than a key's repeat. */
const LONG = 200;
/** 5,000 events of one go fit into it. */
const LONGEST = 8_000;

/** Right after opening. */
export function letLogGrow(db: WritableDb): void {
  db.pragma(`wal_autocheckpoint=${LONGEST}`);
}

/** Answers whether there was something to do; in memory there never is. */
export function foldLogIfLong(db: WritableDb): boolean {
  const before = waiting(db, 'NOOP');
  // Where somebody still reads an older state the rest stays for later.
  return before >= LONG && waiting(db, 'PASSIVE') < before;
}

/** Pages of the log that are not in the file yet. */
function waiting(db: WritableDb, mode: 'NOOP' | 'PASSIVE'): number {
  const [row] = db.pragma(`wal_checkpoint(${mode})`) as readonly {
    readonly log: number;
    readonly checkpointed: number;
  }[];
  return row ? row.log - row.checkpointed : 0;
}
