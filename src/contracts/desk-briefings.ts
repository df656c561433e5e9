/**
 * News from leads for the desk, and what an agent says of an article. What an agent does is kept durable by core first; what leads
 * write and read goes to the centre at once. Part of `desk.ts`, which alone is imported by others.
 */
import { z } from 'zod';
import { briefingRequests } from '../centre/briefing-requests.ts';
import { briefing } from '../model/briefing.ts';
import { articleId } from '../model/ids.ts';

const passed = <Q extends z.ZodType, A extends z.ZodType>(one: {
  readonly request: Q;
  readonly answer: A;
}): { readonly payload: Q; readonly answer: A } => ({ payload: one.request, answer: one.answer });

/** Intents that core passes to the centre as they are. Never queued. */
export const passedBriefingIntents = {
  'briefing/publish': passed(briefingRequests['briefing/publish']),
  'briefing/withdraw': passed(briefingRequests['briefing/withdraw']),
  'briefing/list': passed(briefingRequests['briefing/list']),
  'article/feedback-list': passed(briefingRequests['article/feedback-list']),
  'article/feedback-done': passed(briefingRequests['article/feedback-done']),
} as const;

export const briefingIntents = {
  ...passedBriefingIntents,
  'briefing/read': { payload: z.object({ briefingId: articleId }), answer: z.object({}) },
  /** Kept on this machine before it answers. */
  'article/feedback': {
    payload: briefingRequests['article/feedback'].request.omit({ feedbackId: true, atMs: true }),
    answer: z.object({}),
  },
} as const;

export const briefingSlices = {
  /** Not read by this agent yet, the newest first. */
  briefings: z.array(briefing),
} as const;
