/** The middle: the contact, the caller, or a customer that was looked up; and at its top who is beside and what leads write. */
import { useSelected } from '../stores/selected.ts';
import { CallFromCard } from '../customer/call-from-card.tsx';
import { ChatView } from '../chat/chat-view.tsx';
import { isChat } from '../chat/chats.ts';
import { DifferenceLine } from '../call/difference-line.tsx';
import { ConversationView } from '../call/conversation-view.tsx';
import { OfferView } from '../offers/offer-view.tsx';
import { ArticleInUse } from '../knowledge/article-in-use.tsx';
import { PushedArticles } from '../knowledge/pushed-articles.tsx';
import { LeadLine } from '../team/lead-line.tsx';
import { BesideLine } from '../whispers/beside-line.tsx';
import { SayCards } from '../whispers/say-cards.tsx';

/** What stands in the middle. */
export function Middle() {
  const selected = useSelected();
  switch (selected.kind) {
    case 'conversation': {
      const { conversation } = selected;
      return (
        <>
          <DifferenceLine conversation={conversation} />
          <LeadLine conversation={conversation} />
          <BesideLine conversation={conversation} />
          <SayCards interactionId={conversation.interaction.id} />
          <PushedArticles interactionId={conversation.interaction.id} />
          <ArticleInUse interactionId={conversation.interaction.id} />
          {isChat(conversation.interaction) ? (
            <ChatView conversation={conversation} />
          ) : (
            <ConversationView conversation={conversation} />
          )}
        </>
      );
    }
    case 'offer':
      return <OfferView ringing={selected.ringing} />;
    case 'customer':
      return <CallFromCard customerId={selected.customerId} />;
    case 'day':
      return null;
  }
}
