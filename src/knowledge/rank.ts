/**
 * Which articles answer a question: candidates hold any of its words, and are ordered by how much of the question their
 * title, customers' words and body cover, rare words counting more. Pure; the centre asks it after the index.
 */
import { foldWords, type QueryWord, stemWord } from './query-words.ts';

/** What ranking needs of an article. */
export interface Candidate {
  readonly title: string;
  /** What customers call it. */
  readonly keywords: readonly string[];
  readonly body: readonly string[];
  readonly steps: readonly string[];
}

/** How much a word counts where it stands. */
const TITLE = 1;
const KEYWORD = 0.95;
const BODY = 0.45;
/** A word that only begins as typed is a weaker sign than the same word. */
const BEGINS = 0.9;
/** What covers less than this part of the best is noise, not an answer. */
const LEAST_OF_BEST = 0.4;

interface Words {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

function wordsOf(texts: readonly string[]): Words {
  const words = new Set(texts.flatMap((text) => foldWords(text)));
  return { words, stems: new Set([...words].map(stemWord)) };
}

function holds({ words, stems }: Words, { word, stem, isGrowing }: QueryWord): number {
  if (words.has(word) || stems.has(stem)) return 1;
  if (!isGrowing) return 0;
  for (const each of words) if (each.startsWith(word)) return BEGINS;
  return 0;
}

/** How well each word of the query is held, in the query's order. */
function coverage(candidate: Candidate, query: readonly QueryWord[]): readonly number[] {
  const title = wordsOf([candidate.title]);
  const keywords = wordsOf(candidate.keywords);
  const body = wordsOf([...candidate.body, ...candidate.steps]);
  return query.map((word) =>
    Math.max(TITLE * holds(title, word), KEYWORD * holds(keywords, word), BODY * holds(body, word)),
  );
}

/**
 * The candidates that answer, the best first; equal ones stay in the order in which they came. `count` is the number of all
 * articles, from which the rarity of a word follows.
 */
export function rankArticles<C extends Candidate>(
  query: readonly QueryWord[],
  candidates: readonly C[],
  count: number,
): readonly C[] {
  if (query.length === 0) return [];
  const covered = candidates.map((candidate) => ({ candidate, held: coverage(candidate, query) }));
  const rarity = query.map((_, at) => {
    const found = covered.filter(({ held }) => (held[at] ?? 0) > 0).length;
    // A word that no article has asks for nothing that could be found, but still lowers how sure one may be.
    return found === 0 ? 1 : Math.log(1 + Math.max(count, found) / found);
  });
  const total = rarity.reduce((sum, each) => sum + each, 0);
  const scored = covered.map(({ candidate, held }) => ({
    candidate,
    score: held.reduce((sum, each, at) => sum + each * (rarity[at] ?? 0), 0) / total,
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= best * LEAST_OF_BEST)
    .toSorted((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate);
}
