/**
 * What the centre keeps of a conversation with more than customer and agent, so that it goes on after the service's death:
 * who else is in it with which leg, whom the owner is with, the card, and a transfer that is on its way. Written with its
 * `Work`. Never holds customer and owner: those are the work's own legs.
 */
import { z } from 'zod';
import { agentId } from '#src/model/ids.ts';
import {
  consultCard,
  focus,
  partyId,
  returnReason,
  supervision,
  target,
} from '#src/model/party.ts';
import { wrapUpDraft } from '#src/model/wrap-up.ts';

/** Somebody beside customer and owner. An `owner` here is a number that the customer was handed over to. */
export const guest = z.object({
  id: partyId,
  role: z.enum(['consulted', 'joined', 'lead', 'learner', 'owner']),
  name: z.string(),
  agentId: agentId.nullable(),
  number: z.string(),
  state: z.enum(['ringing', 'up']),
  legId: z.string(),
  supervision: supervision.nullable(),
  sinceMs: z.number(),
  /** Until when it rings. */
  deadlineAtMs: z.number(),
  /** What was asked for: a queue's next one is tried when this one does not answer. */
  target: target.nullable(),
  targetName: z.string(),
  /** Whom this target was tried with, newest last. */
  tried: z.array(agentId),
  /** Their own phone holds: they speak to nobody. */
  isHeld: z.boolean().default(false),
  /** Is in it for this agent and leaves with them; null: stays with the customer. */
  goesWith: agentId.nullable().default(null),
  /** A lead who takes the contact over from this agent as soon as their phone is up. */
  takesFrom: agentId.nullable().default(null),
});
export type Guest = z.infer<typeof guest>;

/** A customer on the way to somebody else without being announced. */
export const pendingTransfer = z.object({
  target,
  targetName: z.string(),
  untilMs: z.number(),
  fromAgentId: agentId,
  /** The leg of who transfers, kept while they may pull back. */
  fromLegId: z.string().nullable(),
  /** The queue it came from, to which it returns when nobody else is there. */
  fromQueueId: z.string().nullable(),
  /** When who transfers began to talk. */
  fromAnsweredAtMs: z.number().nullable(),
});
export type PendingTransfer = z.infer<typeof pendingTransfer>;

/** What an agent had of a contact that a lead took over: it is theirs again when it is handed back, else it ends as their part. */
export const takenPart = z.object({
  agentId,
  answeredAtMs: z.number().nullable(),
  heldMs: z.number(),
  draft: wrapUpDraft,
});
export type TakenPart = z.infer<typeof takenPart>;

export const companyRecord = z.object({
  guests: z.array(guest),
  mutedIds: z.array(partyId),
  /** The one who was asked last: focus turns them from consulted to joined and back. */
  asideId: partyId.nullable(),
  focus,
  card: consultCard.nullable(),
  /** Who wrote the card; null when there is none. */
  cardFrom: agentId.nullable(),
  transfer: pendingTransfer.nullable(),
  returned: z.object({ reason: returnReason, targetName: z.string(), atMs: z.number() }).nullable(),
  /** Legs that ended so far: numbers the rows of the timeline. */
  legCount: z.number().int(),
  /** From whom leads took it over who are still in it, the newest last. */
  taken: z.array(takenPart).default([]),
  /** Which lead handed it back last. */
  handedBack: z.object({ agentId, atMs: z.number() }).nullable().default(null),
});
export type CompanyRecord = z.infer<typeof companyRecord>;
