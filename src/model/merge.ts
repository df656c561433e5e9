/** The words of a merge of two customers: why they seem to be one, and whose value stays. The mark it leaves: `customer.ts`. */
import { z } from 'zod';

/** Why two customers seem to be one. */
export const mergeEvidence = z.object({
  kind: z.enum(['number', 'mail', 'name', 'order']),
  /** The number, address, name or order that both have. */
  value: z.string().max(200),
});
export type MergeEvidence = z.infer<typeof mergeEvidence>;

const side = z.enum(['survivor', 'merged']);

/** Whose value stays, where only one can. What is not named stays the survivor's. Lists are always put together. */
export const mergeChoices = z
  .object({
    name: side,
    segment: side,
    company: side,
    language: side,
    city: side,
    contract: side,
    preferredChannel: side,
    preferredHours: side,
    timeZone: side,
    note: z.enum(['survivor', 'merged', 'both']),
  })
  .partial();
export type MergeChoices = z.infer<typeof mergeChoices>;
export type ChosenField = keyof MergeChoices;

/** Chosen by the desk, so that a merge can be undone before the centre has heard of it. */
export const mergeId = z
  .string()
  .min(8)
  .max(80)
  .regex(/^[\w.:-]+$/);
