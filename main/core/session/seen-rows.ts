/**
 * What was seen, on its way to the cache: one message at a time, and what is seen meanwhile goes together with the next. Thousands
 * of events in one go become a few commits instead of thousands. Used by `customers.ts`; never what must survive (that is the outbox).
 */
import type { Customer } from '#src/model/customer.ts';
import type { CustomerCase, TimelineEntry } from '#src/model/interaction.ts';
import type { StorePort } from '../store/store-port.ts';

/** Rows of one moment. */
export interface Seen {
  readonly customers?: readonly Customer[];
  readonly entries?: readonly TimelineEntry[];
  readonly cases?: readonly CustomerCase[];
}

/** Rows per message: the desk's own questions wait behind one of them at most. */
const MOST = 200;

/** One per session. */
export function createSeenRows(
  store: Pick<StorePort, 'saveSeen'>,
  nowMs: () => number,
): (seen: Seen) => void {
  const waiting: {
    customers: Customer[];
    entries: TimelineEntry[];
    cases: CustomerCase[];
  } = { customers: [], entries: [], cases: [] };
  let isSaving = false;
  const save = async (): Promise<void> => {
    isSaving = true;
    while (waiting.customers.length + waiting.entries.length + waiting.cases.length > 0)
      // A refusal is told by the store itself; the rows come again when they are looked at.
      await store.saveSeen({
        customers: waiting.customers.splice(0, MOST),
        entries: waiting.entries.splice(0, MOST),
        cases: waiting.cases.splice(0, MOST),
        atMs: nowMs(),
      });
    isSaving = false;
  };
  return ({ customers = [], entries = [], cases = [] }) => {
    waiting.customers.push(...customers);
    waiting.entries.push(...entries);
    waiting.cases.push(...cases);
    if (!isSaving) void save();
  };
}
