/**
 * Whether a payment field may be typed in: only while it is certain that nobody records. Whatever is not certain keeps it
 * closed, with a reason. Pure, so that the rule can be read and tested apart from the field.
 */
import type { RecordingPause, RecordingState } from '../model/interaction.ts';

export interface GateFacts {
  readonly recording: RecordingState;
  readonly pause: RecordingPause | null;
  /** A wish to pause or go on is on its way. */
  readonly isAsking: boolean;
  readonly isConnected: boolean;
  /** The last wish to pause was refused. */
  readonly hasFailed: boolean;
  readonly nowMs: number;
}

export type ClosedBecause = 'recording' | 'unknown' | 'centre-away' | 'refused' | 'time-up';

/** `untilMs` null: nothing ends it by itself. */
export type PaymentGate =
  | { readonly kind: 'open'; readonly isRecorded: boolean; readonly untilMs: number | null }
  | { readonly kind: 'asking' }
  | { readonly kind: 'closed'; readonly because: ClosedBecause };

/** Shut this long before the centre goes on, so that no digit is spoken into a recording that has begun. */
export const SHUT_BEFORE_MS = 5_000;

/** The one rule. */
export function derivePaymentGate(facts: GateFacts): PaymentGate {
  const { recording, pause, nowMs } = facts;
  // Nobody agreed to be recorded: there is nothing to stand still.
  if (recording === 'off') return { kind: 'open', isRecorded: false, untilMs: null };
  if (recording === 'paused') {
    const untilMs = pause?.untilMs ?? null;
    if (untilMs !== null && nowMs >= untilMs - SHUT_BEFORE_MS)
      return { kind: 'closed', because: 'time-up' };
    return { kind: 'open', isRecorded: true, untilMs };
  }
  if (facts.isAsking) return { kind: 'asking' };
  if (!facts.isConnected) return { kind: 'closed', because: 'centre-away' };
  if (recording === 'unknown') return { kind: 'closed', because: 'unknown' };
  return { kind: 'closed', because: facts.hasFailed ? 'refused' : 'recording' };
}
