/**
 * The requests and the event of the wire about news from leads, and what agents say of articles. Part of `wire.ts`, which alone
 * is imported by others.
 */
import { z } from 'zod';
import { articleVerdict, articleVotes, correction, feedbackId } from '../model/article-feedback.ts';
import { briefing, briefingRow } from '../model/briefing.ts';
import { articleId, interactionId } from '../model/ids.ts';

const nothing = z.object({});

export const briefingRequests = {
  /** Leads only. The same once more changes it, or brings back what was withdrawn; who has read it has read it. */
  'briefing/publish': {
    request: briefing.omit({ authorName: true, publishedAtMs: true }),
    answer: briefing,
    isWrite: true,
  },
  /** Leads only. It is not shown and not found any more. */
  'briefing/withdraw': {
    request: z.object({ briefingId: articleId }),
    answer: nothing,
    isWrite: true,
  },
  /** Read twice is read; so is one that was withdrawn meanwhile. */
  'briefing/read': {
    request: z.object({ briefingId: articleId, readAtMs: z.number() }),
    answer: nothing,
    isWrite: true,
  },
  /** Leads only; the newest first. */
  'briefing/list': {
    request: nothing,
    answer: z.object({ rows: z.array(briefingRow).max(100) }),
    isWrite: false,
  },
  /** "Was this right?", or the words of a correction, or both. Taken whatever has become of the article. */
  'article/feedback': {
    request: z.object({
      feedbackId,
      articleId,
      version: z.number().int().positive(),
      interactionId: interactionId.nullable(),
      verdict: articleVerdict.nullable(),
      text: z.string().max(2_000),
      atMs: z.number(),
    }),
    answer: nothing,
    isWrite: true,
  },
  /** Leads only: corrections, the newest first, open ones before those that are done; and the votes of each article. */
  'article/feedback-list': {
    request: nothing,
    answer: z.object({
      corrections: z.array(correction).max(200),
      votes: z.array(articleVotes).max(200),
    }),
    isWrite: false,
  },
  /** Leads only. */
  'article/feedback-done': {
    request: z.object({ feedbackId, isDone: z.boolean() }),
    answer: nothing,
    isWrite: true,
  },
} as const;

export const briefingEvents = [
  /** All that this agent has not read yet, the newest first. */
  z.object({ kind: z.literal('briefings/changed'), briefings: z.array(briefing) }),
] as const;
