/** A customer as the agent's card shows them. The centre owns the record; `version` guards edits (409 on conflict). */
import { z } from 'zod';
import { momentMs } from './moment.ts';
import { agentId, customerId } from './ids.ts';
import { channel } from './channel.ts';
import { mergeEvidence, mergeId } from './merge.ts';
import { language } from './text.ts';

export const segment = z.enum(['gold', 'silver', 'standard', 'business']);
export type Segment = z.infer<typeof segment>;

/** To be offered things, to be asked how it went, that partners may know of them. */
export const consentKind = z.enum(['offers', 'surveys', 'partners']);
export type ConsentKind = z.infer<typeof consentKind>;

const name = z.string().max(200);

const record = z.object({
  id: customerId,
  name,
  segment,
  /** Year in which the person became a customer. */
  sinceYear: z.number().int(),
  language,
  company: z.string().max(200).nullable(),
  /** E.164. */
  phones: z.array(z.object({ number: z.string().max(40), label: z.string().max(40) })).max(20),
  emails: z.array(z.string().max(200)).max(20),
  orders: z
    .array(
      z.object({
        id: z.string().max(40),
        title: z.string().max(200),
        state: z.enum(['open', 'shipped', 'done', 'cancelled']),
      }),
    )
    .max(100),
  contract: z.string().max(200).nullable(),
  city: z.string().max(100).nullable(),
  preferredChannel: channel,
  /** Hours of the day in which the customer likes to be reached, in their own time zone. */
  preferredHours: z.object({
    from: z.number().int().min(0).max(23),
    to: z.number().int().min(1).max(24),
  }),
  /** IANA name, e.g. `Europe/Madrid`. */
  timeZone: z.string().max(64),
  /** Last scores 1…5, oldest first. */
  satisfaction: z.array(z.number().min(1).max(5)).max(24),
  promises: z.array(z.object({ text: z.string().max(400), dueAtMs: momentMs })).max(20),
  hasRecordingConsent: z.boolean(),
  /** What they pay the company in a month; absent where the centre does not tell. */
  value: z
    .object({
      perMonthCents: z.number().int().nonnegative(),
      currency: z.string().regex(/^[A-Z]{3}$/),
    })
    .optional(),
  /** What else they allowed or refused, and when; absent where the centre does not tell. */
  consents: z
    .array(z.object({ kind: consentKind, isGiven: z.boolean(), atMs: momentMs }))
    .max(10)
    .optional(),
  note: z.string().max(4000),
  version: z.number().int().nonnegative(),
  updatedAtMs: momentMs,
});

/** What a merge may change on the survivor's card. */
const mergeableFields = record.omit({ id: true, version: true, updatedAtMs: true });
export type MergeableFields = z.infer<typeof mergeableFields>;

/**
 * One merge, kept on the survivor and on whoever takes the survivor in later. All that an undo needs stands here, so no other
 * record has to be kept.
 */
export const mergeMark = z.object({
  mergeId,
  /** Who was taken in, and by whom. */
  customerId,
  intoId: customerId,
  /** The name of who was taken in. */
  name,
  atMs: momentMs,
  byAgentId: agentId,
  byName: z.string().max(200),
  undoUntilMs: momentMs,
  evidence: z.array(mergeEvidence).max(12),
  /** The fields of the survivor that the merge changed, as they were and as it made them. */
  before: mergeableFields.partial(),
  after: mergeableFields.partial(),
});
export type MergeMark = z.infer<typeof mergeMark>;

export const customer = record.extend({
  /** Who was merged into this customer, directly or through one of them, the oldest first; absent: nobody. */
  merged: z.array(mergeMark).max(50).optional(),
  /** This customer was merged into that one, and is shown there. */
  mergedInto: customerId.optional(),
});
export type Customer = z.infer<typeof customer>;

/** What an agent may edit on the card. */
export const customerEdit = customer
  .pick({
    name: true,
    company: true,
    language: true,
    phones: true,
    emails: true,
    preferredChannel: true,
    preferredHours: true,
    city: true,
    note: true,
  })
  .partial();
export type CustomerEdit = z.infer<typeof customerEdit>;
