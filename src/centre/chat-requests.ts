/** The requests of the wire about written conversations. Part of `wire.ts`, which alone is imported by others. */
import { z } from 'zod';
import { chatMessage, messageId, MOST_MESSAGE_CHARACTERS } from '../model/chat.ts';
import { interactionId } from '../model/ids.ts';

const nothing = z.object({});

export const chatRequests = {
  /**
   * The agent takes what is offered without a phone: a chat, or a part in one. Calls are answered by the phone. The same
   * again is no error; `too-late` when it went elsewhere.
   */
  'offer/accept': { request: z.object({ interactionId }), answer: nothing, isWrite: true },
  /**
   * `audience` staff: seen by the agents and leads in it only. The id is the desk's: the same id again answers the same
   * message. Refused with `too-late` when the chat is over or not the agent's any more, `invalid` when too long or empty.
   */
  'chat/send': {
    request: z.object({
      interactionId,
      messageId,
      text: z.string().min(1).max(MOST_MESSAGE_CHARACTERS),
      audience: z.enum(['all', 'staff']),
    }),
    answer: z.object({ message: chatMessage }),
    isWrite: true,
  },
  /** Once more to the customer's device, after it failed. */
  'chat/resend': {
    request: z.object({ interactionId, messageId }),
    answer: nothing,
    isWrite: true,
  },
  /** The agent ends the chat: wrap-up begins, the customer is told. */
  'chat/end': { request: z.object({ interactionId }), answer: nothing, isWrite: true },
  /** The agent writes; the customer sees that somebody does. Worth nothing a second later. */
  'chat/typing': { request: z.object({ interactionId }), answer: nothing, isWrite: false },
} as const;

/** An event of a chat: the message is new, or its state changed. */
export const chatEvents = [
  z.object({ kind: z.literal('chat/message'), interactionId, message: chatMessage }),
  z.object({
    kind: z.literal('chat/state'),
    interactionId,
    isCustomerTyping: z.boolean(),
    hasCustomerLeft: z.boolean(),
  }),
] as const;
