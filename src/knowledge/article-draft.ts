/**
 * From the fields of the editor to an article, and back: what is missing or too long is named, with its place, and what cannot be
 * seen is taken out and counted. Pure; used by the lead's editor and its preview.
 */
import type { ArticleDraft, ArticleText } from '../model/article-editing.ts';
import { MOST_ARTICLE_CHARACTERS } from '../model/article-editing.ts';
import type { Article } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Language } from '../model/text.ts';
import { plainLine, plainText } from '../team/plain-text.ts';

/** The longest and the most of each part, as the wire takes them. */
export const ARTICLE_LIMITS = {
  title: 200,
  paragraph: 4_000,
  paragraphs: 200,
  step: 600,
  steps: 60,
  keyword: 120,
  keywords: 60,
  owner: 200,
} as const;

/** Why it cannot be saved; `number` counts from one, `length` is what there is. */
export type ArticleProblem =
  | { readonly kind: 'no-title' | 'no-words' | 'bad-day' }
  | {
      readonly kind: 'title-too-long' | 'owner-too-long' | 'all-too-long';
      readonly length: number;
    }
  | {
      readonly kind: 'paragraph-too-long' | 'step-too-long' | 'keyword-too-long';
      readonly number: number;
      readonly length: number;
    }
  | {
      readonly kind: 'too-many-paragraphs' | 'too-many-steps' | 'too-many-keywords';
      readonly length: number;
    };

export type CheckedArticle =
  | { readonly ok: true; readonly article: ArticleText; readonly hidden: number }
  | { readonly ok: false; readonly problem: ArticleProblem };

/** The fields of a new article. */
export const newArticleDraft = (
  id: ArticleId,
  language: Language,
  ownerName: string,
): ArticleDraft => ({
  ...{ id, version: 0, language, title: '', body: '', steps: '', keywords: '', ownerName },
  ...{ queueIds: [], lastDay: '', answering: null },
});

/** The fields of one that is there. */
export const draftOf = (from: Article): ArticleDraft => ({
  ...{ id: from.id, version: from.version, language: from.language, title: from.title },
  body: from.body.join('\n\n'),
  steps: from.steps.join('\n'),
  keywords: from.keywords.join('\n'),
  ownerName: from.ownerName,
  queueIds: [...from.queueIds],
  lastDay: typeof from.expiresAtMs === 'number' ? dayOf(from.expiresAtMs) : '',
  answering: null,
});

/** The day on the calendar here. */
export function dayOf(atMs: number): string {
  const at = new Date(atMs);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The end of that day here; null: that is no day. */
export function endOfDay(day: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return null;
  const [year, month, date] = found.slice(1).map(Number) as [number, number, number];
  const end = new Date(year, month - 1, date, 23, 59, 59, 999);
  return end.getMonth() === month - 1 && end.getDate() === date ? end.getTime() : null;
}

const lines = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(plainLine)
    .filter((line) => line !== '');

const paragraphs = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n+/)
    .map(plainText)
    .filter((paragraph) => paragraph !== '');

/** Marks that nobody sees: control characters and those that turn the reading direction. */
const countHidden = (text: string): number =>
  // eslint-disable-next-line no-control-regex -- that is what is counted
  text.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g)
    ?.length ?? 0;

/** The article as agents will see it, whatever is wrong with it. */
export function previewOf(draft: ArticleDraft): Pick<Article, 'title' | 'body' | 'steps'> {
  return {
    title: plainLine(draft.title),
    body: paragraphs(draft.body),
    steps: lines(draft.steps),
  };
}

function problemOf(draft: ArticleDraft, wanted: ArticleText): ArticleProblem | null {
  const { title, body, steps, keywords, ownerName } = wanted;
  const length = draft.body.length + draft.steps.length + draft.keywords.length;
  if (length > MOST_ARTICLE_CHARACTERS) return { kind: 'all-too-long', length };
  if (title === '') return { kind: 'no-title' };
  if (title.length > ARTICLE_LIMITS.title) return { kind: 'title-too-long', length: title.length };
  if (body.length === 0 && steps.length === 0) return { kind: 'no-words' };
  for (const [kind, parts, most] of [
    ['paragraph-too-long', body, ARTICLE_LIMITS.paragraph],
    ['step-too-long', steps, ARTICLE_LIMITS.step],
    ['keyword-too-long', keywords, ARTICLE_LIMITS.keyword],
  ] as const) {
    const at = parts.findIndex((part) => part.length > most);
    if (at >= 0) return { kind, number: at + 1, length: parts[at]?.length ?? 0 };
  }
  for (const [kind, parts, most] of [
    ['too-many-paragraphs', body, ARTICLE_LIMITS.paragraphs],
    ['too-many-steps', steps, ARTICLE_LIMITS.steps],
    ['too-many-keywords', keywords, ARTICLE_LIMITS.keywords],
  ] as const)
    if (parts.length > most) return { kind, length: parts.length };
  if (ownerName.length > ARTICLE_LIMITS.owner)
    return { kind: 'owner-too-long', length: ownerName.length };
  return draft.lastDay !== '' && wanted.expiresAtMs === null ? { kind: 'bad-day' } : null;
}

/** What would be saved, or why it cannot be. */
export function checkArticleDraft(draft: ArticleDraft): CheckedArticle {
  const article: ArticleText = {
    ...{ id: draft.id, language: draft.language, queueIds: [...draft.queueIds] },
    ...previewOf(draft),
    keywords: [...new Set(lines(draft.keywords))],
    ownerName: plainLine(draft.ownerName),
    expiresAtMs: draft.lastDay === '' ? null : endOfDay(draft.lastDay),
  };
  const problem = problemOf(draft, article);
  if (problem) return { ok: false, problem };
  const written = [draft.title, draft.body, draft.steps, draft.keywords, draft.ownerName];
  return { ok: true, article, hidden: written.reduce((sum, each) => sum + countHidden(each), 0) };
}
