/**
 * A written conversation with a customer as it happens: its messages in order. What the staff say among themselves beside it
 * (a lead who whispers) is in the same list with the audience `staff` and never reaches the customer. Plain text, never HTML.
 */
import { z } from 'zod';
import { momentMs } from './moment.ts';
import { agentId, interactionId } from './ids.ts';

/** Longer ones are refused from agents, and cut into several when a customer's arrive. */
export const MOST_MESSAGE_CHARACTERS = 5_000;

/** Chosen by who writes, so that a message that is sent twice is one. */
export const messageId = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w.:@-]+$/)
  .brand<'MessageId'>();
export type MessageId = z.infer<typeof messageId>;

/** Something that happened in the chat, said in a line of its own. */
export const chatNotice = z.enum([
  'joined',
  'left',
  'handed-over',
  'taken-over',
  'handed-back',
  'customer-left',
  'ended',
]);
export type ChatNotice = z.infer<typeof chatNotice>;

export const chatMessage = z.object({
  id: messageId,
  from: z.enum(['customer', 'agent', 'lead', 'centre']),
  audience: z.enum(['all', 'staff']),
  /** Null for the customer and for the centre itself. */
  authorId: agentId.nullable(),
  authorName: z.string().max(200),
  /** Empty when `notice` is set. */
  text: z.string().max(MOST_MESSAGE_CHARACTERS),
  notice: chatNotice.nullable(),
  atMs: momentMs,
  /** `delivered`: the other side's device has it. `failed`: it did not get there and can be sent again. */
  state: z.enum(['sending', 'delivered', 'failed']),
});
export type ChatMessage = z.infer<typeof chatMessage>;

/** One open chat with everything said in it. */
export const chat = z.object({
  interactionId,
  /** Oldest first. */
  messages: z.array(chatMessage).max(2_000),
  isCustomerTyping: z.boolean(),
  /** The customer closed the window: what is written now reaches nobody. */
  hasCustomerLeft: z.boolean(),
});
export type Chat = z.infer<typeof chat>;

/** A text that agents use often; `/code` in the composer finds it, `{customer}` and `{agent}` are filled in. */
export const cannedReply = z.object({
  id: z.string().max(60),
  code: z
    .string()
    .min(1)
    .max(30)
    .regex(/^[\p{L}\d-]+$/u),
  title: z.object({ es: z.string().max(120), en: z.string().max(120) }),
  text: z.object({ es: z.string().max(2_000), en: z.string().max(2_000) }),
});
export type CannedReply = z.infer<typeof cannedReply>;
