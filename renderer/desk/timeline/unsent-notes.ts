/** Notes that wait for the centre, in the history of their customer as if it had them. Core says which they are. */
import { useMemo } from 'react';
import { familyOf } from '#src/customers/merge.ts';
import type { CustomerId } from '#src/model/ids.ts';
import type { TimelineEntry } from '#src/model/interaction.ts';
import { orderEntries } from '#src/timeline/order.ts';
import { useMergeMarks } from '../merge/use-merge-marks.ts';
import { useSlice } from '../stores/slices.ts';

const NONE: readonly TimelineEntry[] = [];

/** Those of one customer and of whose cards became part of it; the same list until they change. */
export function useUnsentNotes(customerId: CustomerId): readonly TimelineEntry[] {
  const notes = useSlice('notes');
  const merged = useMergeMarks(customerId);
  return useMemo(() => {
    const family = familyOf({ id: customerId, merged });
    const own = notes?.filter((note) => family.includes(note.customerId)) ?? NONE;
    return own.length === 0 ? NONE : own;
  }, [notes, customerId, merged]);
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
