/** The histories that were looked at, page by page. Filled by `subscriptions.ts`; the newest few customers are kept. */
import { create } from 'zustand';
import { compareEntries, orderEntries } from '#src/timeline/order.ts';
import type { Timeline } from '#src/contracts/desk.ts';
import type { Fault } from '#src/contracts/fault.ts';
import type { Customer } from '#src/model/customer.ts';
import type { CustomerId, InteractionId } from '#src/model/ids.ts';
import type { CustomerCase, TimelineEntry } from '#src/model/interaction.ts';

/** One customer's history as far as it was read. */
export interface TimelineState {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly timeline: Timeline | null;
  readonly fault: Fault | null;
  readonly isLoadingMore: boolean;
}

interface Timelines {
  readonly byId: Readonly<Record<CustomerId, TimelineState>>;
  /** Cards that were opened from a search, by customer. */
  readonly cards: Readonly<Record<CustomerId, Customer>>;
}

const KEPT = 24;

/** Histories and cards by customer. */
export const useTimelines = create<Timelines>(() => ({ byId: {}, cards: {} }));

/** Changes what is known of one customer's history. */
export function putTimeline(id: CustomerId, change: Partial<TimelineState>): void {
  useTimelines.setState(({ byId }) => {
    const before = byId[id] ?? {
      state: 'loading',
      timeline: null,
      fault: null,
      isLoadingMore: false,
    };
    const { [id]: _, ...others } = byId;
    const kept = Object.entries(others).slice(-KEPT + 1);
    return { byId: { ...Object.fromEntries(kept), [id]: { ...before, ...change } } };
  });
}

/** Keeps the card of a customer that has no contact here. The same once more changes nothing: who found it has it already. */
export function putCard(card: Customer): void {
  useTimelines.setState((before) => {
    const known = before.cards[card.id];
    if (known && JSON.stringify(known) === JSON.stringify(card)) return before;
    return { cards: { ...before.cards, [card.id]: card } };
  });
}

/** Adds an older page below what was read. Cases that did not change stay the same list: what was made of it is still right. */
export function appendPage(before: Timeline, page: Timeline): Timeline {
  return {
    ...page,
    entries: joinEntries(before.entries, page.entries),
    cases: appendCases(before.cases, page.cases),
  };
}

/** The cases of two pages, as the second one says; the same list when it says nothing new. */
export function appendCases(before: Timeline['cases'], page: Timeline['cases']): Timeline['cases'] {
  const known = new Map(before.map((each) => [each.id, each]));
  if (page.every((each) => isSameCase(known.get(each.id), each))) return before;
  for (const each of page) known.set(each.id, each);
  return [...known.values()];
}

/** With what came on top of the list on screen while the other was read. */
export function keepNewer(shown: Timeline | null, read: Timeline): Timeline {
  const [first] = read.entries;
  const newer = shown?.entries.filter((entry) => first && compareEntries(entry, first) < 0) ?? [];
  if (newer.length === 0) return read;
  return { ...read, entries: joinEntries(newer, read.entries), total: read.total + newer.length };
}

/** Who is in a list that grew page by page: so a page is put below 20,000 entries without reading them all. */
const idsOf = new WeakMap<readonly TimelineEntry[], Set<InteractionId>>();

function joinEntries(
  before: readonly TimelineEntry[],
  page: readonly TimelineEntry[],
): TimelineEntry[] {
  const all = [...before, ...page];
  const ids = idsOf.get(before) ?? new Set(before.map(({ id }) => id));
  for (const [at, entry] of page.entries()) {
    const above = at === 0 ? before.at(-1) : page[at - 1];
    if (ids.has(entry.id) || (above && compareEntries(above, entry) >= 0))
      return [...orderEntries(all)];
    ids.add(entry.id);
  }
  idsOf.set(all, ids);
  return all;
}

const isSameCase = (before: CustomerCase | undefined, after: CustomerCase): boolean =>
  before !== undefined &&
  (Object.keys(after) as (keyof CustomerCase)[]).every((name) => before[name] === after[name]);

/** A finished contact with its case, when it is of one. */
export interface Added {
  readonly entry: TimelineEntry;
  readonly case: CustomerCase | null;
}

/** Puts finished contacts on top of their customers' histories that were read: of each history one change. */
export function addEntries(all: readonly Added[]): void {
  const { byId } = useTimelines.getState();
  const byCustomer = new Map<CustomerId, Added[]>();
  for (const one of all) {
    const { customerId } = one.entry;
    if (!byId[customerId]?.timeline) continue;
    const others = byCustomer.get(customerId);
    if (others) others.push(one);
    else byCustomer.set(customerId, [one]);
  }
  for (const [id, added] of byCustomer) {
    const known = byId[id]?.timeline;
    if (known) putTimeline(id, { timeline: withAdded(known, added) });
  }
}

/** Of one contact the last that was told counts. */
function withAdded(known: Timeline, added: readonly Added[]): Timeline {
  const before = idsOf.get(known.entries) ?? new Set(known.entries.map(({ id }) => id));
  const fresh = new Set(added.map(({ entry }) => entry.id).filter((id) => !before.has(id)));
  const cases = new Map(
    added.flatMap((one) => (one.case ? [[one.case.id, one.case] as const] : [])),
  );
  const entries = [...orderEntries([...known.entries, ...added.map(({ entry }) => entry)])];
  return {
    ...known,
    entries,
    cases:
      cases.size === 0
        ? known.cases
        : [...known.cases.filter(({ id }) => !cases.has(id)), ...cases.values()],
    total: known.total + fresh.size,
  };
}

/** Forgets everything. */
export function resetTimelines(): void {
  useTimelines.setState({ byId: {}, cards: {} });
}
