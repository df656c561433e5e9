/**
 * What a team lead sees of the people and the queues, row by row, and the acts that are written into the audit log.
 */
import { z } from 'zod';
import { chosenPresence, presence } from './agent.ts';
import { channel } from './channel.ts';
import { segment } from './customer.ts';
import { agentId, customerId, interactionId, queueId } from './ids.ts';
import { supervision } from './party.ts';

/** What a lead should look at. */
export const teamAlert = z.enum([
  'long-call',
  'long-hold',
  'long-wrap-up',
  'not-ringable',
  'desk-lost',
  'help',
  'bad-voice',
]);
export type TeamAlert = z.infer<typeof teamAlert>;

/** How many contacts of a channel an agent has at once. */
export const capacity = z.object({
  call: z.number().int().min(0).max(1),
  chat: z.number().int().min(0).max(8),
});
export type AgentCapacity = z.infer<typeof capacity>;

/** One contact of an agent as the team's table shows it. */
export const teamContact = z.object({
  interactionId,
  channel,
  customerId: customerId.nullable(),
  customerName: z.string().max(200),
  segment: segment.nullable(),
  intent: z.string().max(400).nullable(),
  state: z.enum(['offered', 'active', 'held', 'consult', 'conference', 'transfer', 'wrap-up']),
  sinceMs: z.number(),
  /** Since when the customer is on hold; null while they are not. */
  heldSinceMs: z.number().nullable(),
  /** Whom the agent has asked aside. */
  withName: z.string().max(200).nullable(),
  /** As the desk measured it last; null for written channels and before the first figure. */
  mos: z.number().nullable(),
  roundTripMs: z.number().nullable(),
  /** The agent owns it, or is beside another agent in it. */
  isOwner: z.boolean(),
  beside: z.array(z.object({ agentId, name: z.string().max(200), step: supervision })),
});
export type TeamContact = z.infer<typeof teamContact>;

export const teamRow = z.object({
  agentId,
  name: z.string().max(200),
  role: z.enum(['agent', 'lead']),
  team: z.string().max(100),
  presence,
  sinceMs: z.number(),
  next: chosenPresence.nullable(),
  isSignedIn: z.boolean(),
  isRingable: z.boolean(),
  /** Why the desk cannot be rung, in its own word; absent where it does not say. */
  ringReason: z.string().max(60).nullable().optional(),
  /** The agent's own words beside the presence ("back at 12"). */
  presenceNote: z.string().max(140),
  contacts: z.array(teamContact),
  load: z.object({ now: z.number().int(), most: z.number().int() }),
  skills: z.array(z.object({ skill: z.string().max(60), level: z.number().int().min(1).max(5) })),
  capacity,
  alerts: z.array(teamAlert),
  /** Who listens to this agent as a learner. */
  shadowedBy: z.array(z.object({ agentId, name: z.string().max(200) })),
});
export type TeamRow = z.infer<typeof teamRow>;

export const queueRow = z.object({
  queueId,
  channelWaiting: z.object({ call: z.number().int(), chat: z.number().int() }),
  waiting: z.number().int().nonnegative(),
  longestWaitSinceMs: z.number().nullable(),
  readyAgents: z.number().int().nonnegative(),
  /** Contacts of the last half hour: answered within the time of the service level, of all that were answered or given up. */
  serviceLevel: z.object({ withinMs: z.number(), share: z.number().min(0).max(1).nullable() }),
  handledToday: z.number().int().nonnegative(),
  abandonedToday: z.number().int().nonnegative(),
  /** How many waited, one figure a minute, the newest last; at most thirty. */
  trend: z.array(z.number().int().nonnegative()).max(30),
  isAlarming: z.boolean(),
});
export type QueueRow = z.infer<typeof queueRow>;

/** Every act of a lead on somebody else's contact or state. */
export const leadAct = z.enum([
  'listen',
  'whisper',
  'barge',
  'leave',
  'take-over',
  'hand-back',
  'text-whisper',
  'suggest',
  'point',
  'push-article',
  'set-presence',
  'sign-out',
  'set-skills',
  'reassign',
  'follow',
  'unfollow',
  'look',
  'shadow',
  'shadow-end',
  'forget',
  'wipe',
  'wiped',
  'merge-cases',
  'split-case',
  'undo-case',
  'merge-customers',
  'undo-customers',
]);
export type LeadAct = z.infer<typeof leadAct>;

/** All that the audit log holds: acts of leads, and that an agent's recording stood still. */
export const auditAct = z.enum([...leadAct.options, 'recording-pause', 'recording-resume']);
export type AuditAct = z.infer<typeof auditAct>;

export const auditLine = z.object({
  atMs: z.number(),
  actorName: z.string().max(200),
  agentName: z.string().max(200),
  interactionId: interactionId.nullable(),
  customerName: z.string().max(200),
  act: auditAct,
  detail: z.string().max(300),
});
export type AuditLine = z.infer<typeof auditLine>;
