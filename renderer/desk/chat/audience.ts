/** For whom this agent writes in a chat: the customer, or those beside them; and whether they may write at all. */
import { presentOf } from '#src/call/company-controls.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import type { DeskChat } from '#src/contracts/desk-team.ts';
import { isChatOpen } from './chats.ts';
import { type Audience, useComposing } from './composing.ts';

/** Who helps writes to colleagues unless they choose otherwise; who owns or joined it writes to the customer. */
export function defaultAudience({ role }: Pick<Conversation, 'role'>): Audience {
  return role === 'lead' || role === 'consulted' ? 'staff' : 'all';
}

/** The audience as chosen, for components. */
export function useAudience(conversation: Conversation): Audience {
  const { id } = conversation.interaction;
  return useComposing(({ audiences, heldBack }) =>
    heldBack[id] === true ? 'staff' : (audiences[id] ?? defaultAudience(conversation)),
  );
}

/** Whether this agent may choose for whom they write: who is asked aside is never read by the customer. */
export function mayChooseAudience(conversation: Conversation): boolean {
  return conversation.role !== 'consulted' && hasColleagues(conversation);
}

/** Somebody else of the staff is in it. */
export function hasColleagues({ company, role }: Conversation): boolean {
  return (
    role !== 'owner' ||
    presentOf(company).filter(({ role: each }) => each !== 'customer').length > 1
  );
}

/** What is written now would reach its readers. */
export function canWrite(
  conversation: Conversation,
  chat: Pick<DeskChat, 'hasCustomerLeft'>,
  audience: Audience,
): boolean {
  if (!isChatOpen(conversation) || conversation.role === 'learner') return false;
  // On its way to somebody else: until it is taken back nobody here has it.
  if (conversation.role === 'owner' && conversation.company?.transfer) return false;
  return audience === 'staff' || !chat.hasCustomerLeft;
}
