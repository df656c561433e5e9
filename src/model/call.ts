/**
 * The phone's side of one conversation: one SIP leg per conversation (decision 7). `state` is a union, never a bag of
 * booleans; the waiting states (`answering`, `holding`, …) are what the desk shows as "asking".
 */
import { z } from 'zod';
import { callId, interactionId } from './ids.ts';
import { direction } from './channel.ts';
import { endReason } from './interaction.ts';

export const callState = z.discriminatedUnion('kind', [
  /** The centre has announced the call; the SIP leg has not come yet. */
  z.object({ kind: z.literal('announced') }),
  z.object({ kind: z.literal('ringing') }),
  z.object({ kind: z.literal('answering') }),
  z.object({ kind: z.literal('rejecting') }),
  /** Outbound: INVITE sent, nothing heard yet; then `far-ringing`. */
  z.object({ kind: z.literal('dialling') }),
  z.object({ kind: z.literal('far-ringing') }),
  z.object({ kind: z.literal('talking') }),
  z.object({ kind: z.literal('holding') }),
  z.object({ kind: z.literal('held'), sinceMs: z.number() }),
  z.object({ kind: z.literal('resuming') }),
  z.object({ kind: z.literal('hanging-up') }),
  /** The phone page is gone or silent; the call may still live and is restated when it returns. */
  z.object({
    kind: z.literal('unknown'),
    before: z.enum(['talking', 'held', 'ringing', 'dialling']),
  }),
  z.object({ kind: z.literal('ended'), reason: endReason, atMs: z.number() }),
]);
export type CallState = z.infer<typeof callState>;
export type CallStateKind = CallState['kind'];

export const call = z.object({
  id: callId,
  interactionId,
  direction,
  state: callState,
  /** What the agent asked for and the phone confirmed. On hold the microphone is silent whatever this says. */
  isMuted: z.boolean(),
  startedAtMs: z.number(),
  answeredAtMs: z.number().nullable(),
  /** Sum of finished holds. */
  heldMs: z.number().nonnegative(),
  /** Digits sent so far are not kept: only their count. */
  digitsSent: z.number().int().nonnegative(),
});
export type Call = z.infer<typeof call>;

/** Quality of the voice as measured at the desk over the last seconds. */
export const voiceQuality = z.object({
  callId,
  atMs: z.number(),
  /** Estimated mean opinion score 1…4.5 (ITU-T G.107 E-model, simplified). */
  mos: z.number().min(1).max(5),
  roundTripMs: z.number().nonnegative().nullable(),
  jitterMs: z.number().nonnegative(),
  /** Share 0…1 of packets lost in the window. */
  loss: z.number().min(0).max(1),
  /** Inbound audio level 0…1. */
  inboundLevel: z.number().min(0).max(1),
  outboundLevel: z.number().min(0).max(1),
  /** Share 0…1 of what was played that had to be made up because nothing had come in time. */
  concealed: z.number().min(0).max(1).optional(),
  /** Share 0…1 of what we send that the other end misses, as it reports; null: it has not said. */
  farLoss: z.number().min(0).max(1).nullable().optional(),
  farJitterMs: z.number().nonnegative().nullable().optional(),
  /** Share 0…1 of the time in which this computer was too slow to play what had come, or to measure. */
  stalled: z.number().min(0).max(1).optional(),
});
export type VoiceQuality = z.infer<typeof voiceQuality>;
