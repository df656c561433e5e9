/**
 * Desk ↔ core about notes on a customer without a contact: kept while they are written, put into the outbox when they are done.
 * Part of `desk.ts`.
 */
import { z } from 'zod';
import { customerId } from '../model/ids.ts';
import { timelineEntry } from '../model/interaction.ts';
import { wrapUpDraft } from '../model/wrap-up.ts';

export const noteSlices = {
  /** Done here and not at the centre yet, as the rows of the timeline that they become. */
  notes: z.array(timelineEntry),
};

export const noteFrames = [
  /** A note that was begun long ago goes then; null: it is gone. */
  z.object({
    kind: z.literal('draft/old'),
    customerId,
    /** Empty: nobody of whom this computer knows the name. */
    who: z.string().max(200),
    untilMs: z.number().nullable(),
  }),
] as const;

export const noteIntents = {
  /** Durable on this machine before it answers. */
  'note/keep': {
    payload: z.object({ customerId, draft: wrapUpDraft }),
    answer: z.object({ savedAtMs: z.number() }),
  },
  /** What was being written about this customer, also before a crash. */
  'note/kept': {
    payload: z.object({ customerId }),
    answer: z.object({ draft: wrapUpDraft.nullable(), savedAtMs: z.number().nullable() }),
  },
  /** Done: durable on this machine before it answers, at the centre when there is one. */
  'note/write': {
    payload: z.object({ customerId, draft: wrapUpDraft }),
    answer: z.object({}),
  },
} as const;
