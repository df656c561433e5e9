/**
 * Tells the centre how the agent's voice is, for the leads who look: the newest figure, every five seconds while a call of
 * the agent's own is talked on. Worth nothing later, so a figure that does not get there is forgotten.
 */
import type { CallId } from '#src/model/ids.ts';
import type { SessionContext } from './context.ts';
import { findConversation, type Truth } from './truth.ts';

export const QUALITY_EVERY_MS = 5_000;

export interface Quality {
  react(before: Truth, after: Truth): void;
  stop(): void;
}

const talking = (truth: Truth) => truth.calls.filter((call) => call.state.kind === 'talking');

/** One per session. */
export function createQuality(ctx: SessionContext): Quality {
  let cancel: (() => void) | null = null;
  let sent = new Map<CallId, number>();

  const tell = (): void => {
    const truth = ctx.truth();
    if (truth.strip.centre.state !== 'connected') return;
    const told = new Map<CallId, number>();
    for (const { id, interactionId } of talking(truth)) {
      const found = findConversation(truth, interactionId);
      const quality = found?.role === 'owner' && !found.isLocal ? found.quality : null;
      if (quality?.callId !== id) continue;
      told.set(id, quality.atMs);
      if (sent.get(id) === quality.atMs) continue;
      const { mos, roundTripMs } = quality;
      void ctx.centre.request('phone/quality', { interactionId, mos, roundTripMs });
    }
    sent = told;
  };

  const stop = (): void => {
    cancel?.();
    cancel = null;
  };

  return {
    react(before, after) {
      if (before.calls === after.calls) return;
      if (talking(after).length === 0) stop();
      else cancel ??= ctx.ports.timers.every(QUALITY_EVERY_MS, tell);
    },
    stop,
  };
}
