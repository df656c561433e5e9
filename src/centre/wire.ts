/**
 * THE PORT to a contact centre: the wire contract, version 1. HTTP for requests, one WebSocket for events.
 *
 *   POST /v1/sign-in                      SignInRequest → SignInAnswer            (no token)
 *   GET  /v1/snapshot                     → Snapshot                              (Authorization: Bearer …)
 *   POST /v1/request/<name>               centreRequests[name].request → .answer  (Bearer; Idempotency-Key for writes)
 *   WS   /v1/events?after=<seq>           first frame from the desk: { token }; then EventEnvelope frames from the centre
 *   GET  /v1/health                       → { ok: true, name, wireVersion }
 *
 * Events carry `seq`, rising by one per sign-in stream. A desk that sees a gap, or is told `{ kind: 'resync' }`, fetches the
 * snapshot (which names the `seq` it includes) and goes on from there. Duplicates (`seq` already seen) are ignored.
 * The desk pings with the frame `{"ping": n}`; the centre answers `{"pong": n}`. Errors answer with a proper HTTP status and
 * a CentreError body; anything else (HTML, half JSON) counts as "centre unreachable, retryable".
 */
import { z } from 'zod';
import { agentProfile, chosenPresence, myDay, presenceStatus } from '../model/agent.ts';
import { briefing } from '../model/briefing.ts';
import { channel } from '../model/channel.ts';
import { chat } from '../model/chat.ts';
import { customer, customerEdit } from '../model/customer.ts';
import { followUp } from '../model/follow-up.ts';
import { callId, customerId, interactionId } from '../model/ids.ts';
import {
  customerCase,
  endReason,
  interaction,
  recordingPause,
  recordingState,
  timelineEntry,
  customerYear,
} from '../model/interaction.ts';
import {
  cardDraft,
  company,
  consultCard,
  partyId,
  returnReason,
  supervision,
  target,
  targetRow,
} from '../model/party.ts';
import { catalogue, queueStatus } from '../model/queue.ts';
import { wrapUpDraft } from '../model/wrap-up.ts';
import { chatEvents, chatRequests } from './chat-requests.ts';
import { customerRequests } from './customer-requests.ts';
import { forgetEvents, forgetRequests, wipeOrder } from './forget-requests.ts';
import { caseEvents, caseRequests } from './case-requests.ts';
import { mergeRequests } from './merge-requests.ts';
import { articleRequests } from './article-requests.ts';
import { briefingEvents, briefingRequests } from './briefing-requests.ts';
import { knowledgeEvents, knowledgeRequests } from './knowledge-requests.ts';
import { noteRequests } from './note-requests.ts';
import { teamEvents, teamRequests, teamSnapshot } from './team-requests.ts';

export type { WipeOrder } from './forget-requests.ts';

export const WIRE_VERSION = 1;

export const centreErrorCode = z.enum([
  'wrong-password',
  'locked-out',
  'token-expired',
  'signed-in-elsewhere',
  'not-found',
  'conflict',
  'invalid',
  'refused',
  'too-late',
  'busy',
  'recorder-silent',
  'telephony-away',
  'internal',
  'wire-version',
  // consult and transfer
  'target-is-you',
  'target-away',
  'target-gone',
  'target-in-call',
  'customer-talks',
  'company-full',
  'somebody-was-quicker',
  'message-too-long',
  'chat-over',
  'no-lead-there',
  'address-not-valid',
  // merging customers and cases
  'already-merged',
  'merged-further',
  'undo-over',
  // forgetting customers, wiping desks
  'contact-open',
  'customer-forgotten',
  'on-hold',
  'desk-wiped',
  'case-changed',
]);
export type CentreErrorCode = z.infer<typeof centreErrorCode>;

/** The body of every refused request. HTTP status: 401, 403, 404, 409, 410, 422, 429, 500, 503. */
export const centreError = z.object({
  code: centreErrorCode,
  /** For logs, never shown to agents. */
  message: z.string().max(500),
  retryable: z.boolean(),
});
export type CentreError = z.infer<typeof centreError>;

