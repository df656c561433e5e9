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

/** The question as asked, then with the company's words in place of the customer's: of all phrases at once, then of each. */
export function waysToAsk(
  query: readonly QueryWord[],
  glossary: Glossary,
): readonly (readonly QueryWord[])[] {
  const stems = new Set(query.map(({ stem }) => stem));
  const phrases = query
    .flatMap(({ stem }) => glossary.get(stem) ?? [])
    .filter((phrase) => phrase.stems.every((each) => stems.has(each)));
  const ways: (readonly QueryWord[])[] = [query];
  if (phrases.length > 1) {
    const replaced = new Set(phrases.flatMap((phrase) => phrase.stems));
    ways.push([
      ...query.filter(({ stem }) => !replaced.has(stem)),
      ...phrases.flatMap(({ calls }) => calls[0] ?? []),
    ]);
  }
  for (const phrase of phrases) {
    const rest = query.filter(({ stem }) => !phrase.stems.includes(stem));
    for (const calls of phrase.calls) ways.push([...rest, ...calls]);
  }
  return ways.slice(0, MOST_WAYS);
}
