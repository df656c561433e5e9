/**
 * What a lead makes of articles: the words that may be written, a version of the past, a line of the list, and what is not saved
 * yet. Used by the wire, the store and the lead's page.
 */
import { z } from 'zod';
import { feedbackId } from './article-feedback.ts';
import { article } from './article.ts';
import { articleId, queueId } from './ids.ts';
import { language } from './text.ts';

/** What is written; number, day and history are the centre's. */
export const articleText = article
  .omit({ version: true, updatedAtMs: true, isBriefing: true })
  .extend({ expiresAtMs: z.number().nullable() });
export type ArticleText = z.infer<typeof articleText>;

/** How a version came about. `kept`: it was there before anybody wrote down who changes what. */
export const articleAct = z.enum(['kept', 'saved', 'archived', 'returned']);
export type ArticleAct = z.infer<typeof articleAct>;

/** One of the past. */
export const articleVersion = z.object({
  act: articleAct,
  atMs: z.number(),
  byName: z.string().max(200),
  article,
});
export type ArticleVersion = z.infer<typeof articleVersion>;

/** A line of the list. */
export const articleRow = article
  .pick({ id: true, language: true, title: true, version: true, ownerName: true })
  .extend({
    updatedAtMs: z.number(),
    expiresAtMs: z.number().nullable(),
    isArchived: z.boolean(),
  });
export type ArticleRow = z.infer<typeof articleRow>;

/** The answer to who proposed a correction; its words may be none. */
export const correctionAnswer = z.object({ feedbackId, text: z.string().max(1_000) });
export type CorrectionAnswer = z.infer<typeof correctionAnswer>;

/** Longest text of one article, all paragraphs or all steps together. */
export const MOST_ARTICLE_CHARACTERS = 200_000;
const draftText = z.string().max(MOST_ARTICLE_CHARACTERS + 50_000);

/** As the fields stand while they are written: nothing in it has to be right yet. */
export const articleDraft = z.object({
  id: articleId,
  /** The version from which it began; nought: a new article. */
  version: z.number().int().nonnegative(),
  language,
  title: draftText,
  /** Paragraphs with an empty line between them. */
  body: draftText,
  /** One in each line. */
  steps: draftText,
  /** One in each line. */
  keywords: draftText,
  ownerName: draftText,
  queueIds: z.array(queueId).max(50),
  /** The last day on which it holds, as `2026-12-31`; empty: it does not end. */
  lastDay: z.string().max(40),
  answering: correctionAnswer.nullable(),
});
export type ArticleDraft = z.infer<typeof articleDraft>;

/** The same as it is kept on the machine of who writes it. */
export const keptArticleDraft = z.object({ draft: articleDraft, savedAtMs: z.number() });
