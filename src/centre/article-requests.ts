/**
 * The requests of the wire with which leads write articles. Part of `wire.ts`, which alone is imported by others. Whoever changes
 * an older version than there is now is refused with `conflict`; nothing is ever deleted.
 */
import { z } from 'zod';
import {
  articleRow,
  articleText,
  articleVersion,
  correctionAnswer,
} from '../model/article-editing.ts';
import { article } from '../model/article.ts';
import { articleId } from '../model/ids.ts';

const nothing = z.object({});
/** The version that was changed; nought for what is not there (new, or archived meanwhile). */
const version = z.number().int().nonnegative();

export const articleRequests = {
  /** Leads only: what has expired or soon will first, then what changed last; and what is archived. */
  'article/list': {
    request: z.object({ limit: z.number().int().min(1).max(200) }),
    answer: z.object({
      rows: z.array(articleRow).max(200),
      archived: z.array(articleRow).max(200),
      /** All that are not archived. */
      count: z.number().int().nonnegative(),
    }),
    isWrite: false,
  },
  /** Leads only. With `answering` a proposed correction is taken up, and its author told so. */
  'article/put': {
    request: z.object({
      article: articleText,
      version,
      answering: correctionAnswer.nullable(),
    }),
    answer: article,
    isWrite: true,
  },
  /** Leads only. Nobody finds it any more, until it is taken out again, as a new version. */
  'article/archive': {
    request: z.object({ articleId, version, isArchived: z.boolean() }),
    answer: nothing,
    isWrite: true,
  },
  /** Leads only: what it has been, the newest first. */
  'article/versions': {
    request: z.object({ articleId, limit: z.number().int().min(1).max(20) }),
    answer: z.object({ versions: z.array(articleVersion).max(20) }),
    isWrite: false,
  },
  /** Leads only: a correction that is not taken up, with a word to its author. */
  'article/feedback-decline': { request: correctionAnswer, answer: nothing, isWrite: true },
} as const;
