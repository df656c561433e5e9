/**
 * What a company lets a machine keep, for how long, and what goes when somebody leaves: times by kind of data. Only IT changes it
 * (`localData` in the managed file).
 */
import { z } from 'zod';

const days = z.number().int().min(0).max(3650);

export const localDataPolicy = z.object({
  /** So long the agent's folder may be read without the centre. */
  offlineDays: days,
  /** Signing out takes away what is kept of customers; unsent work is sent first. */
  wipesOnSignOut: z.boolean(),
  /**
   * By kind, customers and contacts counted from the last time the centre was in step: an outage empties nothing. Drafts of a
   * contact go with it; what is unsent never goes by itself.
   */
  keepDays: z.object({
    /** Customers that are not of the agent's queues, only met in passing; those of the queues stay while they are. */
    customers: days,
    /** Contacts in customers' histories, by when they began. */
    interactions: days,
    /** After so long without the centre nobody vouches for them. */
    articles: days,
    logs: days,
    /** Notes that were begun and never finished, by when they were last touched; their writer is told before. */
    drafts: days.default(30),
  }),
});
export type LocalDataPolicy = z.infer<typeof localDataPolicy>;

/** A week without the centre; strangers for a day, histories for two years. */
export const usualLocalData: LocalDataPolicy = {
  offlineDays: 7,
  wipesOnSignOut: false,
  keepDays: { customers: 1, interactions: 730, articles: 90, logs: 14, drafts: 30 },
};
