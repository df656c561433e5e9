/**
 * Edits of customers' cards while the centre is away: durable before they are called saved, sent when it is back, and put before the
 * agent with both versions where somebody else changed the same. Nothing is sent over somebody's words unseen, none are lost.
 *
 *   update ──centre──▶ done      ──away──▶ outbox + the card as it was (`base`)
 *   outbox ──409──▶ what only one side changed: sent anew ──else──▶ conflict ──settled──▶ sent anew
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import type { Conflict } from '#src/contracts/desk-conflicts.ts';
import type { DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import {
  customer as customerSchema,
  type Customer,
  type CustomerEdit,
} from '#src/model/customer.ts';
import { mergeEdit, realEdit, settleEdit } from '#src/offline/merge-edit.ts';
import { refusal } from '../page-links.ts';
import type { StoreChange, StoredRow } from '../store/store-port.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import type { Customers } from './customers.ts';

type Edit = CentreRequest<'customer/update'>;
const BASE = 'edit-base:';

export interface CardEdits {
  /** At the centre, or kept for it while it is away; answers the card as it will be. */
  update(edit: Edit): Promise<Answer<Customer>>;
  /** Looks after what the centre refused because somebody was faster. */
  onRows(rows: readonly StoredRow[]): void;
  onSent(row: StoredRow): void;
  settle(what: DeskIntent<'conflict/settle'>): Promise<Answer<Nothing>>;
}

