/**
 * Short news from leads (a new product, an outage, an offer): shown between contacts until it was read, found later like an
 * article, whose id it is. Used by the wire, core and the desk.
 */
import { z } from 'zod';
import { momentMs } from './moment.ts';
import { articleId, queueId } from './ids.ts';
import { language } from './text.ts';

export const MOST_BRIEFING_CHARACTERS = 4_000;

export const briefing = z.object({
  /** Of the article that it is found as. */
  id: articleId,
  language,
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(MOST_BRIEFING_CHARACTERS),
  /** Who is to read it; empty: everybody. */
  queueIds: z.array(queueId).max(50),
  /** Not shown any more then; it is found on, marked as over. Null: it does not end. */
  untilMs: momentMs.nullable(),
  authorName: z.string().max(200),
  publishedAtMs: momentMs,
});
export type Briefing = z.infer<typeof briefing>;

/** One as its readers are counted. */
export const briefingRow = z.object({
  briefing,
  isWithdrawn: z.boolean(),
  readBy: z.array(z.object({ name: z.string().max(200), atMs: momentMs })).max(2_000),
  unreadBy: z.array(z.string().max(200)).max(2_000),
});
export type BriefingRow = z.infer<typeof briefingRow>;

/** Whether it is still to be shown. */
export const isCurrent = ({ untilMs }: Pick<Briefing, 'untilMs'>, nowMs: number): boolean =>
  untilMs === null || untilMs > nowMs;
