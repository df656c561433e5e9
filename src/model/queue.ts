/** Queues, and the codes with which a contact is wrapped up. */
import { z } from 'zod';
import { queueId } from './ids.ts';
import { cannedReply } from './chat.ts';
import { bilingual } from './text.ts';

/** Minutes of the day from midnight, 24:00 is 1440; null: closed that day. */
const openDay = z
  .object({
    fromMinute: z.number().int().min(0).max(1439),
    toMinute: z.number().int().min(1).max(1440),
  })
  .refine(({ fromMinute, toMinute }) => fromMinute < toMinute)
  .nullable();

export const openingHours = z.object({
  /** IANA name of the company's clock. */
  timeZone: z.string().max(64),
  /** Monday first. */
  week: z.array(openDay).length(7),
});
export type OpeningHours = z.infer<typeof openingHours>;

export const queue = z.object({
  id: queueId,
  name: bilingual,
  /** Number customers dial for it, E.164. */
  number: z.string().max(40),
  /** How long an offer rings before it returns (RNA). */
  ringMs: z.number().int().positive(),
  /** Time for wrap-up before the agent goes on by itself. */
  wrapUpMs: z.number().int().positive(),
  /** Within how long a customer who wrote in a chat should have an answer; a minute where it is not told. */
  answerGoalMs: z.number().int().positive().optional(),
  /** When customers reach somebody here; absent where the centre does not tell. */
  openingHours: openingHours.optional(),
  /** Contact reasons of this queue in order of use: the first nine have the digits 1…9. */
  reasonIds: z.array(z.string().max(60)),
});
export type Queue = z.infer<typeof queue>;

export const queueStatus = z.object({
  queueId,
  waiting: z.number().int().nonnegative(),
  longestWaitSinceMs: z.number().nullable(),
  readyAgents: z.number().int().nonnegative(),
});
export type QueueStatus = z.infer<typeof queueStatus>;

export const wrapUpCode = z.object({
  id: z.string().max(60),
  label: bilingual,
  /** Two letters that pick it from the keyboard, unique among its siblings, per language. */
  letters: z.object({ es: z.string().length(2), en: z.string().length(2) }),
});
export type WrapUpCode = z.infer<typeof wrapUpCode>;

/** A field of the company's own beside the note; `payment`: a card number that is spoken, never kept. */
export const formField = z.object({
  id: z.string().max(60),
  kind: z.enum(['payment']),
  label: bilingual,
  /** Where it is shown; null: with every queue. */
  queueIds: z.array(queueId).nullable(),
});
export type FormField = z.infer<typeof formField>;

export const catalogue = z.object({
  queues: z.array(queue),
  reasons: z.array(wrapUpCode),
  outcomes: z.array(wrapUpCode),
  /** Texts for chats, in order of use. */
  cannedReplies: z.array(cannedReply).default([]),
  /** Fields of the company's own beside the note. */
  fields: z.array(formField).max(20).optional(),
});
export type Catalogue = z.infer<typeof catalogue>;
