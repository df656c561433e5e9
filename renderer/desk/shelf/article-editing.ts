/**
 * Which article a lead has open in the editor, and the correction it answers. Only which: what is being written is with core. Used by
 * the page of knowledge, the reader, the corrections and the palette.
 */
import { create } from 'zustand';
import type { Correction } from '#src/model/article-feedback.ts';
import { articleId, type ArticleId } from '#src/model/ids.ts';
import { openPage } from '../stores/view.ts';

/** What is open in the editor. */
export interface EditedArticle {
  readonly id: ArticleId;
  /** Nothing of it is at the centre as far as this desk knows. */
  readonly isNew: boolean;
  readonly correction: Correction | null;
}

/** Null while none is. */
export const useEditedArticle = create<{ readonly edited: EditedArticle | null }>(() => ({
  edited: null,
}));

/** Opens the editor on the page of knowledge. */
export function editArticle(edited: EditedArticle): void {
  useEditedArticle.setState({ edited });
  openPage('shelf');
}

/** The same with an article that is not there yet. */
export function writeArticle(): void {
  const id = articleId.parse(`article-${crypto.randomUUID()}`);
  editArticle({ id, isNew: true, correction: null });
}

/** Puts the editor away; what was written stays as a draft. */
export function closeArticleEditor(): void {
  useEditedArticle.setState({ edited: null });
}
