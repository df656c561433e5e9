/**
 * How frames travel between a page and core, the same over a preload bridge and over a WebSocket. A page asks with
 * `ask` and gets one `answer` with the same `n`; either side may `tell` without an answer. Core asks the phone likewise.
 */
import { z } from 'zod';

export const linkFrame = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ask'),
    n: z.number().int(),
    name: z.string().max(80),
    payload: z.unknown(),
  }),
  z.object({ kind: z.literal('answer'), n: z.number().int(), answer: z.unknown() }),
  z.object({ kind: z.literal('tell'), payload: z.unknown() }),
  z.object({ kind: z.literal('ping'), n: z.number().int() }),
  z.object({ kind: z.literal('pong'), n: z.number().int() }),
]);
export type LinkFrame = z.infer<typeof linkFrame>;

/** The pages that have a link; the mail view has none. */
export type PageRole = 'desk' | 'phone' | 'bar';
