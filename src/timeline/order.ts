/**
 * The one order of a timeline: newest first, and by id where two began in the same millisecond, so that pages by keyset
 * neither repeat nor lose a row. Used by the centre's store and by the desk when an entry is added.
 */
import type { InteractionId } from '../model/ids.ts';
import type { TimelineEntry } from '../model/interaction.ts';

/** The last row seen: the next page begins after it. */
export interface Keyset {
  readonly startedAtMs: number;
  readonly id: InteractionId;
}

/** Below zero when `a` stands above `b`. */
export function compareEntries(a: Keyset, b: Keyset): number {
  return b.startedAtMs - a.startedAtMs || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

/** Newest first, each interaction once: of two with the same id the later in the list wins. */
export function orderEntries(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  // A long history that only grew at its end is in order already.
  if (isOrdered(entries)) return entries;
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort(compareEntries);
}

const isOrdered = (entries: readonly TimelineEntry[]): boolean =>
  entries.every((entry, at) => {
    const before = entries[at - 1];
    return before === undefined || compareEntries(before, entry) < 0;
  }) && new Set(entries.map(({ id }) => id)).size === entries.length;

/** A page of an ordered timeline, and where the next one begins. */
export function pageOf(
  ordered: readonly TimelineEntry[],
  before: Keyset | null,
  limit: number,
): { readonly entries: readonly TimelineEntry[]; readonly next: Keyset | null } {
  const rest = before ? ordered.filter((entry) => compareEntries(before, entry) < 0) : ordered;
  const entries = rest.slice(0, limit);
  const last = entries.at(-1);
  return {
    entries,
    next:
      last && rest.length > entries.length ? { startedAtMs: last.startedAtMs, id: last.id } : null,
  };
}
