/**
 * Customers as they are with what still waits in the outbox: merges and undos that the centre has not heard of yet are applied
 * to what is read, never to what is kept. So nothing has to be put back when the centre refuses, or the cache is made anew.
 * Used by `customers.ts` for what the desk is shown, and by `merges.ts`.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import { familyOf, mergeCustomers, unmergeCustomers } from '#src/customers/merge.ts';
import type { Customer } from '#src/model/customer.ts';
import { agentId, type CustomerId } from '#src/model/ids.ts';
import { isForOther } from '#src/offline/outbox-rules.ts';
import type { StoredRow } from '../store/store-port.ts';
import { centreKey } from './centre-key.ts';
import type { SessionContext } from './context.ts';

/** A chain of merges is never longer. */
const MOST_STEPS = 40;
const NOBODY = agentId.parse('me');

export interface MergeView {
  /** Rows that wait, the oldest first. */
  pending(): readonly StoredRow[];
  /** The record itself with what waits; `fresh` is it as the centre has just told it. */
  own(id: CustomerId, fresh?: Customer): Promise<Customer | null>;
  /** The card under which a customer is shown. */
  shown(id: CustomerId, fresh?: Customer): Promise<Customer | null>;
  /** The cards under which these are shown, each once. */
  allShown(found: readonly Customer[]): Promise<readonly Customer[]>;
  /** Whose histories are shown as one. */
  family(id: CustomerId): Promise<readonly CustomerId[]>;
}

/** One per session. */
export function createMergeView(ctx: SessionContext): MergeView {
  const { store, outbox } = ctx;

  const pending: MergeView['pending'] = () =>
    outbox
      .rows()
      .filter(({ name }) => name === 'customer/merge' || name === 'customer/unmerge')
      .filter((row) => !isForOther(row, centreKey(ctx.options)));

  const read = async (id: CustomerId): Promise<Customer | null> => {
    const cached = await store.getCustomer(id);
    return cached.ok ? cached.value : null;
  };

  const records = async (
    ids: readonly CustomerId[],
    fresh: readonly Customer[],
  ): Promise<Map<CustomerId, Customer>> => {
    const rows = pending();
    const known = new Map(fresh.map((each) => [each.id, each]));
    const needed = new Set(ids);
    for (const row of rows) {
      const { survivorId, mergedId } = row.payload as CentreRequest<'customer/merge'>;
      needed.add(survivorId).add(mergedId);
    }
    for (const id of needed) {
      const found = known.has(id) ? null : await read(id);
      if (found) known.set(found.id, found);
    }
    for (const row of rows) apply(known, row);
    return known;
  };

  const apply = (known: Map<CustomerId, Customer>, row: StoredRow): void => {
    const payload = row.payload as CentreRequest<'customer/merge'>;
    const survivor = known.get(payload.survivorId);
    const merged = known.get(payload.mergedId);
    if (!survivor || !merged) return;
    const me = ctx.truth().session.agent;
    const done =
      row.name === 'customer/merge'
        ? mergeCustomers(
            { survivor, merged },
            {
              ...payload,
              atMs: payload.mergedAtMs,
              by: { agentId: me?.id ?? NOBODY, name: me?.name ?? '' },
            },
          )
        : unmergeCustomers({ survivor, merged }, payload.mergeId, row.createdAtMs);
    // What the centre will refuse is not shown either; it tells in its answer why.
    if (!done.ok) return;
    known.set(survivor.id, done.value.survivor);
    known.set(merged.id, done.value.merged);
  };

  const shown: MergeView['shown'] = async (id, fresh) => {
    // The centre answers with the card under which it shows the one that was asked for.
    const start = fresh?.id ?? id;
    const known = await records([start], fresh ? [fresh] : []);
    let found = known.get(start) ?? null;
    for (let step = 0; found?.mergedInto !== undefined && step < MOST_STEPS; step += 1) {
      const into: CustomerId = found.mergedInto;
      const next: Customer | null = known.get(into) ?? (await read(into));
      if (!next) break;
      found = next;
    }
    return found;
  };

  return {
    pending,
    own: async (id, fresh) => (await records([id], fresh ? [fresh] : [])).get(id) ?? null,
    shown,
    async allShown(found) {
      const hasPending = pending().length > 0;
      const cards = new Map<CustomerId, Customer>();
      for (const each of found) {
        const isPlain = !hasPending && each.mergedInto === undefined;
        const card = isPlain ? each : ((await shown(each.id, each)) ?? each);
        cards.set(card.id, card);
      }
      return [...cards.values()];
    },
    async family(id) {
      const card = await shown(id);
      return card ? familyOf(card) : [id];
    },
  };
}
