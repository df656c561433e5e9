/** The card that goes with a consult or transfer: prefilled from what is known, changed by what the agent wrote on it. */
import type { Conversation } from '#src/contracts/desk.ts';
import type { CardDraft, Target } from '#src/model/party.ts';
import { parseMailAddress } from '#src/text/mail-address.ts';
import { readArticleAlong } from '../knowledge/open-article.ts';
import { type CardWords, useCards } from '../stores/cards.ts';
import { readDraft, useDraft } from '../wrap-up/draft.ts';

/** The longest each field may be, as the contract has it. */
export const CARD_LIMITS = { why: 2000, done: 2000, asked: 2000, note: 20_000 } as const;

function fill(
  { interaction }: Conversation,
  note: string,
  written: Partial<CardWords> | undefined,
): CardWords {
  const why = [interaction.ivrChoice, interaction.intent].filter(Boolean).join(' → ');
  return { why, done: '', asked: '', note, ...written };
}

/** The beginning of a text that fits, without half a character at its end. */
function fit(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** What of the words goes along: the beginning of each field. What is too long stays where it was typed. */
export function fitCard(words: CardWords): CardWords {
  return {
    why: fit(words.why, CARD_LIMITS.why),
    done: fit(words.done, CARD_LIMITS.done),
    asked: fit(words.asked, CARD_LIMITS.asked),
    note: fit(words.note, CARD_LIMITS.note),
  };
}

/** The card as it was typed, for its editor. */
export function useCardWords(conversation: Conversation): CardWords {
  const written = useCards(({ byId }) => byId[conversation.interaction.id]);
  return fill(conversation, useDraft(conversation).note, written);
}

/** What was typed as the address for this target; null where none is asked for. */
export function typedAddress(target: Target): string | null {
  if (target.kind !== 'number') return null;
  return useCards.getState().addresses[target.number]?.trim() || null;
}

/** False for an address that could not be sent to; none at all is fine. */
export function isAddressFine(target: Target): boolean {
  const typed = typedAddress(target);
  return typed === null || parseMailAddress(typed) !== null;
}

/** The card as it goes to this target, for actions. */
export function readCardDraft(conversation: Conversation, target: Target): CardDraft {
  const written = useCards.getState().byId[conversation.interaction.id];
  const article = readArticleAlong(conversation.interaction.id);
  const words = {
    ...fitCard(fill(conversation, readDraft(conversation).note, written)),
    ...(article === null ? {} : { article }),
  };
  const emailTo = typedAddress(target);
  return emailTo === null ? words : { ...words, emailTo };
}
