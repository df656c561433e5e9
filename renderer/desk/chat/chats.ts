/** Finding chats: of a conversation, of the contact in the middle, and whether one goes on. Read by components and actions. */
import { isOpenChat } from '#src/call/company-controls.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import type { DeskChat } from '#src/contracts/desk-team.ts';
import type { Interaction } from '#src/model/interaction.ts';
import type { InteractionId } from '#src/model/ids.ts';
import { readSlice, useSlice } from '../stores/slices.ts';

/** A contact in writing rather than by voice. */
export function isChat(interaction: Pick<Interaction, 'channel'>): boolean {
  return interaction.channel === 'chat';
}

/** A chat in which the customer can still be answered. */
export function isChatOpen(conversation: Conversation): boolean {
  return isOpenChat(conversation.interaction) && !conversation.isCompletedHere;
}

/** What was written, for components; null before it is there. */
export function useChat(id: InteractionId): DeskChat | null {
  return useSlice('chats')?.find((chat) => chat.interactionId === id) ?? null;
}

/** What was written, for actions. */
export function readChat(id: InteractionId): DeskChat | null {
  return readSlice('chats')?.find((chat) => chat.interactionId === id) ?? null;
}
