/**
 * What is kept of written conversations: their messages, who is in them as far as everybody was told, and the practice
 * customers' own side. All of it survives the death of the service. Used by the service and by the practice customers only.
 */
import { z } from 'zod';
import { chatMessage, type ChatMessage } from '#src/model/chat.ts';
import { agentId, interactionId, type InteractionId } from '#src/model/ids.ts';
import { supervision } from '#src/model/party.ts';
import type { CentreDb } from './open.ts';

/** A desk is shown the newest ones of a chat. */
export const MOST_CHAT_MESSAGES = 2_000;

/** A chat beside its `Work`: what is not the same for a call. */
export const chatRecord = z.object({
  interactionId,
  /** The customer side's own name of it. */
  chatId: z.string(),
  hasCustomerLeft: z.boolean(),
  /** The end was told: nothing follows. */
  isOver: z.boolean(),
  /** Whose it is as far as was told. */
  ownerId: agentId.nullable(),
  /** Who else is in it, as far as was told. */
  people: z.array(
    z.object({
      agentId,
      name: z.string(),
      role: z.enum(['consulted', 'joined', 'lead', 'learner']),
      supervision: supervision.nullable(),
    }),
  ),
  /** From whom leads took it, the newest last, as far as was told. */
  taken: z.array(agentId).default([]),
});
export type ChatRecord = z.infer<typeof chatRecord>;

const row = z.object({ record: z.string() });
const parseChat = (found: unknown): ChatRecord =>
  chatRecord.parse(JSON.parse(row.parse(found).record));
const parseMessage = (found: unknown): ChatMessage =>
  chatMessage.parse(JSON.parse(row.parse(found).record));

export function writeChat(db: CentreDb, record: ChatRecord): void {
  db.prepare('INSERT OR REPLACE INTO chats (interaction_id, is_live, record) VALUES (?, ?, ?)').run(
    record.interactionId,
    record.isOver ? 0 : 1,
    JSON.stringify(record),
  );
}

export function readChat(db: CentreDb, id: InteractionId): ChatRecord | null {
  const found = db.prepare('SELECT record FROM chats WHERE interaction_id = ?').get(id);
  return found === undefined ? null : parseChat(found);
}

export function readLiveChats(db: CentreDb): readonly ChatRecord[] {
  return db.prepare('SELECT record FROM chats WHERE is_live = 1').all().map(parseChat);
}

/** New, or changed: it keeps its place. */
export function writeMessage(db: CentreDb, id: InteractionId, message: ChatMessage): void {
  db.prepare(
    `INSERT INTO chat_messages (interaction_id, id, state, record) VALUES (?, ?, ?, ?)
     ON CONFLICT (interaction_id, id) DO UPDATE SET state = excluded.state, record = excluded.record`,
  ).run(id, message.id, message.state, JSON.stringify(message));
}

export function readMessage(
  db: CentreDb,
  id: InteractionId,
  messageId: string,
): ChatMessage | null {
  const found = db
    .prepare('SELECT record FROM chat_messages WHERE interaction_id = ? AND id = ?')
    .get(id, messageId);
  return found === undefined ? null : parseMessage(found);
}

/** The newest ones, oldest first. */
export function readMessages(
  db: CentreDb,
  id: InteractionId,
  limit = MOST_CHAT_MESSAGES,
): readonly ChatMessage[] {
  return db
    .prepare(
      'SELECT record FROM chat_messages WHERE interaction_id = ? ORDER BY place DESC LIMIT ?',
    )
    .all(id, limit)
    .map(parseMessage)
    .reverse();
}

/** On their way when the service died. */
export function readSending(db: CentreDb, id: InteractionId): readonly ChatMessage[] {
  return db
    .prepare(
      `SELECT record FROM chat_messages WHERE interaction_id = ? AND state = 'sending' ORDER BY place`,
    )
    .all(id)
    .map(parseMessage);
}

/** The practice customers' own side, as they wrote it. */
export function readPracticeChats(db: CentreDb): readonly unknown[] {
  return db
    .prepare('SELECT record FROM practice_chats WHERE is_live = 1 ORDER BY chat_id')
    .all()
    .map((found) => JSON.parse(row.parse(found).record) as unknown);
}

export function writePracticeChat(
  db: CentreDb,
  chatId: string,
  isLive: boolean,
  record: unknown,
): void {
  db.prepare(
    'INSERT OR REPLACE INTO practice_chats (chat_id, is_live, record) VALUES (?, ?, ?)',
  ).run(chatId, isLive ? 1 : 0, JSON.stringify(record));
}
