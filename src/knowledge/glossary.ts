/**
 * What customers say and what the company calls it: a question is also put in the company's words. Leads write it; the search
 * of the desk and of the centre read it. Pure.
 */
import { queryWords, type QueryWord } from './query-words.ts';

/** One line of the glossary. */
export interface GlossaryEntry {
  /** Words or phrases of customers; each is enough. */
  readonly says: readonly string[];
  /** What the company's articles call it; each is tried. */
  readonly calls: readonly string[];
}

interface Phrase {
  readonly stems: readonly string[];
  readonly calls: readonly (readonly QueryWord[])[];
}

/** A glossary ready for questions: phrases by their first stem. */
export type Glossary = ReadonlyMap<string, readonly Phrase[]>;

/** A question in more ways than these says nothing new. */
const MOST_WAYS = 8;

/** Prepares a glossary once, so that a question costs a look for each of its words. */
export function prepareGlossary(entries: readonly GlossaryEntry[]): Glossary {
  const glossary = new Map<string, Phrase[]>();
  for (const { says, calls } of entries) {
    const words = calls.map(wordsOf).filter((each) => each.length > 0);
    for (const said of says) {
      const stems = wordsOf(said).map(({ stem }) => stem);
      const [first] = stems;
      if (first === undefined || words.length === 0) continue;
      const phrases = glossary.get(first) ?? [];
      phrases.push({ stems, calls: words });
      glossary.set(first, phrases);
    }
  }
  return glossary;
}

const wordsOf = (text: string): readonly QueryWord[] => queryWords(`${text} `);

/** The question as asked, then with the company's words in place of the customer's. */
export function waysToAsk(
  query: readonly QueryWord[],
  glossary: Glossary,
): readonly (readonly QueryWord[])[] {
  const stems = new Set(query.map(({ stem }) => stem));
  const ways: (readonly QueryWord[])[] = [query];
  for (const { stem } of query)
    for (const phrase of glossary.get(stem) ?? []) {
      if (!phrase.stems.every((each) => stems.has(each))) continue;
      const rest = query.filter((word) => !phrase.stems.includes(word.stem));
      for (const calls of phrase.calls) {
        if (ways.length >= MOST_WAYS) return ways;
        ways.push([...rest, ...calls]);
      }
    }
  return ways;
}
