/**
 * Cards that were changed here while the centre was away and by somebody else there: both versions, for the agent to decide. Part of
 * `desk.ts`, which alone is imported by others.
 */
import { z } from 'zod';
import { customer, customerEdit } from '../model/customer.ts';
import { customerId } from '../model/ids.ts';
import { editedFields } from '../offline/merge-edit.ts';

const field = z.enum(editedFields);

export const conflict = z.object({
  /** Of the act that waits. */
  id: z.string(),
  customerId,
  /** As the centre has it now. */
  name: customer.shape.name,
  fields: z.array(field),
  mine: customerEdit,
  theirs: customerEdit,
  /** When it was written here, and when the centre's version came to be. */
  mineAtMs: z.number(),
  theirsAtMs: z.number(),
});
export type Conflict = z.infer<typeof conflict>;

export const conflictSlices = { conflicts: z.array(conflict) } as const;

export const conflictIntents = {
  /** Fields without a choice stay as the centre has them. `both`: one note after the other. */
  'conflict/settle': {
    payload: z.object({
      id: z.string(),
      choices: z.partialRecord(field, z.enum(['mine', 'theirs', 'both'])),
    }),
    answer: z.object({}),
  },
} as const;
