/**
 * How far the agent has read each chat, and where they stand in it: kept while they look at another contact. Only the window's
 * own comfort; after a crash one's own last words tell what was read.
 */
import { create } from 'zustand';
import type { InteractionId } from '#src/model/ids.ts';

/** One chat's place. */
export interface Place {
  /** The last message that was on screen. */
  readonly readUpTo: string | null;
  /** The line "not read yet" stands after this message; undefined: there is none. */
  readonly unreadAfter: string | null | undefined;
  readonly isAtBottom: boolean;
  readonly top: number;
  readonly caret: number | null;
}

const atFirst: Place = {
  readUpTo: null,
  unreadAfter: undefined,
  isAtBottom: true,
  top: 0,
  caret: null,
};

interface Reading {
  readonly places: Readonly<Record<InteractionId, Place>>;
  /** Chats with note and reasons unfolded while they go on. */
  readonly unfolded: Readonly<Record<InteractionId, boolean>>;
}

/** Places by interaction. */
export const useReading = create<Reading>(() => ({ places: {}, unfolded: {} }));

/** The place in one chat. */
export function placeOf(state: Reading, id: InteractionId): Place {
  return state.places[id] ?? atFirst;
}

/** Notes a change of place; nothing happens when nothing changed. */
export function notePlace(id: InteractionId, change: Partial<Place>): void {
  const before = placeOf(useReading.getState(), id);
  const isSame = (Object.keys(change) as (keyof Place)[]).every(
    (key) => before[key] === change[key],
  );
  if (isSame) return;
  useReading.setState(({ places }) => ({ places: { ...places, [id]: { ...before, ...change } } }));
}

/** Unfolds or folds the note and the reasons of a chat that goes on. */
export function unfold(id: InteractionId, isUnfolded: boolean): void {
  useReading.setState(({ unfolded }) => ({ unfolded: { ...unfolded, [id]: isUnfolded } }));
}

/** Forgets everything. */
export function resetReading(): void {
  useReading.setState({ places: {}, unfolded: {} });
}
