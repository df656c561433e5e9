/** The card that goes with a consult or transfer: prefilled from what is known, changed by what the agent wrote on it. */
import type { Conversation } from '#src/contracts/desk.ts';
import { cardDraft, type CardDraft } from '#src/model/party.ts';
import { useCards } from '../stores/cards.ts';
import { readDraft, useDraft } from '../wrap-up/draft.ts';

/** The longest each field may be, as the contract has it. */
export const CARD_LIMITS = { why: 2000, done: 2000, asked: 2000, note: 20_000 } as const;

function fill(
  { interaction }: Conversation,
  note: string,
  written: Partial<CardDraft> | undefined,
): CardDraft {
  const why = [interaction.ivrChoice, interaction.intent].filter(Boolean).join(' → ');
  const filled = { why, done: '', asked: '', note, ...written };
  return cardDraft.parse({
    why: filled.why.slice(0, CARD_LIMITS.why),
    done: filled.done.slice(0, CARD_LIMITS.done),
    asked: filled.asked.slice(0, CARD_LIMITS.asked),
    note: filled.note.slice(0, CARD_LIMITS.note),
  });
}

/** The card as it stands, for components. */
export function useCardDraft(conversation: Conversation): CardDraft {
  const written = useCards(({ byId }) => byId[conversation.interaction.id]);
  return fill(conversation, useDraft(conversation).note, written);
}

/** The card as it stands, for actions. */
export function readCardDraft(conversation: Conversation): CardDraft {
  const written = useCards.getState().byId[conversation.interaction.id];
  return fill(conversation, readDraft(conversation).note, written);
}
