/**
 * The requests of the wire that make two customers one, and two again. Part of `wire.ts`, which alone is imported by others.
 * Both may be sent again: the act's own id makes the second time have no effect.
 */
import { z } from 'zod';
import { customer } from '../model/customer.ts';
import { customerId } from '../model/ids.ts';
import { mergeChoices, mergeEvidence, mergeId } from '../model/merge.ts';

const pair = z.object({ survivor: customer, merged: customer });

export const mergeRequests = {
  /** Refused with `already-merged` when somebody else merged one of the two meanwhile. */
  'customer/merge': {
    request: z.object({
      mergeId,
      survivorId: customerId,
      mergedId: customerId,
      choices: mergeChoices,
      evidence: z.array(mergeEvidence).max(12),
      mergedAtMs: z.number(),
    }),
    answer: pair,
    isWrite: true,
  },
  /** By who merged, or a lead; the last merge into a customer first, and not for ever. */
  'customer/unmerge': {
    request: z.object({
      mergeId,
      survivorId: customerId,
      mergedId: customerId,
      undoneAtMs: z.number(),
    }),
    answer: pair,
    isWrite: true,
  },
} as const;
