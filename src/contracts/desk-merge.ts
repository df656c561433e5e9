/**
 * The desk's intents about two customers who are one. Core does them at once on what it knows, also without the centre, and
 * sends them when it can. Part of `desk.ts`, which alone is imported by others.
 */
import { z } from 'zod';
import { customer } from '../model/customer.ts';
import { customerId } from '../model/ids.ts';
import { mergeChoices, mergeEvidence, mergeId } from '../model/merge.ts';
import { fault } from './fault.ts';

const evidence = z.array(mergeEvidence).max(12);
const done = z.object({
  mergeId,
  survivor: customer,
  merged: customer,
  /** It waits for the centre. */
  isWaiting: z.boolean(),
});

export const mergeIntents = {
  /** Who seems to be the same person, the likeliest first. `isWide`: the centre is asked too. */
  'customer/duplicates': {
    payload: z.object({ customerId, isWide: z.boolean() }),
    answer: z.object({ found: z.array(z.object({ customer, evidence })).max(8) }),
  },
  /** Both as they are now, and how many contacts each has; null where that is not known. */
  'customer/compare': {
    payload: z.object({ oneId: customerId, otherId: customerId }),
    answer: z.object({
      one: customer,
      other: customer,
      evidence,
      oneCount: z.number().int().nullable(),
      otherCount: z.number().int().nullable(),
      source: z.enum(['centre', 'cache']),
      asOfMs: z.number(),
    }),
  },
  'customer/merge': {
    payload: z.object({
      survivorId: customerId,
      mergedId: customerId,
      choices: mergeChoices,
      evidence,
    }),
    answer: done,
  },
  /** One that still waits is taken out of the outbox and never sent. */
  'customer/unmerge': {
    payload: z.object({ mergeId, survivorId: customerId, mergedId: customerId }),
    answer: done,
  },
} as const;

export const mergeFrames = [
  /**
   * Cards that are others now, with the histories below them. `refused`: what was shown here was not true, because the centre
   * has said no to it.
   */
  z.object({
    kind: z.literal('customers/changed'),
    customers: z.array(customer).max(10),
    refused: z.object({ act: z.enum(['merge', 'unmerge']), fault }).nullable(),
  }),
] as const;
