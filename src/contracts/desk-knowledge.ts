/**
 * The desk's intents about what the company knows. Core passes them to the centre; an article that was opened stays readable
 * while the centre is away. Part of `desk.ts`, which alone is imported by others.
 */
import { z } from 'zod';
import { knowledgeRequests } from '../centre/knowledge-requests.ts';
import { articleHit, articleUse } from '../model/article.ts';
import { glossaryId, glossaryLine, vainSearch } from '../model/glossary.ts';
import { interactionId } from '../model/ids.ts';
import { language } from '../model/text.ts';

const passed = <Q extends z.ZodType, A extends z.ZodType>(one: {
  readonly request: Q;
  readonly answer: A;
}): { readonly payload: Q; readonly answer: A } => ({ payload: one.request, answer: one.answer });

/** Intents that core passes to the centre as they are. Never queued: what leads write is seen by all at once, or not at all. */
export const passedKnowledgeIntents = {
  'glossary/put': passed(knowledgeRequests['glossary/put']),
  'glossary/remove': passed(knowledgeRequests['glossary/remove']),
  'search/vain-list': passed(knowledgeRequests['search/vain-list']),
  'search/dismiss': passed(knowledgeRequests['search/dismiss']),
} as const;

export const knowledgeIntents = {
  ...passedKnowledgeIntents,
  /** The whole glossary, as the centre has it now. */
  'glossary/list': {
    payload: z.object({}),
    answer: z.object({ lines: z.array(glossaryLine) }),
  },
  /** What a search on this machine finds, and what it would find with this line (in place of `instead`, when that is changed). */
  'glossary/try': {
    payload: z.object({
      text: z.string().max(200),
      language,
      entry: glossaryLine.pick({ says: true, calls: true }).nullable(),
      instead: glossaryId.nullable(),
    }),
    answer: z.object({ now: z.array(articleHit), then: z.array(articleHit) }),
  },
  /** A search that led nowhere. Kept here first, and sent with others when there is time. */
  'search/vain': {
    payload: vainSearch.pick({ text: true, language: true, kind: true }),
    answer: z.object({}),
  },
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
