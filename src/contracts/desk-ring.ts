/** The desk's intents about being rung. Part of `desk.ts`, which alone is imported by others. */
import { z } from 'zod';

const nothing = z.object({});

export const ringIntents = {
  /** Look now whether this phone can be rung; what was seen comes with the strip. */
  'ring/check': { payload: nothing, answer: nothing },
  /** The agent is back at a machine that slept: it may be rung again. */
  'ring/here': { payload: nothing, answer: nothing },
} as const;
