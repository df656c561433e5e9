/**
 * Identifiers as distinct types, so that a customer's id cannot be passed where an interaction's is meant. They are
 * plain strings on the wire. Parse at the edge (`customerId.parse`), never cast in the middle.
 */
import { z } from 'zod';

const id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w.:@-]+$/);

export const agentId = id.brand<'AgentId'>();
export const customerId = id.brand<'CustomerId'>();
export const interactionId = id.brand<'InteractionId'>();
export const caseId = id.brand<'CaseId'>();
export const queueId = id.brand<'QueueId'>();
export const articleId = id.brand<'ArticleId'>();
/** The phone's name for one SIP call; chosen by core for outbound calls, by the phone for inbound ones. */
export const callId = id.brand<'CallId'>();

export type AgentId = z.infer<typeof agentId>;
export type CustomerId = z.infer<typeof customerId>;
export type InteractionId = z.infer<typeof interactionId>;
export type CaseId = z.infer<typeof caseId>;
export type QueueId = z.infer<typeof queueId>;
export type ArticleId = z.infer<typeof articleId>;
export type CallId = z.infer<typeof callId>;
