/**
 * One small store per slice of core's state: copies, whole, never changed here. Only `subscriptions.ts` writes them; null
 * means core has not told it yet.
 */
import { type StoreApi, create, type UseBoundStore } from 'zustand';
import type { DeskSlice, DeskSliceName } from '#src/contracts/desk.ts';

/** What a slice's store holds. */
export interface SliceState<N extends DeskSliceName> {
  readonly value: DeskSlice<N> | null;
}

type SliceStores = {
  readonly [N in DeskSliceName]: UseBoundStore<StoreApi<SliceState<N>>>;
};

/** Every slice by its name. */
export const slices: SliceStores = {
  session: create<SliceState<'session'>>(() => ({ value: null })),
  presence: create<SliceState<'presence'>>(() => ({ value: null })),
  offers: create<SliceState<'offers'>>(() => ({ value: null })),
  conversations: create<SliceState<'conversations'>>(() => ({ value: null })),
  missed: create<SliceState<'missed'>>(() => ({ value: null })),
  followUps: create<SliceState<'followUps'>>(() => ({ value: null })),
  queues: create<SliceState<'queues'>>(() => ({ value: null })),
  day: create<SliceState<'day'>>(() => ({ value: null })),
  catalogue: create<SliceState<'catalogue'>>(() => ({ value: null })),
  conflicts: create<SliceState<'conflicts'>>(() => ({ value: null })),
  recent: create<SliceState<'recent'>>(() => ({ value: null })),
  strip: create<SliceState<'strip'>>(() => ({ value: null })),
  settings: create<SliceState<'settings'>>(() => ({ value: null })),
  locked: create<SliceState<'locked'>>(() => ({ value: null })),
  devices: create<SliceState<'devices'>>(() => ({ value: null })),
  headsets: create<SliceState<'headsets'>>(() => ({ value: null })),
  sound: create<SliceState<'sound'>>(() => ({ value: null })),
  chats: create<SliceState<'chats'>>(() => ({ value: null })),
  help: create<SliceState<'help'>>(() => ({ value: null })),
  threads: create<SliceState<'threads'>>(() => ({ value: null })),
  whispers: create<SliceState<'whispers'>>(() => ({ value: null })),
  shadow: create<SliceState<'shadow'>>(() => ({ value: null })),
  presenceNote: create<SliceState<'presenceNote'>>(() => ({ value: null })),
  following: create<SliceState<'following'>>(() => ({ value: null })),
  desktop: create<SliceState<'desktop'>>(() => ({ value: null })),
  here: create<SliceState<'here'>>(() => ({ value: null })),
  notes: create<SliceState<'notes'>>(() => ({ value: null })),
  briefings: create<SliceState<'briefings'>>(() => ({ value: null })),
};

const storeOf = <N extends DeskSliceName>(name: N) =>
  slices[name] as unknown as UseBoundStore<StoreApi<SliceState<N>>>;

/** The slice as it is now, for components; null before core told it. */
export function useSlice<N extends DeskSliceName>(name: N): DeskSlice<N> | null {
  return storeOf(name)((state) => state.value);
}

/** The slice as it is now, for actions. */
export function readSlice<N extends DeskSliceName>(name: N): DeskSlice<N> | null {
  return storeOf(name).getState().value;
}

/** Replaces a slice with what core told. */
export function writeSlice<N extends DeskSliceName>(name: N, value: DeskSlice<N> | null): void {
  storeOf(name).setState({ value });
}

/** Hears every later change of a slice; answers the remover. */
export function watchSlice<N extends DeskSliceName>(
  name: N,
  listener: (value: DeskSlice<N> | null, before: DeskSlice<N> | null) => void,
): () => void {
  return storeOf(name).subscribe((state, before) => {
    if (state.value !== before.value) listener(state.value, before.value);
  });
}

/** Forgets everything, as before the first word from core. */
export function resetSlices(): void {
  for (const store of Object.values(slices))
    (store as StoreApi<{ value: unknown }>).setState({ value: null });
}
