/**
 * What a lead puts on an agent's screen instead of into their ear: words, a suggestion for what the agent writes, a finger on
 * a field, or an article.
 */
import { z } from 'zod';
import { articleRef } from './article.ts';
import { interactionId } from './ids.ts';

/** What can be pointed at. */
export const pointedField = z.enum([
  'customer-name',
  'customer-phone',
  'customer-email',
  'customer-address',
  'promises',
  'timeline',
  'case',
  'note',
  'reason',
  'outcome',
  'follow-up',
  'recording',
  'card',
]);
export type PointedField = z.infer<typeof pointedField>;

export const whisper = z.object({
  id: z.string().min(1).max(80),
  interactionId,
  fromName: z.string().max(200),
  /** `suggest`: a ghost text in the composer or the note that one key takes over. `article`: the same key opens it. */
  kind: z.enum(['say', 'suggest', 'point', 'article']),
  text: z.string().max(2_000),
  field: pointedField.nullable(),
  article: articleRef.nullish(),
  atMs: z.number(),
});
export type Whisper = z.infer<typeof whisper>;
