/**
 * Two customers made one by this agent, and two again: durable in the outbox before it is said to be done, shown at once, sent
 * in order when the centre is there. A refusal takes the row away and shows what is true, with the reason. What the rules are
 * stands in `src/customers`; how waiting acts are shown, in `merge-view.ts`.
 */
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer, FaultCode } from '#src/contracts/fault.ts';
import { evidenceOf, weightOf } from '#src/customers/evidence.ts';
import { familyOf, findUnmergeProblem, mergeCustomers } from '#src/customers/merge.ts';
import type { Customer } from '#src/model/customer.ts';
import type { CustomerId } from '#src/model/ids.ts';
import type { RefusedRow } from '../offline/outbox-runner.ts';
import { refusal } from '../page-links.ts';
import type { StoredRow } from '../store/store-port.ts';
import type { SessionContext } from './context.ts';
import type { Customers } from './customers.ts';
import type { MergeView } from './merge-view.ts';

/** Merges of customers and of cases wait in one line: one may build upon another. */
export const MERGE_LANE = 'customer-merges';
const FOUND_EACH = 8;
const MOST_FOUND = 8;
/** Numbers and addresses that are looked up of one card. */
const MOST_KEYS = 5;

export interface Merges {
  readonly acts: {
    readonly [
      N in 'customer/duplicates' | 'customer/compare' | 'customer/merge' | 'customer/unmerge'
    ]: (payload: DeskIntent<N>) => Promise<Answer<DeskAnswer<N>>>;
  };
  onSent(row: StoredRow, answer: unknown): void;
  /** Null: not one of these. */
  onRefused(row: StoredRow, code: FaultCode): RefusedRow | null;
  /** The centre tells of another card. */
  onChanged(customer: Customer): void;
}

const isOfMerges = ({ name }: StoredRow): boolean =>
  name === 'customer/merge' || name === 'customer/unmerge';

