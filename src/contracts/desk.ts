/**
 * Desk ↔ core. Core publishes slices of state, each whole (they are small); the desk sends intents and gets an answer.
 * JSON-safe values only: one shell clones them, the other writes JSON. Raise DESK_CONTRACT when a payload changes.
 */
import { z } from 'zod';
import { capabilities, missedOffer, offer } from '../centre/wire.ts';
import { agentProfile, chosenPresence, myDay, presenceStatus } from '../model/agent.ts';
import { articleUse } from '../model/article.ts';
import { call, voiceQuality } from '../model/call.ts';
import { customer, customerEdit } from '../model/customer.ts';
import { followUp } from '../model/follow-up.ts';
import { headsetDevice, headsetLight } from '../model/headset.ts';
import { callId, customerId, interactionId } from '../model/ids.ts';
import {
  customerCase,
  customerYear,
  interaction,
  recordingPause,
  timelineEntry,
} from '../model/interaction.ts';
import { entryChannel } from '../model/channel.ts';
import { sipAccount } from '../model/sip-account.ts';
import { cardDraft, company, partyId, target, targetRow } from '../model/party.ts';
import { catalogue, queueStatus } from '../model/queue.ts';
import { ringProblem, ringProofView } from '../model/ring.ts';
import { voiceTrouble } from '../model/voice.ts';
import { wrapUpDraft } from '../model/wrap-up.ts';
import { settings, settingsEdit } from '../policy/settings.ts';
import { audioDevice } from './phone.ts';
import { fault } from './fault.ts';
import { noteFrames, noteIntents, noteSlices } from './desk-notes.ts';
import { desktopFrames, desktopIntents, desktopSlices } from './desk-desktop.ts';
import { articleIntents } from './desk-articles.ts';
import { briefingIntents, briefingSlices } from './desk-briefings.ts';
import { hereIntents, hereSlices } from './desk-here.ts';
import { knowledgeIntents } from './desk-knowledge.ts';
import { forgetFrames, forgetIntents } from './desk-forget.ts';
import { caseFrames, caseIntents } from './desk-cases.ts';
import { mergeFrames, mergeIntents } from './desk-merge.ts';
import { ringIntents } from './desk-ring.ts';
import { soundSlices } from './desk-sound.ts';
import { teamFrames, teamIntents, teamSlices } from './desk-team.ts';

export const DESK_CONTRACT = 1;

/** One contact on the desk, from the offer's acceptance to the end of wrap-up. */
export const conversation = z.object({
  interaction,
  call: call.nullable(),
  customer: customer.nullable(),
  openCase: customerCase.nullable(),
  draft: wrapUpDraft,
  /** Durable in the outbox on this machine, or also confirmed by the centre. */
  draftState: z.enum(['untouched', 'saved-here', 'saved']),
  draftSavedAtMs: z.number().nullable(),
  wrapUp: z.object({ deadlineAtMs: z.number(), extensions: z.number().int() }).nullable(),
  /** The wrap-up is done here and waits in the outbox for the centre. */
  isCompletedHere: z.boolean(),
  quality: voiceQuality.nullable(),
  /** What is wrong with the voice for longer than a moment; absent or null: nothing. */
  voiceTrouble: voiceTrouble.nullable().optional(),
  /** What is wrong with the call, and how long voice was away when it came back; absent while nothing ever was. */
  recovery: z
    .object({
      seen: z.enum(['well', 'signalling-lost', 'voice-lost']),
      voiceBackAfterMs: z.number().nullable(),
      atMs: z.number(),
    })
    .optional(),
  /** Phone and centre differ about its call, and the agent has to choose. */
  difference: z
    .discriminatedUnion('kind', [
      /** The phone has it and the centre does not; `isKept`: the agent goes on talking. */
      z.object({ kind: z.literal('not-at-centre'), isKept: z.boolean() }),
      /** The phone has lost it; the customer waits with music until then. */
      z.object({ kind: z.literal('lost-here'), untilMs: z.number() }),
    ])
    .nullable()
    .optional(),
  /** The last thing that failed in this conversation and is still worth reading. */
  fault: fault.nullable(),
  /** Recording was asked to change and is not confirmed yet. */
  isAskingRecording: z.boolean(),
  /** Who else is in it; null while it is only the customer and this agent. */
  company: company.nullable(),
  role: z.enum(['owner', 'consulted', 'joined', 'lead', 'learner']),
  /** The act on the company that is under way: its buttons show "asking". What takes it back waits for its answer. */
  askingCompany: z.enum(['consult', 'transfer', 'other']).nullable(),
  /** Articles in use; absent while none ever was. */
  articleUse: articleUse.optional(),
});
export type Conversation = z.infer<typeof conversation>;