export const capabilities = z.object({
  /** Recording may be paused by the agent. */
  recordingPause: z.boolean(),
  dialOut: z.boolean(),
  editCustomers: z.boolean(),
  /** Two customers may be made one; absent: not at this centre. */
  mergeCustomers: z.boolean().optional(),
  /** This agent may have a customer forgotten; absent: not. */
  forgetCustomers: z.boolean().optional(),
  /** Cases of a customer may be joined and taken apart; absent: not at this centre. */
  arrangeCases: z.boolean().optional(),
  /** The agent sees which lead is beside them. */
  showsSupervision: z.boolean().default(true),
  /** A practice centre: scenarios can be started from the desk. */
  practice: z.boolean(),
});
export type Capabilities = z.infer<typeof capabilities>;

export const signInRequest = z.object({
  wireVersion: z.number().int(),
  username: z.string().min(1).max(100),
  password: z.string().max(200),
  /** Stable per installation and profile: a second desk of the same agent takes over and the first is told. */
  deskId: z.string().min(8).max(80),
  /** What its computer is called, for leads who have to tell one from another. */
  deskName: z.string().max(120).optional(),
});
export type SignInRequest = z.infer<typeof signInRequest>;

/** SIP credentials, one sign-in long; the secret is the HA1 of RFC 7616, never a password. */
export const sipCredentials = z.object({
  username: z.string(),
  realm: z.string(),
  ha1: z.string().regex(/^[0-9a-f]{32}$/),
  uri: z.string(),
  wsUri: z.string(),
  /** Further SIP servers, in the order in which they should be used. */
  moreWsUris: z.array(z.string()).max(8).optional(),
  iceServers: z.array(
    z.object({
      urls: z.array(z.string()),
      username: z.string().optional(),
      credential: z.string().optional(),
    }),
  ),
  expiresAtMs: z.number(),
  /** What the far side may be shown beside the number. */
  displayName: z.string().max(100).optional(),
  /** The phone asks for the voice messages that wait. */
  watchesMessages: z.boolean().optional(),
  /** How digits go out; in the sound (RFC 4733) unless told. */
  digitsBy: z.enum(['rfc4733', 'info']).optional(),
});
export type SipCredentials = z.infer<typeof sipCredentials>;

export const signInAnswer = z.object({
  token: z.string().min(16),
  expiresAtMs: z.number(),
  centreName: z.string().max(100),
  agent: agentProfile,
  capabilities,
  catalogue,
  /** Before anything is shown: what lies here of this agent has to go. */
  wipe: wipeOrder.optional(),
});
export type SignInAnswer = z.infer<typeof signInAnswer>;

/** What is shown before the agent answers. */
export const offer = z.object({
  interaction,
  customer: customer.nullable(),
  /** The three newest finished interactions of the customer. */
  recent: z.array(timelineEntry).max(3),
  openCase: customerCase.nullable(),
  /** When the offer returns by itself (RNA). */
  deadlineAtMs: z.number(),
  /** Not from a queue: a colleague asks, or hands the customer over, with the card that explains it. */
  from: z
    .object({
      kind: z.enum(['consult', 'transfer']),
      agentName: z.string().max(200),
      card: consultCard,
      /** It was handed over, and came back for this reason. */
      returned: returnReason.nullable().default(null),
    })
    .nullable(),
});
export type Offer = z.infer<typeof offer>;

/** An interaction the agent has, with what the centre knows about it. */
export const held = z.object({
  interaction,
  customer: customer.nullable(),
  openCase: customerCase.nullable(),
  draft: wrapUpDraft,
  /** Set while wrap-up runs. */
  wrapUp: z.object({ deadlineAtMs: z.number(), extensions: z.number().int() }).nullable(),
  company: company.nullable(),
  /** This agent's part: a consulted colleague holds the interaction without owning it. */
  role: z.enum(['owner', 'consulted', 'joined', 'lead', 'learner']),
  /** This agent's phone lost the call; the customer hears music and waits until then. */
  lost: z.object({ untilMs: z.number() }).optional(),
});
export type Held = z.infer<typeof held>;

