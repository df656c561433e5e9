/**
 * What the agent is writing to customers right now, ahead of core by the time of a save, and for whom it is meant. The truth
 * is core's: a text leaves this store as soon as core shows the same words.
 */
import { create } from 'zustand';
import type { DeskChat } from '#src/contracts/desk-team.ts';
import type { InteractionId } from '#src/model/ids.ts';
import { readSlice } from '../stores/slices.ts';

/** Who reads what is written. */
export type Audience = 'all' | 'staff';

/** A text that core has not shown back yet. */
export interface LocalText {
  readonly text: string;
  /** Rises with each edit. */
  readonly edit: number;
  /** Must not wait for a pause in the writing: it was sent, or left. */
  readonly isUrgent: boolean;
}

interface Composing {
  readonly texts: Readonly<Record<InteractionId, LocalText>>;
  readonly audiences: Readonly<Record<InteractionId, Audience>>;
  /** Begun for colleagues only: it stays so, whoever owns the chat by the time it is sent. */
  readonly heldBack: Readonly<Record<InteractionId, boolean>>;
}

/** Texts and audiences by interaction. */
export const useComposing = create<Composing>(() => ({ texts: {}, audiences: {}, heldBack: {} }));

/** Notes what stands in the composer. */
export function writeText(id: InteractionId, text: string, isUrgent = false): void {
  useComposing.setState(({ texts, heldBack }) => ({
    texts: { ...texts, [id]: { text, edit: (texts[id]?.edit ?? 0) + 1, isUrgent } },
    heldBack: text === '' ? { ...heldBack, [id]: false } : heldBack,
  }));
}

/** What stands in the composer was begun for colleagues: it must not reach the customer unless the agent says so. */
export function holdBack(id: InteractionId): void {
  if (useComposing.getState().heldBack[id] !== true)
    useComposing.setState(({ heldBack }) => ({ heldBack: { ...heldBack, [id]: true } }));
}

/** Core holds the same words, or the chat is gone. */
export function dropText(id: InteractionId): void {
  useComposing.setState(({ texts }) => {
    const rest = { ...texts };
    delete rest[id];
    return { texts: rest };
  });
}

/** Chooses who reads what is written in this chat. */
export function chooseAudience(id: InteractionId, audience: Audience): void {
  useComposing.setState(({ audiences, heldBack }) => ({
    audiences: { ...audiences, [id]: audience },
    heldBack: { ...heldBack, [id]: false },
  }));
}

/** The text on screen, for components. */
export function useComposedText(chat: DeskChat): string {
  return useComposing(({ texts }) => texts[chat.interactionId]?.text) ?? chat.draft;
}

/** The text on screen, for actions. */
export function readComposedText(id: InteractionId): string {
  return (
    useComposing.getState().texts[id]?.text ??
    readSlice('chats')?.find(({ interactionId }) => interactionId === id)?.draft ??
    ''
  );
}

/** Forgets everything. */
export function resetComposing(): void {
  useComposing.setState({ texts: {}, audiences: {}, heldBack: {} });
}
