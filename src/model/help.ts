/**
 * An agent's call for help from the leads: whom it reached, who looks, how it ended. It lives at the centre until it is
 * ended, so that no lead's sign-out loses it.
 */
import { z } from 'zod';
import { agentId, interactionId } from './ids.ts';

export const helpId = z.string().min(1).max(80).brand<'HelpId'>();
export type HelpId = z.infer<typeof helpId>;

/** One key asks without a reason (`none`); a second one says it. */
export const helpReason = z.enum([
  'none',
  'question',
  'upset-customer',
  'approval',
  'technical',
  'safety',
]);
export type HelpReason = z.infer<typeof helpReason>;

export const helpRequest = z.object({
  id: helpId,
  agentId,
  agentName: z.string().max(200),
  /** Null: asked without a contact. */
  interactionId: interactionId.nullable(),
  customerName: z.string().max(200),
  reason: helpReason,
  text: z.string().max(500),
  askedAtMs: z.number(),
  /** Leads whose desk has it now; those of other teams count when nobody of the own team was there to get it. */
  deliveredTo: z.number().int().nonnegative(),
  /** Leads who have opened it. */
  looking: z.array(z.object({ agentId, name: z.string().max(200) })),
  /** `done`: a lead said so. `withdrawn`: the agent did, or the contact ended. */
  state: z.enum(['open', 'done', 'withdrawn']),
});
export type HelpRequest = z.infer<typeof helpRequest>;
