/** Who has a number, and what was last with them: what a ring asks for, of the store or of its reader. */
import { ownersOf } from './customer-cache.ts';
import type { ReadableDb } from './database.ts';
import type { StoreMethods } from './store-port.ts';
import { timelinePage } from './timeline-cache.ts';

/** Everybody of that number; the newest contacts only when it is one person's. */
export function whoCalls(
  db: ReadableDb,
  number: string,
  recent: number,
): ReturnType<StoreMethods['whoCalls']> {
  const owners = ownersOf(db, number);
  const [only] = owners;
  const isOne = only !== undefined && owners.length === 1;
  return { owners, timeline: isOne ? timelinePage(db, only.id, null, recent) : null };
}
