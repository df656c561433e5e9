/**
 * Queries by somebody who knows the page: two or three of its rarer words, and the same with a slip of the finger. Drawn from a
 * seed, so that every engine and every run gets the same. Used by the bench of the memory.
 */
import { seededRandom } from '#src/base/seeded-random.ts';
import { type Article, wordsOf } from './article-text.ts';

/** A query and the article its words come from. */
export interface KnownItem {
  readonly query: string;
  readonly language: 'es' | 'en';
  readonly answers: readonly [string];
}

/** In fewer articles than this a word may be a slip of the writer; in more than this share it tells nothing. */
const fewestArticles = 3;
const mostOfArticles = 0.01;
/** Shorter words are mostly parts of code. */
const fewestLetters = 4;
/** What more articles than these hold in full names none of them: an engine that shows five may show five others. */
const mostNamed = 5;
/** Of one article, before another one is taken. */
const mostDraws = 20;

/** As people type: small letters without accents, but with ñ. */
export const typed = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/(?<!n)\p{M}/gu, '')
    .normalize('NFC');

const typedWords = (article: Article): ReadonlySet<string> =>
  new Set(
    wordsOf(typed([article.title, ...article.body].join(' '))).filter((word) =>
      /^\p{L}+$/u.test(word),
    ),
  );

const drawn = <T>(from: readonly T[], random: () => number): T => {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('Nothing to draw from.');
  return one;
};

/** In some order of the seed's. */
function shuffled<T>(from: readonly T[], random: () => number): readonly T[] {
  const keyed = from.map((value) => ({ value, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

/**
 * n queries of two or three words from one article each; every word is in 3 articles to 1 % of them, all words of a query are in
 * five at most, no article comes twice. The articles are those that the engines are given.
 */
export function knownItems(
  articles: readonly Article[],
  seed: number,
  n: number,
): readonly KnownItem[] {
  const random = seededRandom(seed);
  const words = new Map(articles.map((article) => [article, typedWords(article)]));
  const holders = new Map<string, Article[]>();
  for (const [article, own] of words)
    for (const word of own) {
      const known = holders.get(word);
      if (known) known.push(article);
      else holders.set(word, [article]);
    }
  const telling = (word: string) => {
    const count = holders.get(word)?.length ?? 0;
    return (
      word.length >= fewestLetters &&
      count >= fewestArticles &&
      count <= articles.length * mostOfArticles
    );
  };
  const named = ([first = '', ...others]: readonly string[]) =>
    (holders.get(first) ?? []).filter((each) => others.every((word) => words.get(each)?.has(word)))
      .length <= mostNamed;
  const items: KnownItem[] = [];
  for (const article of shuffled(articles, random)) {
    if (items.length === n) break;
    const candidates = [...(words.get(article) ?? [])].filter(telling);
    const wanted = random() < 0.5 ? 2 : 3;
    if (candidates.length < wanted) continue;
    for (let draw = 0; draw < mostDraws; draw += 1) {
      const query = shuffled(candidates, random).slice(0, wanted);
      if (!named(query)) continue;
      items.push({ query: query.join(' '), language: article.language, answers: [article.id] });
      break;
    }
  }
  if (items.length < n) throw new Error(`Only ${items.length} of ${n} known items can be drawn.`);
  return items;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One edit in a word: a letter too many, too few, another one, or two in the wrong order. */
function slip(word: string, random: () => number): string {
  const letters = [...word];
  const at = Math.floor(random() * letters.length);
  const other = (than: string | undefined) =>
    drawn(
      [...LETTERS].filter((letter) => letter !== than),
      random,
    );
  const edits = [
    () => letters.toSpliced(at, 0, other(undefined)),
    () => letters.toSpliced(at, 1),
    () => letters.with(at, other(letters[at])),
    () => {
      const swaps = letters.flatMap((letter, from) => {
        const next = letters[from + 1];
        return next === undefined || next === letter
          ? []
          : [letters.toSpliced(from, 2, next, letter)];
      });
      return swaps.length === 0 ? letters.with(at, other(letters[at])) : drawn(swaps, random);
    },
  ];
  return drawn(edits, random)().join('');
}

/** The seed and the query together, so that one seed slips in another place in each query (FNV-1a). */
function seedOf(query: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const letter of query) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The query with one edit in one word of four letters or more (in the longest, where there is none). */
export function withTypo(query: string, seed: number): string {
  const random = seededRandom(seedOf(query, seed));
  const parts = query.split(/([\p{L}]+)/u);
  const isWord = (at: number) => at % 2 === 1;
  const long = parts.flatMap((part, at) =>
    isWord(at) && [...part].length >= fewestLetters ? [at] : [],
  );
  const longest = parts.reduce(
    (best, part, at) => (isWord(at) && part.length > (parts[best]?.length ?? 0) ? at : best),
    1,
  );
  const chosen = long.length > 0 ? drawn(long, random) : longest;
  const word = parts[chosen];
  if (word === undefined) return query;
  return parts.with(chosen, slip(word, random)).join('');
}
