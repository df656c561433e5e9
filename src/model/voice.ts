/** How the voice of a call was judged: what is wrong now, and how the whole call was. The figures themselves are in `call.ts`. */
import { z } from 'zod';
import { callId, interactionId } from './ids.ts';

/** What is wrong with a voice for longer than a moment, and where. */
export const voiceTrouble = z.object({
  what: z.enum(['loss', 'jitter', 'delay', 'gaps']),
  /**
   * `network`: both directions, so it is most likely ours; `sending`: only what we send; `receiving`: only what comes;
   * `computer`: this machine is too slow.
   */
  side: z.enum(['network', 'sending', 'receiving', 'computer']),
  sinceMs: z.number(),
});
export type VoiceTrouble = z.infer<typeof voiceTrouble>;

/** How a whole call sounded; kept with its contact. */
export const voiceSummary = z.object({
  callId,
  measuredMs: z.number().nonnegative(),
  /** Estimated opinion score 1…4.5: on average, and the worst ten seconds. */
  mos: z.number().min(1).max(5),
  worstMos: z.number().min(1).max(5),
  loss: z.number().min(0).max(1),
  /** As the other end reports what it misses of us; null: it never said. */
  farLoss: z.number().min(0).max(1).nullable(),
  jitterMs: z.number().nonnegative(),
  roundTripMs: z.number().nonnegative().nullable(),
  concealed: z.number().min(0).max(1),
  /** So long something was wrong enough to be said. */
  troubledMs: z.number().nonnegative(),
  /** What was wrong the longest; null when nothing was. */
  trouble: voiceTrouble.pick({ what: true, side: true }).nullable(),
});
export type VoiceSummary = z.infer<typeof voiceSummary>;

/** Summaries that the centre has not been told, each with its contact. */
export const untoldVoices = z.array(z.object({ interactionId, voice: voiceSummary }));
export type UntoldVoice = z.infer<typeof untoldVoices>[number];
