/**
 * Chats on this machine, so that a crash of page or core loses nothing that was read or written: a record for what was said
 * and a small one for the composer, which is written with every change before the page is answered. They live exactly as long
 * as their contact; what cannot be read is left out.
 */
import { chat as chatSchema, messageId } from '#src/model/chat.ts';
import { interactionId as parseInteractionId, type InteractionId } from '#src/model/ids.ts';
import type { StoreChange } from '../store/store-port.ts';
import { emptyChat, type ChatState } from './chat-state.ts';
import type { SessionContext } from './context.ts';
import { LIVE_RECORD } from './live-record.ts';
import { findChat, type Truth } from './truth.ts';

/** Both begin like the live record: one question of the store reads all. */
const CHAT = `${LIVE_RECORD}-chat/`;
const DRAFT = `${LIVE_RECORD}-draft/`;
/** Words of the other side are kept together; the centre has them too. */
const KEEP_AFTER_MS = 500;

/** Keeps what stands in the composer. */
export const draftChange = (id: InteractionId, text: string): StoreChange =>
  text === ''
    ? { kind: 'record/delete', key: DRAFT + id }
    : { kind: 'record/put', key: DRAFT + id, value: text };

export interface ChatKeeping {
  react(before: Truth, after: Truth): void;
  keepNow(): Promise<void>;
  stop(): void;
}

/** One per session. */
export function createChatKeeping(ctx: SessionContext): ChatKeeping {
  const changed = new Set<InteractionId>();
  let cancel: (() => void) | null = null;

  const keep = async (): Promise<void> => {
    cancel?.();
    cancel = null;
    const truth = ctx.truth();
    const changes = [...changed].flatMap((id): readonly StoreChange[] => {
      const chat = findChat(truth, id);
      // The draft of a chat that is here has its own commit.
      return chat
        ? [{ kind: 'record/put', key: CHAT + id, value: { ...chat, draft: '' } }]
        : [{ kind: 'record/delete', key: CHAT + id }, draftChange(id, '')];
    });
    changed.clear();
    if (changes.length > 0) await ctx.store.commit(changes);
  };

  return {
    react(before, after) {
      if (before.chats === after.chats || !after.session.agent) return;
      const former = new Map(before.chats.map((chat) => [chat.interactionId, chat]));
      for (const chat of after.chats) {
        if (!isKept(former.get(chat.interactionId), chat)) changed.add(chat.interactionId);
        former.delete(chat.interactionId);
      }
      for (const id of former.keys()) changed.add(id);
      if (changed.size > 0) cancel ??= ctx.ports.timers.after(KEEP_AFTER_MS, () => void keep());
    },
    keepNow: keep,
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}

/** Who types, and what stands in the composer, is not in this record. */
const isKept = (former: ChatState | undefined, chat: ChatState): boolean =>
  former?.messages === chat.messages &&
  former.hasCustomerLeft === chat.hasCustomerLeft &&
  former.discarded === chat.discarded;

type Records = readonly { readonly key: string; readonly value: unknown }[];

/** The chats of the contacts that are here, from the records of the live one's prefix. */
export function withKeptChats(truth: Truth, records: Records): Truth {
  const valueOf = new Map(records.map(({ key, value }) => [key, value]));
  const ids = truth.conversations
    .filter(({ interaction }) => interaction.channel === 'chat')
    .map(({ interaction }) => interaction.id);
  const chats = ids.map((id) => readChat(id, valueOf.get(CHAT + id), valueOf.get(DRAFT + id)));
  return { ...truth, chats };
}

/** Records of contacts that are not here any more. */
export const orphanedChats = (truth: Truth, records: Records): readonly StoreChange[] =>
  records
    .map(({ key }) => key)
    .filter((key) => key.startsWith(CHAT) || key.startsWith(DRAFT))
    .filter((key) => {
      const id = parseInteractionId.safeParse(key.slice(key.indexOf('/') + 1));
      return !id.success || !findChat(truth, id.data);
    })
    .map((key) => ({ kind: 'record/delete', key }));

function readChat(id: InteractionId, value: unknown, draft: unknown): ChatState {
  const parsed = chatSchema.safeParse(value);
  const given = (value as { readonly discarded?: unknown } | undefined)?.discarded;
  const discarded = messageId.array().safeParse(given);
  return {
    ...(parsed.success ? parsed.data : emptyChat(id)),
    isCustomerTyping: false,
    draft: typeof draft === 'string' ? draft : '',
    discarded: discarded.success ? discarded.data : [],
  };
}
