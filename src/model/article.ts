/**
 * What the company knows, written down for whoever has a customer on the line: plain paragraphs and steps, no markup. Used by
 * the search, the reader, the consult card and the lead who pushes one.
 */
import { z } from 'zod';
import { momentMs } from './moment.ts';
import { articleFilter } from './article-filter.ts';
import { articleId, queueId } from './ids.ts';
import { language } from './text.ts';

const title = z.string().min(1).max(200);

/** One article in one language; the same matter in another language is another article. */
export const article = z.object({
  id: articleId,
  language,
  title,
  /** Paragraphs. */
  body: z.array(z.string().max(4_000)).max(200),
  /** What to do, in order; may be empty. */
  steps: z.array(z.string().max(600)).max(60),
  /** Whose customers ask it; empty: everybody's. */
  queueIds: z.array(queueId).max(50),
  /** What customers call it. */
  keywords: z.array(z.string().max(120)).max(60),
  version: z.number().int().positive(),
  ownerName: z.string().max(200),
  updatedAtMs: momentMs,
  /** From then on nobody stands for it; absent or null: it does not end. */
  expiresAtMs: momentMs.nullable().optional(),
  /** News from a lead, found like any article. */
  isBriefing: z.boolean().optional(),
});
export type Article = z.infer<typeof article>;

/** What a list shows of one. */
export const articleHit = article
  .pick({ id: true, language: true, title: true, expiresAtMs: true, isBriefing: true })
  .extend({ excerpt: z.string().max(300) });
export type ArticleHit = z.infer<typeof articleHit>;

/** Nobody stands for it any more. */
export const isExpired = ({ expiresAtMs }: Pick<Article, 'expiresAtMs'>, nowMs: number): boolean =>
  typeof expiresAtMs === 'number' && expiresAtMs <= nowMs;

/** An article as a list shows it. */
export const hitOf = (found: Article, excerpt: string): ArticleHit => ({
  id: found.id,
  language: found.language,
  title: found.title,
  excerpt,
  ...(found.expiresAtMs === undefined ? {} : { expiresAtMs: found.expiresAtMs }),
  ...(found.isBriefing === undefined ? {} : { isBriefing: found.isBriefing }),
});

/** An article as a card or a whisper names it; the title as it was then. */
export const articleRef = z.object({ id: articleId, title });
export type ArticleRef = z.infer<typeof articleRef>;

/** What one contact makes of articles: which is in use, whether a card goes without it, and the steps that are done. */
export const articleUse = z.object({
  inUse: articleRef.nullable(),
  isLeftOut: z.boolean(),
  /** Numbers of the steps that are done, by article. */
  ticks: z.record(articleId, z.array(z.number().int().nonnegative().max(60)).max(60)),
  /** Which articles are looked at for this contact; absent: all. */
  filter: articleFilter.optional(),
});
export type ArticleUse = z.infer<typeof articleUse>;
