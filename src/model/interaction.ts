/**
 * One exchange with a customer over one channel: live (`Interaction`) and, once it is over, as a row of the timeline
 * (`TimelineEntry`). A case groups the interactions about one issue.
 */
import { z } from 'zod';
import { momentMs } from './moment.ts';
import { caseAct } from './case-act.ts';
import { agentId, caseId, customerId, interactionId, queueId } from './ids.ts';
import { channel, direction, entryChannel } from './channel.ts';
import { voiceSummary } from './voice.ts';

export const recordingState = z.enum(['off', 'recording', 'paused', 'unknown']);
export type RecordingState = z.infer<typeof recordingState>;

/** Why a recording stands still, and until when; null: until the agent goes on. At `untilMs` the centre goes on by itself. */
export const recordingPause = z.object({
  because: z.enum(['agent', 'payment']),
  sinceMs: momentMs,
  untilMs: momentMs.nullable(),
});
export type RecordingPause = z.infer<typeof recordingPause>;

/** Why an interaction or a call ended, in the agent's terms. */
export const endReason = z.enum([
  'customer-hung-up',
  'agent-hung-up',
  /** The agent left it to somebody else; the customer talks on. */
  'handed-over',
  'customer-left-queue',
  'declined',
  'missed',
  'answered-elsewhere',
  'busy',
  'no-answer',
  'rejected',
  'not-found',
  'unreachable',
  'cancelled',
  'media-lost',
  'phone-lost',
  /** It ended at the other end while this phone had no connection. */
  'ended-while-cut-off',
  /** The telephone system let it go because something broke: nobody is known to have hung up. */
  'line-lost',
  'microphone-refused',
  'refused',
  /** Both ends are there and have no kind of sound in common (SIP 488). */
  'incompatible',
  'failed',
]);
export type EndReason = z.infer<typeof endReason>;

export const interaction = z.object({
  id: interactionId,
  channel,
  direction,
  state: z.enum(['queued', 'offered', 'active', 'wrap-up', 'closed']),
  queueId: queueId.nullable(),
  agentId: agentId.nullable(),
  customerId: customerId.nullable(),
  caseId: caseId.nullable(),
  /** The customer's number, E.164 where known; empty when withheld. */
  number: z.string().max(80),
  /** The name the network delivered, already cleaned; never trusted, shown only when no customer is known. */
  displayName: z.string().max(200),
  /** What the IVR learnt, in the customer's words. */
  intent: z.string().max(400).nullable(),
  ivrChoice: z.string().max(100).nullable(),
  startedAtMs: momentMs,
  answeredAtMs: momentMs.nullable(),
  endedAtMs: momentMs.nullable(),
  endReason: endReason.nullable(),
  recording: recordingState,
  /** The pause that goes on; null or absent: none, or the centre does not tell. */
  recordingPause: recordingPause.nullable().optional(),
  /** Contacts of this customer in the last seven days, this one included. */
  contactsThisWeek: z.number().int().nonnegative(),
});
export type Interaction = z.infer<typeof interaction>;

export const timelineEntry = z.object({
  id: interactionId,
  customerId,
  caseId: caseId.nullable(),
  channel: entryChannel,
  direction,
  startedAtMs: momentMs,
  durationMs: z.number().nonnegative(),
  queueId: queueId.nullable(),
  agentName: z.string().max(200).nullable(),
  /** Code of the contact reason; its text is in the catalogue. */
  reasonId: z.string().max(60).nullable(),
  outcomeId: z.string().max(60).nullable(),
  /** One line, as the agent who had it would tell a colleague. */
  summary: z.string().max(600),
  /** The exchange itself: messages, mail text, notes; may be long. */
  body: z.string().max(100_000),
  satisfaction: z.number().min(1).max(5).nullable(),
  endReason: endReason.nullable(),
  /** How a call sounded at the agent's desk; absent: not a call, or not measured. */
  voice: voiceSummary.optional(),
  /** When the recording stood still, and who or what went on with it; absent: never, or nobody wrote it down. */
  recordingPauses: z
    .array(
      z.object({
        because: z.enum(['agent', 'payment']),
        sinceMs: momentMs,
        durationMs: z.number().nonnegative(),
        /** `time`: the centre, after its bound time; `recorder`: the telephone system by itself. */
        endedBy: z.enum(['agent', 'time', 'call-end', 'recorder']),
      }),
    )
    .max(50)
    .optional(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const customerCase = z.object({
  id: caseId,
  customerId,
  title: z.string().max(300),
  state: z.enum(['open', 'reopened', 'closed']),
  openedAtMs: momentMs,
  closedAtMs: momentMs.nullable(),
  /** When a customer's contact opened it again last; absent where it never was, or nobody wrote it down. */
  reopenedAtMs: momentMs.nullable().optional(),
  /** What agents joined with it, and out of which it was taken; absent: nothing. */
  acts: z.array(caseAct).max(60).optional(),
});
export type CustomerCase = z.infer<typeof customerCase>;

/** A customer's last year in figures (`src/timeline/year.ts`). */
export const customerYear = z.object({
  fromMs: momentMs,
  contacts: z.number().int().nonnegative(),
  /** Inbound contacts for what they had come for within the seven days before. */
  repeats: z.number().int().nonnegative(),
  /** The most frequent first. */
  reasons: z
    .array(z.object({ reasonId: z.string().max(60), count: z.number().int().positive() }))
    .max(10),
  /** Contacts for reasons that are not in the list. */
  others: z.number().int().nonnegative(),
  /** Contacts that nobody gave a reason. */
  unnamed: z.number().int().nonnegative(),
});
export type CustomerYear = z.infer<typeof customerYear>;
