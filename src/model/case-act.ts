/**
 * What agents made of cases: two joined, or contacts taken out of one into a new one. It stands with the case that came of it
 * and moves nothing: whoever shows a history applies it (`src/timeline/case-acts.ts`), so that taking it back is exact.
 */
import { z } from 'zod';
import { agentId, caseId, interactionId } from './ids.ts';
import { mergeId } from './merge.ts';

const said = {
  actId: mergeId,
  atMs: z.number(),
  byAgentId: agentId,
  byName: z.string().max(200),
  /** Until when it can be taken back. */
  undoUntilMs: z.number(),
  /** Taken back, when and by whom; absent: it counts. */
  undone: z.object({ atMs: z.number(), byName: z.string().max(200) }).optional(),
};

export const caseAct = z.discriminatedUnion('kind', [
  /** Another case is part of the one with which this stands. */
  z.object({ kind: z.literal('merge'), ...said, caseId, title: z.string().max(300) }),
  /** The case with which this stands was made of these contacts of another. */
  z.object({
    kind: z.literal('split'),
    ...said,
    caseId,
    title: z.string().max(300),
    entryIds: z.array(interactionId).min(1).max(200),
  }),
]);
export type CaseAct = z.infer<typeof caseAct>;
