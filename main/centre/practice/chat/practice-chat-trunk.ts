/**
 * The practice customers' side of written conversations: plays their scripts, keeps what they saw, and can be told not to get
 * the next message. It is the practice company's carrier and stands for a web widget or a messenger. Keeps everything in the
 * centre's store, so that customers and their windows outlive the service.
 */
import { z } from 'zod';
import type { Clock, IdSource } from '#src/model/clock.ts';
import { maskFreeText } from '#src/privacy/free-text.ts';
import { usualRules } from '#src/privacy/rules.ts';
import { readPracticeChats, writePracticeChat } from '../../store/chat-records.ts';
import { inOneCommit } from '../../store/commit.ts';
import type { CentreDb } from '../../store/open.ts';
import type { ChatTrunkEvent, ChatTrunkPort } from '../../service/chat/chat-trunk.ts';
import type { CentreTimers } from '../../service/ports.ts';
import {
  agentCame,
  agentSaid,
  beginCustomer,
  chatCustomer,
  stepCustomer,
  type CustomerAct,
} from './chat-customer.ts';
import { wordsOf, type ChatScript } from './chat-script.ts';

const TICK_MS = 200;

const seenLine = z.object({
  id: z.string(),
  from: z.enum(['customer', 'agent', 'centre']),
  authorName: z.string(),
  text: z.string(),
  notice: z.string().nullable(),
  atMs: z.number(),
});
/** One line of the customer's window. */
export type SeenLine = z.infer<typeof seenLine>;

const practiceChat = z.object({
  chatId: z.string(),
  customer: chatCustomer,
  seen: z.array(seenLine),
  /** Messages of agents so far, also lost ones. */
  agentMessages: z.number(),
  lost: z.array(z.string()),
  written: z.number(),
  isOpen: z.boolean(),
  /** The customer closed the window; one that the centre ended is still before their eyes. */
  hasLeft: z.boolean(),
  /** Until when "somebody writes" stands in the window. */
  typingUntilMs: z.number(),
});
type PracticeChat = z.infer<typeof practiceChat>;

/** What the practice page and the tests may do beside the port. */
export interface PracticeChatTrunk extends ChatTrunkPort {
  /** A customer begins to write; answers the chat's id. */
  begin(script: ChatScript): string;
  list(): readonly {
    readonly chatId: string;
    readonly scenarioId: string;
    readonly isOpen: boolean;
  }[];
  /** What stands in the customer's window; null when there is no such chat. */
  windowOf(
    chatId: string,
  ): { readonly lines: readonly SeenLine[]; readonly isSomebodyTyping: boolean } | null;
  /** The customer writes this now, whatever the script says. */
  write(chatId: string, text: string): boolean;
  leave(chatId: string): boolean;
  /** So many of the next messages do not get there, in this chat or in any. */
  failNext(times: number, chatId: string | null): void;
  stop(): void;
}

const TYPING_MS = 5_000;
/** Windows of chats that are over and can still be looked at. */
const MOST_CLOSED = 100;

