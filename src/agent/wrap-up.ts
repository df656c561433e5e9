/**
 * Rules of wrap-up: its deadline, the +30 seconds, when a draft may be completed and what happens when time is over. Pure;
 * used by the agent session (also for calls that end while the centre is away) and by the desk for its button.
 */
import type { Catalogue } from '../model/queue.ts';
import type { QueueId } from '../model/ids.ts';
import type { WrapUpDraft } from '../model/wrap-up.ts';

/** One press on "+30 s". */
export const WRAP_UP_EXTENSION_MS = 30_000;
/** For interactions without a queue, such as own calls. */
export const DEFAULT_WRAP_UP_MS = 60_000;

export interface WrapUpClock {
  readonly deadlineAtMs: number;
  readonly extensions: number;
}

/** A wrap-up that begins here, because the centre cannot say when it ends. */
export function startWrapUp(
  catalogue: Catalogue,
  queueId: QueueId | null,
  endedAtMs: number,
): WrapUpClock {
  const queue = catalogue.queues.find((one) => one.id === queueId);
  return { deadlineAtMs: endedAtMs + (queue?.wrapUpMs ?? DEFAULT_WRAP_UP_MS), extensions: 0 };
}

/** Counted from now when the deadline is already over: the agent asked for thirty seconds. */
export function extendWrapUp(clock: WrapUpClock, nowMs: number): WrapUpClock {
  return {
    deadlineAtMs: Math.max(clock.deadlineAtMs, nowMs) + WRAP_UP_EXTENSION_MS,
    extensions: clock.extensions + 1,
  };
}

export type CompletionCheck =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'no-reason' | 'unknown-code' };

/** By hand a reason is required and codes must be known; an empty catalogue (never seen the centre) checks nothing. */
export function checkCompletion(draft: WrapUpDraft, catalogue: Catalogue): CompletionCheck {
  if (draft.reasonId === null) return { ok: false, reason: 'no-reason' };
  const isKnown = (list: readonly { readonly id: string }[], id: string | null): boolean =>
    id === null || list.length === 0 || list.some((code) => code.id === id);
  return isKnown(catalogue.reasons, draft.reasonId) && isKnown(catalogue.outcomes, draft.outcomeId)
    ? { ok: true }
    : { ok: false, reason: 'unknown-code' };
}

/** When time is over the draft goes as it is: an empty reason is better than a lost note. */
export const isOverdue = (clock: WrapUpClock, nowMs: number): boolean =>
  nowMs >= clock.deadlineAtMs;
