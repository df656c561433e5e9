/**
 * A customer whom the centre is to forget, or has forgotten. The wish is durable before it is said to be kept, and goes out after all
 * that was written before it. What the centre has erased leaves this computer at once: the cache with its pages, lists, unfinished
 * notes; and does not come back with an answer that was on its way. Unsent acts are never erased: the centre says what it makes of them.
 */
import type { CentreAnswer, CentreEvent, CentreRequest } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer, FaultCode } from '#src/contracts/fault.ts';
import { familyOf } from '#src/customers/merge.ts';
import type { CustomerId } from '#src/model/ids.ts';
import { isForOther, isQuiet } from '#src/offline/outbox-rules.ts';
import { foldText } from '#src/text/fold.ts';
import type { RefusedRow } from '../offline/outbox-runner.ts';
import { refusal } from '../page-links.ts';
import type { StoredRow, StorePort } from '../store/store-port.ts';
import { centreKey } from './centre-key.ts';
import type { SessionContext } from './context.ts';
import type { MergeView } from './merge-view.ts';
import { noteRecord } from './notes.ts';
import type { Truth } from './truth.ts';

export interface Forgetting {
  readonly acts: {
    'customer/forget'(
      what: DeskIntent<'customer/forget'>,
    ): Promise<Answer<DeskAnswer<'customer/forget'>>>;
    'team/wipe'(what: DeskIntent<'team/wipe'>): Promise<Answer<DeskAnswer<'team/wipe'>>>;
    'team/desks'(what: DeskIntent<'team/desks'>): Promise<Answer<DeskAnswer<'team/desks'>>>;
  };
  /** The centre tells everybody. */
  onForgotten(event: Extract<CentreEvent, { kind: 'customer/forgotten' }>): void;
  /** The sync names whom the centre no longer has: before the cache lets them go. */
  onRemoved(ids: readonly CustomerId[]): Promise<void>;
  onSent(row: StoredRow, answer: unknown): void;
  /** Null: not one of these. */
  onRefused(row: StoredRow, code: FaultCode): RefusedRow | null;
}

/** Whom this process has seen go; nothing of them is kept again. */
export type Gone = Set<string>;

/** The same store, which keeps nothing more of whom the centre has forgotten. */
export function withoutForgotten(store: StorePort, gone: Gone): StorePort {
  const isHere = ({ customerId }: { readonly customerId: string }): boolean =>
    !gone.has(customerId);
  const cards = <C extends { readonly id: string }>(all: readonly C[]): C[] =>
    all.filter(({ id }) => !gone.has(id));
  return {
    ...store,
    saveSeen: (seen) =>
      store.saveSeen(
        gone.size === 0
          ? seen
          : {
              ...seen,
              customers: cards(seen.customers),
              entries: seen.entries.filter(isHere),
              cases: seen.cases.filter(isHere),
            },
      ),
    saveCustomers: (changes) =>
      store.saveCustomers(
        gone.size === 0
          ? changes
          : {
              ...changes,
              customers: cards(changes.customers),
              entries: changes.entries.filter(isHere),
              cases: changes.cases.filter(isHere),
            },
      ),
  };
}

