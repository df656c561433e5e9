/**
 * What is done to messages: sent, sent again, given up. Text leaves the composer only into core's hands; when core refuses, it
 * is back where it was.
 */
import type { MessageId } from '#src/model/chat.ts';
import type { InteractionId } from '#src/model/ids.ts';
import type { Act } from '../stores/ask.ts';
import { type Audience, dropText, readComposedText, writeText } from './composing.ts';
import { notePlace } from './reading.ts';

/** Hands a message to core, which keeps it before it answers. */
export async function sendMessage(
  act: Act,
  interactionId: InteractionId,
  text: string,
  audience: Audience,
): Promise<void> {
  notePlace(interactionId, { isAtBottom: true });
  const sent = act('chat/send', { interactionId, text, audience });
  writeText(interactionId, '', true);
  if ((await sent) !== null) return;
  const since = readComposedText(interactionId);
  writeText(interactionId, since === '' ? text : `${text}\n${since}`, true);
}

/** Gives a failed message up: core puts its text back into the draft, which must not be hidden by an older local one. */
export async function discardMessage(
  act: Act,
  interactionId: InteractionId,
  messageId: MessageId,
): Promise<void> {
  const text = readComposedText(interactionId);
  if ((await act('chat/draft', { interactionId, text })) === null) return;
  dropText(interactionId);
  await act('chat/discard', { interactionId, messageId });
}
