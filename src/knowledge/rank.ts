/**
 * Which articles answer a question: candidates hold any of its words, and are ordered by how much they are about them (BM25F:
 * title, customers' words and body together, rare words counting more) and, for short questions, by how many of them they
 * hold. Pure; asked after an index, here and at the centre.
 */
import type { Ask } from './glossary.ts';
import type { QueryWord } from './query-words.ts';
import { countTerm, type SearchText } from './search-text.ts';

/** A candidate with the text that is compared. */
export interface Candidate<C> {
  readonly item: C;
  readonly text: SearchText;
}

/** So much more than in the body a word counts in the title or among what customers call it. */
const IN_TITLE = 6;
const AS_CUSTOMERS_SAY = 2.5;
/** A word that only begins as typed, stands in another form or was meant instead is a weaker sign than the same word. */
const BEGINS = 0.9;
const OTHER_FORM = 0.7;
const MEANT = 0.9;
/** What is no surer than this does not say how much a thing matters. */
const UNSURE = 0.5;
/** How soon more of the same word says nothing new, and how much a long text is held against it: k1 and b of BM25. */
const ENOUGH = 8;
const LONG_TEXT = 0.75;
/** Rare words count more, but questions as they are typed hold rare words that mean nothing. */
const RARITY = 0.5;
/** Of two or three words all are meant; the more there are, the less each of them has to be there. */
const ALL_MEANT = 16;
/** So much more an article counts that names all that is asked for in its title or where it begins. */
const AT_BEGINNING = 0.5;
/** What the index itself prefers decides between articles that answer equally well. */
const FIRST_OF_INDEX = 0.002;
/** What covers less than this part of the best is noise, not an answer. */
const LEAST_OF_BEST = 0.25;

interface Times {
  /** In this form and in others, those counting less. */
  readonly times: number;
  /** How sure it is that this is the word: 1 for the same, 0 for none. */
  readonly sure: number;
}

/** How often the part holds the word. */
function timesIn(part: string, { word, stem, isGrowing, meant }: QueryWord): Times {
  // Every word is counted under its stem too: without the one there is not the other.
  const forms = countTerm(part, stem);
  const same = word === stem || forms === 0 ? forms : countTerm(part, word);
  const others = forms - same;
  if (same > 0) return { times: same + OTHER_FORM * others, sure: 1 };
  if (isGrowing && part.includes(` ${word}`)) return { times: BEGINS, sure: BEGINS };
  if (others > 0) return { times: OTHER_FORM * others, sure: OTHER_FORM };
  const most = Math.max(0, ...meant.map((each) => countTerm(part, each)));
  return { times: MEANT * most, sure: most > 0 ? MEANT : 0 };
}

/** How well the article holds one word, each from 0 to 1. */
interface Holds {
  readonly isThere: number;
  /** How much it is about it. */
  readonly isAbout: number;
  /** Whether it begins with it. */
  readonly isEarly: number;
}

function holds(
  { title, keywords, body, length, beginning }: SearchText,
  word: QueryWord,
  usualLength: number,
): Holds {
  const inTitle = timesIn(title, word);
  const asSaid = timesIn(keywords, word);
  const inBody = timesIn(body, word);
  const longer = 1 - LONG_TEXT + LONG_TEXT * (length / usualLength);
  const times =
    IN_TITLE * Math.min(1, inTitle.times) +
    AS_CUSTOMERS_SAY * Math.min(1, asSaid.times) +
    inBody.times / longer;
  const early = inBody.sure > inTitle.sure ? timesIn(beginning, word).sure : 0;
  return {
    isThere: Math.max(inTitle.sure, asSaid.sure, inBody.sure),
    isAbout: times / (times + ENOUGH),
    isEarly: Math.max(inTitle.sure, early),
  };
}

/**
 * The candidates that answer, the best first; they come in the order that the index prefers. Of a thing that can be put in
 * several ways the article needs one. `count` is the number of all articles, from which the rarity of a word follows;
 * `documents` tells how many hold a word, where the index knows.
 */
export function rankArticles<C>(
  asks: readonly Ask[],
  candidates: readonly Candidate<C>[],
  count: number,
  documents?: (word: QueryWord) => number,
): readonly C[] {
  const words = candidates.reduce((sum, { text }) => sum + text.length, 0);
  const usualLength = Math.max(1, words / Math.max(1, candidates.length));
  const about = candidates.map(() => 0);
  const there = candidates.map(() => 0);
  const early = candidates.map(() => 0);
  let total = 0;
  for (const ask of asks) {
    const ways = ask.map(({ words: way, sure }) => {
      const held = way.map((word) => candidates.map(({ text }) => holds(text, word, usualLength)));
      const rarity = way.map((word, at) => {
        const found =
          (documents?.(word) ?? 0) || (held[at] ?? []).filter(({ isThere }) => isThere > 0).length;
        // A word that no article has asks for nothing that could be found.
        return found === 0 ? 0 : Math.log(1 + Math.max(count, found) / found) ** RARITY;
      });
      const sum = rarity.reduce((all, each) => all + each, 0);
      const part = (of: keyof Holds, at: number): number =>
        sum === 0
          ? 0
          : (sure / sum) *
            held.reduce(
              (all, each, nthWord) => all + (each[at]?.[of] ?? 0) * (rarity[nthWord] ?? 0),
              0,
            );
      return { sum, part, sure };
    });
    // As much as its ways do, those of which the shelf has a word; everyday words only where there are no others.
    const known = ways.filter(({ sum }) => sum > 0);
    if (known.length === 0) continue;
    const surest = known.filter(({ sure }) => sure > UNSURE);
    const counted = surest.length > 0 ? surest : known;
    const matters = counted.reduce((all, { sum }) => all + sum, 0) / counted.length;
    total += matters;
    for (const at of candidates.keys()) {
      about[at] =
        (about[at] ?? 0) + matters * Math.max(...ways.map(({ part }) => part('isAbout', at)));
      there[at] =
        (there[at] ?? 0) + matters * Math.max(...ways.map(({ part }) => part('isThere', at)));
      early[at] =
        (early[at] ?? 0) + matters * Math.max(...ways.map(({ part }) => part('isEarly', at)));
    }
  }
  if (total === 0) return [];
  const said = asks.reduce((sum, [own]) => sum + (own?.words.length ?? 0), 0);
  const all = ALL_MEANT / said ** 2;
  const best = candidates.map(
    (_, at) =>
      ((about[at] ?? 0) / total) *
      ((there[at] ?? 0) / total) ** all *
      (1 + (AT_BEGINNING * (early[at] ?? 0)) / total),
  );
  const top = Math.max(0, ...best);
  return candidates
    .map(({ item }, at) => {
      const covers = best[at] ?? 0;
      return { item, covers, score: covers + FIRST_OF_INDEX * (1 - at / candidates.length) };
    })
    .filter(({ covers }) => covers > 0 && covers >= top * LEAST_OF_BEST)
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item);
}
