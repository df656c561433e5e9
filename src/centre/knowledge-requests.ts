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
  'article/get': { request: z.object({ articleId }), answer: article, isWrite: false },
} as const;