/** One per session. */
export function createMerges(ctx: SessionContext, customers: Customers, view: MergeView): Merges {
  const { outbox, store } = ctx;
  const nowMs = (): number => ctx.ports.clock.nowMs();
  const isConnected = (): boolean => ctx.truth().strip.centre.state === 'connected';
  /** Put here by this process and never on their way: they can be taken back without a trace. */
  const fresh = new Set<string>();

  const mayMerge = (): boolean => ctx.truth().session.capabilities?.mergeCustomers === true;

  /** The cards in contacts and offers follow; whoever is asked for is shown as who they are now. */
  const refresh = async (ids: readonly CustomerId[]): Promise<readonly Customer[]> => {
    const own = (await Promise.all(ids.map((id) => view.own(id)))).filter((each) => each !== null);
    const concerned = new Set([...ids, ...own.flatMap(familyOf)]);
    const { conversations, offers } = ctx.truth();
    const contacts = [...conversations, ...offers.map(({ offer }) => offer)];
    const cards = new Map<string, Customer>();
    for (const { interaction, customer } of contacts) {
      // Under whom it is kept goes before under whom it was shown.
      const id = [interaction.customerId, customer?.id].find((each) => each && concerned.has(each));
      const card = id ? await view.shown(id) : null;
      if (card) cards.set(interaction.id, card);
    }
    ctx.change((truth) => ({
      ...truth,
      conversations: truth.conversations.map((one) => {
        const customer = cards.get(one.interaction.id);
        return customer ? { ...one, customer } : one;
      }),
      offers: truth.offers.map((one) => {
        const customer = cards.get(one.offer.interaction.id);
        return customer ? { ...one, offer: { ...one.offer, customer } } : one;
      }),
    }));
    return own;
  };

  const tell = async (
    ids: readonly CustomerId[],
    refused: { readonly act: 'merge' | 'unmerge'; readonly code: FaultCode } | null = null,
  ): Promise<void> => {
    const cards = await refresh(ids);
    ctx.tellDesk({
      kind: 'customers/changed',
      customers: [...cards],
      refused: refused && { act: refused.act, fault: { code: refused.code, retryable: false } },
    });
  };

  const put = async (
    name: 'customer/merge' | 'customer/unmerge',
    payload: CentreRequest<'customer/merge'> | CentreRequest<'customer/unmerge'>,
  ): Promise<Answer<DeskAnswer<'customer/merge'>>> => {
    const id = ctx.ports.newId('out');
    fresh.add(id);
    const kept = await outbox.put({ name, interactionId: MERGE_LANE, payload, delayMs: 0, id }, []);
    if (!kept.ok) {
      fresh.delete(id);
      return refusal(kept.error);
    }
    return told(payload);
  };

  const told = async ({
    mergeId,
    survivorId,
    mergedId,
  }: DeskIntent<'customer/unmerge'>): Promise<Answer<DeskAnswer<'customer/merge'>>> => {
    await tell([survivorId, mergedId]);
    const [survivor, merged] = [await view.own(survivorId), await view.own(mergedId)];
    if (!survivor || !merged) return refusal('not-found');
    return { ok: true, value: { mergeId, survivor, merged, isWaiting: !isConnected() } };
  };

  /** The hint on a card costs one look into an index; who asks for the list gets names too, and the centre's word. */
  const lookFor = async (card: Customer, isWide: boolean): Promise<readonly Customer[]> => {
    const alike = await store.customersLike(card.id, FOUND_EACH);
    const found: Customer[] = alike.ok ? [...alike.value] : [];
    const queries = [
      ...card.phones.slice(0, MOST_KEYS).map(({ number }) => number),
      ...card.emails.slice(0, MOST_KEYS),
      card.name,
    ].filter((query) => query.trim().length >= 3);
    for (const query of isWide ? queries : []) {
      const answer = await customers.find(query);
      if (answer.ok) found.push(...answer.value.customers);
    }
    return view.allShown(found);
  };

  return {
    acts: {
      async 'customer/duplicates'({ customerId, isWide }) {
        const card = await view.shown(customerId);
        if (!card) return { ok: true, value: { found: [] } };
        const family = new Set(familyOf(card));
        const found = (await lookFor(card, isWide))
          .filter(({ id }) => !family.has(id))
          .map((other) => ({ customer: other, evidence: [...evidenceOf(card, other)] }))
          .filter(({ evidence }) => evidence.length > 0)
          .toSorted((a, b) => weightOf(b.evidence) - weightOf(a.evidence))
          .slice(0, MOST_FOUND);
        return { ok: true, value: { found } };
      },
      async 'customer/compare'({ oneId, otherId }) {
        const [one, other] = [await customers.get(oneId), await customers.get(otherId)];
        if (!one.ok) return one;
        if (!other.ok) return other;
        const page = async (id: CustomerId) => {
          const answer = await customers.timeline({ customerId: id, before: null });
          return answer.ok ? answer.value : null;
        };
        const [mine, theirs] = [await page(one.value.id), await page(other.value.id)];
        const isFromCentre = mine?.source === 'centre' && theirs?.source === 'centre';
        return {
          ok: true,
          value: {
            one: one.value,
            other: other.value,
            evidence: [...evidenceOf(one.value, other.value)],
            oneCount: mine?.total ?? null,
            otherCount: theirs?.total ?? null,
            source: isFromCentre ? 'centre' : 'cache',
            asOfMs: Math.min(mine?.asOfMs ?? nowMs(), theirs?.asOfMs ?? nowMs()),
          },
        };
      },
      async 'customer/merge'({ survivorId, mergedId, choices, evidence }) {
        if (!mayMerge()) return refusal('centre-refused');
        const survivor = await view.own(survivorId);
        const merged = await view.own(mergedId);
        const me = ctx.truth().session.agent;
        if (!survivor || !merged || !me) return refusal('not-found');
        const payload = {
          mergeId: ctx.ports.newId('merge'),
          survivorId,
          mergedId,
          choices,
          evidence,
          mergedAtMs: nowMs(),
        };
        const act = { ...payload, atMs: payload.mergedAtMs, by: { agentId: me.id, name: me.name } };
        const tried = mergeCustomers({ survivor, merged }, act);
        return tried.ok ? put('customer/merge', payload) : refusal(tried.error);
      },
      async 'customer/unmerge'(undo) {
        const survivor = await view.own(undo.survivorId);
        if (!mayMerge()) return refusal('centre-refused');
        if (!survivor) return refusal('not-found');
        const problem = findUnmergeProblem(survivor, undo.mergeId, nowMs());
        if (problem) return refusal(problem);
        const waiting = view
          .pending()
          .find(
            (row) =>
              row.name === 'customer/merge' &&
              (row.payload as { readonly mergeId: string }).mergeId === undo.mergeId,
          );
        // Never on its way: the centre need not hear of either.
        if (waiting && fresh.has(waiting.id) && (await outbox.withdraw(waiting.id)))
          return told(undo);
        return put('customer/unmerge', { ...undo, undoneAtMs: nowMs() });
      },
    },
    onSent(row, answer) {
      if (!isOfMerges(row)) return;
      fresh.delete(row.id);
      const { survivor, merged } = answer as CentreAnswer<'customer/merge'>;
      void customers.keep([survivor, merged]).then(() => tell([survivor.id, merged.id]));
    },
    onRefused(row, code) {
      if (!isOfMerges(row)) return null;
      const { survivorId, mergedId } = row.payload as CentreRequest<'customer/merge'>;
      return {
        alongside: [],
        then: () => {
          fresh.delete(row.id);
          const act = row.name === 'customer/merge' ? 'merge' : 'unmerge';
          // What the centre has is read again, so that the desk shows what is true.
          void Promise.all([customers.get(survivorId), customers.get(mergedId)])
            .then((answers) =>
              customers.keep(answers.flatMap((answer) => (answer.ok ? [answer.value] : []))),
            )
            .then(() => tell([survivorId, mergedId], { act, code }));
        },
      };
    },
    onChanged(customer) {
      void tell([customer.id]);
    },
  };
}
