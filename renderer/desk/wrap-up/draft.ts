/** The draft of a contact as the agent sees it: what they are writing, else what core keeps. */
import type { Conversation } from '#src/contracts/desk.ts';
import type { WrapUpDraft } from '#src/model/wrap-up.ts';
import { readSlice } from '../stores/slices.ts';
import { editDraft, useDrafts } from '../stores/drafts.ts';
import { useTimelines } from '../stores/timelines.ts';
import { reasonsOf, suggestReason } from './codes.ts';

/** The draft on screen, for components. */
export function useDraft(conversation: Conversation): WrapUpDraft {
  return useDrafts(({ byId }) => byId[conversation.interaction.id]?.draft) ?? conversation.draft;
}

/** The draft on screen, for actions. */
export function readDraft(conversation: Conversation): WrapUpDraft {
  return useDrafts.getState().byId[conversation.interaction.id]?.draft ?? conversation.draft;
}

/** Changes part of the draft; it is saved a moment later. */
export function changeDraft(conversation: Conversation, change: Partial<WrapUpDraft>): void {
  editDraft(conversation.interaction.id, { ...readDraft(conversation), ...change });
}

/** The draft with the suggested reason where none was chosen: what finishing sends. */
export function readCompleteDraft(conversation: Conversation): WrapUpDraft {
  const draft = readDraft(conversation);
  if (draft.reasonId !== null) return draft;
  const customerId = conversation.customer?.id ?? conversation.interaction.customerId;
  const entries = customerId
    ? (useTimelines.getState().byId[customerId]?.timeline?.entries ?? [])
    : [];
  const reasons = reasonsOf(conversation, readSlice('catalogue'));
  return { ...draft, reasonId: suggestReason(conversation, reasons, entries) };
}
