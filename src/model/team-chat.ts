/**
 * What the staff write to each other: one to one, or to the whole team. A message may carry a contact's card: that is how a
 * colleague is consulted by text. Plain text, never HTML.
 */
import { z } from 'zod';
import { messageId, MOST_MESSAGE_CHARACTERS } from './chat.ts';
import { agentId } from './ids.ts';
import { consultCard } from './party.ts';

/** With whom: `agentId` is the other one as each side sees it. */
export const threadWith = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agent'), agentId }),
  z.object({ kind: z.literal('team') }),
]);
export type ThreadWith = z.infer<typeof threadWith>;

export const teamMessage = z.object({
  id: messageId,
  authorId: agentId,
  authorName: z.string().max(200),
  text: z.string().max(MOST_MESSAGE_CHARACTERS),
  atMs: z.number(),
  /** The contact it is about, as it stood. */
  card: consultCard.nullable(),
  state: z.enum(['sending', 'delivered', 'failed']),
});
export type TeamMessage = z.infer<typeof teamMessage>;

/** One thread as this agent sees it. */
export const thread = z.object({
  with: threadWith,
  /** The colleague's or the team's name. */
  name: z.string().max(200),
  /** Oldest first; the newest two hundred. */
  messages: z.array(teamMessage).max(200),
  unread: z.number().int().nonnegative(),
});
export type Thread = z.infer<typeof thread>;
