/**
 * Everyone in one conversation and what each of them hears. One conversation is one bridge at the telephone system; consult,
 * swap, conference and supervision only change who hears whom (`src/call/hearing.ts`).
 */
import { z } from 'zod';
import { articleRef } from './article.ts';
import { agentId, customerId, interactionId, queueId } from './ids.ts';
import { awayReason } from './agent.ts';

/** The centre's name for one party of one conversation; it outlives the leg that carries it. */
export const partyId = z.string().min(1).max(80).brand<'PartyId'>();
export type PartyId = z.infer<typeof partyId>;

/**
 * `owner`: the agent whose contact it is. `consulted`: asked aside, the customer does not hear them. `joined`: in the
 * conference. `lead`: beside the owner with a step of supervision: a team lead, or the agent whose contact a lead took over.
 * `learner`: hears all, is heard by nobody, whatever happens.
 */
export const partyRole = z.enum(['customer', 'owner', 'consulted', 'joined', 'lead', 'learner']);
export type PartyRole = z.infer<typeof partyRole>;

/** What a lead does: hears all; speaks to the agent only; speaks to all. */
export const supervision = z.enum(['listen', 'whisper', 'barge']);
export type Supervision = z.infer<typeof supervision>;

export const party = z.object({
  id: partyId,
  role: partyRole,
  name: z.string().max(200),
  agentId: agentId.nullable(),
  number: z.string().max(80),
  state: z.enum(['ringing', 'up', 'left']),
  /** Muted by the owner; the party's own mute is its own affair. */
  isMuted: z.boolean(),
  supervision: supervision.nullable(),
  sinceMs: z.number(),
});
export type Party = z.infer<typeof party>;

/** Whom the owner is with: the customer, the consulted one, or everybody. */
export const focus = z.enum(['customer', 'consult', 'all']);
export type Focus = z.infer<typeof focus>;

/** Whom one can consult or transfer to. */
export const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agent'), agentId }),
  z.object({ kind: z.literal('queue'), queueId }),
  z.object({ kind: z.literal('number'), number: z.string().min(1).max(60) }),
]);
export type Target = z.infer<typeof target>;

/** One row of the picker, most likely first. */
export const targetRow = z.object({
  target,
  name: z.string().max(200),
  /** Skills with levels, or the number. */
  detail: z.string().max(300),
  /** Of agents: what routing may offer them now. */
  state: z.enum(['free', 'busy', 'wrap-up', 'away', 'offline', 'queue', 'number']),
  awayReason: awayReason.nullable(),
  /** Contacts they have now and may have. */
  load: z.object({ now: z.number().int(), most: z.number().int() }).nullable(),
  /** Of queues: people ready and what a newcomer would wait. */
  readyAgents: z.number().int().nullable(),
  expectedWaitMs: z.number().nullable(),
  /** Of agents: what they say of themselves beside their presence; empty when nothing. */
  note: z.string().max(140).default(''),
});
export type TargetRow = z.infer<typeof targetRow>;

/** The longest e-mail address (RFC 5321, 4.5.3.1). */
const MOST_ADDRESS = 254;

/** What travels with every consult and transfer, and is there before the voice. Plain text, never HTML. */
export const consultCard = z.object({
  interactionId,
  customerId: customerId.nullable(),
  who: z.string().max(500),
  why: z.string().max(2000),
  done: z.string().max(2000),
  asked: z.string().max(2000),
  /** The draft note as it stood. */
  note: z.string().max(20_000),
  /** One line each, newest first. */
  lastEvents: z.array(z.string().max(300)).max(5),
  fromName: z.string().max(200),
  sentAtMs: z.number(),
  readAtMs: z.number().nullable(),
  /** When its author last changed what had been sent already; null when it is as it was sent. */
  correctedAtMs: z.number().nullable().default(null),
  /** What its author had open for this customer. */
  article: articleRef.nullable().default(null),
  /** It also goes to somebody outside by e-mail. */
  mail: z
    .object({
      to: z.string().max(MOST_ADDRESS),
      /** Who was being called. */
      number: z.string().max(80),
      state: z.enum(['sending', 'sent', 'failed']),
    })
    .nullable()
    .default(null),
});
export type ConsultCard = z.infer<typeof consultCard>;

/** What the agent writes; the centre adds the rest. */
export const cardDraft = consultCard
  .pick({ why: true, done: true, asked: true, note: true })
  // To a number outside, whoever answers there has no desk that could show it.
  .extend({
    emailTo: z.string().max(MOST_ADDRESS).nullish(),
    /** Of a correction: left out, the article stays as it is. */
    article: articleRef.nullish(),
  });
export type CardDraft = z.infer<typeof cardDraft>;

/** Why a consult or transfer came back to the agent. */
export const returnReason = z.enum([
  'no-answer',
  'busy',
  'declined',
  'failed',
  'signed-out',
  'not-found',
  'pulled-back',
  'they-left',
]);
export type ReturnReason = z.infer<typeof returnReason>;

/** The conversation around the customer as its owner sees it; absent while only customer and owner are in it. */
export const company = z.object({
  parties: z.array(party),
  focus,
  card: consultCard.nullable(),
  /** A blind transfer is on its way and can be pulled back until then. */
  transfer: z.object({ target, targetName: z.string().max(200), untilMs: z.number() }).nullable(),
  /** Why the last one came back; cleared by the next act. */
  returned: z
    .object({ reason: returnReason, targetName: z.string().max(200), atMs: z.number() })
    .nullable(),
  /** A lead took it over from this agent, to whom it can be handed back. */
  takenFrom: z
    .object({ agentId, name: z.string().max(200) })
    .nullable()
    .default(null),
});
export type Company = z.infer<typeof company>;