export function createPracticeChatTrunk(options: {
  readonly clock: Clock;
  readonly timers: CentreTimers;
  readonly newId: IdSource;
  readonly db: CentreDb;
}): PracticeChatTrunk {
  const { clock, timers, newId, db } = options;
  const chats = new Map<string, PracticeChat>(
    readPracticeChats(db).map((record) => {
      const chat = practiceChat.parse(record);
      return [chat.chatId, chat];
    }),
  );
  const listeners = new Set<(event: ChatTrunkEvent) => void>();
  const failing = new Map<string | null, number>();

  const emit = (event: ChatTrunkEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const forget = (): void => {
    const closed = [...chats.values()].filter(({ isOpen }) => !isOpen);
    for (const { chatId } of closed.slice(0, Math.max(0, closed.length - MOST_CLOSED)))
      chats.delete(chatId);
  };
  const keep = (chat: PracticeChat): PracticeChat => {
    chats.set(chat.chatId, chat);
    if (!chat.isOpen) forget();
    // The customer's own device, but on this disk.
    writePracticeChat(db, chat.chatId, chat.isOpen, maskFreeText(chat, usualRules));
    return chat;
  };
  const openChat = (chatId: string): PracticeChat | null => {
    const chat = chats.get(chatId);
    return chat?.isOpen ? chat : null;
  };

  const writes = (chatId: string, text: string): void => {
    const chat = openChat(chatId);
    if (!chat) return;
    const written = chat.written + 1;
    const id = `${chatId}-m${written}`;
    const atMs = clock.nowMs();
    keep({
      ...chat,
      written,
      seen: [...chat.seen, { id, from: 'customer', authorName: '', text, notice: null, atMs }],
    });
    emit({ kind: 'chat/written', chatId, messageId: id, text, atMs });
  };
  const leaves = (chatId: string): void => {
    const chat = openChat(chatId);
    if (!chat) return;
    keep({ ...chat, isOpen: false, hasLeft: true });
    emit({ kind: 'chat/left', chatId });
  };
  const act = (chatId: string, what: CustomerAct): void => {
    if (what.kind === 'write') writes(chatId, what.text);
    else if (what.kind === 'leave') leaves(chatId);
    else emit({ kind: 'chat/typing', chatId, isTyping: what.isTyping });
  };
  const step = (chatId: string): void => {
    const chat = openChat(chatId);
    if (!chat || listeners.size === 0) return;
    const { customer, acts } = stepCustomer(chat.customer, clock.nowMs());
    if (JSON.stringify(customer) !== JSON.stringify(chat.customer)) keep({ ...chat, customer });
    for (const each of acts) act(chatId, each);
  };
  const stop = timers.every(TICK_MS, () => {
    if ([...chats.values()].some(({ isOpen }) => isOpen))
      inOneCommit(db, () => {
        for (const chatId of [...chats.keys()]) step(chatId);
      });
  });

  /** Whether this message is to be lost; a lost one gets there at the next try. */
  const isLost = (chat: PracticeChat, messageId: string): boolean => {
    for (const key of [chat.chatId, null]) {
      const left = failing.get(key) ?? 0;
      if (left === 0) continue;
      failing.set(key, left - 1);
      return true;
    }
    const place = chat.agentMessages + 1;
    return chat.customer.script.loses.includes(place) && !chat.lost.includes(messageId);
  };

  const deliver = (
    chatId: string,
    message: Parameters<ChatTrunkPort['deliver']>[1],
  ): 'delivered' | 'failed' => {
    const chat = chats.get(chatId);
    if (!chat || chat.hasLeft) return 'failed';
    if (chat.seen.some(({ id }) => id === message.id)) return 'delivered';
    const nowMs = clock.nowMs();
    if (message.from === 'agent' && isLost(chat, message.id)) {
      const isNew = !chat.lost.includes(message.id);
      keep({
        ...chat,
        agentMessages: chat.agentMessages + (isNew ? 1 : 0),
        lost: isNew ? [...chat.lost, message.id] : chat.lost,
      });
      return 'failed';
    }
    const isWords = message.from === 'agent' && message.notice === null;
    const isKnown = chat.lost.includes(message.id);
    keep({
      ...chat,
      agentMessages: chat.agentMessages + (isWords && !isKnown ? 1 : 0),
      typingUntilMs: isWords ? 0 : chat.typingUntilMs,
      customer: isWords
        ? agentSaid(chat.customer, message.text, nowMs)
        : message.notice === 'joined'
          ? agentCame(chat.customer, nowMs)
          : chat.customer,
      seen: [
        ...chat.seen,
        {
          id: message.id,
          from: message.from,
          authorName: message.authorName,
          text: message.text,
          notice: message.notice,
          atMs: nowMs,
        },
      ],
    });
    return 'delivered';
  };

  return {
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    deliver: (chatId, message) =>
      // Not at once: a carrier answers after its caller has finished.
      Promise.resolve().then(() => inOneCommit(db, () => deliver(chatId, message))),
    typing(chatId) {
      const chat = openChat(chatId);
      if (chat) chats.set(chatId, { ...chat, typingUntilMs: clock.nowMs() + TYPING_MS });
    },
    over(chatId) {
      const chat = openChat(chatId);
      if (chat) inOneCommit(db, () => keep({ ...chat, isOpen: false }));
    },
    open: () => [...chats.values()].filter(({ isOpen }) => isOpen).map(({ chatId }) => chatId),
    begin(script) {
      const chatId = newId('chat');
      inOneCommit(db, () => {
        const customer = beginCustomer(script, clock.nowMs());
        keep({
          chatId,
          customer,
          seen: [],
          agentMessages: 0,
          lost: [],
          written: 0,
          isOpen: true,
          hasLeft: false,
          typingUntilMs: 0,
        });
        emit({
          kind: 'chat/began',
          chatId,
          number: script.number,
          displayName: script.displayName,
          language: script.language,
          queueId: script.queueId,
          intent: script.intent ?? wordsOf(script.opening[0] ?? '').slice(0, 400),
          atMs: clock.nowMs(),
        });
        step(chatId);
      });
      return chatId;
    },
    list: () =>
      [...chats.values()].map(({ chatId, customer, isOpen }) => ({
        chatId,
        scenarioId: customer.script.id,
        isOpen,
      })),
    windowOf(chatId) {
      const chat = chats.get(chatId);
      return chat
        ? { lines: chat.seen, isSomebodyTyping: chat.typingUntilMs > clock.nowMs() }
        : null;
    },
    write(chatId, text) {
      const isOpen = openChat(chatId) !== null;
      inOneCommit(db, () => writes(chatId, text));
      return isOpen;
    },
    leave(chatId) {
      const isOpen = openChat(chatId) !== null;
      inOneCommit(db, () => leaves(chatId));
      return isOpen;
    },
    failNext(times, chatId) {
      failing.set(chatId, times);
    },
    stop,
  };
}
