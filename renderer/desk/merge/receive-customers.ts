/** Cards that became others, by this agent or anybody else: what shows them follows. Called by `subscriptions.ts` alone. */
import type { DeskFrame } from '#src/contracts/desk.ts';
import { findUnmergeProblem } from '#src/customers/merge.ts';
import type { Customer } from '#src/model/customer.ts';
import type { CustomerId } from '#src/model/ids.ts';
import { forgetUndos, showNotice } from '../stores/notices.ts';
import { readSelected } from '../stores/selected.ts';
import { readSlice } from '../stores/slices.ts';
import { putCard, useTimelines } from '../stores/timelines.ts';
import { useView } from '../stores/view.ts';
import { texts } from '../text/texts.ts';

/** Takes over the cards; `reload` reads a history again that is known here. */
export function receiveCustomers(
  frame: Extract<DeskFrame, { kind: 'customers/changed' }>,
  reload: (id: CustomerId) => void,
): void {
  const { cards, byId } = useTimelines.getState();
  const selected = readSelected();
  for (const card of frame.customers) {
    const isShown = selected.kind === 'customer' && selected.customerId === card.id;
    if (cards[card.id] ?? isShown) putCard(card);
    if (byId[card.id]?.timeline) reload(card.id);
    // Who was looked at is shown as who they are now.
    if (isShown && card.mergedInto !== undefined)
      useView.setState({ selection: { kind: 'customer', customerId: card.mergedInto } });
  }
  for (const card of frame.customers)
    if (card.mergedInto === undefined && !useTimelines.getState().cards[card.id]) {
      const now = readSelected();
      if (now.kind === 'customer' && now.customerId === card.id) putCard(card);
    }
  for (const card of frame.customers) dropUndos(card);
  if (!frame.refused) return;
  const text = texts[readSlice('settings')?.language ?? 'es'];
  const { what, todo } = text.faults[frame.refused.fault.code];
  const said = frame.refused.act === 'merge' ? text.merge.refused : text.merge.refusedUndo;
  showNotice('warn', `${said} ${what} ${todo}`);
}

/** Merged further, taken back by somebody else, or refused: what core would refuse now is not offered any more. */
function dropUndos(card: Customer): void {
  forgetUndos(
    (of) =>
      // Whether its days are over is not asked: it is offered for seconds.
      of.kind === 'merge' &&
      of.customerId === card.id &&
      findUnmergeProblem(card, of.id, 0) !== null,
  );
}

/** Under whom the history of a customer is shown: themselves, or who they were merged into. */
export function shownUnder(id: CustomerId): CustomerId {
  const known = [
    ...Object.values(useTimelines.getState().cards),
    ...(readSlice('conversations') ?? []).map(({ customer }) => customer),
  ];
  return known.find((card) => card?.merged?.some((mark) => mark.customerId === id))?.id ?? id;
}
