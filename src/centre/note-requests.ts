/**
 * Requests about notes: what an agent writes about a customer without a contact at this desk, with reason, outcome and
 * follow-up like a wrap-up. Part of `centreRequests`. The id is the desk's own, so that a note sent twice is one row.
 */
import { z } from 'zod';
import { customerId, interactionId } from '../model/ids.ts';
import { customerCase, timelineEntry } from '../model/interaction.ts';
import { wrapUpDraft } from '../model/wrap-up.ts';

/** Notes are told from contacts by how their id begins. */
export const NOTE_PREFIX = 'note-';

export const writtenNote = z.object({
  noteId: interactionId.refine((id) => id.startsWith(NOTE_PREFIX)),
  customerId,
  draft: wrapUpDraft,
  writtenAtMs: z.number(),
});
export type WrittenNote = z.infer<typeof writtenNote>;

export const noteRequests = {
  /** Answers the row as it stands in the history. */
  'note/write': {
    request: writtenNote,
    answer: z.object({ entry: timelineEntry, case: customerCase.nullable() }),
    isWrite: true,
  },
} as const;
