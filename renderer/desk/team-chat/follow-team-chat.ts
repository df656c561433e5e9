/**
 * The effects of the staff's messages: what stands open before the agent is read, what arrives elsewhere is said politely,
 * and on the desktop when the desk is covered.
 */
import { defaultSettings } from '#src/policy/settings.ts';
import { cleanForeignText } from '../parts/clean-foreign-text.ts';
import type { Ask } from '../stores/ask.ts';
import { announcePolitely } from '../stores/notices.ts';
import { notificationWords, notifyHidden } from '../stores/notification-words.ts';
import { readSlice, slices, watchSlice } from '../stores/slices.ts';
import { texts } from '../text/texts.ts';
import { nameThread, showThread, useOpenChat } from './open-chat.ts';

/** What these effects need from the page. */
export interface TeamChatPorts {
  readonly ask: Ask;
  readonly page: Window & typeof globalThis;
}

const MOST_SAID = 200;
const text = () => texts[readSlice('settings')?.language ?? defaultSettings.language];

/** Starts them; answers the remover. */
export function followTeamChat(ports: TeamChatPorts): () => void {
  const removers = [readShown(ports), sayNews(ports.page)];
  return () => {
    for (const remove of removers) remove();
  };
}

/** The conversation before the agent's eyes. */
function readFront(page: Window): string | null {
  const { isOpen, shown } = useOpenChat.getState();
  return isOpen && shown !== null && !page.document.hidden ? nameThread(shown) : null;
}

function readShown({ ask, page }: TeamChatPorts): () => void {
  /** The last message that the centre was told of, by conversation. */
  const told = new Map<string, string>();
  const look = () => {
    const front = readFront(page);
    const thread = readSlice('threads')?.find((each) => nameThread(each.with) === front);
    const last = thread?.messages.at(-1)?.id;
    if (!thread || front === null || last === undefined || thread.unread === 0) return;
    if (told.get(front) === last) return;
    told.set(front, last);
    void ask('team-chat/read', { with: thread.with }).then((answer) => {
      if (!answer.ok) told.delete(front);
    });
  };
  look();
  const removers = [useOpenChat.subscribe(look), slices.threads.subscribe(look)];
  page.document.addEventListener('visibilitychange', look);
  return () => {
    for (const remove of removers) remove();
    page.document.removeEventListener('visibilitychange', look);
  };
}

function sayNews(page: Window & typeof globalThis): () => void {
  const shown = new Map<string, Notification>();
  const closeAll = () => {
    if (page.document.hidden) return;
    for (const notification of shown.values()) notification.close();
    shown.clear();
  };
  const remove = watchSlice('threads', (threads, before) => {
    // The first word from core is history.
    if (before === null) return;
    const me = readSlice('session')?.agent?.id;
    for (const thread of threads ?? []) {
      const key = nameThread(thread.with);
      const known = new Set(
        before.find((each) => nameThread(each.with) === key)?.messages.map(({ id }) => id),
      );
      const last = thread.messages.at(-1);
      if (!last || known.has(last.id) || last.authorId === me || thread.unread === 0) continue;
      if (readFront(page) === key) continue;
      const words = cleanForeignText(last.text, MOST_SAID);
      announcePolitely(text().together.chat.announce(cleanForeignText(last.authorName, 80), words));
      const name = cleanForeignText(last.authorName, 80);
      const said = text().together.chat;
      const notification = notifyHidden(
        page,
        thread.with.kind === 'team' ? said.notificationTeam(name) : said.notification(name),
        {
          body: notificationWords(name, words).words,
          tag: `puesto-team-${nameThread(thread.with)}`,
        },
        () => showThread(thread.with),
      );
      if (!notification) continue;
      shown.get(key)?.close();
      shown.set(key, notification);
    }
  });
  page.document.addEventListener('visibilitychange', closeAll);
  return () => {
    remove();
    page.document.removeEventListener('visibilitychange', closeAll);
    for (const notification of shown.values()) notification.close();
  };
}
