/**
 * From what the agent chose and what is there to what stands in the middle. A contact that is over falls back to what
 * matters most now: a live contact, then someone calling, then the day.
 */
import { isOpenChat } from '#src/call/company-controls.ts';
import type { Conversation, RingingOffer } from '#src/contracts/desk.ts';
import type { Customer } from '#src/model/customer.ts';
import type { CustomerId, InteractionId } from '#src/model/ids.ts';
import { readSlice, useSlice } from './slices.ts';
import { type Selection, useView } from './view.ts';

/** What stands in the middle. */
export type Selected =
  | { readonly kind: 'day' }
  | { readonly kind: 'conversation'; readonly conversation: Conversation }
  | { readonly kind: 'offer'; readonly ringing: RingingOffer }
  | { readonly kind: 'customer'; readonly customerId: CustomerId };

/** True while there is a call that somebody may be talking on. */
export function isLive(conversation: Conversation): boolean {
  return conversation.call !== null && conversation.call.state.kind !== 'ended';
}

/** A call that somebody may be talking on, or a chat in which the customer can be answered. */
export function isOngoing(conversation: Conversation): boolean {
  return isLive(conversation) || isOpenChat(conversation.interaction);
}

/** True once the agent has hung up, also while the phone still says goodbye: a quick Ctrl+Enter must not be lost. */
export function canFinish(conversation: Conversation): boolean {
  if (isOpenChat(conversation.interaction)) return false;
  return !isLive(conversation) || conversation.call?.state.kind === 'hanging-up';
}

/** Who talks goes first, then who waits on the line or in writing, then what is left to wrap up. */
const rank = (conversation: Conversation): number => {
  if (conversation.isCompletedHere) return 3;
  if (!isOngoing(conversation)) return 2;
  return isLive(conversation) && conversation.call?.state.kind !== 'held' ? 0 : 1;
};

/** What stands in the middle now. */
export function deriveSelected(
  selection: Selection,
  conversations: readonly Conversation[],
  offers: readonly RingingOffer[],
  isLead = false,
): Selected {
  if (selection.kind === 'day' || selection.kind === 'customer') return selection;
  if (selection.kind === 'contact') {
    const conversation = conversations.find(
      ({ interaction }) => interaction.id === selection.interactionId,
    );
    if (conversation) return { kind: 'conversation', conversation };
    const ringing = offers.find(({ offer }) => offer.interaction.id === selection.interactionId);
    if (ringing) return { kind: 'offer', ringing };
  }
  // A lead who is beside somebody has no contact of their own in it: it comes to the middle only when it is chosen.
  const own = isLead ? conversations.filter(({ role }) => role !== 'lead') : conversations;
  const [first] = [...own].sort((a, b) => rank(a) - rank(b));
  if (first && !first.isCompletedHere) return { kind: 'conversation', conversation: first };
  const [ringing] = offers;
  if (ringing) return { kind: 'offer', ringing };
  return { kind: 'day' };
}

/** What stands in the middle, for components. */
export function useSelected(): Selected {
  const selection = useView((view) => view.selection);
  const isLead = useSlice('session')?.agent?.role === 'lead';
  return deriveSelected(
    selection,
    useSlice('conversations') ?? [],
    useSlice('offers') ?? [],
    isLead,
  );
}

/** What stands in the middle, for actions. */
export function readSelected(): Selected {
  return deriveSelected(
    useView.getState().selection,
    readSlice('conversations') ?? [],
    readSlice('offers') ?? [],
    readSlice('session')?.agent?.role === 'lead',
  );
}

/** The customer that belongs to it; the card itself may still be on its way. */
export function customerIdOf(selected: Selected): CustomerId | null {
  switch (selected.kind) {
    case 'day':
      return null;
    case 'customer':
      return selected.customerId;
    case 'conversation':
      return selected.conversation.customer?.id ?? selected.conversation.interaction.customerId;
    case 'offer':
      return selected.ringing.offer.customer?.id ?? selected.ringing.offer.interaction.customerId;
  }
}

/** The card that came with it. */
export function customerOf(selected: Selected): Customer | null {
  if (selected.kind === 'conversation') return selected.conversation.customer;
  return selected.kind === 'offer' ? selected.ringing.offer.customer : null;
}

/** Contacts in the order of Ctrl+1…9: those in progress, then those calling. */
export function orderContacts(
  conversations: readonly Conversation[],
  offers: readonly RingingOffer[],
): readonly InteractionId[] {
  return [
    ...conversations.map((each) => each.interaction.id),
    ...offers.map((each) => each.offer.interaction.id),
  ];
}
