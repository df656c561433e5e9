/**
 * The requests of the wire about what the company knows. Part of `wire.ts`, which alone is imported by others.
 */
import { z } from 'zod';
import { article, articleHit } from '../model/article.ts';
import { articleId } from '../model/ids.ts';
import { language } from '../model/text.ts';

export const knowledgeRequests = {
  /**
   * Articles for what a customer says, the best first. Those in `language` come first; others are found only where it has
   * none. Nothing typed finds nothing.
   */
  'article/find': {
    request: z.object({
      query: z.string().max(200),
      language,
      limit: z.number().int().min(1).max(50),
    }),
    answer: z.object({ hits: z.array(articleHit).max(50) }),
    isWrite: false,
  },
  /**
   * What changed after `since` (nought: all there is), in order, so that desks keep all articles. `isReset`: `since` is not of
   * this centre; what the desk has is to be forgotten before the answer is kept. `isComplete`: nothing is left to fetch.
   */
  'article/changes': {
    request: z.object({
      since: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(200),
    }),
    answer: z.object({
      articles: z.array(article).max(200),
      removed: z.array(articleId).max(200),
      revision: z.number().int().nonnegative(),
      isComplete: z.boolean(),
      isReset: z.boolean(),
    }),
    isWrite: false,
  },
  'article/get': { request: z.object({ articleId }), answer: article, isWrite: false },
} as const;
