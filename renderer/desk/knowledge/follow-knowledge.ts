/** The effects of articles: what was used in a contact goes with it, and the messages take the reader's place. */
import { watchSlice } from '../stores/slices.ts';
import { useOpenChat } from '../team-chat/open-chat.ts';
import { closeArticle, forgetContact, resetKnowledge } from './open-article.ts';

/** Starts them; answers the remover. */
export function followKnowledge(): () => void {
  const removers = [
    watchSlice('conversations', (conversations, before) => {
      const now = new Set((conversations ?? []).map(({ interaction }) => interaction.id));
      for (const { interaction } of before ?? [])
        if (!now.has(interaction.id)) forgetContact(interaction.id);
    }),
    watchSlice('session', (session, before) => {
      if (before?.agent && session?.agent?.id !== before.agent.id) resetKnowledge();
    }),
    useOpenChat.subscribe((chat, before) => {
      if (chat.isOpen && !before.isOpen) closeArticle();
    }),
  ];
  return () => {
    for (const remove of removers) remove();
  };
}