export const missedOffer = z.object({
  interactionId,
  /** Lines stored before there were chats are of calls. */
  channel: channel.default('call'),
  atMs: z.number(),
  name: z.string().max(200),
  number: z.string().max(80),
  customerId: customerId.nullable(),
  reason: z.enum([
    'missed',
    'declined',
    'customer-left-queue',
    'answered-elsewhere',
    'not-ringable',
  ]),
});
export type MissedOffer = z.infer<typeof missedOffer>;

/** Everything a desk needs after sign-in or after a gap in the events. */
export const snapshot = z.object({
  seq: z.number().int().nonnegative(),
  atMs: z.number(),
  presence: presenceStatus,
  offers: z.array(offer),
  held: z.array(held),
  missed: z.array(missedOffer),
  /** Open ones, the next first. */
  followUps: z.array(followUp).default([]),
  /** News that this agent has not read yet, the newest first. */
  briefings: z.array(briefing).default([]),
  /** Every chat among `held`, whole. */
  chats: z.array(chat).default([]),
  ...teamSnapshot,
  queues: z.array(queueStatus),
  day: myDay,
  /** What lies on this computer of the agent has to go. */
  wipe: wipeOrder.optional(),
});
export type Snapshot = z.infer<typeof snapshot>;

export const centreEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('presence/changed'), status: presenceStatus }),
  z.object({ kind: z.literal('offer/made'), offer }),
  z.object({ kind: z.literal('offer/ended'), interactionId, missed: missedOffer.nullable() }),
  /** Also sent when an offer became the agent's: the desk then holds it. */
  z.object({ kind: z.literal('held/changed'), held }),
  /** The interaction is closed or was moved away; it leaves the desk. */
  z.object({ kind: z.literal('held/ended'), interactionId, reason: endReason.nullable() }),
  z.object({
    kind: z.literal('recording/changed'),
    interactionId,
    state: recordingState,
    pause: recordingPause.nullable().optional(),
  }),
  z.object({ kind: z.literal('queues/changed'), queues: z.array(queueStatus) }),
  z.object({ kind: z.literal('day/changed'), day: myDay }),
  /** All that are open, the next first. */
  z.object({ kind: z.literal('follow-ups/changed'), followUps: z.array(followUp) }),
  z.object({ kind: z.literal('customer/changed'), customer }),
  /** To the author of a card, whatever has become of the conversation: how its sending by e-mail ended. */
  z.object({ kind: z.literal('card/mailed'), interactionId, isSent: z.boolean() }),
  z.object({
    kind: z.literal('timeline/added'),
    entry: timelineEntry,
    case: customerCase.nullable(),
  }),
  z.object({
    kind: z.literal('session/ended'),
    reason: z.enum(['signed-in-elsewhere', 'token-expired', 'signed-out']),
  }),
  z.object({ kind: z.literal('resync') }),
  ...caseEvents,
  ...chatEvents,
  ...knowledgeEvents,
  ...briefingEvents,
  ...teamEvents,
  ...forgetEvents,
]);
export type CentreEvent = z.infer<typeof centreEvent>;

/** One frame of the event stream. `event` is checked apart, so that an unknown kind costs one event, not the stream. */
export const eventEnvelope = z.object({
  seq: z.number().int().positive(),
  atMs: z.number(),
  event: z.unknown(),
});
export type EventEnvelope = {
  readonly seq: number;
  readonly atMs: number;
  readonly event: CentreEvent;
};

const nothing = z.object({});

/** A page of a customer's timeline, newest first; `before` is the keyset of the last row seen. */
const timelinePage = z.object({
  entries: z.array(timelineEntry),
  cases: z.array(customerCase),
  total: z.number().int(),
  next: z.object({ startedAtMs: z.number(), id: interactionId }).nullable(),
});
export type TimelinePage = z.infer<typeof timelinePage>;

/**
 * Every request by name. `isWrite` requests carry an Idempotency-Key header and may be sent again: the centre answers the
 * first result. `isTimeBound` ones are never queued by a desk.
 */
