/**
 * Brings the customers of the agent's queues onto this machine before they are needed, with their newest interactions, and keeps
 * them as the centre has them (`page-by-page.ts`). It goes on where it stopped; other queues or another centre begin anew.
 */
import type { CustomerId } from '#src/model/ids.ts';
import { centreKey } from './centre-key.ts';
import type { SessionContext } from './context.ts';
import { withCustomersHere } from './here.ts';
import { createPageByPage, hasMoved, type PageByPage } from './page-by-page.ts';
import { createPageSize } from './page-size.ts';

/** Small, so that between two pages the store answers the desk. */
const PAGE = 50;
/** Customers that a desk keeps at most: the ones with the newest contacts. */
export const MOST_CUSTOMERS = 5_000;

/** One per session. `onRemoved`: whom the centre no longer has, before they leave the cache. */
export function createCustomerSync(
  ctx: Pick<SessionContext, 'truth' | 'change' | 'centre' | 'store' | 'ports' | 'options'>,
  onRemoved: (ids: readonly CustomerId[]) => Promise<void> = () => Promise.resolve(),
): PageByPage {
  const { clock, log } = ctx.ports;
  const pages = createPageSize(PAGE);
  return createPageByPage(ctx, async (isWanted) => {
    const known = await ctx.store.customersKnown(centreKey(ctx.options));
    if (!known.ok || !isWanted()) return false;
    const { scope, revision: since } = known.value;
    const answer = await pages.ask((limit) =>
      ctx.centre.request('customer/changes', { scope, since, limit, most: MOST_CUSTOMERS }),
    );
    if (!isWanted()) return false;
    if (!answer.ok) return pages.isSmaller(answer.error);
    if (answer.value.removed.length > 0) await onRemoved(answer.value.removed);
    const kept = await ctx.store.saveCustomers({ ...answer.value, atMs: clock.nowMs() });
    if (!kept.ok) return false;
    ctx.change((truth) => withCustomersHere(truth, kept.value));
    if (!answer.value.isComplete)
      return hasMoved(since, answer.value.revision, kept.value.revision);
    if (answer.value.customers.length > 0)
      log.info('customers', 'customers are here', { count: kept.value.count });
    return false;
  });
}
