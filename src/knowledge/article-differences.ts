/**
 * In what two versions of one article differ, part by part, so that a conflict of another day, queue or word of the customers is
 * seen as well as one of the text. Pure; used by the editor's conflict.
 */
import type { ArticleText } from '../model/article-editing.ts';

/** Parts beside the text itself. */
export type ArticleFact = 'keywords' | 'ownerName' | 'language' | 'expiresAtMs' | 'queueIds';

const FACTS: readonly ArticleFact[] = [
  'keywords',
  'ownerName',
  'language',
  'expiresAtMs',
  'queueIds',
];

/** What they compare; absent: it does not expire. */
export type Compared = Omit<ArticleText, 'id' | 'expiresAtMs'> & {
  readonly expiresAtMs?: number | null | undefined;
};

/** The facts that are not the same; the order of a list says nothing. */
export function differentFacts(one: Compared, other: Compared): readonly ArticleFact[] {
  const said = (from: Compared, fact: ArticleFact): string => {
    const value = from[fact] ?? null;
    return JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
  };
  return FACTS.filter((fact) => said(one, fact) !== said(other, fact));
}

/** Title, paragraphs and steps that the other one does not have. */
export function wordsOnlyIn(
  one: Pick<Compared, 'title' | 'body' | 'steps'>,
  other: Pick<Compared, 'title' | 'body' | 'steps'>,
): ReadonlySet<string> {
  const theirs = new Set([other.title, ...other.body, ...other.steps]);
  return new Set([one.title, ...one.body, ...one.steps].filter((part) => !theirs.has(part)));
}
