/**
 * A chat's messages as they are drawn: by day, by author, with notices and the line above what was not read. Pure; the
 * transcript, the contact's row and the announcements read a chat through here.
 */
import type { ChatMessage } from '#src/model/chat.ts';
import type { AgentId } from '#src/model/ids.ts';

/** Messages further apart than this stand under a new head with its own time. */
const PAUSE_MS = 5 * 60_000;

/** One thing of the transcript, from top to bottom. */
export type TranscriptBlock =
  | { readonly kind: 'day'; readonly key: string; readonly atMs: number }
  | { readonly kind: 'unread'; readonly key: string }
  | { readonly kind: 'notice'; readonly key: string; readonly message: ChatMessage }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly isOwn: boolean;
      readonly first: ChatMessage;
      readonly messages: readonly ChatMessage[];
    };

const dayOf = (atMs: number): string => new Date(atMs).toDateString();

/** Written by this agent. A message whose author is not told yet was sent from here. */
export function isOwnMessage(message: ChatMessage, self: AgentId | null): boolean {
  return message.from !== 'customer' && message.from !== 'centre' && message.authorId === self;
}

const isSameAuthor = (a: ChatMessage, b: ChatMessage): boolean =>
  a.from === b.from &&
  a.authorId === b.authorId &&
  a.audience === b.audience &&
  b.atMs - a.atMs < PAUSE_MS;

/** The blocks. `unreadAfter` is the last message that had been read; `null` marks all, undefined nothing. */
export function groupMessages(
  messages: readonly ChatMessage[],
  self: AgentId | null,
  unreadAfter: string | null | undefined,
): readonly TranscriptBlock[] {
  const blocks: TranscriptBlock[] = [];
  let before: ChatMessage | null = null;
  let isMarked = unreadAfter === undefined;
  let isPast = unreadAfter === null;
  for (const message of messages) {
    const isNewDay = before === null || dayOf(before.atMs) !== dayOf(message.atMs);
    if (isNewDay) blocks.push({ kind: 'day', key: `day ${message.id}`, atMs: message.atMs });
    const marks = !isMarked && isPast && isUnreadKind(message, self);
    if (marks) {
      blocks.push({ kind: 'unread', key: 'unread' });
      isMarked = true;
    }
    const last = blocks.at(-1);
    if (message.notice !== null) blocks.push({ kind: 'notice', key: message.id, message });
    else if (last?.kind === 'group' && before && isSameAuthor(before, message))
      blocks[blocks.length - 1] = { ...last, messages: [...last.messages, message] };
    else
      blocks.push({
        kind: 'group',
        key: message.id,
        isOwn: isOwnMessage(message, self),
        first: message,
        messages: [message],
      });
    if (message.id === unreadAfter) isPast = true;
    before = message;
  }
  return blocks;
}

/** What counts as not read: the words of others. */
const isUnreadKind = (message: ChatMessage, self: AgentId | null): boolean =>
  message.notice === null && message.from !== 'centre' && !isOwnMessage(message, self);

/** The words of others after what was read; without a memory, after one's own last words. */
export function listUnread(
  messages: readonly ChatMessage[],
  self: AgentId | null,
  readUpTo: string | null,
): readonly ChatMessage[] {
  const from = findRead(messages, self, readUpTo);
  return messages.slice(from + 1).filter((message) => isUnreadKind(message, self));
}

function findRead(
  messages: readonly ChatMessage[],
  self: AgentId | null,
  readUpTo: string | null,
): number {
  const known = messages.findLastIndex(({ id }) => id === readUpTo);
  const own = messages.findLastIndex((message) => isOwnMessage(message, self));
  return Math.max(known, own);
}

/** Since when the customer waits: their first words after the last that reached them. Null when it is their turn. */
export function findWaitingSince(messages: readonly ChatMessage[]): number | null {
  const answered = messages.findLastIndex(
    ({ from, audience, notice }) =>
      (from === 'agent' || from === 'lead') && audience === 'all' && notice === null,
  );
  return (
    messages.slice(answered + 1).find(({ from, notice }) => from === 'customer' && notice === null)
      ?.atMs ?? null
  );
}

/** The last words that anybody wrote; null before the first. */
export function findLastWords(messages: readonly ChatMessage[]): ChatMessage | null {
  return messages.findLast(({ notice, from }) => notice === null && from !== 'centre') ?? null;
}

/** When the customer wrote last. */
export function findLastCustomerAt(messages: readonly ChatMessage[]): number | null {
  return (
    messages.findLast(({ from, notice }) => from === 'customer' && notice === null)?.atMs ?? null
  );
}
