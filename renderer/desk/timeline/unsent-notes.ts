/** Notes that wait for the centre, in the history of their customer as if it had them. Core says which they are. */
import { useMemo } from 'react';
import type { CustomerId } from '#src/model/ids.ts';
import type { TimelineEntry } from '#src/model/interaction.ts';
import { orderEntries } from '#src/timeline/order.ts';
import { useSlice } from '../stores/slices.ts';

const NONE: readonly TimelineEntry[] = [];

/** Those of one customer; the same list until they change. */
export function useUnsentNotes(customerId: CustomerId): readonly TimelineEntry[] {
  const notes = useSlice('notes');
  return useMemo(() => {
    const own = notes?.filter((note) => note.customerId === customerId) ?? NONE;
    return own.length === 0 ? NONE : own;
  }, [notes, customerId]);
}

/** The history with them, each once. */
export function withNotes(
  entries: readonly TimelineEntry[],
  notes: readonly TimelineEntry[],
): readonly TimelineEntry[] {
  if (notes.length === 0) return entries;
  const known = new Set(entries.map(({ id }) => id));
  return orderEntries([...notes.filter(({ id }) => !known.has(id)), ...entries]);
}
