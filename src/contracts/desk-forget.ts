/**
 * The desk's intents and frames about a customer who wants to be forgotten, and about erasing an agent's computers. Part of `desk.ts`,
 * which alone is imported by others.
 */
import { z } from 'zod';
import { customerId } from '../model/ids.ts';
import { forgetRequests } from '../centre/forget-requests.ts';
import { fault } from './fault.ts';

export const forgetIntents = {
  /** Kept durably, sent after all that was written before it. `typedName`: what the agent typed to confirm it. */
  'customer/forget': {
    payload: z.object({ customerId, typedName: z.string().max(300) }),
    answer: z.object({
      /** It waits for the centre, or for what has to be sent before it. */
      isWaiting: z.boolean(),
    }),
  },
  /** The computers of an agent, for the lead who chooses one. */
  'team/desks': {
    payload: forgetRequests['team/desks'].request,
    answer: forgetRequests['team/desks'].answer,
  },
  /** A lead has the computers of an agent, or one of them, erased. Passed on, never queued. */
  'team/wipe': {
    payload: forgetRequests['team/wipe'].request.omit({ wipeId: true }),
    answer: forgetRequests['team/wipe'].answer,
  },
} as const;

export const forgetFrames = [
  /** Nothing of these may stay on screen. */
  z.object({
    kind: z.literal('customers/forgotten'),
    customerIds: z.array(customerId).max(5_000),
    /** This agent had asked for it: so many contacts went. */
    contacts: z.number().int().nullable(),
    /** Something of them was on this computer. */
    wasHere: z.boolean(),
    /** With it went what the agent had begun to write. */
    hadDraft: z.boolean(),
    /** The centre has said no to what this agent asked for: nothing has changed. */
    refused: fault.nullable(),
  }),
] as const;
