/**
 * What of the centre is on this computer, for the desk: how far customers and articles have come. Part of `desk.ts`, which alone is
 * imported by others.
 */
import { z } from 'zod';
import { conflictIntents, conflictSlices } from './desk-conflicts.ts';

const kept = z.object({
  count: z.number().int(),
  /** So many there are to be; null: the centre does not tell. */
  total: z.number().int().nullable(),
  /** When all of it was here last; null: never yet. */
  asOfMs: z.number().nullable(),
  /** So many of the centre's cannot be read and are not here; absent: none. */
  leftOut: z.number().int().positive().optional(),
});
export type KeptHere = z.infer<typeof kept>;

export const hereSlices = {
  ...conflictSlices,
  /** Null: nothing has been fetched by this sign-in. */
  here: z.object({
    customers: kept.nullable(),
    articles: kept.nullable(),
    /** Unsent work of another agent lies on this computer, and goes out once they sign in here again. */
    othersUnsent: z.boolean(),
  }),
} as const;
/** What the agent decides about it. */
export const hereIntents = conflictIntents;
export type Here = z.infer<typeof hereSlices.here>;
