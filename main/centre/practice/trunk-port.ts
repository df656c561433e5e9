/**
 * What only the practice telephony can do: make callers call, and measure what each leg sends and hears. The centre's
 * practice page and the e2e tests use it; a real PBX has no such port.
 */
import { z } from 'zod';
import type { CalleeScript, CallerScript } from './caller-script.ts';

/** A colleague without a phone, rung by SIP user name: what it does then, and after how long. */
export const practiceBot = z.strictObject({
  /** As `SipCredentials.username`, in any case. */
  username: z.string().min(1).max(80),
  /** `silent` rings until it is stopped; `busy` does not even ring. */
  behaviour: z.enum(['answers', 'declines', 'silent', 'busy']),
  answerAfterMs: z.number().int().nonnegative(),
  /** A pure tone instead of speech, for tests that listen by frequency. */
  toneHz: z.number().positive().max(4000).nullable(),
  /** What it says once when it has someone to talk to; below `assets/speech`, without extension. */
  speechFile: z.string().nullable(),
});

export type PracticeBot = z.infer<typeof practiceBot>;

/** What one leg sent to the telephone system or was sent by it, over the window asked for. */
export interface LegMeasure {
  /** Root mean square of the linear 16-bit samples, 0…32767. */
  readonly rms: number;
  /** Strength of each asked tone (Goertzel) as a share 0…1 of the window's energy. */
  readonly tones: Readonly<Record<string, number>>;
  /** Frames of 20 ms seen in the window and the longest stretch without one, by RTP timestamp, in ms. */
  readonly frames: number;
  readonly longestGapMs: number;
}

export interface PracticeTrunk {
  /** Starts a caller now; answers the customer leg's id. */
  startCaller(script: CallerScript): Promise<string>;
  /** Ends a running caller at once, as if they hung up. */
  stopCaller(legId: string): Promise<void>;
  /** Replaces how called numbers behave; unknown numbers answer after 2.5 s with a greeting. */
  setCallees(callees: readonly CalleeScript[]): Promise<void>;
  /** Replaces the colleagues without a phone; to the centre they are registered phones. */
  setBots(bots: readonly PracticeBot[]): Promise<void>;
  /** `direction: 'in'` is what the leg says, `'out'` what it hears. */
  measure(
    legId: string,
    direction: 'in' | 'out',
    windowMs: number,
    tonesHz: readonly number[],
  ): Promise<LegMeasure>;
  /** Makes the recorder stop confirming, to try the loud warning. */
  setRecorderAnswers(answers: boolean): Promise<void>;
}
