/**
 * The effects of chats, started with all others by `stores/subscriptions.ts`: saving what is being written, telling the centre
 * that somebody writes, what was read, and saying aloud what arrives in a chat that is not in front.
 */
import type { DeskChat } from '#src/contracts/desk-team.ts';
import type { ChatMessage } from '#src/model/chat.ts';
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { cleanForeignText } from '../parts/clean-foreign-text.ts';
import { nameOfContact } from '../parts/contact-name.ts';
import type { Ask } from '../stores/ask.ts';
import { announce, announcePolitely } from '../stores/notices.ts';
import { readSelected } from '../stores/selected.ts';
import { notificationWords, notifyHidden } from '../stores/notification-words.ts';
import { readSlice, slices, watchSlice } from '../stores/slices.ts';
import { select, useView } from '../stores/view.ts';
import { texts } from '../text/texts.ts';
import { asKept, saveAfter } from '../privacy/kept-masked.ts';
import { readChat } from './chats.ts';
import { COMPOSER_ID } from './composer-id.ts';
import { dropText, type LocalText, useComposing } from './composing.ts';
import { notePlace, placeOf, useReading } from './reading.ts';
import { isOwnMessage, listUnread } from './transcript.ts';

/** What these effects need from the page. */
export interface ChatPorts {
  readonly ask: Ask;
  readonly page: Window & typeof globalThis;
  readonly nowMs: () => number;
}

const SAVE_AFTER_MS = 250;
const RETRY_SAVE_MS = 2_000;
/** The customer sees "is writing" for some seconds after each of these. */
const TYPING_EVERY_MS = 3_000;
const MOST_SAID = 200;

const text = () => texts[readSlice('settings')?.language ?? defaultSettings.language];
const readSelf = (): AgentId | null => readSlice('session')?.agent?.id ?? null;

/** Starts them; answers the remover. */
export function followChats(ports: ChatPorts): () => void {
  const removers = [saveTexts(ports), tellTyping(ports), followReading(ports), sayNews(ports)];
  return () => {
    for (const remove of removers) remove();
  };
}

const eachChanged = (
  now: Readonly<Record<InteractionId, LocalText>>,
  before: Readonly<Record<InteractionId, LocalText>>,
): readonly (readonly [InteractionId, LocalText])[] =>
  (Object.entries(now) as [InteractionId, LocalText][]).filter(
    ([id, local]) => local.edit !== before[id]?.edit,
  );

/** Core may keep it masked; the agent sees it so when they leave the field. */
const isKeptAs = (text: string, kept: string): boolean =>
  text === kept || (document.activeElement?.id !== COMPOSER_ID && asKept(text) === kept);

/** One save at a time for each chat, so that an older text can never land after a newer one. */
function saveTexts({ ask, page }: ChatPorts): () => void {
  const timers = new Map<InteractionId, number>();
  const saving = new Set<InteractionId>();
  const settle = (id: InteractionId) => {
    const local = useComposing.getState().texts[id];
    const chat = readChat(id);
    if (!local || saving.has(id)) return;
    if (chat === null ? readSlice('chats') !== null : isKeptAs(local.text, chat.draft))
      dropText(id);
  };
  const save = async (id: InteractionId) => {
    page.clearTimeout(timers.get(id));
    timers.delete(id);
    const local = useComposing.getState().texts[id];
    if (!local) return;
    if (saving.has(id)) return plan(id, SAVE_AFTER_MS);
    saving.add(id);
    const answer = await ask('chat/draft', { interactionId: id, text: local.text });
    saving.delete(id);
    if (answer.ok) settle(id);
    else if (useComposing.getState().texts[id]?.edit === local.edit) plan(id, RETRY_SAVE_MS);
  };
  const plan = (id: InteractionId, afterMs: number) => {
    page.clearTimeout(timers.get(id));
    timers.set(
      id,
      page.setTimeout(() => void save(id), afterMs),
    );
  };
  const flush = () => {
    for (const id of [...timers.keys()]) void save(id);
  };
  const removers = [
    useComposing.subscribe(({ texts: now }, before) => {
      for (const [id, local] of eachChanged(now, before.texts))
        if (local.isUrgent) void save(id);
        else plan(id, saveAfter(local.text, SAVE_AFTER_MS));
    }),
    watchSlice('chats', () => {
      for (const id of Object.keys(useComposing.getState().texts) as InteractionId[]) settle(id);
    }),
  ];
  page.addEventListener('pagehide', flush);
  page.addEventListener('blur', flush);
  return () => {
    for (const remove of removers) remove();
    page.removeEventListener('pagehide', flush);
    page.removeEventListener('blur', flush);
    for (const timer of timers.values()) page.clearTimeout(timer);
  };
}

/** The customer sees that somebody writes; what is meant for colleagues alone does not show. */
function tellTyping({ ask, nowMs }: ChatPorts): () => void {
  const toldAt = new Map<InteractionId, number>();
  return useComposing.subscribe(({ texts: now, audiences }, before) => {
    for (const [id, { text: written, isUrgent }] of eachChanged(now, before.texts)) {
      if (written === '' || isUrgent || audiences[id] === 'staff') continue;
      if (nowMs() - (toldAt.get(id) ?? -Infinity) < TYPING_EVERY_MS) continue;
      toldAt.set(id, nowMs());
      void ask('chat/typing', { interactionId: id });
    }
  });
}

