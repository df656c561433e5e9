/**
 * Words, suggestions and pointed fields of a lead for the agent's eyes: kept while their contact is open, the newest twenty
 * of each, until the agent dismisses them. Used by `team.ts`.
 */
import type { Whisper } from '#src/model/whisper.ts';
import { findConversation, type Truth } from './truth.ts';

const MOST_PER_CONTACT = 20;

/** Adds one; the same again changes nothing, and one for a contact that is not here has nobody to read it. */
export function withWhisper(truth: Truth, whisper: Whisper): Truth {
  const isKnown = truth.whispers.some(({ id }) => id === whisper.id);
  if (isKnown || !findConversation(truth, whisper.interactionId)) return truth;
  const all = [...truth.whispers, whisper];
  const own = all.filter(({ interactionId }) => interactionId === whisper.interactionId);
  const tooOld = new Set(own.slice(0, -MOST_PER_CONTACT).map(({ id }) => id));
  return { ...truth, whispers: all.filter(({ id }) => !tooOld.has(id)) };
}

/** Taken over or put aside. */
export const withoutWhisper = (truth: Truth, id: string): Truth => ({
  ...truth,
  whispers: truth.whispers.filter((one) => one.id !== id),
});
