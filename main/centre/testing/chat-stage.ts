/**
 * Written conversations on a stage for tests: customers who write only when told to, agents' desks, and what stands where.
 */
import type { Chat, ChatMessage } from '#src/model/chat.ts';
import type { InteractionId } from '#src/model/ids.ts';
import { messageId } from '#src/model/chat.ts';
import { chatScript, type ChatScript } from '../practice/chat/chat-script.ts';
import { numbers, type TestCentre, type TestDesk } from './test-centre.ts';

/** A customer without a will of their own: Marta, unless said otherwise. */
export function quietScript(change: Partial<ChatScript> = {}): ChatScript {
  return chatScript.parse({
    id: 'chat-quiet',
    title: { es: 'Callada', en: 'Quiet' },
    number: numbers.gold,
    displayName: 'Marta',
    language: 'es',
    queueId: 'support',
    opening: ['Hola'],
    patienceMs: null,
    msPerCharacter: 0,
    thinksMs: 0,
    ...change,
  });
}

/** The chat of a desk, put together from its events alone. */
export function chatOn(desk: TestDesk, id: InteractionId): Chat {
  const messages = new Map<string, ChatMessage>();
  let isCustomerTyping = false;
  let hasCustomerLeft = false;
  for (const event of desk.events) {
    if (!('interactionId' in event) || event.interactionId !== id) continue;
    if (event.kind === 'chat/message') messages.set(event.message.id, event.message);
    if (event.kind === 'chat/state') ({ isCustomerTyping, hasCustomerLeft } = event);
  }
  return { interactionId: id, messages: [...messages.values()], isCustomerTyping, hasCustomerLeft };
}

/** The lines of a chat as a desk has them: words as `who: words`, notices as `*notice name*`. */
export function linesOn(desk: TestDesk, id: InteractionId): string[] {
  return chatOn(desk, id).messages.map(({ from, text, notice, authorName, audience }) => {
    const line =
      notice === null ? `${from}: ${text}` : `*${notice} ${authorName}*`.replace(' *', '*');
    return audience === 'staff' ? `(${line})` : line;
  });
}

/** The same as the customer sees it. */
export function windowLines(centre: TestCentre, chatId: string): string[] {
  return (centre.chats.windowOf(chatId)?.lines ?? []).map(({ from, text, notice, authorName }) =>
    notice === null ? `${from}: ${text}` : `*${notice} ${authorName}*`.replace(' *', '*'),
  );
}

/** The newest offer of a chat on this desk. */
export function newestChatOffer(desk: TestDesk): InteractionId {
  const offer = desk
    .heard('offer/made')
    .map((event) => event.offer)
    .filter(({ interaction }) => interaction.channel === 'chat')
    .at(-1);
  if (!offer) throw new Error('no chat was offered');
  return offer.interaction.id;
}

/** A customer writes, the agent takes it. */
export async function openChat(
  centre: TestCentre,
  desk: TestDesk,
  change: Partial<ChatScript> = {},
): Promise<{ readonly chatId: string; readonly id: InteractionId }> {
  const chatId = centre.chats.begin(quietScript(change));
  await centre.pass(250);
  const id = newestChatOffer(desk);
  await desk.ask('offer/accept', { interactionId: id });
  await centre.pass(250);
  return { chatId, id };
}

/** The agent writes. */
export async function write(
  desk: TestDesk,
  id: InteractionId,
  text: string,
  audience: 'all' | 'staff' = 'all',
  given = `msg-${Math.abs(hash(`${id}${text}${audience}`))}`,
): Promise<ChatMessage> {
  const { message } = await desk.ask('chat/send', {
    interactionId: id,
    messageId: messageId.parse(given),
    text,
    audience,
  });
  return message;
}

function hash(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  return sum;
}
