/** The last minute of each call's voice, for its graph. Filled from the slice of conversations; forgotten with the call. */
import { create } from 'zustand';
import type { VoiceQuality } from '#src/model/call.ts';
import type { CallId } from '#src/model/ids.ts';
import { watchSlice } from '../stores/slices.ts';

/** So many seconds are drawn. */
export const SHOWN_SECONDS = 60;

type History = Readonly<Record<CallId, readonly VoiceQuality[]>>;

/** By call, the newest last. */
export const useVoiceHistory = create<{ readonly calls: History }>(() => ({ calls: {} }));

const none: readonly VoiceQuality[] = [];
/** Of one call. */
export const useVoiceOf = (id: CallId | undefined): readonly VoiceQuality[] =>
  useVoiceHistory(({ calls }) => (id ? (calls[id] ?? none) : none));

/** Starts it; answers the remover. */
export function followVoice(): () => void {
  return watchSlice('conversations', (conversations) => {
    const { calls } = useVoiceHistory.getState();
    const next: Record<CallId, readonly VoiceQuality[]> = {};
    let isNew = false;
    for (const { call, quality } of conversations ?? []) {
      if (!call) continue;
      const before = calls[call.id];
      const isNews = quality?.callId === call.id && before?.at(-1)?.atMs !== quality.atMs;
      if (isNews) next[call.id] = [...(before ?? none), quality].slice(-SHOWN_SECONDS);
      else if (before) next[call.id] = before;
      isNew ||= isNews;
    }
    if (isNew || Object.keys(next).length !== Object.keys(calls).length)
      useVoiceHistory.setState({ calls: next });
  });
}