export const centreRequests = {
  'session/renew': {
    request: nothing,
    answer: z.object({ token: z.string().min(16), expiresAtMs: z.number() }),
    isWrite: false,
  },
  'session/sign-out': { request: nothing, answer: nothing, isWrite: true },
  /** New SIP credentials; older ones of this agent stop working. */
  'phone/credentials': { request: nothing, answer: sipCredentials, isWrite: true },
  /** What the phone can do now: routing offers calls only to a ringable desk. */
  'phone/ringable': {
    request: z.object({ isRingable: z.boolean(), reason: z.string().max(60).nullable() }),
    answer: nothing,
    isWrite: true,
  },
  /** After a restart of the phone page: these calls live, all others of this agent are gone. */
  'phone/restated': {
    request: z.object({ interactionIds: z.array(interactionId) }),
    answer: nothing,
    isWrite: true,
  },
  /** The phone is rung again for a customer whom it lost. */
  'call/rejoin': { request: z.object({ interactionId }), answer: nothing, isWrite: true },
  /** Lets that customer go. */
  'call/give-up': { request: z.object({ interactionId }), answer: nothing, isWrite: true },
  'presence/set': {
    request: z.object({ presence: chosenPresence }),
    answer: presenceStatus,
    isWrite: true,
  },
  'presence/cancel-next': { request: nothing, answer: presenceStatus, isWrite: true },
  'offer/decline': { request: z.object({ interactionId }), answer: nothing, isWrite: true },
  /** Registers an outbound call before the phone dials; the phone puts the id into User-to-User. */
  'interaction/dial': {
    request: z.object({
      number: z.string().min(1).max(40),
      customerId: customerId.nullable(),
      callId,
      /**
       * The desk's own name for it, under which the phone dials when no answer comes in time. A centre that takes it over
       * never has the same call twice; one that answers with another name is followed.
       */
      interactionId: interactionId.optional(),
    }),
    answer: z.object({ held, dial: z.string() }),
    isWrite: true,
  },
  'interaction/link': {
    request: z.object({ interactionId, customerId }),
    answer: held,
    isWrite: true,
  },
  'draft/save': {
    request: z.object({ interactionId, draft: wrapUpDraft }),
    answer: nothing,
    isWrite: true,
  },
  'wrap-up/complete': {
    request: z.object({ interactionId, draft: wrapUpDraft, completedAtMs: z.number() }),
    answer: nothing,
    isWrite: true,
  },
  'wrap-up/extend': {
    request: z.object({ interactionId }),
    answer: z.object({ deadlineAtMs: z.number(), extensions: z.number().int() }),
    isWrite: true,
  },
  /** Done once is done: the same again changes nothing. */
  'follow-up/done': {
    request: z.object({ followUpId: followUp.shape.id, doneAtMs: z.number() }),
    answer: nothing,
    isWrite: true,
  },
  'recording/set': {
    request: z.object({
      interactionId,
      state: z.enum(['recording', 'paused']),
      /** For a payment: bounded by the centre, and going on ends only the pause that was made for one. */
      because: recordingPause.shape.because.optional(),
    }),
    answer: z.object({ state: recordingState, pause: recordingPause.nullable().optional() }),
    isWrite: true,
  },
  'customer/find': {
    request: z.object({ query: z.string().max(200), limit: z.number().int().min(1).max(50) }),
    answer: z.object({ customers: z.array(customer) }),
    isWrite: false,
  },
  'customer/get': { request: z.object({ customerId }), answer: customer, isWrite: false },
  'customer/create': {
    request: customerEdit.required({ name: true }),
    answer: customer,
    isWrite: true,
  },
  'customer/update': {
    request: z.object({ customerId, version: z.number().int(), edit: customerEdit }),
    answer: customer,
    isWrite: true,
  },
  'timeline/page': {
    request: z.object({
      customerId,
      before: z.object({ startedAtMs: z.number(), id: interactionId }).nullable(),
      limit: z.number().int().min(1).max(100),
    }),
    answer: timelinePage,
    isWrite: false,
  },
  /** Why the customer came in the last year, counted over the whole timeline. */
  'customer/year': {
    request: z.object({ customerId }),
    answer: customerYear,
    isWrite: false,
  },
  /** What a desk keeps for a dead network: the customers of the agent's queues and their newest interactions. */
  'cache/warm': {
    request: z.object({ limit: z.number().int().min(1).max(500) }),
    answer: z.object({
      customers: z.array(customer),
      entries: z.array(timelineEntry),
      cases: z.array(customerCase),
    }),
    isWrite: false,
  },
  /** Colleagues, queues and numbers for a consult or a transfer, most likely first. */
  'people/find': {
    request: z.object({ query: z.string().max(200), interactionId: interactionId.nullable() }),
    answer: z.object({ rows: z.array(targetRow).max(50) }),
    isWrite: false,
  },
  /** Rings the target; the customer hears music from now on. Refused for oneself, emergency numbers and a second one. */
  'consult/start': {
    request: z.object({ interactionId, target, card: cardDraft }),
    answer: held,
    isWrite: true,
  },
  /** The owner turns to the customer, to the consulted one, or puts all together (conference of up to five). */
  'consult/focus': {
    request: z.object({ interactionId, focus: z.enum(['customer', 'consult', 'all']) }),
    answer: held,
    isWrite: true,
  },
  /** Attended transfer: the owner leaves, the consulted one owns the contact. Also while they still ring. */
  'consult/complete': { request: z.object({ interactionId }), answer: nothing, isWrite: true },
  /** The consulted one is let go, the owner is back with the customer. */
  'consult/cancel': { request: z.object({ interactionId }), answer: held, isWrite: true },
  'party/mute': {
    request: z.object({ interactionId, partyId, isMuted: z.boolean() }),
    answer: held,
    isWrite: true,
  },
  'party/remove': { request: z.object({ interactionId, partyId }), answer: held, isWrite: true },
  /** Blind transfer: 15 s to pull back; returns by itself with the reason when it fails. */
  'transfer/start': {
    request: z.object({ interactionId, target, card: cardDraft }),
    answer: held,
    isWrite: true,
  },
  'transfer/pull-back': { request: z.object({ interactionId }), answer: held, isWrite: true },
  'card/read': { request: z.object({ interactionId }), answer: nothing, isWrite: true },
  /** Its author corrects a card that somebody may be reading; it is not mailed again. */
  'card/edit': {
    request: z.object({ interactionId, card: cardDraft }),
    answer: held,
    isWrite: true,
  },
  /** Leads only. Rings the lead's phone at the first step; null leaves. */
  'supervise/set': {
    request: z.object({ interactionId, step: supervision.nullable() }),
    answer: nothing,
    isWrite: true,
  },
  ...caseRequests,
  ...chatRequests,
  ...customerRequests,
  ...knowledgeRequests,
  ...briefingRequests,
  ...articleRequests,
  ...mergeRequests,
  ...forgetRequests,
  ...noteRequests,
  ...teamRequests,
  /** Practice centre only. */
  'practice/scenarios': {
    request: nothing,
    answer: z.object({
      scenarios: z.array(
        z.object({
          id: z.string(),
          title: z.object({ es: z.string(), en: z.string() }),
          /** How they come; a call where it is not told. */
          channel: z.enum(['call', 'chat']).optional(),
        }),
      ),
      /** Mean pause between callers that come by themselves; null when they do not. */
      everyMs: z.number().nullable(),
    }),
    isWrite: false,
  },
  'practice/call': {
    request: z.object({ scenarioId: z.string().max(80) }),
    answer: nothing,
    isWrite: true,
  },
  'practice/pace': {
    request: z.object({ everyMs: z.number().int().min(5000).nullable() }),
    answer: nothing,
    isWrite: true,
  },
} as const satisfies Record<string, { request: z.ZodType; answer: z.ZodType; isWrite: boolean }>;

export type CentreRequestName = keyof typeof centreRequests;
export type CentreRequest<N extends CentreRequestName> = z.infer<
  (typeof centreRequests)[N]['request']
>;
export type CentreAnswer<N extends CentreRequestName> = z.infer<
  (typeof centreRequests)[N]['answer']
>;