/** An offer with its ringing call. */
export const ringingOffer = z.object({
  offer,
  call: call.nullable(),
  /** Of a chat: it was accepted and the centre has not answered yet. */
  isAsking: z.boolean().optional(),
});
export type RingingOffer = z.infer<typeof ringingOffer>;

export const recentCall = z.object({
  number: z.string(),
  name: z.string(),
  customerId: customerId.nullable(),
  direction: z.enum(['inbound', 'outbound']),
  atMs: z.number(),
  durationMs: z.number(),
  endReason: z.string().nullable(),
});
export type RecentCall = z.infer<typeof recentCall>;

/** The one line of truth; each fact with its age. */
export const strip = z.object({
  ringable: z.object({
    state: z.enum(['yes', 'no', 'unproven']),
    reason: z.enum([
      'none',
      'signed-out',
      'phone-starting',
      'not-registered',
      'no-microphone',
      'centre-unreachable',
      /** Everything seems well, and a look found that no call would be heard or answered. */
      ...ringProblem.options,
      /** The volume of ringing is turned down to nothing. */
      'ringer-off',
      /** The machine slept for long, and nobody has said yet to be back. */
      'slept',
    ]),
    sinceMs: z.number(),
  }),
  /** What the looks at ringing have found; absent before a phone was there. */
  ringProof: ringProofView.optional(),
  centre: z.object({
    state: z.enum(['connected', 'connecting', 'unreachable', 'signed-out']),
    sinceMs: z.number(),
    lastHeardMs: z.number().nullable(),
    nextTryAtMs: z.number().nullable(),
  }),
  phone: z.object({
    state: z.enum([
      'starting',
      'registered',
      'registering',
      'unreachable',
      'refused',
      'lost',
      'off',
    ]),
    sinceMs: z.number(),
    lines: z.number().int(),
    /** Why it is not registered; told in plain mode, where nobody else knows. */
    fault: fault.nullable().optional(),
    /** Voice messages that wait at the telephone system and are new. */
    newMessages: z.number().int().optional(),
  }),
  voice: z.object({
    mos: z.number().nullable(),
    roundTripMs: z.number().nullable(),
    atMs: z.number().nullable(),
  }),
  audio: z.object({
    microphone: z.string().nullable(),
    speaker: z.string().nullable(),
    problem: z.enum(['none', 'microphone-refused', 'microphone-missing', 'microphone-busy']),
  }),
  outbox: z.object({ waiting: z.number().int(), needsAttention: z.number().int() }),
  /** How the local files are kept: `weak` without an OS key store. */
  protection: z.enum(['strong', 'weak', 'memory']),
  /** `full`: what is written goes into room that was kept for it; nothing more can be read without the centre. */
  disk: z.enum(['ok', 'full']),
  /** What became of the local files, the gravest first; absent or empty when nothing happened to them. */
  storage: z
    .array(
      z.enum([
        'cache-rebuilt',
        'outbox-rescued',
        'outbox-locked',
        'outbox-returned',
        'newer-program',
        'read-only',
        'in-use',
        'not-kept',
      ]),
    )
    .readonly()
    .optional(),
});
export type Strip = z.infer<typeof strip>;

export const session = z.object({
  state: z.enum(['signed-out', 'signing-in', 'signed-in']),
  agent: agentProfile.nullable(),
  centreName: z.string().nullable(),
  centreUrl: z.string(),
  capabilities: capabilities.nullable(),
  /** `plain`: a SIP account and no centre: no queues, presence, colleagues or wrap-up. Absent: with a centre. */
  mode: z.enum(['centre', 'plain']).optional(),
  /** Why the last sign-in failed or the session ended. */
  fault: fault.nullable(),
  /** Names to offer on the sign-in screen of a practice centre. */
  suggestedUsername: z.string(),
  /** The centre runs on this machine, as only a practice centre does: its password may be told. */
  isCentreHere: z.boolean(),
  version: z.string(),
  shell: z.enum(['electron', 'web']),
});
export type Session = z.infer<typeof session>;

