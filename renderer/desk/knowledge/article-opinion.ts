/**
 * What the agent has said of articles and what is being written, by contact and article, so that it outlives the reader. Core
 * keeps what was said. Used by the reader and the keys.
 */
import { create } from 'zustand';
import type { Article } from '#src/model/article.ts';
import type { ArticleVerdict } from '#src/model/article-feedback.ts';
import type { Act } from '../stores/ask.ts';
import { forgetUndos, showNotice, showUndo } from '../stores/notices.ts';
import { readSelected } from '../stores/selected.ts';
import { readSlice } from '../stores/slices.ts';
import { texts } from '../text/texts.ts';
import { isShown, type OpenArticle, useKnowledge } from './open-article.ts';

interface Opinions {
  readonly verdicts: Readonly<Record<string, ArticleVerdict>>;
  readonly drafts: Readonly<Record<string, string>>;
  /** Whose correction is being written. */
  readonly writing: string | null;
}

const nothing: Opinions = { verdicts: {}, drafts: {}, writing: null };

/** What was said and what is being written. */
export const useOpinions = create<Opinions>(() => nothing);

/** Forgets everything. */
export function resetOpinions(): void {
  useOpinions.setState(nothing);
}

/** Under which name the opinion of this article in this contact stands. */
export const opinionKey = (open: OpenArticle): string => `${open.forId ?? ''} ${open.ref.id}`;

const words = () => texts[readSlice('settings')?.language ?? 'es'].opinion;

const readOpen = (): { readonly open: OpenArticle; readonly article: Article } | null => {
  const { open } = useKnowledge.getState();
  return isShown(open, readSelected()) && open.article ? { open, article: open.article } : null;
};

const subjectOf = (open: OpenArticle, article: Article) => ({
  ...{ articleId: article.id, version: article.version, interactionId: open.forId },
});

/** "Was this right?" of the article in front; the other answer replaces the one before, and either can be taken back. */
export async function sayWhether(act: Act, verdict: ArticleVerdict): Promise<void> {
  const now = readOpen();
  if (!now) return;
  const key = opinionKey(now.open);
  const subject = subjectOf(now.open, now.article);
  const before = useOpinions.getState().verdicts[key] ?? null;
  if (before === verdict) return;
  const say = async (said: ArticleVerdict | null): Promise<boolean> => {
    if ((await act('article/feedback', { ...subject, verdict: said, text: '' })) === null)
      return false;
    useOpinions.setState(({ verdicts: { [key]: _last, ...verdicts } }) => ({
      verdicts: said === null ? verdicts : { ...verdicts, [key]: said },
    }));
    return true;
  };
  if (!(await say(verdict))) return;
  // Only the last word can be taken back.
  forgetUndos(({ kind, id }) => kind === 'opinion' && id === key);
  showUndo(words().said[verdict], () => void say(before), { kind: 'opinion', id: key });
}

/** Opens the field for a correction of the article in front, or puts it away; what was written stays. */
export function toggleProposing(): void {
  const now = readOpen();
  if (!now) return;
  const key = opinionKey(now.open);
  useOpinions.setState(({ writing }) => ({ writing: writing === key ? null : key }));
}

/** Keeps what is being written. */
export function draftProposal(key: string, text: string): void {
  useOpinions.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: text } }));
}

/** Sends the correction; the field is empty again only when it is kept. */
export async function propose(act: Act): Promise<void> {
  const now = readOpen();
  if (!now) return;
  const key = opinionKey(now.open);
  const text = (useOpinions.getState().drafts[key] ?? '').trim();
  if (text === '') return;
  const said = { ...subjectOf(now.open, now.article), verdict: null, text };
  if ((await act('article/feedback', said)) === null) return;
  useOpinions.setState(({ drafts: { [key]: _sent, ...drafts } }) => ({ drafts, writing: null }));
  showNotice('done', words().proposed);
}
