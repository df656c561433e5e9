/**
 * What travels between the centre service and the practice telephony process: one JSON object per WebSocket message.
 * Both ends import this file; neither trusts the other's shape, so requests are checked with zod and answers on arrival.
 */
import { interactionId } from '#src/model/ids.ts';
import { z } from 'zod';
import { calleeScript, callerScript } from '../../../practice/caller-script.ts';
import { practiceBot } from '../../../practice/trunk-port.ts';

const legAudio = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('silence') }),
  z.object({ kind: z.literal('ringback') }),
  z.object({ kind: z.literal('music') }),
  z.object({
    kind: z.literal('announcement'),
    files: z.array(z.string()).max(20),
    then: z.enum(['music', 'silence']),
  }),
]);

/** Five parties and a few leads fit well; a mistake in the centre must not make the mixer stall. */
const MOST_MEMBERS = 50;

const endReason = z.enum([
  'far-hangup',
  'near-hangup',
  'busy',
  'no-answer',
  'rejected',
  'cancelled',
  'unreachable',
  'not-found',
  'media-lost',
  'failed',
]);

/** Ids travel in a SIP header too (user-to-user.ts), so only those that fit into it are taken. */
const interaction = z.string().refine((value) => interactionId.safeParse(value).success);
const leg = z.string().regex(/^[\x21-\x3a\x3c-\x7e]{1,128}$/);

/** The parameters of each command. */
export const controlCommands = {
  state: z.object({}),
  issueCredentials: z.object({
    agentId: z.string().min(1),
    displayName: z.string(),
    expiresAtMs: z.number(),
  }),
  revokeCredentials: z.object({ username: z.string() }),
  play: z.object({ legId: z.string(), audio: legAudio }),
  answer: z.object({ legId: z.string() }),
  dialAgent: z.object({
    legId: leg,
    username: z.string(),
    interactionId: interaction,
    callerNumber: z.string(),
    callerName: z.string(),
  }),
  dialNumber: z.object({
    legId: leg,
    number: z.string(),
    interactionId: interaction,
    callerNumber: z.string(),
  }),
  bridge: z.object({ bridgeId: z.string().min(1), legIds: z.array(z.string()) }),
  arrange: z.object({
    bridgeId: z.string().min(1),
    members: z
      .array(
        z.object({
          legId: z.string(),
          hears: z.array(z.string()).max(MOST_MEMBERS),
          isMuted: z.boolean(),
          waiting: legAudio,
          isRecorded: z.boolean(),
        }),
      )
      .max(MOST_MEMBERS),
  }),
  hangUp: z.object({ legId: z.string(), reason: endReason }),
  record: z.object({ bridgeId: z.string(), state: z.enum(['off', 'recording', 'paused']) }),
  startCaller: z.object({ script: callerScript }),
  stopCaller: z.object({ legId: z.string() }),
  setCallees: z.object({ callees: z.array(calleeScript) }),
  setBots: z.object({ bots: z.array(practiceBot).max(500) }),
  measure: z.object({
    legId: z.string(),
    direction: z.enum(['in', 'out']),
    windowMs: z.number().positive().max(12_000),
    tonesHz: z.array(z.number().positive().max(4000)).max(20),
  }),
  setRecorderAnswers: z.object({ answers: z.boolean() }),
} as const;

/** The name of a command. */
export type ControlMethod = keyof typeof controlCommands;

/** The parameters of one command. */
export type ControlParams<M extends ControlMethod> = z.infer<(typeof controlCommands)[M]>;

/** The frame of a request; `params` is checked by its own schema. */
export const controlRequest = z.object({
  id: z.number().int(),
  method: z.string(),
  params: z.unknown(),
});

const errorCode = z.enum(['away', 'no-such-leg', 'no-such-agent', 'not-registered', 'refused']);

/** What the process sends: answers and events. */
export const controlMessage = z.union([
  z.object({ id: z.number().int(), ok: z.literal(true), result: z.unknown() }),
  z.object({ id: z.number().int(), ok: z.literal(false), code: errorCode, message: z.string() }),
  z.object({ event: z.looseObject({ kind: z.string() }) }),
]);
