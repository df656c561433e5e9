/**
 * The pauses of a recording, as they are written down: the one that goes on stands in the interaction, those that are over in
 * the work until its row of the timeline is written. Pure; used by the recorder, the wrap-ups and the timeline.
 */
import type { Interaction, RecordingPause, TimelineEntry } from '#src/model/interaction.ts';
import type { Work } from '../store/work-records.ts';

/** A payment takes less; a desk that died may not leave the rest of a call unrecorded. */
export const PAYMENT_PAUSE_MS = 3 * 60_000;
const MOST_PAUSES = 50;

export type PauseEnd = NonNullable<TimelineEntry['recordingPauses']>[number]['endedBy'];

/**
 * The pause that a wish leads to. What the agent paused by hand stays theirs: a payment within it neither limits nor ends it.
 * The same wish again gives a payment more time.
 */
export function pauseAfter(
  before: RecordingPause | null,
  because: RecordingPause['because'],
  nowMs: number,
): RecordingPause {
  const sinceMs = before?.sinceMs ?? nowMs;
  if (because === 'agent' || before?.because === 'agent')
    return { because: 'agent', sinceMs, untilMs: null };
  return { because: 'payment', sinceMs, untilMs: nowMs + PAYMENT_PAUSE_MS };
}

/** The work with its pause over and written down; the same work where none went on. */
export function withPauseEnded(work: Work, nowMs: number, endedBy: PauseEnd): Work {
  const pause = work.interaction.recordingPause ?? null;
  if (pause === null) return work;
  const { because, sinceMs } = pause;
  const ended = { because, sinceMs, durationMs: Math.max(0, nowMs - sinceMs), endedBy };
  const interaction: Interaction = { ...work.interaction, recordingPause: null };
  return {
    ...work,
    interaction,
    recordingPauses: [...(work.recordingPauses ?? []), ended].slice(-MOST_PAUSES),
  };
}
