/**
 * The people whom a desk without a centre knows: cards written by hand, kept encrypted on this machine, found by name and
 * number as a centre's customers are. The record is the truth; the cache only finds them. What the calls of before say about a
 * number follows its card.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import type { DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { customer as customerSchema, type Customer } from '#src/model/customer.ts';
import { customerId, type CustomerId } from '#src/model/ids.ts';
import { isSameNumber } from '#src/text/fold.ts';
import { refusal } from '../../page-links.ts';
import { done, type Nothing, type SessionContext } from '../context.ts';
import { patchConversation, type Truth } from '../truth.ts';

const PREFIX = 'plain-card:';
/** Rows per message to the store. */
const CHUNK = 50;

export interface PlainCards {
  /** Reads them and makes them findable. */
  restore(): Promise<void>;
  create(edit: CentreRequest<'customer/create'>): Promise<Answer<Customer>>;
  update(edit: CentreRequest<'customer/update'>): Promise<Answer<Customer>>;
  link(to: DeskIntent<'customer/link'>): Promise<Answer<Nothing>>;
}

/** One per session in plain mode. */
export function createPlainCards(
  ctx: Pick<SessionContext, 'truth' | 'change' | 'ports'> & {
    readonly store: Pick<SessionContext['store'], 'readRecords' | 'commit' | 'saveSeen'>;
  },
): PlainCards {
  const { clock, newId, log } = ctx.ports;
  const cards = new Map<CustomerId, Customer>();

  const findable = (customers: readonly Customer[]) =>
    ctx.store.saveSeen({ customers, entries: [], cases: [], atMs: clock.nowMs() });

  const keep = async (card: Customer): Promise<Answer<Customer>> => {
    const kept = await ctx.store.commit([
      { kind: 'record/put', key: `${PREFIX}${card.id}`, value: card },
    ]);
    if (!kept.ok) return refusal(kept.error, true);
    cards.set(card.id, card);
    await findable([card]);
    ctx.change((truth) => known(truth, card));
    return { ok: true, value: card };
  };

  return {
    async restore() {
      const records = await ctx.store.readRecords(PREFIX);
      for (const { value } of records.ok ? records.value : []) {
        const card = customerSchema.safeParse(value);
        if (card.success) cards.set(card.data.id, card.data);
        else log.warn('store', 'a card cannot be read');
      }
      const all = [...cards.values()];
      for (let at = 0; at < all.length; at += CHUNK) await findable(all.slice(at, at + CHUNK));
    },
    create(edit) {
      const nowMs = clock.nowMs();
      return keep({
        segment: 'standard',
        sinceYear: new Date(nowMs).getUTCFullYear(),
        language: ctx.truth().settings.language,
        company: null,
        phones: [],
        emails: [],
        orders: [],
        contract: null,
        city: null,
        preferredChannel: 'call',
        preferredHours: { from: 9, to: 20 },
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        satisfaction: [],
        promises: [],
        hasRecordingConsent: false,
        note: '',
        ...withoutHoles(edit),
        name: edit.name,
        id: customerId.parse(newId('card')),
        version: 1,
        updatedAtMs: nowMs,
      });
    },
    update({ customerId: id, version, edit }) {
      const card = cards.get(id);
      if (!card) return Promise.resolve(refusal('not-found'));
      if (card.version !== version) return Promise.resolve(refusal('changed-by-someone-else'));
      return keep({
        ...card,
        ...withoutHoles(edit),
        version: version + 1,
        updatedAtMs: clock.nowMs(),
      });
    },
    link({ interactionId, customerId: id }) {
      const card = cards.get(id);
      if (!card) return Promise.resolve(refusal('not-found'));
      ctx.change((truth) => {
        const found = truth.conversations.find((one) => one.interaction.id === interactionId);
        return found
          ? patchConversation(truth, interactionId, {
              customer: card,
              interaction: { ...found.interaction, customerId: id },
            })
          : truth;
      });
      return Promise.resolve(done);
    },
  };
}

/** A field that is not said must not take away what is there. */
function withoutHoles<T extends object>(edit: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(edit).filter(([, value]) => value !== undefined),
  ) as never;
}

/** The calls of before, and those now, have the name of the card. */
function known(truth: Truth, card: Customer): Truth {
  const isTheirs = (number: string): boolean =>
    card.phones.some((phone) => isSameNumber(phone.number, number));
  return {
    ...truth,
    recent: truth.recent.map((one) =>
      isTheirs(one.number) ? { ...one, name: card.name, customerId: card.id } : one,
    ),
    missed: truth.missed.map((one) =>
      isTheirs(one.number) ? { ...one, name: card.name, customerId: card.id } : one,
    ),
    conversations: truth.conversations.map((one) =>
      one.customer?.id === card.id ? { ...one, customer: card } : one,
    ),
  };
}
