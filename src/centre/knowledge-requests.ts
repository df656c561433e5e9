/**
 * The requests of the wire about what the company knows. Part of `wire.ts`, which alone is imported by others.
 */
import { z } from 'zod';
import { articleCounts, articleFilter, articlePreference } from '../model/article-filter.ts';
import { article, articleHit } from '../model/article.ts';
import { glossaryId, glossaryLine, vainSearch, vainSearchRow } from '../model/glossary.ts';
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
      /** Others are not looked at. Who answers without counts knows no filters. */
      filter: articleFilter.optional(),
      /** These go first where they answer as well as others. */
      prefer: articlePreference.optional(),
    }),
    answer: z.object({
      hits: z.array(articleHit).max(50),
      /** With a filter: how many answer under it and without it. */
      counts: articleCounts.nullable().optional(),
    }),
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
  /** What changed in the glossary after `since`, like `article/changes`. */
  'glossary/changes': {
    request: z.object({
      since: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(500),
    }),
    answer: z.object({
      lines: z.array(glossaryLine).max(500),
      removed: z.array(glossaryId).max(500),
      revision: z.number().int().nonnegative(),
      isComplete: z.boolean(),
      isReset: z.boolean(),
    }),
    isWrite: false,
  },
  /**
   * Leads only. `version` is the one that was changed, nought for a new line: `conflict` when somebody else was quicker.
   * `fromSearch`: the search that it answers leaves the list.
   */
  'glossary/put': {
    request: glossaryLine.pick({ id: true, language: true, says: true, calls: true }).extend({
      version: z.number().int().nonnegative(),
      fromSearch: vainSearch.pick({ text: true, language: true }).nullable(),
    }),
    answer: glossaryLine,
    isWrite: true,
  },
  'glossary/remove': {
    request: z.object({ id: glossaryId, version: z.number().int().positive() }),
    answer: z.object({}),
    isWrite: true,
  },
  /** Searches of one desk that led nowhere; counted, and nobody's name kept. */
  'search/vain': {
    request: z.object({ searches: z.array(vainSearch).min(1).max(50) }),
    answer: z.object({}),
    isWrite: true,
  },
  /** Leads only; the most frequent first. */
  'search/vain-list': {
    request: z.object({ limit: z.number().int().min(1).max(200) }),
    answer: z.object({ rows: z.array(vainSearchRow).max(200) }),
    isWrite: false,
  },
  /** Leads only. A search that is put aside stays away until it is taken back. */
  'search/dismiss': {
    request: vainSearch.pick({ text: true, language: true }).extend({ isDismissed: z.boolean() }),
    answer: z.object({}),
    isWrite: true,
  },
  'article/get': { request: z.object({ articleId }), answer: article, isWrite: false },
} as const;

export const knowledgeEvents = [
  /** Articles or the glossary have changed: a desk fetches what it does not have. */
  z.object({ kind: z.literal('knowledge/changed') }),
] as const;
