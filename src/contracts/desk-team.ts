/**
 * The desk's intents about chats, help, the team and team chat. Most are the wire's requests passed through core; those with
 * a payload of their own are kept durable by core first. Part of `desk.ts`, which alone is imported by others.
 */
import { z } from 'zod';
import { chatRequests } from '../centre/chat-requests.ts';
import { followMode, teamRequests } from '../centre/team-requests.ts';
import { chat, messageId } from '../model/chat.ts';
import { helpRequest } from '../model/help.ts';
import { agentId, interactionId } from '../model/ids.ts';
import { supervision } from '../model/party.ts';
import { shadowing, shadowView } from '../model/shadow.ts';
import { queueRow, teamRow } from '../model/team.ts';
import { thread, threadWith } from '../model/team-chat.ts';
import { whisper } from '../model/whisper.ts';

const nothing = z.object({});
const passed = <Q extends z.ZodType, A extends z.ZodType>(one: {
  readonly request: Q;
  readonly answer: A;
}): { readonly payload: Q; readonly answer: A } => ({ payload: one.request, answer: one.answer });

/** Intents that core passes to the centre as they are, and answers with the centre's answer. Never queued. */
export const passedIntents = {
  'chat/end': passed(chatRequests['chat/end']),
  'chat/typing': passed(chatRequests['chat/typing']),
  'presence/note': passed(teamRequests['presence/note']),
  'help/ask': passed(teamRequests['help/ask']),
  'help/withdraw': passed(teamRequests['help/withdraw']),
  'help/look': passed(teamRequests['help/look']),
  'help/done': passed(teamRequests['help/done']),
  'team/contact': passed(teamRequests['team/contact']),
  'team/follow': passed(teamRequests['team/follow']),
  'team/set-presence': passed(teamRequests['team/set-presence']),
  'team/sign-out': passed(teamRequests['team/sign-out']),
  'team/set-skills': passed(teamRequests['team/set-skills']),
  'team/reassign': passed(teamRequests['team/reassign']),
  'supervise/take-over': passed(teamRequests['supervise/take-over']),
  'supervise/hand-back': passed(teamRequests['supervise/hand-back']),
  'supervise/text': passed(teamRequests['supervise/text']),
  'shadow/ask': passed(teamRequests['shadow/ask']),
  'shadow/answer': passed(teamRequests['shadow/answer']),
  'shadow/end': passed(teamRequests['shadow/end']),
  'shadow/practise': passed(teamRequests['shadow/practise']),
  'team-chat/read': passed(teamRequests['team-chat/read']),
  'team-chat/people': passed(teamRequests['team-chat/people']),
  'audit/list': passed(teamRequests['audit/list']),
} as const;

export const teamIntents = {
  ...passedIntents,
  /** Takes a chat that is offered; null: the oldest. */
  'offer/accept': {
    payload: z.object({ interactionId: interactionId.nullable() }),
    answer: nothing,
  },
  /** Takes every chat that is offered; a ringing call is not among them. */
  'offer/accept-all': { payload: nothing, answer: nothing },
  /** Durable on this machine before it answers; shown as `sending` until the centre has it. */
  'chat/send': {
    payload: z.object({
      interactionId,
      text: z.string().min(1).max(200_000),
      audience: z.enum(['all', 'staff']),
    }),
    answer: z.object({ messageId }),
  },
  /** A message that failed goes once more. */
  'chat/resend': { payload: z.object({ interactionId, messageId }), answer: nothing },
  /** A message that failed is given up; its text is back in the draft. */
  'chat/discard': { payload: z.object({ interactionId, messageId }), answer: nothing },
  /** What stands in the composer, kept through a crash of the page. */
  'chat/draft': {
    payload: z.object({ interactionId, text: z.string().max(200_000) }),
    answer: nothing,
  },
  /** A lead's step beside an agent; the first rings the lead's own phone, which core answers by itself. */
  'supervise/set': {
    payload: z.object({ interactionId, step: supervision.nullable() }),
    answer: nothing,
  },
  /** The whole team now; `team/rows` and `team/queues` frames follow until it is switched off. */
  'team/watch': {
    payload: z.object({ isOn: z.boolean() }),
    answer: z.object({ rows: z.array(teamRow), queues: z.array(queueRow) }),
  },
  'team-chat/send': {
    payload: z.object({
      with: threadWith,
      /** Longer than the centre takes, so that the agent is told what is wrong with it. */
      text: z.string().min(1).max(200_000),
      interactionId: interactionId.nullable(),
    }),
    answer: z.object({ messageId }),
  },
  'team-chat/resend': { payload: z.object({ with: threadWith, messageId }), answer: nothing },
  'whisper/dismiss': { payload: z.object({ id: z.string().max(80) }), answer: nothing },
} as const;

/** A chat with what stands in its composer. */
export const deskChat = chat.extend({ draft: z.string() });
export type DeskChat = z.infer<typeof deskChat>;

export const teamSlices = {
  chats: z.array(deskChat),
  /** Open requests and those that ended less than a minute ago: one's own; for leads those of the team. */
  help: z.array(helpRequest),
  threads: z.array(thread),
  /** On this agent's open contacts, newest last, until taken or dismissed. */
  whispers: z.array(whisper),
  shadow: z.object({
    shadowings: z.array(shadowing),
    /** The screen of the agent whom this learner listens to. */
    view: z.object({ agentId, views: z.array(shadowView) }).nullable(),
  }),
  presenceNote: z.string(),
  following: z.object({ agentId, mode: followMode }).nullable(),
} as const;

/** Core → desk while the team is watched: only the rows that changed, or all of them (`isWhole`). */
export const teamFrames = [
  z.object({ kind: z.literal('team/rows'), rows: z.array(teamRow), isWhole: z.boolean() }),
  z.object({ kind: z.literal('team/queues'), queues: z.array(queueRow), isWhole: z.boolean() }),
] as const;