/** Every slice by name. The desk keeps one store per slice. */
export const deskSlices = {
  session,
  presence: z.object({
    status: presenceStatus,
    isAsking: z.boolean(),
    /** As of then; older than the centre's silence it is shown grey. */
    asOfMs: z.number(),
  }),
  offers: z.array(ringingOffer),
  conversations: z.array(conversation),
  missed: z.array(missedOffer),
  /** Open ones, the next first; those just done are not in it. */
  followUps: z.array(followUp),
  queues: z.object({ queues: z.array(queueStatus), asOfMs: z.number() }),
  day: myDay,
  catalogue,
  recent: z.array(recentCall),
  strip,
  settings,
  /** Names of the settings that the organisation manages: they are shown, and cannot be changed here. */
  locked: z.array(z.string()),
  devices: z.object({
    microphones: z.array(audioDevice),
    speakers: z.array(audioDevice),
  }),
  headsets: z.object({
    /** `unknown`: the phone has not said yet; `none`: this browser gives pages no devices. */
    support: z.enum(['unknown', 'ok', 'none']),
    devices: z.array(headsetDevice),
    /** A headset that another program has too says that it was hung up: once more within 5 s does it. */
    hangUpAskedAtMs: z.number().nullable(),
  }),
  ...soundSlices,
  ...teamSlices,
  ...desktopSlices,
  ...hereSlices,
  ...noteSlices,
  ...briefingSlices,
} as const satisfies Record<string, z.ZodType>;
export type DeskSliceName = keyof typeof deskSlices;
export type DeskSlice<N extends DeskSliceName> = z.infer<(typeof deskSlices)[N]>;
export type DeskState = { readonly [N in DeskSliceName]: DeskSlice<N> };

const nothing = z.object({});
const timeline = z.object({
  entries: z.array(timelineEntry),
  cases: z.array(customerCase),
  total: z.number().int(),
  next: z.object({ startedAtMs: z.number(), id: interactionId }).nullable(),
  /** From the centre now, or from this machine with its age. */
  source: z.enum(['centre', 'cache']),
  asOfMs: z.number(),
});
export type Timeline = z.infer<typeof timeline>;

