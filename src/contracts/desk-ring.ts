/** The desk's intents about being rung. Part of `desk.ts`, which alone is imported by others. */
import { z } from 'zod';

const nothing = z.object({});

export const ringIntents = {
  /** Records the agent's voice in the phone's memory. */
  'check/record': {
    payload: z.object({ forMs: z.number().int().min(500).max(5_000) }),
    answer: nothing,
  },
  /** Plays it once and forgets it; answered at its end. */
  'check/play-back': { payload: nothing, answer: nothing },
  /** Look now whether this phone can be rung; what was seen comes with the strip. */
  'ring/check': { payload: nothing, answer: nothing },
} as const;
