/** What of the centre is on this machine, as steps of the truth: changed only when it really differs. Pure. */
import type { Here, KeptHere } from '#src/contracts/desk-here.ts';
import type { KnownArticles, KnownCustomers } from '../store/store-port.ts';
import type { Truth } from './truth.ts';

/** Before anything was looked at. */
export const nothingHere: Here = { customers: null, articles: null, othersUnsent: false };

/** How far the customers have come. */
export const withCustomersHere = (truth: Truth, known: KnownCustomers): Truth =>
  withHere(truth, 'customers', {
    count: Math.min(known.count, known.total),
    total: known.total,
    asOfMs: known.asOfMs,
  });

/** How far the articles have come. */
export const withArticlesHere = (truth: Truth, { count, asOfMs, leftOut }: KnownArticles): Truth =>
  withHere(truth, 'articles', { count, total: null, asOfMs, ...(leftOut > 0 ? { leftOut } : {}) });

/** Whether unsent work of somebody else waits on this machine. */
export const withOthersUnsent = (truth: Truth, othersUnsent: boolean): Truth =>
  truth.here.othersUnsent === othersUnsent
    ? truth
    : { ...truth, here: { ...truth.here, othersUnsent } };

function withHere(truth: Truth, what: 'customers' | 'articles', now: KeptHere): Truth {
  const before = truth.here[what];
  const isSame =
    before?.count === now.count &&
    before.total === now.total &&
    before.asOfMs === now.asOfMs &&
    before.leftOut === now.leftOut;
  return isSame ? truth : { ...truth, here: { ...truth.here, [what]: now } };
}