/** Every intent of the agent: what is sent, what comes back. */
export const deskIntents = {
  'session/sign-in': {
    payload: z.object({ username: z.string().min(1).max(100), password: z.string().max(200) }),
    answer: nothing,
  },
  'session/sign-out': { payload: z.object({ evenWithOpenContacts: z.boolean() }), answer: nothing },
  ...hereIntents,
  'presence/set': { payload: z.object({ presence: chosenPresence }), answer: nothing },
  'presence/cancel-next': { payload: nothing, answer: nothing },
  /** Without an id: the oldest ringing one. */
  'call/answer': {
    payload: z.object({ interactionId: interactionId.nullable() }),
    answer: nothing,
  },
  'call/reject': {
    payload: z.object({ interactionId: interactionId.nullable() }),
    answer: nothing,
  },
  'call/hang-up': { payload: z.object({ callId }), answer: nothing },
  'call/hold': { payload: z.object({ callId }), answer: nothing },
  /** Holds every other talking call first. */
  'call/resume': { payload: z.object({ callId }), answer: nothing },
  'call/mute': { payload: z.object({ callId, isMuted: z.boolean() }), answer: nothing },
  'call/dtmf': {
    payload: z.object({ callId, digits: z.string().regex(/^[0-9A-D*#]{1,32}$/) }),
    answer: nothing,
  },
  'call/dial': {
    payload: z.object({ number: z.string().min(1).max(60), customerId: customerId.nullable() }),
    answer: z.object({ interactionId }),
  },
  'recording/set': {
    payload: z.object({
      interactionId,
      state: z.enum(['recording', 'paused']),
      because: recordingPause.shape.because.optional(),
    }),
    answer: nothing,
  },
  /** Durable on this machine before it answers. */
  'draft/save': {
    payload: z.object({ interactionId, draft: wrapUpDraft }),
    answer: z.object({ savedAtMs: z.number() }),
  },
  'wrap-up/complete': { payload: z.object({ interactionId, draft: wrapUpDraft }), answer: nothing },
  'wrap-up/extend': { payload: z.object({ interactionId }), answer: nothing },
  'customer/find': {
    payload: z.object({ query: z.string().max(200) }),
    answer: z.object({
      customers: z.array(customer),
      source: z.enum(['centre', 'cache']),
      asOfMs: z.number(),
    }),
  },
  'customer/get': { payload: z.object({ customerId }), answer: customer },
  /** From the centre over the whole timeline; without it over the contacts that are kept here, and says so. */
  'customer/year': {
    payload: z.object({ customerId }),
    answer: z.object({
      year: customerYear,
      source: z.enum(['centre', 'cache']),
      asOfMs: z.number(),
    }),
  },
  'customer/create': { payload: customerEdit.required({ name: true }), answer: customer },
  'customer/update': {
    payload: z.object({ customerId, version: z.number().int(), edit: customerEdit }),
    answer: customer,
  },
  'customer/link': { payload: z.object({ interactionId, customerId }), answer: nothing },
  'timeline/page': {
    payload: z.object({
      customerId,
      before: z.object({ startedAtMs: z.number(), id: interactionId }).nullable(),
    }),
    answer: timeline,
  },
  /** Looks through everything that is on this machine, so that it answers without the centre too. */
  'timeline/find': {
    payload: z.object({
      query: z.string().max(200),
      customerId,
      channel: entryChannel.nullable(),
      agentName: z.string().max(200).nullable(),
      fromMs: z.number().nullable(),
      /** Not included. */
      toMs: z.number().nullable(),
      before: z.number().nullable(),
    }),
    answer: z.object({
      entries: z.array(timelineEntry),
      next: z.number().nullable(),
    }),
  },
  /** With whom it can be looked through: everybody of the history as far as it is on this machine, and how far that is. */
  'timeline/agents': {
    payload: z.object({ customerId }),
    answer: z.object({ agents: z.array(z.string()), count: z.number().int() }),
  },
  'people/find': {
    payload: z.object({ query: z.string().max(200), interactionId: interactionId.nullable() }),
    answer: z.object({ rows: z.array(targetRow) }),
  },
  'consult/start': {
    payload: z.object({ interactionId, target, card: cardDraft }),
    answer: nothing,
  },
  'consult/focus': {
    payload: z.object({ interactionId, focus: z.enum(['customer', 'consult', 'all']) }),
    answer: nothing,
  },
  'consult/complete': { payload: z.object({ interactionId }), answer: nothing },
  'consult/cancel': { payload: z.object({ interactionId }), answer: nothing },
  'party/mute': {
    payload: z.object({ interactionId, partyId, isMuted: z.boolean() }),
    answer: nothing,
  },
  'party/remove': { payload: z.object({ interactionId, partyId }), answer: nothing },
  'transfer/start': {
    payload: z.object({ interactionId, target, card: cardDraft }),
    answer: nothing,
  },
  'transfer/pull-back': { payload: z.object({ interactionId }), answer: nothing },
  'card/read': { payload: z.object({ interactionId }), answer: nothing },
  /** A correction of a card that has been sent. */
  'card/edit': { payload: z.object({ interactionId, card: cardDraft }), answer: nothing },
  ...teamIntents,
  ...knowledgeIntents,
  ...noteIntents,
  ...briefingIntents,
  ...articleIntents,
  ...mergeIntents,
  ...forgetIntents,
  ...caseIntents,
  ...desktopIntents,
  ...ringIntents,
  'missed/dismiss': { payload: z.object({ interactionId }), answer: nothing },
  /** Sent a few seconds later, so that `follow-up/undo` can take it back. */
  'follow-up/done': { payload: z.object({ followUpId: followUp.shape.id }), answer: nothing },
  'follow-up/undo': { payload: z.object({ followUpId: followUp.shape.id }), answer: nothing },
  'settings/set': { payload: settingsEdit, answer: nothing },
  /**
   * In plain mode: keeps the account and tries it; the answer says how it went. `password` null keeps the one there is;
   * account null signs the phone off and forgets both.
   */
  'sip/set': {
    payload: z.object({
      account: sipAccount.nullable(),
      password: z.string().max(200).nullable(),
    }),
    answer: nothing,
  },
  /** First-run check: plays a tone on speaker or ringer, listens to the microphone, reaches the centre and SIP. */
  'check/speaker': {
    payload: z.object({ device: z.enum(['speaker', 'ringer']) }),
    answer: nothing,
  },
  'check/microphone': {
    payload: z.object({ forMs: z.number().int().min(100).max(5000) }),
    /** Loudest level 0…1 heard in that time. */
    answer: z.object({ level: z.number() }),
  },
  /** Lights one lamp of a headset; null ends it. Refused while somebody calls. */
  'headset/test': {
    payload: z.object({ deviceId: z.string().max(60), light: headsetLight.nullable() }),
    answer: nothing,
  },
  'headset/take-back': { payload: z.object({ deviceId: z.string().max(60) }), answer: nothing },
  /** In a browser: brings the phone's window forward, where one click gives it the headset. */
  'headset/ask': { payload: nothing, answer: nothing },
  'outbox/list': {
    payload: nothing,
    answer: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          interactionId: interactionId.nullable(),
          createdAtMs: z.number(),
          state: z.enum(['waiting', 'sending', 'needs-attention']),
          attempts: z.number().int(),
          fault: fault.nullable(),
          /** The address of another centre that it waits for; null when it is for this one. */
          otherCentre: z.string().nullable(),
          /** Whose it is, where this computer knows. */
          customerId: customerId.optional(),
          who: z.string().optional(),
          /** Of a message or note: its words, which stand nowhere else when the contact is gone. */
          text: z.string().optional(),
        }),
      ),
    }),
  },
  /** What went wrong in the page, for the log. More than a few in a minute are counted and left out. */
  'desk/fault': {
    payload: z.object({
      where: z.enum(['drawing', 'error', 'rejection']),
      message: z.string().max(1_000),
      stack: z.string().max(4_096),
    }),
    answer: nothing,
  },
  /** Gives up what the centre refuses, or what is for another centre. */
  'outbox/discard': { payload: z.object({ id: z.string() }), answer: nothing },
  /** Takes that back, as long as core lives. */
  'outbox/restore': { payload: z.object({ id: z.string() }), answer: nothing },
  /** A note that waits is opened again, to be changed: it is no longer sent. */
  'outbox/reopen': {
    payload: z.object({ id: z.string() }),
    answer: z.object({ customerId, draft: wrapUpDraft }),
  },
  'outbox/retry': { payload: z.object({ id: z.string() }), answer: nothing },
  'practice/scenarios': {
    payload: nothing,
    answer: z.object({
      scenarios: z.array(
        z.object({
          id: z.string(),
          title: z.object({ es: z.string(), en: z.string() }),
          channel: z.enum(['call', 'chat']).optional(),
        }),
      ),
      everyMs: z.number().nullable(),
    }),
  },
  'practice/call': { payload: z.object({ scenarioId: z.string() }), answer: nothing },
  'practice/pace': { payload: z.object({ everyMs: z.number().int().nullable() }), answer: nothing },
} as const satisfies Record<string, { payload: z.ZodType; answer: z.ZodType }>;
export type DeskIntentName = keyof typeof deskIntents;
export type DeskIntent<N extends DeskIntentName> = z.infer<(typeof deskIntents)[N]['payload']>;
export type DeskAnswer<N extends DeskIntentName> = z.infer<(typeof deskIntents)[N]['answer']>;