/** One per session. */
export function createCardEdits(
  ctx: Pick<SessionContext, 'truth' | 'change' | 'centre' | 'store' | 'outbox' | 'ports'>,
  customers: Pick<Customers, 'see' | 'update'>,
): CardEdits {
  const looking = new Set<string>();
  /** The centre's version behind each conflict. */
  const theirs = new Map<string, Customer>();

  const baseOf = async (id: string): Promise<Customer | null> => {
    const found = await ctx.store.readRecords(BASE + id);
    return found.ok
      ? (parse(found.value.find(({ key }) => key === BASE + id)?.value) ?? null)
      : null;
  };
  /** Takes the place of those rows, which leave in the same step. */
  const put = (edit: Edit, base: Customer, former: readonly StoredRow[]) => {
    const id = ctx.ports.newId('out');
    const alongside: StoreChange[] = [
      ...former.flatMap((row) => gone(row.id)),
      { kind: 'record/put', key: BASE + id, value: base },
    ];
    return ctx.outbox.put(
      { id, name: 'customer/update', interactionId: edit.customerId, payload: edit, delayMs: 0 },
      alongside,
    );
  };
  const own = (rows: readonly StoredRow[], customerId: string): readonly StoredRow[] =>
    rows.filter((row) => row.name === 'customer/update' && row.interactionId === customerId);

  const withoutConflict = (id: string): void => {
    theirs.delete(id);
    ctx.change((truth) =>
      truth.conflicts.some((one) => one.id === id)
        ? { ...truth, conflicts: truth.conflicts.filter((one) => one.id !== id) }
        : truth,
    );
  };

  const look = async (row: StoredRow): Promise<void> => {
    const { customerId, edit } = row.payload as Edit;
    const answer = await ctx.centre.request('customer/get', { customerId });
    if (!answer.ok) return;
    customers.see({ customers: [answer.value] });
    // Without the card of before nothing is known to be untouched: every field is put before the agent.
    const base = (await baseOf(row.id)) ?? null;
    const { free, clashing } = mergeEdit(base ?? strangerTo(answer.value), edit, answer.value);
    if (!ctx.outbox.rows().some(({ id }) => id === row.id)) return;
    if (clashing.length === 0) {
      await again(row, answer.value, free);
      return;
    }
    theirs.set(row.id, answer.value);
    const conflict: Conflict = {
      ...{ id: row.id, customerId, name: answer.value.name, fields: [...clashing] },
      ...{ mine: edit, theirs: pickFields(answer.value, edit) },
      ...{ mineAtMs: row.createdAtMs, theirsAtMs: answer.value.updatedAtMs },
    };
    ctx.change((truth) => ({
      ...truth,
      conflicts: [...truth.conflicts.filter(({ id }) => id !== row.id), conflict],
    }));
  };

  /** The rest of an edit, over the version that is there now; nothing left of it: it is done. */
  const again = async (row: StoredRow, now: Customer, edit: CustomerEdit): Promise<boolean> => {
    if (Object.keys(edit).length === 0) {
      await ctx.store.commit([{ kind: 'record/delete', key: BASE + row.id }]);
      return (await ctx.outbox.discard(row.id)) !== null;
    }
    const kept = await put({ customerId: now.id, version: now.version, edit }, now, [row]);
    return kept.ok;
  };

  const keep = async ({ customerId, edit, version }: Edit): Promise<Answer<Customer>> => {
    const cached = await ctx.store.getCustomer(customerId);
    if (!cached.ok) return refusal(cached.error);
    const shown = cached.value;
    if (!shown) return refusal('centre-unreachable', true);
    // What waits already and is not on its way goes along, over the card that it was made on.
    const former = own(ctx.outbox.rows(), customerId).filter(({ state }) => state === 'waiting');
    const first = former[0];
    const base = (first && (await baseOf(first.id))) ?? shown;
    const before = former.reduce<CustomerEdit>(
      (all, row) => ({ ...all, ...(row.payload as Edit).edit }),
      {},
    );
    const real = realEdit(base, { ...before, ...edit });
    const next = { ...shown, ...withoutHoles(edit) };
    const kept = await put(
      { customerId, version: first ? base.version : version, edit: real },
      base,
      former,
    );
    if (!kept.ok) return refusal(kept.error);
    customers.see({ customers: [next] });
    ctx.change((truth) => ({
      ...truth,
      conversations: truth.conversations.map((one) =>
        one.customer?.id === customerId ? { ...one, customer: next } : one,
      ),
    }));
    return { ok: true, value: next };
  };

  return {
    async update(edit) {
      const isConnected = ctx.truth().strip.centre.state === 'connected';
      const answer = isConnected ? await customers.update(edit) : null;
      if (answer && (answer.ok || answer.error.code !== 'centre-unreachable')) return answer;
      return keep(edit);
    },
    onRows(rows) {
      const stuck = rows.filter(
        (row) =>
          row.name === 'customer/update' &&
          row.state === 'needs-attention' &&
          row.faultCode === 'changed-by-someone-else',
      );
      for (const { id } of ctx.truth().conflicts)
        if (!stuck.some((row) => row.id === id)) withoutConflict(id);
      if (ctx.truth().strip.centre.state !== 'connected') return;
      for (const row of stuck) {
        if (looking.has(row.id) || theirs.has(row.id)) continue;
        looking.add(row.id);
        void look(row).finally(() => looking.delete(row.id));
      }
    },
    onSent(row) {
      if (row.name !== 'customer/update') return;
      void ctx.store.commit([{ kind: 'record/delete', key: BASE + row.id }]);
    },
    async settle({ id, choices }) {
      const row = ctx.outbox.rows().find((one) => one.id === id);
      const now = theirs.get(id);
      if (!row || !now) return refusal('not-found');
      const { edit } = row.payload as Edit;
      const { free } = mergeEdit((await baseOf(id)) ?? strangerTo(now), edit, now);
      const chosen = settleEdit(edit, now, choices);
      if ((chosen.note?.length ?? 0) > MOST_NOTE) return refusal('message-too-long');
      if (!(await again(row, now, { ...free, ...chosen }))) return refusal('store-broken');
      withoutConflict(id);
      customers.see({ customers: [{ ...now, ...withoutHoles({ ...free, ...chosen }) }] });
      return done;
    },
  };
}

const MOST_NOTE = 4000;

const gone = (id: string): readonly StoreChange[] => [
  { kind: 'outbox/delete', id },
  { kind: 'record/delete', key: BASE + id },
];

const parse = (value: unknown): Customer | null => {
  const parsed = customerSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
};

/** A card on which every field differs from that one. */
const strangerTo = (card: Customer): Customer =>
  Object.fromEntries(Object.keys(card).map((key) => [key, undefined])) as unknown as Customer;

const pickFields = (card: Customer, edit: CustomerEdit): CustomerEdit =>
  Object.fromEntries((Object.keys(edit) as (keyof CustomerEdit)[]).map((key) => [key, card[key]]));

/** An absent field of an edit changes nothing. */
const withoutHoles = (edit: CustomerEdit): Partial<Customer> =>
  Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
