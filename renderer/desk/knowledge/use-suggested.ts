/**
 * Articles for the conversation in the middle, before anything is typed: what the customer said last, why they came, what the agent
 * has noted. Asked when the palette opens, so that nothing on the screen moves by itself. Used by the palette.
 */
import { conversationQuery } from '#src/knowledge/conversation-query.ts';
import type { DeskSlice } from '#src/contracts/desk.ts';
import { type Selected, useSelected } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { type ArticlesWanted, type FoundArticles, useArticles } from './use-articles.ts';

const MOST = 3;

/** The question of what stands in the middle. */
function questionOf(selected: Selected, chats: DeskSlice<'chats'> | null): string {
  if (selected.kind === 'offer')
    return conversationQuery({
      ...{ intent: selected.ringing.offer.interaction.intent, messages: [], note: '' },
    });
  if (selected.kind !== 'conversation') return '';
  const { interaction, draft } = selected.conversation;
  const chat = chats?.find(({ interactionId }) => interactionId === interaction.id);
  return conversationQuery({
    intent: interaction.intent,
    messages: (chat?.messages ?? [])
      .filter(({ from }) => from === 'customer')
      .map(({ text }) => text),
    note: draft.note,
  });
}

/** The best few; null while something is typed, or nobody is there. */
export function useSuggested(isOn: boolean, wanted: ArticlesWanted): FoundArticles | null {
  const selected = useSelected();
  const chats = useSlice('chats');
  const found = useArticles(isOn ? questionOf(selected, chats) : '', MOST, isOn, wanted);
  return isOn ? found : null;
}
