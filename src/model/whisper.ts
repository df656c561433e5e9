/**
 * What a lead puts on an agent's screen instead of into their ear: words, a suggestion for what the agent writes, or a
 * finger on a field.
 */
import { z } from 'zod';
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
  /** `suggest`: a ghost text in the composer or the note that one key takes over. */
  kind: z.enum(['say', 'suggest', 'point']),
  text: z.string().max(2_000),
  field: pointedField.nullable(),
  atMs: z.number(),
});
export type Whisper = z.infer<typeof whisper>;
