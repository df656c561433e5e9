/** How far the agent got in picking a code by keys, for the contact in the middle; starts anew with each contact. */
import { create } from 'zustand';
import type { CustomerId, InteractionId } from '#src/model/ids.ts';
import { type CodeTyping, nothingTyped } from '../wrap-up/code-typing.ts';

interface TypingState {
  /** The contact, or the customer who is noted without one. */
  readonly interactionId: InteractionId | CustomerId | null;
  readonly typing: CodeTyping;
}

/** The typing of the contact in the middle. */
export const useCodeTyping = create<TypingState>(() => ({
  interactionId: null,
  typing: nothingTyped,
}));

/** The typing of that contact: nothing when it was another's. */
export function typingOf(state: TypingState, id: InteractionId | CustomerId): CodeTyping {
  return state.interactionId === id ? state.typing : nothingTyped;
}

/** Notes how far typing is. */
export function setTyping(interactionId: InteractionId | CustomerId, typing: CodeTyping): void {
  useCodeTyping.setState({ interactionId, typing });
}

/** As before anything was typed. */
export function resetCodeTyping(): void {
  useCodeTyping.setState({ interactionId: null, typing: nothingTyped });
}
