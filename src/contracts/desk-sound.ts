/**
 * What the desk is told about sound beyond the list of devices: what takes the place of what, whether the agent is heard,
 * the protection of the ear and the day's hearing dose. Part of `desk.ts`, which alone is imported by others.
 */
import { z } from 'zod';
import { movedDevice } from './phone.ts';

/** One day of one agent's ears. */
export const hearingDay = z.object({
  /** The agent's own day, e.g. `2026-05-04`. */
  day: z.string().max(10),
  /** 1 is eight hours at 85 dB(A). */
  share: z.number().nonnegative(),
  heardMs: z.number().nonnegative(),
});

export const soundState = z.object({
  ringer: z.string().nullable(),
  moved: z.array(movedDevice),
  /**
   * Nothing of the agent's voice goes out for ten seconds: `dead`, not even noise; `unheard`, the agent was not heard once in
   * this call while the other side waits too.
   */
  silence: z.enum(['none', 'dead', 'unheard']),
  /** Calls go through the protection against acoustic shock; null while there is no call. */
  isProtected: z.boolean().nullable(),
  /** When it last took something down. */
  limitedAtMs: z.number().nullable(),
  /** An estimate: digital level and an assumed sensitivity of the headset. */
  dose: hearingDay.extend({
    /** The average over what was heard, dB(A); null: nothing yet. */
    averageDb: z.number().nullable(),
  }),
});
export type SoundState = z.infer<typeof soundState>;

export const soundSlices = { sound: soundState } as const;
