/** The desk's intents about being rung. Part of `desk.ts`, which alone is imported by others. */
import { z } from 'zod';
import { interactionId } from '../model/ids.ts';

const nothing = z.object({});

export const ringIntents = {
  /** Records the agent's voice in the phone's memory. */
  'check/record': {
    payload: z.object({ forMs: z.number().int().min(500).max(5_000) }),
    answer: nothing,
  },
  /** Plays it once and forgets it; answered at its end. */
  'check/play-back': { payload: nothing, answer: nothing },
  /** Of a call that only the phone has: go on talking. */
  'difference/keep': { payload: z.object({ interactionId }), answer: nothing },
  /** Of a call that the phone lost: back to the customer who waits, or let them go. */
  'difference/rejoin': { payload: z.object({ interactionId }), answer: nothing },
  'difference/give-up': { payload: z.object({ interactionId }), answer: nothing },
  /** Look now whether this phone can be rung; what was seen comes with the strip. */
  'ring/check': { payload: nothing, answer: nothing },
} as const;
