/**
 * The address of one contact in a history: copied from its row, opened from another program or by pasting it into the palette.
 * It names the customer, the contact and its moment, so that a deep one is reached by one page instead of all pages before it.
 */
import { create } from 'zustand';
import { type EntryLink, formatEntryLink } from '#src/desktop/deep-link.ts';
import { interactionId, type CustomerId } from '#src/model/ids.ts';
import { useCaseChoice } from '../cases/case-choice.ts';
import type { Ask } from '../stores/ask.ts';
import { showNotice } from '../stores/notices.ts';
import { readSlice } from '../stores/slices.ts';
import { putCard } from '../stores/timelines.ts';
import { select } from '../stores/view.ts';
import { texts } from '../text/texts.ts';

interface Goal {
  /** Under whom the history is shown; null: nothing is to be reached. */
  readonly shownId: CustomerId | null;
  readonly link: EntryLink | null;
  /** Grows each time, so that the same link leads there again. */
  readonly turn: number;
}

const initial: Goal = { shownId: null, link: null, turn: 0 };

/** Where a link leads. */
export const useEntryGoal = create<Goal>(() => initial);

const words = () => texts[readSlice('settings')?.language ?? 'es'].history;

/** Opens the customer and leads to the contact; a sentence when there is no such customer here. */
export async function openEntryLink(ask: Ask, link: EntryLink): Promise<void> {
  const answer = await ask('customer/get', { customerId: link.customerId });
  if (!answer.ok) {
    const { what, todo } = texts[readSlice('settings')?.language ?? 'es'].faults[answer.error.code];
    showNotice('warn', answer.error.code === 'not-found' ? words().linkGone : `${what} ${todo}`);
    return;
  }
  putCard(answer.value);
  select({ kind: 'customer', customerId: answer.value.id });
  useEntryGoal.setState(({ turn }) => ({ shownId: answer.value.id, link, turn: turn + 1 }));
}

/** The link has led where it leads, or nowhere. */
export function reachGoal(): void {
  useEntryGoal.setState({ shownId: null, link: null });
}

/** Puts the address of a contact where it can be pasted. */
export async function copyEntryLink(entry: EntryLink): Promise<void> {
  const link = formatEntryLink(entry);
  try {
    await navigator.clipboard.writeText(link);
    showNotice('done', words().linkCopied);
  } catch {
    // The system keeps it from us: it can still be read and written down.
    showNotice('warn', words().linkNotCopied(link));
  }
}

/** Copies that of the row that had the focus last. */
export function copyShownLink(): void {
  const { row } = useCaseChoice.getState();
  const entryId = interactionId.safeParse(row?.key);
  if (row && entryId.success) void copyEntryLink({ ...row, entryId: entryId.data });
  else showNotice('warn', words().linkNoRow);
}

/** As at the first start. */
export function resetEntryGoal(): void {
  useEntryGoal.setState(initial);
}
