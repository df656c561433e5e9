/**
 * One chat as this desk keeps it, and the pure steps that change it. The centre's messages are ordered by its clock, then by
 * arrival, and each is there once whatever is told twice; what waits in the outbox stands behind them. Used by `chats.ts`.
 */
import type { DeskChat } from '#src/contracts/desk-team.ts';
import type { Chat, ChatMessage, MessageId } from '#src/model/chat.ts';
import type { InteractionId } from '#src/model/ids.ts';

/** The contract's longest list. */
const MOST_MESSAGES = 2_000;

export interface ChatState {
  readonly interactionId: InteractionId;
  /** What the centre has. */
  readonly messages: readonly ChatMessage[];
  readonly isCustomerTyping: boolean;
  readonly hasCustomerLeft: boolean;
  readonly draft: string;
  /** Failed at the centre and given up here: not shown unless they got there after all. */
  readonly discarded: readonly MessageId[];
}

/** A message of this desk that the centre has not confirmed. */
export interface UnsentMessage {
  readonly interactionId: InteractionId;
  readonly message: ChatMessage;
}

/** Before anybody wrote. */
export const emptyChat = (interactionId: InteractionId): ChatState => ({
  interactionId,
  messages: [],
  isCustomerTyping: false,
  hasCustomerLeft: false,
  draft: '',
  discarded: [],
});

/** The message in its place; one that is known takes its new state. */
export function withMessage(chat: ChatState, message: ChatMessage): ChatState {
  const at = chat.messages.findIndex(({ id }) => id === message.id);
  const known = chat.messages[at];
  if (known?.atMs === message.atMs) return { ...chat, messages: chat.messages.with(at, message) };
  const others = known ? chat.messages.toSpliced(at, 1) : chat.messages;
  const before = others.findLastIndex(({ atMs }) => atMs <= message.atMs);
  return { ...chat, messages: others.toSpliced(before + 1, 0, message).slice(-MOST_MESSAGES) };
}

/** The same, unless it is known already: an answer knows less than the events that may have overtaken it. */
export const withNewMessage = (chat: ChatState, message: ChatMessage): ChatState =>
  chat.messages.some(({ id }) => id === message.id) ? chat : withMessage(chat, message);

/** The centre's whole chat over what was known; what it does not list, because it came after it, stays. */
export function withWhole(chat: ChatState, whole: Chat): ChatState {
  const listed = new Set(whole.messages.map(({ id }) => id));
  const sorted = whole.messages.toSorted((a, b) => a.atMs - b.atMs);
  const start: ChatState = {
    ...chat,
    messages: sorted,
    isCustomerTyping: whole.isCustomerTyping,
    hasCustomerLeft: whole.hasCustomerLeft,
  };
  return chat.messages.filter(({ id }) => !listed.has(id)).reduce(withMessage, start);
}

/** Given-up words stand in front of what is being written now. */
export const withTextBack = (chat: ChatState, text: string): ChatState => ({
  ...chat,
  draft: chat.draft.trim() === '' ? text : `${text}\n${chat.draft}`,
});

/** As the desk shows it: the centre's, then ours in the order in which they were written. */
export function deriveChat(chat: ChatState, unsent: readonly UnsentMessage[]): DeskChat {
  const { discarded, ...rest } = chat;
  const known = new Set(chat.messages.map(({ id }) => id));
  const own = unsent
    .filter(
      ({ interactionId, message }) =>
        interactionId === chat.interactionId && !known.has(message.id),
    )
    .map(({ message }) => message);
  const shown = chat.messages.filter(
    ({ id, state }) => !(state === 'failed' && discarded.includes(id)),
  );
  return { ...rest, messages: [...shown, ...own].slice(-MOST_MESSAGES) };
}
