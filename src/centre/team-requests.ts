/**
 * The requests and events of the wire about working together: help, the lead's team, whispers by text, shadowing, team chat,
 * the audit log. Part of `wire.ts`, which alone is imported by others.
 */
import { z } from 'zod';
import { chosenPresence } from '../model/agent.ts';
import { messageId, MOST_MESSAGE_CHARACTERS } from '../model/chat.ts';
import { helpId, helpReason, helpRequest } from '../model/help.ts';
import { agentId, articleId, interactionId } from '../model/ids.ts';
import { target } from '../model/party.ts';
import { shadowing, shadowView } from '../model/shadow.ts';
import { auditLine, capacity, queueRow, teamRow } from '../model/team.ts';
import { teamMessage, thread, threadWith } from '../model/team-chat.ts';
import { voiceSummary } from '../model/voice.ts';
import { pointedField, whisper } from '../model/whisper.ts';

const nothing = z.object({});

/** Whom a lead follows: this contact only, the agent's next one, or every one from now on. */
export const followMode = z.enum(['now', 'next', 'always']);
export type FollowMode = z.infer<typeof followMode>;

export const teamRequests = {
  /** The newest figures of the agent's voice; the centre shows them to leads. Worth nothing later: never queued. */
  'phone/quality': {
    request: z.object({
      interactionId,
      mos: z.number().min(1).max(5),
      roundTripMs: z.number().nonnegative().nullable(),
    }),
    answer: nothing,
    isWrite: false,
  },
  /** How a call was, once it is over; kept with its contact. The same call again replaces what was told before. */
  'phone/call-quality': {
    request: z.object({ interactionId, voice: voiceSummary }),
    answer: nothing,
    isWrite: false,
  },
  /** The agent's own words beside the presence; empty takes them away. */
  'presence/note': {
    request: z.object({ note: z.string().max(140) }),
    answer: nothing,
    isWrite: true,
  },

  /**
   * Asks every lead of the team who is there, and every other lead who is when none of the team is. A lead who comes later
   * gets it too; who has it keeps it until it is over. The same contact again changes the reason of the open one.
   */
  'help/ask': {
    request: z.object({
      interactionId: interactionId.nullable(),
      reason: helpReason,
      text: z.string().max(500),
    }),
    answer: helpRequest,
    isWrite: true,
  },
  'help/withdraw': { request: z.object({ helpId }), answer: nothing, isWrite: true },
  /** A lead has it before their eyes (or has closed it again); the agent is told. */
  'help/look': {
    request: z.object({ helpId, isLooking: z.boolean() }),
    answer: nothing,
    isWrite: true,
  },
  /** A lead has helped. */
  'help/done': { request: z.object({ helpId }), answer: nothing, isWrite: true },

  /**
   * Leads only. Everything of the team now; from then on `team/changed` and `team/queues` follow, at most four a second and
   * only with the rows that changed, until `isOn` is false or the sign-in ends. A resync needs it again.
   */
  'team/watch': {
    request: z.object({ isOn: z.boolean() }),
    answer: z.object({ rows: z.array(teamRow).max(2_000), queues: z.array(queueRow).max(200) }),
    isWrite: false,
  },
  /** What a lead sees of one contact without being in it: customer, story, card, notes. Written into the audit log as `look`. */
  'team/contact': { request: z.object({ interactionId }), answer: shadowView, isWrite: false },
  /** The lead's own phone joins the agent's contacts listening. `null` ends it; one agent at a time. */
  'team/follow': {
    request: z.object({ agentId, mode: followMode.nullable() }),
    answer: nothing,
    isWrite: true,
  },
  'team/set-presence': {
    request: z.object({ agentId, presence: chosenPresence }),
    answer: nothing,
    isWrite: true,
  },
  /** Signs the agent out at once; a contact in progress is not cut off but waits for its end. */
  'team/sign-out': { request: z.object({ agentId }), answer: nothing, isWrite: true },
  'team/set-skills': {
    request: z.object({
      agentId,
      skills: z
        .array(
          z.object({ skill: z.string().min(1).max(60), level: z.number().int().min(1).max(5) }),
        )
        .max(50),
      capacity,
    }),
    answer: nothing,
    isWrite: true,
  },
  /** Takes a contact from an agent and gives it to somebody else or to a queue, with its card. Not while the customer talks. */
  'team/reassign': {
    request: z.object({ interactionId, target }),
    answer: nothing,
    isWrite: true,
  },

  /**
   * The lead owns the contact from now on and the agent stays beside it, listening. `fromAgentId` is whom the lead saw as its
   * owner: `conflict` when somebody else was quicker.
   */
  'supervise/take-over': {
    request: z.object({ interactionId, fromAgentId: agentId }),
    answer: nothing,
    isWrite: true,
  },
  /** Gives it back to the agent from whom it was taken; the lead stays, listening. */
  'supervise/hand-back': { request: z.object({ interactionId }), answer: nothing, isWrite: true },
  /** Words, a suggestion, a finger or an article on the screen of the contact's owner. */
  'supervise/text': {
    request: z.object({
      interactionId,
      kind: z.enum(['say', 'suggest', 'point', 'article']),
      text: z.string().max(2_000),
      field: pointedField.nullable(),
      /** Of an article. */
      articleId: articleId.nullish(),
    }),
    answer: nothing,
    isWrite: true,
  },

  /** A learner asks an agent to be beside them. */
  'shadow/ask': { request: z.object({ agentId }), answer: nothing, isWrite: true },
  'shadow/answer': {
    request: z.object({ learnerId: agentId, isAllowed: z.boolean() }),
    answer: nothing,
    isWrite: true,
  },
  /** Either side ends it. */
  'shadow/end': {
    request: z.object({ agentId, learnerId: agentId }),
    answer: nothing,
    isWrite: true,
  },
  /** Practice centre: a caller like the contact just heard is offered to the learner alone. */
  'shadow/practise': { request: z.object({ interactionId }), answer: nothing, isWrite: true },

  'team-chat/send': {
    request: z.object({
      with: threadWith,
      messageId,
      text: z.string().min(1).max(MOST_MESSAGE_CHARACTERS),
      /** The contact whose card goes along. */
      interactionId: interactionId.nullable(),
    }),
    answer: z.object({ message: teamMessage }),
    isWrite: true,
  },
  'team-chat/read': { request: z.object({ with: threadWith }), answer: nothing, isWrite: true },
  /** Colleagues one can write to. */
  'team-chat/people': {
    request: nothing,
    answer: z.object({
      people: z.array(
        z.object({
          agentId,
          name: z.string().max(200),
          role: z.enum(['agent', 'lead']),
          isSignedIn: z.boolean(),
          presenceNote: z.string().max(140),
        }),
      ),
    }),
    isWrite: false,
  },

  /** Lines about the agent who asks; a lead may name another agent of the team. Newest first. */
  'audit/list': {
    request: z.object({
      agentId: agentId.nullable(),
      beforeMs: z.number().nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    answer: z.object({ lines: z.array(auditLine) }),
    isWrite: false,
  },
} as const;

export const teamEvents = [
  /** The newest state of one request: to who asked and to every lead who has it. */
  z.object({ kind: z.literal('help/changed'), help: helpRequest }),
  /** Only the rows that changed, whole. */
  z.object({ kind: z.literal('team/changed'), rows: z.array(teamRow) }),
  z.object({ kind: z.literal('team/queues'), queues: z.array(queueRow) }),
  z.object({ kind: z.literal('whisper/said'), whisper }),
  /** To both sides. */
  z.object({ kind: z.literal('shadow/changed'), shadowing }),
  /** To the learner: the agent's screen as it is now; null when there is no contact. */
  z.object({
    kind: z.literal('shadow/view'),
    agentId,
    views: z.array(shadowView).max(10),
  }),
  /** The thread's newest message, new or with a new state; `unread` as it is now. */
  z.object({
    kind: z.literal('team-chat/message'),
    with: threadWith,
    name: z.string().max(200),
    message: teamMessage,
    unread: z.number().int(),
  }),
  /** What this lead follows now. */
  z.object({
    kind: z.literal('team/following'),
    following: z.object({ agentId, mode: followMode }).nullable(),
  }),
] as const;

/** What a snapshot has of all this. */
export const teamSnapshot = {
  /** Open ones: one's own, and for leads those of the team. */
  help: z.array(helpRequest).default([]),
  threads: z.array(thread).default([]),
  shadowings: z.array(shadowing).default([]),
  presenceNote: z.string().max(140).default(''),
  following: z.object({ agentId, mode: followMode }).nullable().default(null),
} as const;
