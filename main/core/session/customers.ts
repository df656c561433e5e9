/**
 * Customers and their timeline: from the centre while it answers, from this machine with its age while it does not. What is
 * seen is kept; what is written needs the centre, except a link, which can wait in the outbox.
 */
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { Customer } from '#src/model/customer.ts';
import type { CustomerId } from '#src/model/ids.ts';
import type { CustomerCase, TimelineEntry } from '#src/model/interaction.ts';
import { entryTerms, matchesWish } from '#src/timeline/entry-words.ts';
import { REPEAT_WITHIN_MS } from '#src/timeline/marks.ts';
import { orderEntries } from '#src/timeline/order.ts';
import { deriveYear, YEAR_MS } from '#src/timeline/year.ts';
import { mergePages, type HistoryPage } from '#src/timeline/merge-pages.ts';
import type { CentreResult } from '../centre/centre-client.ts';
import { refusal } from '../page-links.ts';
import type { CachedTimeline } from '../store/store-port.ts';
import { withWaiting } from './case-view.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import { mergeHeld } from './leg-first.ts';
import type { MergeView } from './merge-view.ts';
import { unsentEntries } from './notes.ts';
import { createSeenRows, type Seen } from './seen-rows.ts';
import { findConversation, isUntoldSince, patchConversation } from './truth.ts';

const FIND_LIMIT = 20;
const PAGE_LIMIT = 50;
/** Of somebody who scrolls on. */
const NEXT_PAGE_LIMIT = 100;
/** What a desk keeps for a dead network. */
const WARM_LIMIT = 200;
/** Rows per message to the store: a large page must not stop the desk's own questions. */
const CHUNK = 50;
/** Counted from the last successful sync (decision 17). */
const DAY_MS = 24 * 3_600_000;

export interface CustomerCache {
  /** The same for cards that are read again at once: kept when it answers. */
  keep(customers: readonly Customer[]): Promise<void>;
  see(seen: Seen): void;
}

export interface Customers extends CustomerCache {
  find(query: string): Promise<Answer<DeskAnswer<'customer/find'>>>;
  get(id: CustomerId): Promise<Answer<Customer>>;
  create(edit: CentreRequest<'customer/create'>): Promise<Answer<Customer>>;
  update(edit: CentreRequest<'customer/update'>): Promise<Answer<Customer>>;
  link(to: DeskIntent<'customer/link'>): Promise<Answer<Nothing>>;
  findEntries(wanted: DeskIntent<'timeline/find'>): Promise<Answer<DeskAnswer<'timeline/find'>>>;
  entryAgents(id: CustomerId): Promise<Answer<DeskAnswer<'timeline/agents'>>>;
  timeline(page: DeskIntent<'timeline/page'>): Promise<Answer<DeskAnswer<'timeline/page'>>>;
  year(id: CustomerId): Promise<Answer<DeskAnswer<'customer/year'>>>;
  /** Fetches what may be needed offline, and forgets what was not seen for a day. */
  warm(): Promise<void>;
}

