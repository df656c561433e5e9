/**
 * What of the centre is on this computer, for the desk: how far customers and articles have come. Part of `desk.ts`, which alone is
 * imported by others.
 */
import { z } from 'zod';

const kept = z.object({
  count: z.number().int(),
  /** So many there are to be; null: the centre does not tell. */
  total: z.number().int().nullable(),
  /** When all of it was here last; null: never yet. */
  asOfMs: z.number().nullable(),
});
export type KeptHere = z.infer<typeof kept>;

export const hereSlices = {
  /** Null: nothing has been fetched by this sign-in. */
  here: z.object({ customers: kept.nullable(), articles: kept.nullable() }),
} as const;
export type Here = z.infer<typeof hereSlices.here>;
