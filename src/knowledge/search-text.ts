/**
 * An article in the form in which it is searched: per part its words and their stems, each once. Made once when an article is
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

/** Each part as ` word stem word … `, with a space at both ends. */
export interface SearchText {
  readonly title: string;
  readonly keywords: string;
  readonly body: string;
}

function termsOf(texts: readonly string[]): string {
  const words = new Set(texts.flatMap((text) => foldWords(text)));
  for (const word of [...words]) words.add(stemWord(word));
  return ` ${[...words].join(' ')} `;
}

/** The search text of an article. */
export function searchTextOf({ title, keywords, body, steps }: Searchable): SearchText {
  return {
    title: termsOf([title]),
    keywords: termsOf(keywords),
    body: termsOf([...body, ...steps]),
  };
}
