/**
 * The requests of the wire that join two cases of a customer, take contacts out of one, and take either back. Part of `wire.ts`,
 * which alone is imported by others. All may be sent again: the act's own id makes the second time have no effect.
 */
import { z } from 'zod';
import { caseId, customerId, interactionId } from '../model/ids.ts';
import { customerCase } from '../model/interaction.ts';
import { mergeId } from '../model/merge.ts';

/** The cases that are others now. */
const changed = z.object({ cases: z.array(customerCase).max(4) });

export const caseRequests = {
  /** Refused with `case-changed` when one of the two is part of another case meanwhile. */
  'case/merge': {
    request: z.object({ actId: mergeId, customerId, caseId, intoId: caseId, doneAtMs: z.number() }),
    answer: changed,
    isWrite: true,
  },
  /** The new case's id is the desk's. What is taken out may still be on its way to the centre. */
  'case/split': {
    request: z.object({
      actId: mergeId,
      customerId,
      caseId,
      newId: caseId,
      title: z.string().trim().min(1).max(300),
      openedAtMs: z.number(),
      entryIds: z.array(interactionId).min(1).max(200),
      doneAtMs: z.number(),
    }),
    answer: changed,
    isWrite: true,
  },
  /** By whose act it was, or a lead, and not for ever. */
  'case/undo': {
    request: z.object({ actId: mergeId, customerId, doneAtMs: z.number() }),
    answer: changed,
    isWrite: true,
  },
} as const;

/** To every desk but those that only learn. */
export const caseEvents = [
  z.object({ kind: z.literal('cases/changed'), customerId, cases: z.array(customerCase).max(4) }),
] as const;
