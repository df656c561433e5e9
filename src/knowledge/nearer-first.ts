/**
 * Which of several answers go first for a contact: those of its language and queue, but never before one whose title says more of
 * what was asked. Pure; used by the search after ranking.
 */
import type { ArticlePreference } from '../model/article-filter.ts';
import type { QueryWord } from './query-words.ts';
import { countTerm } from './search-text.ts';

/** An answer with what decides. */
export interface Answer<C> {
  readonly item: C;
  /** As it is searched. */
  readonly title: string;
  readonly language: string;
  /** Empty: everybody's customers ask it. */
  readonly queueIds: readonly string[];
}

/** The same answers, which come the best first; an answer moves up past those that are farther from the contact and say no more. */
export function nearerFirst<C>(
  answers: readonly Answer<C>[],
  asked: readonly QueryWord[],
  prefer: ArticlePreference,
): readonly C[] {
  const placed: { readonly item: C; readonly near: number; readonly says: number }[] = [];
  for (const { item, title, language, queueIds } of answers) {
    const near = (language === prefer.language ? 3 : 0) + nearQueue(queueIds, prefer.queueId);
    const says = asked.filter((word) => holdsWord(title, word)).length;
    let at = placed.length;
    for (; at > 0; at -= 1) {
      const above = placed[at - 1];
      if (!above || above.near >= near || above.says > says) break;
    }
    placed.splice(at, 0, { item, near, says });
  }
  return placed.map(({ item }) => item);
}

/** For the customers of this queue, for everybody's, for others'. */
function nearQueue(queueIds: readonly string[], wanted: string | null): number {
  if (wanted !== null && queueIds.includes(wanted)) return 2;
  return queueIds.length === 0 ? 1 : 0;
}

const holdsWord = (title: string, { word, stem, isGrowing, meant }: QueryWord): boolean =>
  countTerm(title, stem) > 0 ||
  (isGrowing && title.includes(` ${word}`)) ||
  meant.some((each) => countTerm(title, each) > 0);
