/** Whose cards are part of the one on screen, the oldest first. */
import type { MergeMark } from '#src/model/customer.ts';
import type { CustomerId } from '#src/model/ids.ts';
import { customerOf, useSelected } from '../stores/selected.ts';
import { useTimelines } from '../stores/timelines.ts';

const NONE: readonly MergeMark[] = [];

/** The same list until it changes. */
export function useMergeMarks(id: CustomerId): readonly MergeMark[] {
  const card = useTimelines(({ cards }) => cards[id]);
  const selected = customerOf(useSelected());
  return (selected?.id === id ? selected : card)?.merged ?? NONE;
}
