/** The agent, what routing may offer them (presence), and how their day went. */
import { z } from 'zod';
import { agentId, interactionId, queueId } from './ids.ts';
import { language } from './text.ts';

export const agentProfile = z.object({
  id: agentId,
  name: z.string().max(200),
  role: z.enum(['agent', 'lead']),
  team: z.string().max(100),
  language,
  skills: z.array(z.object({ skill: z.string().max(60), level: z.number().int().min(1).max(5) })),
  queueIds: z.array(queueId),
});
export type AgentProfile = z.infer<typeof agentProfile>;

/** `missed-offer` and `not-ringable` are set by the centre, the others are chosen. */
export const awayReason = z.enum([
  'break',
  'lunch',
  'meeting',
  'training',
  'back-office',
  'missed-offer',
  'not-ringable',
]);
export type AwayReason = z.infer<typeof awayReason>;

export const presence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('offline') }),
  z.object({ kind: z.literal('available') }),
  z.object({ kind: z.literal('reserved'), interactionId }),
  z.object({ kind: z.literal('busy') }),
  z.object({ kind: z.literal('wrap-up') }),
  z.object({ kind: z.literal('away'), reason: awayReason }),
]);
export type Presence = z.infer<typeof presence>;

/** What an agent may choose; during a contact it waits as `next`. */
export const chosenPresence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('available') }),
  z.object({ kind: z.literal('away'), reason: awayReason }),
  z.object({ kind: z.literal('offline') }),
]);
export type ChosenPresence = z.infer<typeof chosenPresence>;

export const presenceStatus = z.object({
  presence,
  sinceMs: z.number(),
  /** Takes effect when the present contact and its wrap-up are over; the agent may cancel it. */
  next: chosenPresence.nullable(),
});
export type PresenceStatus = z.infer<typeof presenceStatus>;

export const myDay = z.object({
  handled: z.number().int().nonnegative(),
  missed: z.number().int().nonnegative(),
  talkMs: z.number().nonnegative(),
  holdMs: z.number().nonnegative(),
  wrapUpMs: z.number().nonnegative(),
  /** Since the first sign-in of the day. */
  signedInSinceMs: z.number().nullable(),
});
export type MyDay = z.infer<typeof myDay>;

/** Before the first sign-in of a day. */
export const emptyDay: MyDay = {
  handled: 0,
  missed: 0,
  talkMs: 0,
  holdMs: 0,
  wrapUpMs: 0,
  signedInSinceMs: null,
};
