/**
 * The desk's intents about the cases of a customer: join two, take contacts out of one, take either back. Core does them at once
 * on what it knows, also without the centre, and sends them when it can. Part of `desk.ts`, which alone is imported by others.
 */
import { z } from 'zod';
import { caseId, customerId, interactionId } from '../model/ids.ts';
import { customerCase } from '../model/interaction.ts';
import { mergeId } from '../model/merge.ts';
import { fault } from './fault.ts';

const done = z.object({
  actId: mergeId,
  /** It waits for the centre. */
  isWaiting: z.boolean(),
});

export const caseIntents = {
  'case/merge': { payload: z.object({ customerId, caseId, intoId: caseId }), answer: done },
  'case/split': {
    payload: z.object({
      customerId,
      caseId,
      title: z.string().trim().min(1).max(300),
      /** When the first of the contacts was. */
      openedAtMs: z.number(),
      entryIds: z.array(interactionId).min(1).max(200),
    }),
    answer: done,
  },
  /** One that still waits is taken out of the outbox and never sent. */
  'case/undo': { payload: z.object({ customerId, actId: mergeId }), answer: done },
} as const;

export const caseFrames = [
  /** Cases that are others now, and those that are none any more. `refused`: what was shown was not true, the centre said no. */
  z.object({
    kind: z.literal('cases/changed'),
    customerIds: z.array(customerId).max(60),
    cases: z.array(customerCase),
    gone: z.array(caseId).max(200),
    refused: z.object({ act: z.enum(['merge', 'split', 'undo']), fault }).nullable(),
  }),
] as const;
