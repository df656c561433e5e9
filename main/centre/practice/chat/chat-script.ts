/**
 * The schema of a practice customer who writes: a readable JSON file in `practice/chat/chat-scenarios` that says who writes, what,
 * how fast, and how they take the agent's words, silence and farewell. `chat-customer.ts` plays it.
 */
import { z } from 'zod';

/** Something to write. Repeated, it makes a message of any length out of a readable file. */
const line = z.union([
  z.string().min(1),
  z.strictObject({ text: z.string().min(1), repeat: z.number().int().min(1).max(2_000) }),
]);
export type ChatLine = z.infer<typeof line>;

/** The words of a line. */
export function wordsOf(given: ChatLine): string {
  return typeof given === 'string' ? given : given.text.repeat(given.repeat);
}

export const chatScript = z.strictObject({
  id: z.string().regex(/^chat-[a-z0-9-]+$/),
  title: z.object({ es: z.string(), en: z.string() }),
  /** E.164 of a customer who is known; empty for a visitor. */
  number: z.string().default(''),
  /** As the customer gave it; may be hostile on purpose. */
  displayName: z.string().default(''),
  language: z.enum(['es', 'en']),
  /** The queue of the page on which they write. */
  queueId: z.string(),
  /** What they said it is about before they could write; null: nobody asked. */
  intent: z.string().max(400).nullable().default(null),
  /** What they write before anybody answers, one after another; the first one begins the chat. */
  opening: z.array(line).min(1),
  /** Leaves when no agent came within this time; null waits for ever. */
  patienceMs: z.number().int().positive().nullable(),
  /** What they say to words of the agent that begin so; the first row that fits, each `times` times. */
  answers: z
    .array(
      z.strictObject({
        words: z.array(z.string().min(1)).min(1),
        says: line,
        times: z.number().int().positive().default(1),
      }),
    )
    .default([]),
  /** What they say to anything else, one after another. */
  otherwise: z.array(line).default([]),
  /** What they say when the agent is silent for so long, one after another. */
  silence: z
    .array(z.strictObject({ afterMs: z.number().int().positive(), says: line }))
    .default([]),
  /** They thank and leave when the agent says one of these. */
  farewell: z
    .strictObject({
      words: z.array(z.string().min(1)).min(1),
      says: line,
      leavesAfterMs: z.number().int().nonnegative().default(4_000),
    })
    .nullable()
    .default(null),
  /** Leaves when the agent was silent for so long; null never. */
  leavesAfterSilenceMs: z.number().int().positive().nullable().default(null),
  /** How fast they write; 0 at once. */
  msPerCharacter: z.number().int().min(0).max(500).default(45),
  /** Before they begin to write back. */
  thinksMs: z.number().int().min(0).max(60_000).default(1_200),
  /** Which of the agents' messages do not get there at the first try, counted from 1. */
  loses: z.array(z.number().int().positive()).default([]),
});
export type ChatScript = z.infer<typeof chatScript>;
