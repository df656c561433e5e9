/**
 * Job shadowing: a learner hears an agent who agreed and sees the agent's screen beside, masked as the policy says.
 */
import { z } from 'zod';
import { customer } from './customer.ts';
import { agentId } from './ids.ts';
import { customerCase, interaction, timelineEntry } from './interaction.ts';
import { company } from './party.ts';
import { wrapUpDraft } from './wrap-up.ts';

/** Somebody asks to listen and look, or does. */
export const shadowing = z.object({
  agentId,
  agentName: z.string().max(200),
  learnerId: agentId,
  learnerName: z.string().max(200),
  state: z.enum(['asked', 'running', 'declined', 'ended']),
  sinceMs: z.number(),
});
export type Shadowing = z.infer<typeof shadowing>;

/** One contact of the agent as the learner may see it. */
export const shadowView = z.object({
  interaction,
  customer: customer.nullable(),
  openCase: customerCase.nullable(),
  recent: z.array(timelineEntry).max(10),
  draft: wrapUpDraft,
  company: company.nullable(),
});
export type ShadowView = z.infer<typeof shadowView>;
