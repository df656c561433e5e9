/**
 * What customers say and what the company calls it: each thing that is asked for is also put in the company's words. Leads write it; the search
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

/** One way of putting a thing, and how sure it is that it means the same. */
export interface Way {
  readonly words: readonly QueryWord[];
  readonly sure: number;
}

/**
 * One thing that is asked for, in the ways in which it can be put: the customer's words first. Mostly one word and one way; of
 * a phrase of the glossary all its words and the company's.
 */
export type Ask = readonly Way[];

/** In the company's words, or in other everyday ones, instead of the customer's. */
const TRANSLATED = 0.95;
const EVERYDAY = 0.5;

/** One thing in more ways than these says nothing new. */
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

/**
 * What a question asks for. Phrases that share a word are one thing, so that no word is asked for twice. Everyday words stand for
 * what the company's glossary says nothing about.
 */
export function asksOf(
  query: readonly QueryWord[],
  glossary: Glossary,
  everyday?: Glossary,
): readonly Ask[] {
  const asks = thingsOf(query, glossary, TRANSLATED);
  if (!everyday) return asks;
  const isPlain = (ask: Ask): boolean => ask.length === 1;
  const plain = asks.filter(isPlain).flatMap(([said]) => said?.words ?? []);
  return [...asks.filter((ask) => !isPlain(ask)), ...thingsOf(plain, everyday, EVERYDAY)];
}

function thingsOf(query: readonly QueryWord[], glossary: Glossary, sure: number): readonly Ask[] {
  const stems = new Set(query.map(({ stem }) => stem));
  const phrases = query
    .flatMap(({ stem }) => glossary.get(stem) ?? [])
    .filter((phrase) => phrase.stems.every((each) => stems.has(each)));
  const left = new Set(query);
  const asks: Ask[] = [];
  for (const word of query) {
    if (!left.has(word)) continue;
    const [members, own] = thingOf(word, phrases);
    const said = query.filter(({ stem }) => members.has(stem));
    for (const each of said) left.delete(each);
    const ways = own.flatMap((phrase) => {
      const rest = said.filter(({ stem }) => !phrase.stems.includes(stem));
      return phrase.calls.map((calls) => ({ words: [...rest, ...calls], sure }));
    });
    asks.push([{ words: said, sure: 1 }, ...ways].slice(0, MOST_WAYS));
  }
  return asks;
}

/** The phrases that have the word, those that share a word with them, and so on; with all their stems. */
function thingOf(
  { stem }: QueryWord,
  phrases: readonly Phrase[],
): readonly [stems: ReadonlySet<string>, phrases: readonly Phrase[]] {
  const stems = new Set([stem]);
  const own = new Set<Phrase>();
  for (let before = -1; before < own.size;) {
    before = own.size;
    for (const phrase of phrases)
      if (phrase.stems.some((each) => stems.has(each))) {
        own.add(phrase);
        for (const each of phrase.stems) stems.add(each);
      }
  }
  return [stems, [...own]];
}
