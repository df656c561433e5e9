/**
 * Which articles answer a question: candidates hold any of its words, and are ordered by how much of the question their
 * title, customers' words and body cover, rare words counting more. Pure; asked after an index, here and at the centre.
 */
import type { QueryWord } from './query-words.ts';
import type { SearchText } from './search-text.ts';

/** A candidate with the text that is compared. */
export interface Candidate<C> {
  readonly item: C;
  readonly text: SearchText;
}

/** A word counts wherever it stands, and more in the title or among what customers call it. */
const IN_TITLE = 0.5;
const AS_CUSTOMERS_SAY = 0.4;
/** A word that only begins as typed, stands in another form or was meant instead is a weaker sign than the same word. */
const BEGINS = 0.9;
const OTHER_FORM = 0.7;
const MEANT = 0.9;
/** In the company's words instead of the customer's. */
const TRANSLATED = 0.95;
/** What the index itself prefers, how often a word stands in how long a text, decides between articles that cover about as much. */
const FIRST_OF_INDEX = 0.1;
/** What covers less than this part of the best is noise, not an answer. */
const LEAST_OF_BEST = 0.4;

function holds(terms: string, { word, stem, isGrowing, meant }: QueryWord): number {
  if (terms.includes(` ${word} `)) return 1;
  if (isGrowing && terms.includes(` ${word}`)) return BEGINS;
  if (terms.includes(` ${stem} `)) return OTHER_FORM;
  return meant.some((each) => terms.includes(` ${each} `)) ? MEANT : 0;
}

/** How well the article holds one word. */
function coverage(text: SearchText, word: QueryWord): number {
  const title = holds(text.title, word);
  const keywords = holds(text.keywords, word);
  const anywhere = Math.max(title, keywords, holds(text.body, word));
  return anywhere + Math.max(IN_TITLE * title, AS_CUSTOMERS_SAY * keywords);
}

/**
 * The candidates that answer, the best first; they come in the order that the index prefers. A question may be put in several
 * ways (`queries`, the customer's own words first): what answers one of them answers. `count` is the number of all articles,
 * from which the rarity of a word follows; `documents` tells how many hold a word, where the index knows.
 */
export function rankArticles<C>(
  queries: readonly (readonly QueryWord[])[],
  candidates: readonly Candidate<C>[],
  count: number,
  documents?: (word: QueryWord) => number,
): readonly C[] {
  const best = candidates.map(() => 0);
  for (const [nth, query] of queries.entries()) {
    if (query.length === 0) continue;
    const held = candidates.map(({ text }) => query.map((word) => coverage(text, word)));
    const rarity = query.map((word, at) => {
      const found = documents?.(word) ?? held.filter((each) => (each[at] ?? 0) > 0).length;
      // A word that no article has asks for nothing that could be found, but still lowers how sure one may be.
      return found === 0 ? 1 : Math.log(1 + Math.max(count, found) / found);
    });
    const total = rarity.reduce((sum, each) => sum + each, 0);
    for (const [at, each] of held.entries()) {
      const score = each.reduce((sum, part, word) => sum + part * (rarity[word] ?? 0), 0) / total;
      best[at] = Math.max(best[at] ?? 0, nth === 0 ? score : score * TRANSLATED);
    }
  }
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
