/**
 * Articles for the conversation in the middle, before anything is typed: what the customer said last, why they came, what the agent
 * has noted. Asked when the palette opens; what is said after that must not move a line under an Enter. Used by the palette.
 */
import { useState } from 'react';
import { conversationQuery } from '#src/knowledge/conversation-query.ts';
import type { DeskSlice } from '#src/contracts/desk.ts';
import { type Selected, useSelected } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { readDraft } from '../wrap-up/draft.ts';
import { contactIdOf } from './open-article.ts';
import { type ArticlesWanted, type FoundArticles, useArticles } from './use-articles.ts';

const MOST = 3;

/** The question of what stands in the middle. */
function questionOf(selected: Selected, chats: DeskSlice<'chats'> | null): string {
  if (selected.kind === 'offer')
    return conversationQuery({
      ...{ intent: selected.ringing.offer.interaction.intent, messages: [], note: '' },
    });
  if (selected.kind !== 'conversation') return '';
  const { interaction } = selected.conversation;
  const chat = chats?.find(({ interactionId }) => interactionId === interaction.id);
  return conversationQuery({
    intent: interaction.intent,
    messages: (chat?.messages ?? [])
      .filter(({ from }) => from === 'customer')
      .map(({ text }) => text),
    note: readDraft(selected.conversation).note,
  });
}

/** What may help. */
export interface Suggested {
  /** The best few; null while something is typed, or nobody is there. */
  readonly found: FoundArticles | null;
  /** They are for this contact and this filter, not for the one before. */
  readonly isFresh: boolean;
}

/** The suggestions of the field they are shown below. */
export function useSuggested(isOn: boolean, wanted: ArticlesWanted): Suggested {
  const selected = useSelected();
  const chats = useSlice('chats');
  const contactId = contactIdOf(selected);
  const [asked, setAsked] = useState(() => ({
    contactId,
    question: questionOf(selected, chats),
  }));
  if (asked.contactId !== contactId) setAsked({ contactId, question: questionOf(selected, chats) });
  const { question } = asked;
  const found = useArticles(isOn ? question : '', MOST, isOn, wanted);
  return { found, isFresh: found?.query === question && found.filter === wanted.narrowed };
}
