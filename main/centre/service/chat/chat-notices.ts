/**
 * What happened in a chat, from who was in it before and who is now: one line each, for everybody or for the staff. Pure. A
 * lead who only reads along is nobody's news but the staff's.
 */
import type { ChatMessage, ChatNotice } from '#src/model/chat.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { ChatRecord } from '../../store/chat-records.ts';
import type { ChatPerson } from './chat-people.ts';

/** Who is in it. */
export type ChatCompany = Pick<ChatRecord, 'ownerId' | 'people' | 'taken'>;

export interface NoticeLine {
  readonly notice: ChatNotice;
  readonly about: AgentId;
  readonly audience: ChatMessage['audience'];
}

/** The customer reads what they write. */
const isVisible = ({ role, supervision }: ChatPerson): boolean =>
  role === 'joined' || (role === 'lead' && supervision === 'barge');

/** The lines to write, in the order in which they are to be read. */
export function noticesBetween(before: ChatCompany, now: ChatCompany): readonly NoticeLine[] {
  const lines: NoticeLine[] = [];
  const add = (notice: ChatNotice, about: AgentId, audience: ChatMessage['audience']): void => {
    lines.push({ notice, about, audience });
  };
  const isNewOwner = now.ownerId !== null && now.ownerId !== before.ownerId;
  if (isNewOwner && now.ownerId !== null) {
    if (before.ownerId === null) add('joined', now.ownerId, 'all');
    else if (now.taken.length > before.taken.length) add('taken-over', now.ownerId, 'all');
    else if (now.taken.length < before.taken.length && before.taken.includes(now.ownerId))
      add('handed-back', now.ownerId, 'all');
    else add('handed-over', now.ownerId, 'all');
  }
  const moved = new Set(isNewOwner ? [before.ownerId, now.ownerId] : []);
  for (const person of now.people) {
    const was = before.people.find(({ agentId }) => agentId === person.agentId);
    if (moved.has(person.agentId) || person.role === 'learner') continue;
    if (!was) add('joined', person.agentId, isVisible(person) ? 'all' : 'staff');
    else if (isVisible(person) && !isVisible(was)) add('joined', person.agentId, 'all');
    else if (!isVisible(person) && isVisible(was)) add('left', person.agentId, 'all');
  }
  for (const person of before.people) {
    const isStill = now.people.some(({ agentId }) => agentId === person.agentId);
    if (isStill || moved.has(person.agentId) || person.role === 'learner') continue;
    add('left', person.agentId, isVisible(person) ? 'all' : 'staff');
  }
  return lines;
}
