/**
 * The requests and events of the wire that take things away for good: a customer who wants to be forgotten, and what lies on the
 * computers of an agent. Part of `wire.ts`, which alone is imported by others. Each may be sent again: done once is done.
 */
import { z } from 'zod';
import { agentId, customerId } from '../model/ids.ts';

export const wipeId = z.string().min(8).max(80);

/** What lies on a computer of this agent has to go. */
export const wipeOrder = z.object({ wipeId, askedAtMs: z.number() });
export type WipeOrder = z.infer<typeof wipeOrder>;

export const forgetRequests = {
  /**
   * Erases a customer with everybody who was merged into them: cards, cases, contacts, chats, follow-ups. By leads. Refused with
   * `contact-open` while somebody talks with them, and with `on-hold` while the company has to keep what it has.
   */
  'customer/forget': {
    request: z.object({ customerId, askedAtMs: z.number() }),
    answer: z.object({
      /** All that were erased, by id. */
      customerIds: z.array(customerId).max(60),
      contacts: z.number().int().nonnegative(),
      erasedAtMs: z.number(),
    }),
    isWrite: true,
  },
  /** What is kept of customers on this agent's computers is to go: on all, or on one. By leads. */
  'team/wipe': {
    request: z.object({
      wipeId,
      agentId,
      /** Null: on every computer. */
      deskId: z.string().min(8).max(80).nullable(),
    }),
    answer: z.object({ isConnected: z.boolean() }),
    isWrite: true,
  },
  /** The computers of an agent, the last seen first: what a lead chooses from. By leads. */
  'team/desks': {
    request: z.object({ agentId }),
    answer: z.object({
      desks: z
        .array(
          z.object({
            deskId: z.string().max(80),
            /** Empty: it never said one. */
            name: z.string().max(120),
            isConnected: z.boolean(),
            lastSeenMs: z.number(),
            /** Asked for, and it has not been there since. */
            isWiping: z.boolean(),
            /** Null: never, or the agent has signed in there since. */
            wipedAtMs: z.number().nullable(),
          }),
        )
        .max(100),
    }),
    isWrite: false,
  },
  /** From the computer itself, also with a token that is no longer valid: it is done. `unsent`: so many acts stay, sealed. */
  'desk/wiped': {
    request: z.object({
      /** Null: the order came as the refusal of a token, which names none; all that wait are meant. */
      wipeId: wipeId.nullable(),
      wipedAtMs: z.number(),
      unsent: z.number().int().nonnegative(),
    }),
    answer: z.object({}),
    isWrite: true,
  },
} as const;

export const forgetEvents = [
  /** To every desk: the centre has erased these; nothing of them may stay. */
  z.object({
    kind: z.literal('customer/forgotten'),
    customerIds: z.array(customerId).max(60),
    /** Of missed contacts and the like, which know only a contact. */
    interactionIds: z.array(z.string().max(120)).max(5_000),
  }),
  z.object({ kind: z.literal('desk/wipe'), order: wipeOrder }),
] as const;
