/** What the session's tests share: the open bench, a call that is talked on, and a centre that goes and comes back. */
import { equal } from 'node:assert/strict';
import type { CentreEvent, CentreRequest, Held, Offer } from '#src/centre/wire.ts';
import type { DeskChat } from '#src/contracts/desk-team.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import { messageId, type ChatMessage } from '#src/model/chat.ts';
import { agentId, callId, interactionId, type InteractionId } from '#src/model/ids.ts';
import { emptyDraft, type WrapUpDraft } from '#src/model/wrap-up.ts';
import { openBench, type BenchOptions, type DeskBench } from './desk-bench.ts';
import { sampleHeld, sampleOffer } from './sample.ts';

export const INT = interactionId.parse('int-1');
export const INT2 = interactionId.parse('int-2');
export const LEG = callId.parse('leg-a');
export const LEG2 = callId.parse('leg-b');
/** Enough to complete a wrap-up. */
export const reasoned: WrapUpDraft = {
  ...emptyDraft,
  reasonId: 'delivery',
  note: 'Sale mañana',
};

/** The bench of the test that runs; a test file's tests run one after the other. */
export let bench: DeskBench;

/** Opens the bench of this test. */
export async function open(how: BenchOptions = {}): Promise<DeskBench> {
  bench = await openBench(how);
  return bench;
}

/** A call that the agent talks on. */
export async function talk(leg = 'leg-a', id: InteractionId = INT): Promise<void> {
  bench.centre.send({ kind: 'offer/made', offer: sampleOffer({ id }) });
  bench.phone().call(leg, { interactionId: id });
  await bench.time.settle();
  await bench.desk().ask('call/answer', { interactionId: id });
  await bench.time.settle();
  bench.centre.send({ kind: 'held/changed', held: sampleHeld({ id }) });
  bench.centre.send({ kind: 'offer/ended', interactionId: id, missed: null });
  await bench.time.settle();
  equal(conversation(id)?.call?.state.kind, 'talking');
}

/** The conversation as the desk sees it. */
export function conversation(id: InteractionId = INT): Conversation | undefined {
  return bench
    .desk()
    .slice('conversations')
    .find((one) => one.interaction.id === id);
}

/** The centre is gone: sockets closed, requests fail. */
export async function loseCentre(): Promise<void> {
  bench.centre.mode = 'away';
  bench.centre.drop();
  await bench.time.settle();
  equal(bench.desk().slice('strip').centre.state, 'unreachable');
}

/** It answers again, and the desk has noticed. */
export async function centreReturns(): Promise<void> {
  bench.centre.mode = 'up';
  await bench.time.advance(31_000);
  equal(bench.desk().slice('strip').centre.state, 'connected');
}

/** A chat that the agent has. */
export const CHAT = interactionId.parse('int-c');

/** As offered, and as held, with the changes of the test. */
export const chatOffer = (change: Record<string, unknown> = {}): Offer =>
  sampleOffer({ id: CHAT, channel: 'chat', number: 'lucia@example.org', ...change });
export const chatHeld = (change: Record<string, unknown> = {}, more: Partial<Held> = {}): Held =>
  sampleHeld({ id: CHAT, channel: 'chat', recording: 'off', ...change }, more);

/** Something that was said in it. */
export const said = (
  id: string,
  atMs: number,
  change: Partial<ChatMessage> = {},
  inChat: InteractionId = CHAT,
): CentreEvent => ({
  kind: 'chat/message',
  interactionId: inChat,
  message: {
    id: messageId.parse(id),
    from: 'customer',
    audience: 'all',
    authorId: null,
    authorName: 'Lucía Núñez',
    text: id,
    notice: null,
    atMs,
    state: 'delivered',
    ...change,
  },
});

/** What a centre answers to a message: it has it, and the customer's device too. */
export function takesMessages(): void {
  bench.centre.on('chat/send', (payload) => {
    const { messageId: id, text, audience } = payload as CentreRequest<'chat/send'>;
    const { atMs: _at, ...rest } = sentMessage;
    return { message: { ...rest, id, text, audience, atMs: bench.time.clock.nowMs() } };
  });
}
const sentMessage: Omit<ChatMessage, 'id' | 'text' | 'audience'> = {
  from: 'agent',
  authorId: agentId.parse('agent-1'),
  authorName: 'Marta Ruiz',
  notice: null,
  atMs: 0,
  state: 'delivered',
};

/** A chat in which the customer has written. */
export async function chat(): Promise<void> {
  takesMessages();
  bench.centre.send({ kind: 'held/changed', held: chatHeld() });
  bench.centre.send(said('c-1', 1));
  await bench.time.settle();
}

/** The chat as the desk sees it. */
export const deskChat = (id: InteractionId = CHAT): DeskChat | undefined =>
  bench
    .desk()
    .slice('chats')
    .find((one) => one.interactionId === id);