/** Core → desk frames over a link. After `hello` come all slices, then changes. */
export const deskFrame = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello'), contract: z.number().int(), coreStartedAtMs: z.number() }),
  z.object({ kind: z.literal('slice'), name: z.string(), value: z.unknown() }),
  /** Several that changed at once: nobody may see one of them without the others. */
  z.object({
    kind: z.literal('slices'),
    slices: z.array(z.object({ name: z.string(), value: z.unknown() })),
  }),
  z.object({
    kind: z.literal('timeline/added'),
    entry: timelineEntry,
    case: customerCase.nullable(),
  }),
  /** Several of them in their order, when many come at once. */
  z.object({
    kind: z.literal('timeline/grew'),
    added: z.array(z.object({ entry: timelineEntry, case: customerCase.nullable() })),
  }),
  /** Bring a conversation to the front, e.g. after answering. */
  z.object({ kind: z.literal('focus'), interactionId }),
  /** Its time is over and the centre, which would say so, is away: it leaves with the next slice. */
  z.object({ kind: z.literal('offer/late'), interactionId }),
  ...teamFrames,
  ...desktopFrames,
  ...mergeFrames,
  ...forgetFrames,
  ...noteFrames,
  ...caseFrames,
]);
export type DeskFrame = z.infer<typeof deskFrame>;

/** The slices that a frame brings, in the order in which they are to be kept; none for other frames. */
export const slicesIn = (
  frame: DeskFrame,
): readonly { readonly name: string; readonly value: unknown }[] =>
  frame.kind === 'slice' ? [frame] : frame.kind === 'slices' ? frame.slices : [];