/** One per session. */
export function createForgetting(ctx: SessionContext, view: MergeView, gone: Gone): Forgetting {
  const { outbox, store } = ctx;

  /** Erases what is here; answers what there was. */
  const erase = async (
    ids: readonly CustomerId[],
    contacts: readonly string[],
  ): Promise<{ readonly wasHere: boolean; readonly hadDraft: boolean }> => {
    for (const id of ids) gone.add(id);
    let wasHere = false;
    const drafts: string[] = [];
    for (const id of ids) {
      const known = await store.getCustomer(id);
      wasHere ||= known.ok && known.value !== null;
      const key = noteRecord(id);
      const kept = await store.readRecords(key);
      if (kept.ok && kept.value.some((one) => one.key === key)) drafts.push(key);
    }
    await store.eraseCustomers(ids);
    if (drafts.length > 0)
      await store.commit(drafts.map((key) => ({ kind: 'record/delete', key })));
    ctx.change((truth) => withoutCustomers(truth, new Set(ids), new Set(contacts)));
    return { wasHere: wasHere || drafts.length > 0, hadDraft: drafts.length > 0 };
  };

  const tell = (
    ids: readonly CustomerId[],
    was: { readonly wasHere: boolean; readonly hadDraft: boolean },
    contacts: number | null,
    refused: FaultCode | null = null,
  ): void => {
    ctx.tellDesk({
      kind: 'customers/forgotten',
      customerIds: [...ids],
      contacts,
      ...was,
      refused: refused && { code: refused, retryable: false },
    });
  };

  const own = (): readonly StoredRow[] =>
    outbox.rows().filter((row) => !isForOther(row, centreKey(ctx.options)) && !isQuiet(row));

  return {
    acts: {
      async 'customer/forget'({ customerId, typedName }) {
        if (ctx.truth().session.capabilities?.forgetCustomers !== true)
          return refusal('centre-refused');
        const card = await view.shown(customerId);
        if (!card) return refusal('not-found');
        if (foldText(typedName) !== foldText(card.name)) return refusal('invalid');
        const family = new Set<string>([card.id, ...familyOf(card)]);
        const isOpen = ctx
          .truth()
          .conversations.some(
            ({ interaction, customer, isCompletedHere }) =>
              !isCompletedHere && family.has(customer?.id ?? interaction.customerId ?? ''),
          );
        if (isOpen) return refusal('contact-open');
        const rows = own();
        if (rows.some(({ state }) => state === 'needs-attention'))
          return refusal('settle-unsent-first');
        const isAsked = rows.some(
          ({ name, payload }) =>
            name === 'customer/forget' &&
            family.has((payload as CentreRequest<'customer/forget'>).customerId),
        );
        if (!isAsked) {
          const payload = { customerId: card.id, askedAtMs: ctx.ports.clock.nowMs() };
          const kept = await outbox.put(
            { name: 'customer/forget', interactionId: `forget ${card.id}`, payload, delayMs: 0 },
            [],
          );
          if (!kept.ok) return refusal(kept.error);
        }
        const isConnected = ctx.truth().strip.centre.state === 'connected';
        return { ok: true, value: { isWaiting: !isConnected || rows.length > 0 } };
      },
      async 'team/desks'(asked) {
        const answer = await ctx.centre.request('team/desks', asked);
        return answer.ok ? answer : refusal(answer.error.code, answer.error.retryable);
      },
      async 'team/wipe'(asked) {
        const wipeId = ctx.ports.newId('wipe');
        const answer = await ctx.centre.request('team/wipe', { ...asked, wipeId });
        return answer.ok ? answer : refusal(answer.error.code, answer.error.retryable);
      },
    },
    onForgotten({ customerIds, interactionIds }) {
      // Who asked for it here has been, or is, told so by the answer.
      const isMine = customerIds.some((id) => gone.has(id) || isAskedHere(own(), id));
      void erase(customerIds, interactionIds).then((was) => {
        tell(customerIds, isMine ? { wasHere: false, hadDraft: false } : was, null);
      });
    },
    async onRemoved(ids) {
      const here: CustomerId[] = [];
      for (const id of ids) {
        const known = await store.getCustomer(id);
        const kept = await store.readRecords(noteRecord(id));
        if ((known.ok && known.value) || (kept.ok && kept.value.length > 0)) here.push(id);
      }
      if (here.length === 0) return;
      const isMine = here.some((id) => isAskedHere(own(), id));
      const was = await erase(here, []);
      tell(here, isMine ? { wasHere: false, hadDraft: false } : was, null);
    },
    onSent(row, answer) {
      if (row.name !== 'customer/forget') return;
      const { customerIds, contacts } = answer as CentreAnswer<'customer/forget'>;
      void erase(customerIds, []).then((was) => {
        tell(customerIds, was, contacts);
      });
    },
    onRefused(row, code) {
      if (row.name !== 'customer/forget') return null;
      return {
        alongside: [],
        then: () => {
          tell([], { wasHere: false, hadDraft: false }, null, code);
        },
      };
    },
  };
}

const isAskedHere = (rows: readonly StoredRow[], id: CustomerId): boolean =>
  rows.some(
    ({ name, payload }) =>
      name === 'customer/forget' && (payload as CentreRequest<'customer/forget'>).customerId === id,
  );

/** The truth without them; contacts that are under way are not theirs, for the centre erases nobody who is being talked with. */
function withoutCustomers(
  truth: Truth,
  ids: ReadonlySet<string>,
  contacts: ReadonlySet<string>,
): Truth {
  const isGone = (one: {
    readonly customerId?: string | null;
    readonly interactionId?: string | null;
  }): boolean =>
    (typeof one.customerId === 'string' && ids.has(one.customerId)) ||
    (typeof one.interactionId === 'string' && contacts.has(one.interactionId));
  return {
    ...truth,
    missed: truth.missed.filter((one) => !isGone(one)),
    recent: truth.recent.filter((one) => !isGone(one)),
    followUps: truth.followUps.filter((one) => !isGone(one)),
    conflicts: truth.conflicts.filter((one) => !isGone(one)),
    threads: truth.threads.map((thread) =>
      thread.messages.some(({ card }) => card !== null && isGone(card))
        ? { ...thread, messages: thread.messages.filter(({ card }) => !card || !isGone(card)) }
        : thread,
    ),
    conversations: truth.conversations.map((one) =>
      one.customer && ids.has(one.customer.id) ? { ...one, customer: null, openCase: null } : one,
    ),
  };
}
