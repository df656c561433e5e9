/**
 * The desk's intents about what the company knows. Core passes them to the centre; an article that was opened stays readable
 * while the centre is away. Part of `desk.ts`, which alone is imported by others.
 */
import { z } from 'zod';
import { knowledgeRequests } from '../centre/knowledge-requests.ts';
import { articleUse } from '../model/article.ts';
import { interactionId } from '../model/ids.ts';

const passed = <Q extends z.ZodType, A extends z.ZodType>(one: {
  readonly request: Q;
  readonly answer: A;
}): { readonly payload: Q; readonly answer: A } => ({ payload: one.request, answer: one.answer });

export const knowledgeIntents = {
  'article/find': {
    payload: knowledgeRequests['article/find'].request,
    /** `cache`: found on this machine; `asOfMs` says how old that is. */
    answer: knowledgeRequests['article/find'].answer.extend({
      source: z.enum(['centre', 'cache']),
      asOfMs: z.number(),
    }),
  },
  'article/get': passed(knowledgeRequests['article/get']),
  /** What a contact has in use, so that it outlives the window. */
  'article/use': {
    payload: z.object({ interactionId, use: articleUse }),
    answer: z.object({}),
  },
} as const;
