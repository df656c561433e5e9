/** What agents say of an article: whether it was right, and how it should be corrected. Used by the wire and the lead's page. */
import { z } from 'zod';
import { articleId, interactionId } from './ids.ts';

export const articleVerdict = z.enum(['right', 'wrong']);
export type ArticleVerdict = z.infer<typeof articleVerdict>;

export const feedbackId = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w.:@-]+$/);

const title = z.string().max(200);

/** A proposal as leads read it. */
export const correction = z.object({
  feedbackId,
  articleId,
  /** As it is called now; empty when it is gone. */
  title,
  /** Which version was read, and which there is now; null when it is gone. */
  version: z.number().int().positive(),
  currentVersion: z.number().int().positive().nullable(),
  interactionId: interactionId.nullable(),
  text: z.string().max(2_000),
  byName: z.string().max(200),
  atMs: z.number(),
  isDone: z.boolean(),
  /** How it was answered; absent: not at all, or before anybody wrote it down. */
  outcome: z.enum(['accepted', 'declined']).nullable().optional(),
});
export type Correction = z.infer<typeof correction>;

/** What was said of one article in its present version. */
export const articleVotes = z.object({
  articleId,
  title,
  right: z.number().int().nonnegative(),
  wrong: z.number().int().nonnegative(),
});
export type ArticleVotes = z.infer<typeof articleVotes>;
