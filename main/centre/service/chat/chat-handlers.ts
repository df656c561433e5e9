/**
 * The requests about written conversations.
 */
import type { RequestHandlers } from '../requests.ts';
import type { Chats } from './chats.ts';

export type ChatHandlers = Pick<
  RequestHandlers,
  'offer/accept' | 'chat/send' | 'chat/resend' | 'chat/end' | 'chat/typing'
>;

/** One per service. */
export function createChatHandlers(chats: Chats): ChatHandlers {
  return {
    'offer/accept': (who, { interactionId }) => {
      chats.accept(who.agentId, interactionId);
      return {};
    },
    'chat/send': (who, request) => chats.send(who.agentId, request),
    'chat/resend': (who, request) => {
      chats.resend(who.agentId, request);
      return {};
    },
    'chat/end': (who, { interactionId }) => {
      chats.end(who.agentId, interactionId);
      return {};
    },
    'chat/typing': (who, { interactionId }) => {
      chats.typing(who.agentId, interactionId);
      return {};
    },
  };
}
