/**
 * The desk's intents with which leads write articles. Saving goes to the centre at once or not at all; what is being written is
 * kept on this machine with each pause. Part of `desk.ts`, which alone is imported by others.
 */
import { z } from 'zod';
import { articleRequests } from '../centre/article-requests.ts';
import { articleDraft, keptArticleDraft } from '../model/article-editing.ts';
import { articleId } from '../model/ids.ts';

const passed = <Q extends z.ZodType, A extends z.ZodType>(one: {
  readonly request: Q;
  readonly answer: A;
}): { readonly payload: Q; readonly answer: A } => ({ payload: one.request, answer: one.answer });

/** Intents that core passes to the centre as they are. Never queued. */
export const passedArticleIntents = {
  'article/list': passed(articleRequests['article/list']),
  'article/put': passed(articleRequests['article/put']),
  'article/archive': passed(articleRequests['article/archive']),
  'article/versions': passed(articleRequests['article/versions']),
  'article/feedback-decline': passed(articleRequests['article/feedback-decline']),
} as const;

export const articleIntents = {
  ...passedArticleIntents,
  /** Kept on this machine before it answers. */
  'article/draft-keep': {
    payload: z.object({ draft: articleDraft }),
    answer: z.object({ savedAtMs: z.number() }),
  },
  'article/draft-drop': { payload: z.object({ articleId }), answer: z.object({}) },
  /** All that is not saved yet, the newest first. */
  'article/drafts': {
    payload: z.object({}),
    answer: z.object({
      drafts: z.array(keptArticleDraft),
    }),
  },
} as const;