/** The chat that the agent has before their eyes now. */
function readFront(page: Window): InteractionId | null {
  if (page.document.hidden || useView.getState().page !== 'none') return null;
  const selected = readSelected();
  return selected.kind === 'conversation' ? selected.conversation.interaction.id : null;
}

/** What is on screen is read; what is not gets a line above it that stays until the agent answers or goes. */
function followReading({ page }: ChatPorts): () => void {
  const look = () => {
    const front = readFront(page);
    const self = readSelf();
    for (const { interactionId: id, messages } of readSlice('chats') ?? []) {
      const place = placeOf(useReading.getState(), id);
      const unread = listUnread(messages, self, place.readUpTo);
      const isRead = id === front && place.isAtBottom;
      const last = messages.at(-1)?.id ?? null;
      notePlace(id, {
        unreadAfter: markAfter(messages, self, place.unreadAfter, unread, isRead, id === front),
        ...(isRead || unread.length === 0 ? { readUpTo: last } : {}),
      });
    }
  };
  look();
  const removers = [
    useView.subscribe(look),
    useReading.subscribe(look),
    slices.chats.subscribe(look),
    slices.conversations.subscribe(look),
  ];
  page.document.addEventListener('visibilitychange', look);
  return () => {
    for (const remove of removers) remove();
    page.document.removeEventListener('visibilitychange', look);
  };
}

function markAfter(
  messages: readonly ChatMessage[],
  self: AgentId | null,
  marked: string | null | undefined,
  unread: readonly ChatMessage[],
  isRead: boolean,
  isFront: boolean,
): string | null | undefined {
  if (marked !== undefined) {
    const at = messages.findIndex(({ id }) => id === marked);
    const hasAnswered = messages.slice(at + 1).some((message) => isOwnMessage(message, self));
    return hasAnswered || (!isFront && unread.length === 0) ? undefined : marked;
  }
  const [first] = unread;
  if (first === undefined || isRead) return undefined;
  return messages[messages.indexOf(first) - 1]?.id ?? null;
}

/** Says what arrives elsewhere than before the agent's eyes, and on the desktop when the desk is covered. */
function sayNews({ page }: ChatPorts): () => void {
  const shown = new Map<InteractionId, Notification>();
  const close = (id: InteractionId) => {
    shown.get(id)?.close();
    shown.delete(id);
  };
  const remove = watchSlice('chats', (chats, before) => {
    const earlier = new Map((before ?? []).map((chat) => [chat.interactionId, chat]));
    for (const chat of chats ?? []) {
      const was = earlier.get(chat.interactionId);
      earlier.delete(chat.interactionId);
      if (!was) continue;
      sayFailed(chat, was);
      const news = newWords(chat, was);
      const last = news.at(-1);
      const isFront = readFront(page) === chat.interactionId;
      if (!last || isFront) continue;
      const name = nameOf(chat, last);
      const words = cleanForeignText(last.text, MOST_SAID);
      announcePolitely(text().chat.message.announce(name, words));
      const said = notificationWords(name, words);
      const notification = notifyHidden(
        page,
        text().chat.message.notification(said.name),
        { body: said.words, tag: `puesto-chat-${chat.interactionId}` },
        () => select({ kind: 'contact', interactionId: chat.interactionId }),
      );
      if (!notification) continue;
      close(chat.interactionId);
      shown.set(chat.interactionId, notification);
    }
    for (const id of earlier.keys()) close(id);
  });
  const onVisible = () => {
    if (!page.document.hidden) for (const id of [...shown.keys()]) close(id);
  };
  page.document.addEventListener('visibilitychange', onVisible);
  return () => {
    remove();
    page.document.removeEventListener('visibilitychange', onVisible);
    for (const id of [...shown.keys()]) close(id);
  };
}

function newWords(chat: DeskChat, was: DeskChat): readonly ChatMessage[] {
  const known = new Set(was.messages.map(({ id }) => id));
  const self = readSelf();
  return chat.messages.filter(
    (message) =>
      !known.has(message.id) &&
      message.notice === null &&
      message.from !== 'centre' &&
      !isOwnMessage(message, self),
  );
}

function sayFailed(chat: DeskChat, was: DeskChat): void {
  const before = new Map(was.messages.map(({ id, state }) => [id, state]));
  for (const { id, state } of chat.messages)
    if (state === 'failed' && before.get(id) !== undefined && before.get(id) !== 'failed')
      announce(text().chat.states.failed);
}

function nameOf({ interactionId }: DeskChat, message: ChatMessage): string {
  if (message.from !== 'customer') return cleanForeignText(message.authorName, 80);
  const conversation = readSlice('conversations')?.find(
    ({ interaction }) => interaction.id === interactionId,
  );
  return conversation
    ? nameOfContact(conversation.interaction, conversation.customer, text())
    : cleanForeignText(message.authorName, 80);
}
