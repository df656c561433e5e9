/**
 * The effects of articles: what was used in a contact is kept by core and goes with the contact, and the messages take the
 * reader's place.
 */
import type { ArticleUse } from '#src/model/article.ts';
import type { CustomerId } from '#src/model/ids.ts';
import type { Ask } from '../stores/ask.ts';
import { readSlice, watchSlice } from '../stores/slices.ts';
import { useView } from '../stores/view.ts';
import { useOpenChat } from '../team-chat/open-chat.ts';
import { closeArticleEditor } from '../shelf/article-editing.ts';
import { resetOpinions } from './article-opinion.ts';
import {
  closeArticle,
  forgetContact,
  forgetLookedUp,
  resetKnowledge,
  restoreUse,
  useKnowledge,
} from './open-article.ts';

/** Starts them; answers the remover. */
export function followKnowledge(ask: Ask): () => void {
  /** What core was told last of each contact, so that it is told once. */
  const told = new Map<string, ArticleUse>();
  /** Who was looked up last. */
  let customerId: CustomerId | null = null;
  const keep = (): void => {
    const { uses } = useKnowledge.getState();
    for (const { interaction } of readSlice('conversations') ?? []) {
      const use = uses[interaction.id];
      if (!use || told.get(interaction.id) === use) continue;
      told.set(interaction.id, use);
      void ask('article/use', { interactionId: interaction.id, use }).then(({ ok }) => {
        // Core is away: it is told with the next change of either.
        if (!ok && told.get(interaction.id) === use) told.delete(interaction.id);
      });
    }
  };
  const removers = [
    useKnowledge.subscribe((state, before) => {
      if (state.uses !== before.uses) keep();
    }),
    watchSlice('conversations', (conversations, before) => {
      for (const { interaction, articleUse } of conversations ?? []) {
        if (!articleUse || useKnowledge.getState().uses[interaction.id]) continue;
        told.set(interaction.id, articleUse);
        restoreUse(interaction.id, articleUse);
      }
      keep();
      const now = new Set((conversations ?? []).map(({ interaction }) => interaction.id));
      for (const { interaction } of before ?? [])
        if (!now.has(interaction.id)) {
          told.delete(interaction.id);
          forgetContact(interaction.id);
        }
    }),
    watchSlice('session', (session, before) => {
      if (before?.agent && session?.agent?.id !== before.agent.id) {
        resetKnowledge();
        resetOpinions();
        closeArticleEditor();
      }
    }),
    useView.subscribe(({ selection }) => {
      if (selection.kind !== 'customer' || selection.customerId === customerId) return;
      // What was read before anybody was looked up is for whoever is looked up then.
      if (customerId !== null) forgetLookedUp();
      ({ customerId } = selection);
    }),
    useOpenChat.subscribe((chat, before) => {
      if (chat.isOpen && !before.isOpen) closeArticle();
    }),
  ];
  return () => {
    for (const remove of removers) remove();
  };
}
