/**
 * Phone ↔ core. The phone is an instrument: it obeys commands and reports facts, and can restate all its calls on request.
 * No business rule lives there. JSON-safe values only. Raise PHONE_CONTRACT when a payload changes.
 */
import { z } from 'zod';
import { sipCredentials } from '../centre/wire.ts';
import { voiceQuality } from '../model/call.ts';
import {
  busyShows,
  headsetDevice,
  headsetKey,
  headsetLight,
  headsetModel,
} from '../model/headset.ts';
import { callId, interactionId } from '../model/ids.ts';
import { endReason } from '../model/interaction.ts';
import { ringFindings } from '../model/ring.ts';
import { fault } from './fault.ts';

export const PHONE_CONTRACT = 1;

export const audioDevice = z.object({
  deviceId: z.string(),
  groupId: z.string(),
  label: z.string(),
});
export type AudioDevice = z.infer<typeof audioDevice>;

/** One SIP call as the phone's media and signalling have it: the phone is believed about this and nothing else. */
export const phoneCall = z.object({
  callId,
  /** From User-to-User (RFC 7433); null when the INVITE carried none. */
  interactionId: interactionId.nullable(),
  direction: z.enum(['inbound', 'outbound']),
  state: z.enum(['ringing', 'answering', 'dialling', 'far-ringing', 'talking', 'held', 'ended']),
  isMuted: z.boolean(),
  /** True once the first inbound packet was heard. */
  hasInboundAudio: z.boolean(),
  number: z.string().max(200),
  displayName: z.string().max(20_000),
  startedAtMs: z.number(),
  answeredAtMs: z.number().nullable(),
  endReason: endReason.nullable(),
});
export type PhoneCall = z.infer<typeof phoneCall>;

/** A wished device that is not used, and what takes its place; `to` null: the system's own, or nothing. */
export const movedDevice = z.object({
  part: z.enum(['microphone', 'speaker', 'ringer']),
  from: z.string(),
  to: z.string().nullable(),
  why: z.enum(['gone', 'busy']),
});
export type MovedDevice = z.infer<typeof movedDevice>;

export const registration = z.enum(['off', 'registering', 'registered', 'unreachable', 'refused']);
export type Registration = z.infer<typeof registration>;

/** Phone → core. */
export const phoneFact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello'), contract: z.number().int() }),
  z.object({
    kind: z.literal('registration'),
    state: registration,
    fault: fault.nullable(),
    /** The registrar's refusal: its status, and the realm that it asked the password for. */
    refusal: z
      .object({ status: z.number().int(), realm: z.string().max(300).nullable() })
      .nullable()
      .optional(),
  }),
  z.object({ kind: z.literal('call'), call: phoneCall }),
  /** The answer to `restate`: everything, also nothing. Calls that are not in it do not exist. */
  z.object({
    kind: z.literal('restated'),
    registration,
    calls: z.array(phoneCall),
  }),
  z.object({ kind: z.literal('quality'), quality: voiceQuality }),
  z.object({
    kind: z.literal('devices'),
    microphones: z.array(audioDevice),
    speakers: z.array(audioDevice),
    microphoneInUse: z.string().nullable(),
    speakerInUse: z.string().nullable(),
    problem: z.enum(['none', 'microphone-refused', 'microphone-missing', 'microphone-busy']),
    ringerInUse: z.string().nullable().optional(),
    /** Wished devices whose place another one takes. */
    moved: z.array(movedDevice).optional(),
    /** Calls go through the protection against acoustic shock; null while there is no call. */
    isProtected: z.boolean().nullable().optional(),
  }),
  /** What the ear got from calls since the last such fact: the base of the hearing dose. */
  z.object({
    kind: z.literal('heard'),
    heardMs: z.number().nonnegative(),
    /** A-weighted effective value in dB of full scale; null: silence. */
    levelDb: z.number().nullable(),
    /** So long the protection took the sound down. */
    limitedMs: z.number().nonnegative(),
  }),
  /** What is wrong with a live call, and how long voice was away when it came back. */
  z.object({
    kind: z.literal('recovery'),
    callId,
    seen: z.enum(['well', 'signalling-lost', 'voice-lost']),
    voiceBackAfterMs: z.number().nonnegative().nullable(),
  }),
  /** The machine, or the page, stood still for so long. */
  z.object({ kind: z.literal('woke'), awayMs: z.number().nonnegative() }),
  z.object({ kind: z.literal('dtmf-sent'), callId, count: z.number().int() }),
  /** Voice messages that wait at the telephone system. */
  z.object({ kind: z.literal('messages'), fresh: z.number().int(), old: z.number().int() }),
  /** What becomes of a `refer`, from its NOTIFYs; `status` null: nobody said. */
  z.object({
    kind: z.literal('referred'),
    callId,
    state: z.enum(['trying', 'ringing', 'done', 'failed']),
    status: z.number().int().nullable(),
  }),
  /** Every headset and busy light; `support` says whether this page can have any. */
  z.object({
    kind: z.literal('headsets'),
    support: z.enum(['ok', 'none']),
    devices: z.array(headsetDevice).max(16),
  }),
  /** A key was pressed; what it means is core's to say. */
  z.object({ kind: z.literal('headset-key'), deviceId: z.string().max(60), key: headsetKey }),
]);
export type PhoneFact = z.infer<typeof phoneFact>;

