/**
 * Pages of several histories as one page: of customers who were merged, each of whom keeps a history of their own. Every page
 * begins at the same place and has up to `limit` rows, so that the joined page neither loses nor repeats one.
 */
import type { CustomerCase, TimelineEntry } from '../model/interaction.ts';
import { orderEntries, type Keyset } from './order.ts';

/** What the pages have in common. */
export interface HistoryPage {
  readonly entries: readonly TimelineEntry[];
  readonly cases: readonly CustomerCase[];
  readonly total: number;
  readonly next: Keyset | null;
}

/** The newest rows of all of them. */
export function mergePages(pages: readonly HistoryPage[], limit: number): HistoryPage {
  const all = orderEntries(pages.flatMap((page) => page.entries));
  const entries = all.slice(0, limit);
  const last = entries.at(-1);
  const hasMore = all.length > entries.length || pages.some((page) => page.next !== null);
  const cases = new Map(pages.flatMap((page) => page.cases).map((each) => [each.id, each]));
  return {
    entries,
    cases: [...cases.values()],
    total: pages.reduce((sum, page) => sum + page.total, 0),
    next: hasMore && last ? { startedAtMs: last.startedAtMs, id: last.id } : null,
  };
}
