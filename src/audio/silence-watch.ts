/**
 * Whether the agent is heard at all. Two ways to be silent without knowing: a microphone that brings nothing, not even noise
 * (switched off at the headset, a dead line), and one that works and does not hear the agent, who speaks into another one.
 * The second is only believed of an agent who was never heard in this call while nobody else spoke either; who listens for
 * long, or looks something up after having spoken, is left in peace. Pure; core asks once a second.
 */

/** How a call's silence has gone so far. */
export interface SilenceWatch {
  /** Since when nothing at all goes out; null: something does, or nothing has to. */
  readonly deadSinceMs: number | null;
  /** The agent was heard once in this call. */
  readonly wasHeard: boolean;
  /** So long neither the agent nor the other side was heard, summed up. */
  readonly bothQuietMs: number;
  readonly atMs: number | null;
}

/** One second of a call. */
export interface SilenceSample {
  readonly atMs: number;
  /** Effective value 0…1 of what the microphone brings. */
  readonly outboundLevel: number;
  readonly inboundLevel: number;
  /** Talking and not muted: the agent expects to be heard. */
  readonly shouldBeHeard: boolean;
}

/** What the agent is told. */
export type Silence = 'none' | 'dead' | 'unheard';

/** So long until the agent is told. */
export const SILENT_AFTER_MS = 10_000;
/** About the smallest step of 16 bits: a live microphone has more noise, also after noise suppression. */
const DEAD_LEVEL = 3e-5;
/** −50 dB: speech into any headset is louder. */
const HEARD_LEVEL = 3.2e-3;
/** Longer without a sample: the clock was asleep. */
const LONGEST_STEP_MS = 3_000;

/** Before the first second. */
export const newSilenceWatch: SilenceWatch = {
  deadSinceMs: null,
  wasHeard: false,
  bothQuietMs: 0,
  atMs: null,
};

/** The next second of the same call. */
export function watchSilence(before: SilenceWatch, sample: SilenceSample): SilenceWatch {
  const { atMs, outboundLevel, inboundLevel } = sample;
  const stepMs = before.atMs === null ? 0 : atMs - before.atMs;
  const isGap = stepMs < 0 || stepMs > LONGEST_STEP_MS;
  if (!sample.shouldBeHeard || isGap) return { ...before, deadSinceMs: null, atMs };
  const wasHeard = before.wasHeard || outboundLevel >= HEARD_LEVEL;
  const isBothQuiet = outboundLevel < HEARD_LEVEL && inboundLevel < HEARD_LEVEL;
  return {
    deadSinceMs: outboundLevel < DEAD_LEVEL ? (before.deadSinceMs ?? atMs - stepMs) : null,
    wasHeard,
    bothQuietMs: wasHeard ? 0 : before.bothQuietMs + (isBothQuiet ? stepMs : 0),
    atMs,
  };
}

/** What to say about it. */
export function silenceOf({ deadSinceMs, bothQuietMs, atMs }: SilenceWatch): Silence {
  if (deadSinceMs !== null && atMs !== null && atMs - deadSinceMs >= SILENT_AFTER_MS) return 'dead';
  return bothQuietMs >= SILENT_AFTER_MS ? 'unheard' : 'none';
}