const device = z
  .object({ deviceId: z.string(), groupId: z.string(), label: z.string() })
  .nullable();
const nothing = z.object({});

/** Core → phone: each is answered with ok or a fault; state changes come as facts. */
export const phoneCommands = {
  /** Registers with these; the same credentials again only renew the registration; null signs off. */
  configure: {
    payload: z.object({ credentials: sipCredentials.nullable(), instanceId: z.string() }),
    answer: nothing,
  },
  restate: { payload: nothing, answer: nothing },
  dial: {
    payload: z.object({ callId, interactionId, number: z.string().max(60) }),
    answer: nothing,
  },
  answer: { payload: z.object({ callId }), answer: nothing },
  reject: { payload: z.object({ callId }), answer: nothing },
  'hang-up': { payload: z.object({ callId }), answer: nothing },
  /** Silences the microphone at once, whatever SIP answers (decision 9). */
  hold: { payload: z.object({ callId }), answer: nothing },
  resume: { payload: z.object({ callId }), answer: nothing },
  mute: { payload: z.object({ callId, isMuted: z.boolean() }), answer: nothing },
  dtmf: { payload: z.object({ callId, digits: z.string() }), answer: nothing },
  /** Mixes these calls with each other, and parts all others; an empty list ends the conference. */
  join: { payload: z.object({ callIds: z.array(callId).max(5) }), answer: nothing },
  /** Hands the far side to a number, or to the far side of another call (`replaces`); `referred` facts follow. */
  refer: {
    payload: z.object({
      callId,
      number: z.string().max(60).nullable(),
      replaces: callId.nullable(),
    }),
    answer: nothing,
  },
  /** `soft` is the second ring in the ear while talking; `zip` the short tone before auto-answer. */
  ring: {
    payload: z.object({
      mode: z.enum(['off', 'loud', 'soft', 'zip']),
      volume: z.number().min(0).max(1),
    }),
    answer: nothing,
  },
  devices: {
    payload: z.object({
      microphone: device,
      speaker: device,
      ringer: device,
      /** Echo cancellation, noise suppression and automatic gain of the microphone. */
      cleansVoice: z.boolean(),
      /** Each part on its own; absent: all as `cleansVoice` says. */
      voice: z
        .object({
          echoCancellation: z.boolean(),
          noiseSuppression: z.boolean(),
          autoGain: z.boolean(),
        })
        .optional(),
      /** Trios that were used before, the newest first. */
      sets: z.array(z.object({ microphone: device, speaker: device, ringer: device })).optional(),
      /** A wished device that comes back is used at once, also in a call. Absent: yes. */
      returns: z.boolean().optional(),
      /** Bursts and long loud tones are taken down. Absent: yes. */
      limits: z.boolean().optional(),
      /** Of several headsets the one whose keys count. Absent or null: the one whose microphone is used. */
      headset: headsetModel.nullish(),
    }),
    answer: nothing,
  },
  /** Lights one lamp of a headset while nobody calls, for somebody who looks; null: as the line is. */
  'headset/test': {
    payload: z.object({ deviceId: z.string().max(60), light: headsetLight.nullable() }),
    answer: nothing,
  },
  /** No other program has it, whatever it looks like. */
  'headset/take-back': { payload: z.object({ deviceId: z.string().max(60) }), answer: nothing },
  /** The page comes forward with a button: browsers give a page a device only after a click in it. */
  'headset/ask': { payload: nothing, answer: nothing },
  /** For the people around. */
  'busy-light': { payload: z.object({ shows: busyShows }), answer: nothing },
  'check/speaker': {
    payload: z.object({ device: z.enum(['speaker', 'ringer']) }),
    answer: nothing,
  },
  'check/microphone': {
    payload: z.object({ forMs: z.number().int() }),
    answer: z.object({ level: z.number() }),
  },
  /** Records the agent's voice in memory; answered when the time is over. Never beside a call. */
  'check/record': {
    payload: z.object({ forMs: z.number().int().min(500).max(5_000) }),
    answer: nothing,
  },
  /** Plays it once on the chosen headphones and forgets it; answered at its end. */
  'check/play-back': { payload: nothing, answer: nothing },
  /** Would a call ring and be answered? `pulse` asks nothing; never carried out beside a call. */
  'ring/look': {
    payload: z.object({
      scope: z.enum(['pulse', 'whole']),
      /** Some headsets change the sound of everything when their microphone opens: then not without a reason. */
      isRoutine: z.boolean(),
    }),
    answer: ringFindings,
  },
} as const satisfies Record<string, { payload: z.ZodType; answer: z.ZodType }>;
export type PhoneCommandName = keyof typeof phoneCommands;
export type PhoneCommand<N extends PhoneCommandName> = z.infer<
  (typeof phoneCommands)[N]['payload']
>;
export type PhoneAnswer<N extends PhoneCommandName> = z.infer<(typeof phoneCommands)[N]['answer']>;
