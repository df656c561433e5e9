/**
 * The requests of the wire that keep customers on desks before they are needed. Part of `wire.ts`, which alone is imported by
 * others.
 */
import { z } from 'zod';
import { customer } from '../model/customer.ts';
import { customerId } from '../model/ids.ts';
import { customerCase, timelineEntry } from '../model/interaction.ts';

/** Customers of one page; with their interactions they stay far below what an answer may weigh. */
export const MOST_CUSTOMERS_A_PAGE = 100;

export const customerRequests = {
  /**
   * Customers of the agent's queues and of their follow-ups that changed after `since` (nought: all), in the order in which
   * they changed; with each all its cases and its newest interactions, also when only one of these changed. `most`: older
   * ones are left out.
   */
  'customer/changes': {
    request: z.object({
      /** What the desk was told with its last page; null: nothing yet. */
      scope: z.string().max(200).nullable(),
      since: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(MOST_CUSTOMERS_A_PAGE),
      most: z.number().int().min(1).max(100_000),
    }),
    answer: z.object({
      customers: z.array(customer).max(MOST_CUSTOMERS_A_PAGE),
      /** The newest of each of these customers: a newer one that is not among them is there no more. */
      entries: z.array(timelineEntry),
      /** All of these customers. */
      cases: z.array(customerCase),
      /** There is nothing to be kept of them any more. */
      removed: z.array(customerId).max(MOST_CUSTOMERS_A_PAGE),
      /** Centre and queues for which this holds. */
      scope: z.string().max(200),
      revision: z.number().int().nonnegative(),
      /** Customers whose last change is before this are not kept. */
      floor: z.number().int().nonnegative(),
      /** How many a desk has that has all. */
      total: z.number().int().nonnegative(),
      isComplete: z.boolean(),
      /** The desk's revision means nothing here (other centre, other queues): what it has counts no more once this is complete. */
      isReset: z.boolean(),
    }),
    isWrite: false,
  },
} as const;
