/** How a chat's messages are grouped, what is not read yet, and since when the customer waits. */
import { describe, expect, it } from 'vitest';
import { type ChatMessage, messageId } from '#src/model/chat.ts';
import { agentId } from '#src/model/ids.ts';
import {
  findLastWords,
  findWaitingSince,
  groupMessages,
  listUnread,
  type TranscriptBlock,
} from './transcript.ts';

const me = agentId.parse('lucia');
const NOON = Date.UTC(2026, 10, 21, 12);
let count = 0;
const message = (from: ChatMessage['from'], minute: number, change: Partial<ChatMessage> = {}) => {
  count += 1;
  return {
    id: messageId.parse(`m${count}`),
    from,
    audience: 'all',
    authorId: from === 'agent' ? me : from === 'lead' ? agentId.parse('eva') : null,
    authorName: from,
    text: `words ${count}`,
    notice: null,
    atMs: NOON + minute * 60_000,
    state: 'delivered',
    ...change,
  } satisfies ChatMessage;
};
const shapes = (blocks: readonly TranscriptBlock[]) =>
  blocks.map((block) =>
    block.kind === 'group' ? `${block.first.from} ${block.messages.length}` : block.kind,
  );

describe('groupMessages', () => {
  it('puts what one person writes in one go under one head', () => {
    const messages = [
      message('customer', 0),
      message('customer', 1),
      message('agent', 2),
      message('customer', 3),
      message('customer', 30),
    ];
    expect(shapes(groupMessages(messages, me, undefined))).toEqual([
      'day',
      'customer 2',
      'agent 1',
      'customer 1',
      'customer 1',
    ]);
  });
  it('keeps what only the staff see apart, and notices as lines', () => {
    const messages = [
      message('agent', 0),
      message('agent', 0, { audience: 'staff' }),
      message('centre', 1, { notice: 'joined', text: '' }),
      message('agent', 1),
    ];
    expect(shapes(groupMessages(messages, me, undefined))).toEqual([
      'day',
      'agent 1',
      'agent 1',
      'notice',
      'agent 1',
    ]);
  });
  it('begins a new day with its date', () => {
    const messages = [message('customer', 0), message('customer', 24 * 60)];
    expect(shapes(groupMessages(messages, me, undefined))).toEqual([
      'day',
      'customer 1',
      'day',
      'customer 1',
    ]);
  });
  it('draws the line above the first words of others that were not read', () => {
    const read = message('customer', 0);
    const messages = [read, message('agent', 1), message('customer', 2), message('customer', 2)];
    expect(shapes(groupMessages(messages, me, read.id))).toEqual([
      'day',
      'customer 1',
      'agent 1',
      'unread',
      'customer 2',
    ]);
    expect(shapes(groupMessages(messages, me, null))[1]).toBe('unread');
  });
});

describe('listUnread', () => {
  it('counts the words of others after what was read', () => {
    const read = message('customer', 1);
    const messages = [message('customer', 0), read, message('customer', 2), message('lead', 3)];
    expect(listUnread(messages, me, read.id)).toHaveLength(2);
  });
  it('takes one’s own words for a sign of having read', () => {
    const messages = [message('customer', 0), message('agent', 1), message('customer', 2)];
    expect(listUnread(messages, me, null)).toHaveLength(1);
  });
  it('does not count notices', () => {
    const messages = [message('customer', 0, { notice: 'customer-left', text: '' })];
    expect(listUnread(messages, me, null)).toEqual([]);
  });
});

describe('findWaitingSince', () => {
  it('begins with the first words without an answer, not with the last', () => {
    const messages = [message('agent', 0), message('customer', 1), message('customer', 5)];
    expect(findWaitingSince(messages)).toBe(NOON + 60_000);
  });
  it('takes nothing for an answer that the customer does not see', () => {
    const messages = [message('customer', 1), message('lead', 2, { audience: 'staff' })];
    expect(findWaitingSince(messages)).toBe(NOON + 60_000);
    expect(findWaitingSince([...messages, message('agent', 3)])).toBeNull();
  });
  it('is nothing before anybody wrote', () => {
    expect(findWaitingSince([])).toBeNull();
    expect(findLastWords([message('centre', 0, { notice: 'joined', text: '' })])).toBeNull();
  });
});
