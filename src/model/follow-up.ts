/** Something an agent has to come back to: their own from a wrap-up, or a promise to a customer of their queues. */
import { z } from 'zod';
import { momentMs } from './moment.ts';
import { channel } from './channel.ts';
import { customerId, interactionId } from './ids.ts';

export const followUp = z.object({
  id: z.string().min(1).max(200),
  customerId: customerId.nullable(),
  name: z.string().max(200),
  /** Empty when withheld or unknown. */
  number: z.string().max(80),
  channel,
  dueAtMs: momentMs,
  text: z.string().max(600),
  /** The contact in which it was agreed; null for a promise that is only on the customer's card. */
  interactionId: interactionId.nullable(),
});
export type FollowUp = z.infer<typeof followUp>;

/** The next one first. */
export const byDue = (a: FollowUp, b: FollowUp): number =>
  a.dueAtMs - b.dueAtMs || (a.id < b.id ? -1 : 1);
