/**
 * An article in the form in which it is searched: per part its words and their stems, counted. Made once when an article is
 * stored, so that ranking compares strings and reads no article. Pure; used by the centre's index and by the desk's.
 */
import { foldWords, stemWord } from './query-words.ts';

/** The parts of an article that are searched. */
export interface Searchable {
  readonly title: string;
  /** What customers call it. */
  readonly keywords: readonly string[];
  readonly body: readonly string[];
  readonly steps: readonly string[];
}

/**
 * Each part as ` word stem~3 … `, with a space at both ends: every word and every stem once, and how often it stands there
 * where that is more than once. A stem counts all its words.
 */
export interface SearchText {
  readonly title: string;
  readonly keywords: string;
  readonly body: string;
  /** Words of the body, each as often as it stands there. */
  readonly length: number;
  /** The same of the body's beginning alone, where an article says what it is about. */
  readonly beginning: string;
}

/** Paragraphs that are the beginning. */
const BEGINNING = 2;

function termsOf(words: readonly string[]): string {
  const counts = new Map<string, number>();
  const add = (term: string): void => void counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const word of words) {
    const stem = stemWord(word);
    add(word);
    if (stem !== word) add(stem);
  }
  return ` ${[...counts].map(([term, n]) => (n === 1 ? term : `${term}~${n}`)).join(' ')} `;
}

/** The search text of an article. */
export function searchTextOf({ title, keywords, body, steps }: Searchable): SearchText {
  const words = (texts: readonly string[]) => texts.flatMap((text) => foldWords(text));
  const all = words([...body, ...steps]);
  return {
    title: termsOf(words([title])),
    keywords: termsOf(words(keywords)),
    body: termsOf(all),
    length: all.length,
    beginning: termsOf(words(body.slice(0, BEGINNING))),
  };
}

/** How often the term stands in such a part. */
export function countTerm(part: string, term: string): number {
  const sought = ` ${term}`;
  for (let at = part.indexOf(sought); at >= 0; at = part.indexOf(sought, at + 1)) {
    const after = part[at + sought.length];
    if (after === ' ') return 1;
    if (after === '~') return Number.parseInt(part.slice(at + sought.length + 1), 10);
  }
  return 0;
}

/** The terms alone, as an index takes them. */
export const withoutCounts = (part: string): string => part.replace(/~\d+/g, '');
