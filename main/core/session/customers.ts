/**
 * Customers and their timeline: from the centre while it answers, from this machine with its age while it does not. What is
 * seen is kept; what is written needs the centre, except a link, which can wait in the outbox.
 */
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { Customer } from '#src/model/customer.ts';
import type { CustomerId } from '#src/model/ids.ts';
import { REPEAT_WITHIN_MS } from '#src/timeline/marks.ts';
import { deriveYear, YEAR_MS } from '#src/timeline/year.ts';
import type { CentreResult } from '../centre/centre-client.ts';
import { refusal } from '../page-links.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import { mergeHeld } from './leg-first.ts';
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
const KEEP_MS = 24 * 3_600_000;

export interface CustomerCache {
  see(seen: Seen): void;
}

export interface Customers extends CustomerCache {
  find(query: string): Promise<Answer<DeskAnswer<'customer/find'>>>;
  get(id: CustomerId): Promise<Answer<Customer>>;
  create(edit: CentreRequest<'customer/create'>): Promise<Answer<Customer>>;
  update(edit: CentreRequest<'customer/update'>): Promise<Answer<Customer>>;
  link(to: DeskIntent<'customer/link'>): Promise<Answer<Nothing>>;
  timeline(page: DeskIntent<'timeline/page'>): Promise<Answer<DeskAnswer<'timeline/page'>>>;
  year(id: CustomerId): Promise<Answer<DeskAnswer<'customer/year'>>>;
  /** Fetches what may be needed offline, and forgets what was not seen for a day. */
  warm(): Promise<void>;
}

/** One per session. */
export function createCustomers(ctx: SessionContext): Customers {
  const { centre, store } = ctx;
  const nowMs = (): number => ctx.ports.clock.nowMs();
  const isConnected = (): boolean => ctx.truth().strip.centre.state === 'connected';

  const see = createSeenRows(store, nowMs);

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
    async find(query) {
      if (isConnected()) {
        const answer = await centre.request('customer/find', { query, limit: FIND_LIMIT });
        if (answer.ok) {
          see({ customers: answer.value.customers });
          return { ok: true, value: { ...answer.value, source: 'centre', asOfMs: nowMs() } };
        }
      }
      const cached = await store.findCustomers(query, FIND_LIMIT);
      if (!cached.ok) return refusal(cached.error);
      const { customers, asOfMs } = cached.value;
      return { ok: true, value: { customers: [...customers], source: 'cache', asOfMs } };
    },
    async get(id) {
      if (isConnected()) {
        const answer = await centre.request('customer/get', { customerId: id });
        if (answer.ok) return seen(answer.value);
        if (answer.error.code === 'not-found') return refusal('not-found');
      }
      const cached = await store.getCustomer(id);
      if (!cached.ok) return refusal(cached.error);
      return cached.value
        ? { ok: true, value: cached.value }
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
    async timeline({ customerId, before }) {
      const limit = before === null ? PAGE_LIMIT : NEXT_PAGE_LIMIT;
      if (isConnected()) {
        const request = { customerId, before, limit };
        const answer = await centre.request('timeline/page', request);
        if (answer.ok) {
          see({ entries: answer.value.entries, cases: answer.value.cases });
          return { ok: true, value: { ...answer.value, source: 'centre', asOfMs: nowMs() } };
        }
      }
      const cached = await store.timelinePage(customerId, before, limit);
      if (!cached.ok) return refusal(cached.error);
      return {
        ok: true,
        // The cursor came from an entry that was parsed, so its id is one.
        value: { ...cached.value, source: 'cache' } as unknown as DeskAnswer<'timeline/page'>,
      };
    },
    async year(id) {
      if (isConnected()) {
        const answer = await centre.request('customer/year', { customerId: id });
        if (answer.ok)
          return { ok: true, value: { year: answer.value, source: 'centre', asOfMs: nowMs() } };
      }
      const kept = await store.entriesSince(id, nowMs() - YEAR_MS - REPEAT_WITHIN_MS);
      if (!kept.ok) return refusal(kept.error);
      const { entries, asOfMs } = kept.value;
      return { ok: true, value: { year: deriveYear(entries, nowMs()), source: 'cache', asOfMs } };
    },
    async warm() {
      const answer = await centre.request('cache/warm', { limit: WARM_LIMIT });
      if (!answer.ok) return;
      await keepWarm(answer.value);
      await store.forgetUnseen(nowMs() - KEEP_MS);
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
