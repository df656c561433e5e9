/** Merging and undoing as the keys, the dialog and the card do it, with what is said afterwards. */
import { lastMerge } from '#src/customers/merge.ts';
import type { Customer, MergeMark } from '#src/model/customer.ts';
import type { MergeChoices, MergeEvidence } from '#src/model/merge.ts';
import type { Act } from '../stores/ask.ts';
import { forgetUndos, showNotice, showUndo } from '../stores/notices.ts';
import { customerIdOf, customerOf, readSelected } from '../stores/selected.ts';
import { readSlice } from '../stores/slices.ts';
import { useTimelines } from '../stores/timelines.ts';
import { showOverlay, useView } from '../stores/view.ts';
import { texts } from '../text/texts.ts';

const text = () => texts[readSlice('settings')?.language ?? 'es'];

/** Two cards may be made one at this centre. */
export const readMayMerge = (): boolean =>
  readSlice('session')?.capabilities?.mergeCustomers === true;

/** The card that the keys mean: of what stands in the middle. */
export function readShownCustomer(): Customer | null {
  const selected = readSelected();
  const id = customerIdOf(selected);
  return customerOf(selected) ?? (id === null ? null : (useTimelines.getState().cards[id] ?? null));
}

/** This agent may undo it: whose it was, or a lead. */
export function mayUndo(mark: MergeMark, nowMs: number): boolean {
  const me = readSlice('session')?.agent;
  return nowMs <= mark.undoUntilMs && (me?.role === 'lead' || me?.id === mark.byAgentId);
}

/** Takes back one merge. */
export async function undoMerge(act: Act, mark: MergeMark): Promise<void> {
  const { mergeId, intoId: survivorId, customerId: mergedId } = mark;
  const done = await act('customer/unmerge', { mergeId, survivorId, mergedId });
  if (!done) return;
  forgetUndos(({ id }) => id === mergeId);
  showNotice('done', text().merge.undone);
}

/** Merges; false when it was refused, which has been said. */
export async function mergeNow(
  act: Act,
  of: { readonly survivor: Customer; readonly merged: Customer },
  choices: MergeChoices,
  evidence: readonly MergeEvidence[],
): Promise<boolean> {
  const words = text().merge;
  const done = await act('customer/merge', {
    survivorId: of.survivor.id,
    mergedId: of.merged.id,
    choices,
    evidence: [...evidence],
  });
  if (!done) return false;
  const said = words.done(of.merged.name, done.survivor.name);
  const mark = lastMerge(done.survivor);
  const undo = () => {
    if (mark) void undoMerge(act, mark);
  };
  showUndo(
    done.isWaiting ? `${said} ${words.waits}` : said,
    undo,
    mark && { kind: 'merge', id: mark.mergeId, customerId: mark.intoId },
  );
  return true;
}

/** What the keys do. */
export function mergeActions({ act, nowMs }: { readonly act: Act; readonly nowMs: () => number }) {
  return {
    'merge/open': () => {
      if (!readMayMerge() || !readShownCustomer()) return;
      showOverlay(useView.getState().overlay === 'merge' ? 'none' : 'merge');
    },
    'merge/undo': () => {
      const customer = readShownCustomer();
      const mark = customer && lastMerge(customer);
      if (mark && mayUndo(mark, nowMs())) void undoMerge(act, mark);
    },
  };
}