/** One per session. */
export function createCustomers(ctx: SessionContext, merges: MergeView): Customers {
  const { centre, store } = ctx;
  const nowMs = (): number => ctx.ports.clock.nowMs();
  const isConnected = (): boolean => ctx.truth().strip.centre.state === 'connected';

  const see = createSeenRows(store, nowMs);

  /** A page as it is with what waits, in lists that may be written, as a contract's type is. */
  const asPage = (page: HistoryPage): CentreAnswer<'timeline/page'> => ({
    ...page,
    entries: [...page.entries],
    cases: [...withWaiting(ctx, page.cases)],
  });

  const seen = (customer: Customer): Answer<Customer> => {
    see({ customers: [customer] });
    return { ok: true, value: customer };
  };

  const written = async (request: Promise<CentreResult<Customer>>): Promise<Answer<Customer>> => {
    const answer = await request;
    return answer.ok ? seen(answer.value) : faulted(answer.error);
  };

  return {
    see,
    async keep(customers) {
      await store.saveSeen({ customers, entries: [], cases: [], atMs: nowMs() });
    },
    async find(query) {
      if (isConnected()) {
        const answer = await centre.request('customer/find', { query, limit: FIND_LIMIT });
        if (answer.ok) {
          see({ customers: answer.value.customers });
          const customers = [...(await merges.allShown(answer.value.customers))];
          return { ok: true, value: { customers, source: 'centre', asOfMs: nowMs() } };
        }
      }
      const cached = await store.findCustomers(query, FIND_LIMIT);
      if (!cached.ok) return refusal(cached.error);
      const { asOfMs } = cached.value;
      const customers = [...(await merges.allShown(cached.value.customers))];
      return { ok: true, value: { customers, source: 'cache', asOfMs } };
    },
    async get(id) {
      if (isConnected()) {
        const answer = await centre.request('customer/get', { customerId: id });
        if (answer.ok) {
          see({ customers: [answer.value] });
          const card = await merges.shown(id, answer.value);
          return { ok: true, value: card ?? answer.value };
        }
        if (answer.error.code === 'not-found') return refusal('not-found');
      }
      const cached = await store.getCustomer(id);
      if (!cached.ok) return refusal(cached.error);
      const card = cached.value ? await merges.shown(id) : null;
      return card
        ? { ok: true, value: card }
        : refusal(isConnected() ? 'not-found' : 'centre-unreachable', true);
    },
    create: (edit) => written(centre.request('customer/create', edit)),
    update: (edit) => written(centre.request('customer/update', edit)),
    async link({ interactionId, customerId }) {
      const conversation = findConversation(ctx.truth(), interactionId);
      if (conversation?.isLocal !== true) {
        const answer = await centre.request('interaction/link', { interactionId, customerId });
        if (answer.ok) {
          ctx.change((truth) =>
            conversation && isUntoldSince(truth, conversation)
              ? mergeHeld(truth, answer.value)
              : truth,
          );
          return done;
        }
        if (answer.error.status !== null || !conversation) return faulted(answer.error);
      }
      const cached = await store.getCustomer(customerId);
      const kept = await ctx.outbox.put(
        {
          name: 'interaction/link',
          interactionId,
          payload: { interactionId, customerId },
          delayMs: 0,
        },
        [],
      );
      if (!kept.ok) return refusal(kept.error);
      const customer = cached.ok ? cached.value : null;
      ctx.change((truth) => patchConversation(truth, interactionId, { customer }));
      return done;
    },
    async findEntries({ customerId, ...wanted }) {
      // The history that is shown is that of everybody who was merged into one.
      const customerIds = await merges.family(customerId);
      const found = await store.findEntries({ ...wanted, customerIds, limit: NEXT_PAGE_LIMIT });
      if (!found.ok) return refusal(found.error);
      const { entries, next } = found.value;
      // What waits for the centre stands in the history too, and in no index yet.
      const waiting = unsentEntries(ctx.truth()).filter(
        (entry) => customerIds.includes(entry.customerId) && matchesWish(entry, wanted),
      );
      const all = wanted.before === null ? orderEntries([...waiting, ...entries]) : entries;
      return { ok: true, value: { entries: [...all], next } };
    },
    async entryAgents(id) {
      const customerIds = await merges.family(id);
      const kept = await store.entryAgents(customerIds);
      if (!kept.ok) return refusal(kept.error);
      const { agents, count } = kept.value;
      const waiting = unsentEntries(ctx.truth()).filter((entry) =>
        customerIds.includes(entry.customerId),
      );
      const names = [...agents, ...waiting.flatMap(({ agentName }) => agentName ?? [])];
      // Who is found by the same term is one.
      const byTerm = new Map(names.map((name) => [entryTerms.agent(name), name]));
      return { ok: true, value: { agents: [...byTerm.values()], count } };
    },
    async timeline({ customerId, before }) {
      const limit = before === null ? PAGE_LIMIT : NEXT_PAGE_LIMIT;
      // The centre puts the histories of merged customers together; of those that wait here it knows nothing yet.
      const family = merges.pending().length > 0 ? await merges.family(customerId) : [customerId];
      if (isConnected()) {
        const pages = await Promise.all(
          family.map((member) =>
            centre.request('timeline/page', { customerId: member, before, limit }),
          ),
        );
        const known = pages.flatMap((page) => (page.ok ? [page.value] : []));
        if (known.length === pages.length) {
          for (const page of known) see({ entries: page.entries, cases: page.cases });
          const [only] = known;
          const page = only && known.length === 1 ? only : mergePages(known, limit);
          return { ok: true, value: { ...asPage(page), source: 'centre', asOfMs: nowMs() } };
        }
      }
      const cached: CachedTimeline[] = [];
      for (const member of await merges.family(customerId)) {
        const page = await store.timelinePage(member, before, limit);
        if (!page.ok) return refusal(page.error);
        cached.push(page.value);
      }
      const ages = cached.filter(({ entries }) => entries.length > 0).map(({ asOfMs }) => asOfMs);
      return {
        ok: true,
        value: {
          // The cursors came from entries that were parsed, so their ids are ones.
          ...asPage(mergePages(cached as readonly HistoryPage[], limit)),
          source: 'cache',
          asOfMs: ages.length > 0 ? Math.min(...ages) : 0,
        },
      };
    },
    async year(id) {
      if (isConnected()) {
        const answer = await centre.request('customer/year', { customerId: id });
        if (answer.ok)
          return { ok: true, value: { year: answer.value, source: 'centre', asOfMs: nowMs() } };
      }
      const entries: TimelineEntry[] = [];
      const cases: CustomerCase[] = [];
      let asOfMs = Number.MAX_SAFE_INTEGER;
      for (const member of await merges.family(id)) {
        const kept = await store.entriesSince(member, nowMs() - YEAR_MS - REPEAT_WITHIN_MS);
        if (!kept.ok) return refusal(kept.error);
        entries.push(...kept.value.entries);
        if (kept.value.entries.length > 0) asOfMs = Math.min(asOfMs, kept.value.asOfMs);
        const page = await store.timelinePage(member, null, 1);
        if (page.ok) cases.push(...page.value.cases);
      }
      return {
        ok: true,
        value: {
          // As they are shown: also as arranged here while the centre is away.
          year: deriveYear(entries, nowMs(), withWaiting(ctx, cases)),
          source: 'cache',
          asOfMs: entries.length > 0 ? asOfMs : 0,
        },
      };
    },
    async warm() {
      const answer = await centre.request('cache/warm', { limit: WARM_LIMIT });
      if (!answer.ok) return;
      await keepWarm(answer.value);
      const { customers: keptDays } = ctx.truth().settings.localData.keepDays;
      await store.forgetUnseen(nowMs() - keptDays * DAY_MS);
    },
  };

  async function keepWarm(warm: CentreAnswer<'cache/warm'>): Promise<void> {
    const atMs = nowMs();
    const none = { customers: [], entries: [], cases: [], atMs };
    for (const customers of chunks(warm.customers)) await store.saveSeen({ ...none, customers });
    for (const entries of chunks(warm.entries)) await store.saveSeen({ ...none, entries });
    for (const cases of chunks(warm.cases)) await store.saveSeen({ ...none, cases });
  }
}

const faulted = (error: {
  readonly code: Parameters<typeof refusal>[0];
  readonly retryable: boolean;
}) => refusal(error.code, error.retryable);

function chunks<T>(list: readonly T[]): readonly (readonly T[])[] {
  const parts: T[][] = [];
  for (let at = 0; at < list.length; at += CHUNK) parts.push(list.slice(at, at + CHUNK));
  return parts;
}
