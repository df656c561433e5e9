import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatMessage, type ChatMessage } from '#src/model/chat.ts';
import { interactionId } from '#src/model/ids.ts';
import {
  deriveChat,
  emptyChat,
  withMessage,
  withNewMessage,
  withTextBack,
  withWhole,
  type ChatState,
  type UnsentMessage,
} from './chat-state.ts';

const INT = interactionId.parse('int-c');
const message = (id: string, atMs: number, change: Partial<ChatMessage> = {}): ChatMessage =>
  chatMessage.parse({
    id,
    from: 'customer',
    audience: 'all',
    authorId: null,
    authorName: 'Ana',
    text: id,
    notice: null,
    atMs,
    state: 'delivered',
    ...change,
  });
const ids = (chat: Pick<ChatState, 'messages'>) => chat.messages.map(({ id }) => id);
const withAll = (messages: readonly ChatMessage[]) => messages.reduce(withMessage, emptyChat(INT));
const unsent = (one: ChatMessage): UnsentMessage => ({ interactionId: INT, message: one });

const anyMessages = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    state: fc.constantFrom<ChatMessage['state']>('sending', 'delivered', 'failed'),
  }),
  { maxLength: 30 },
);
const atOf = (id: string) => id.charCodeAt(0) % 3;

describe('the messages of a chat', () => {
  it('are each there once, by the centre’s clock and then by arrival, with the newest state', () => {
    fc.assert(
      fc.property(anyMessages, (told) => {
        const chat = withAll(told.map(({ id, state }) => message(id, atOf(id), { state })));
        const arrived = [...new Set(told.map(({ id }) => id))];
        expect(ids(chat)).toEqual(arrived.toSorted((a, b) => atOf(a) - atOf(b)));
        for (const one of chat.messages)
          expect(one.state).toBe(told.findLast(({ id }) => id === one.id)?.state);
      }),
    );
  });

  it('are the same when everything is told twice, or told again whole', () => {
    fc.assert(
      fc.property(anyMessages, fc.nat(30), (told, cut) => {
        const all = told.map(({ id }) => message(id, atOf(id)));
        const once = withAll(all);
        expect(withAll([...all, ...all])).toEqual(once);
        const early = withAll(all.slice(0, cut));
        const whole = { ...once, messages: [...once.messages] };
        expect(withWhole(early, whole)).toEqual(once);
        expect(ids(withWhole(once, { ...whole, messages: [...early.messages] }))).toHaveLength(
          once.messages.length,
        );
      }),
    );
  });

  it('of ours stand last while they wait, once, and in the order in which they were written', () => {
    fc.assert(
      fc.property(
        anyMessages,
        fc.uniqueArray(fc.constantFrom('a', 'x', 'y', 'z'), { maxLength: 4 }),
        (told, own) => {
          const chat = withAll(told.map(({ id }) => message(id, atOf(id))));
          const shown = deriveChat(
            chat,
            own.map((id) => unsent(message(id, 0, { from: 'agent', state: 'sending' }))),
          );
          const known = ids(chat);
          expect(ids(shown)).toEqual([
            ...known,
            ...own.filter((id) => !known.includes(id as ChatMessage['id'])),
          ]);
        },
      ),
    );
  });

  it('move when the centre corrects their time', () => {
    const chat = withAll([message('a', 1), message('b', 2), message('a', 3)]);
    expect(ids(chat)).toEqual(['b', 'a']);
  });

  it('are not overwritten by an answer that is older than the event', () => {
    const chat = withAll([message('a', 1, { state: 'delivered' })]);
    expect(withNewMessage(chat, message('a', 1, { state: 'sending' }))).toBe(chat);
  });

  it('are two thousand at most', () => {
    const many = Array.from({ length: 2_010 }, (_, at) => message(`m-${at}`, at));
    const chat = withWhole(emptyChat(INT), { ...emptyChat(INT), messages: many.slice(0, 2_000) });
    const all = many.slice(2_000).reduce(withMessage, chat);
    expect(all.messages).toHaveLength(2_000);
    expect(all.messages.at(-1)?.id).toBe('m-2009');
    expect(deriveChat(all, [unsent(message('x', 0))]).messages).toHaveLength(2_000);
  });

  it('that failed and were given up are gone, unless they got there after all', () => {
    const failed = withAll([message('a', 1, { state: 'failed' })]);
    const given = { ...failed, discarded: failed.messages.map(({ id }) => id) };
    expect(deriveChat(given, []).messages).toEqual([]);
    const after = withMessage(given, message('a', 1));
    expect(ids(deriveChat(after, []))).toEqual(['a']);
  });
});

describe('words that come back', () => {
  it('stand in front of what is being written', () => {
    const chat = emptyChat(INT);
    expect(withTextBack(chat, 'Buenas').draft).toBe('Buenas');
    expect(withTextBack({ ...chat, draft: 'tardes' }, 'Buenas').draft).toBe('Buenas\ntardes');
  });
});
