/** The middle: the contact, the caller, or a customer that was looked up. */
import { useSelected } from '../stores/selected.ts';
import { CallFromCard } from '../customer/call-from-card.tsx';
import { ChatView } from '../chat/chat-view.tsx';
import { isChat } from '../chat/chats.ts';
import { ConversationView } from '../call/conversation-view.tsx';
import { OfferView } from '../offers/offer-view.tsx';

/** What stands in the middle. */
export function Middle() {
  const selected = useSelected();
  switch (selected.kind) {
    case 'conversation':
      return isChat(selected.conversation.interaction) ? (
        <ChatView conversation={selected.conversation} />
      ) : (
        <ConversationView conversation={selected.conversation} />
      );
    case 'offer':
      return <OfferView ringing={selected.ringing} />;
    case 'customer':
      return <CallFromCard customerId={selected.customerId} />;
    case 'day':
      return null;
  }
}
