/** What an agent writes down about a contact. A draft may be incomplete and may begin during the call. */
import { z } from 'zod';

/** More is told and not taken. */
export const MOST_NOTE_CHARACTERS = 100_000;

export const wrapUpDraft = z.object({
  reasonId: z.string().max(60).nullable(),
  outcomeId: z.string().max(60).nullable(),
  note: z.string().max(MOST_NOTE_CHARACTERS),
  followUpAtMs: z.number().nullable(),
});
export type WrapUpDraft = z.infer<typeof wrapUpDraft>;

/** A draft nobody has touched. */
export const emptyDraft: WrapUpDraft = {
  reasonId: null,
  outcomeId: null,
  note: '',
  followUpAtMs: null,
};
