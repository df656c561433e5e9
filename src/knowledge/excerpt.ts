/** The line under a title in a list: the sentence of the body that holds most of what was asked. Pure. */
import type { Article } from '../model/article.ts';
import { foldWords, type QueryWord, stemWord } from './query-words.ts';

const MOST_CHARACTERS = 160;

/** So much of an article is looked through: a list is typed for, and waits for no book. */
const MOST_LOOKED_AT = 6_000;

/** The most telling sentence, cut at a word; the first one where none tells more. */
export function excerptOf({ body, steps }: Article, query: readonly QueryWord[]): string {
  const sentences = sentencesOf([...body, ...steps]);
  let best = sentences[0] ?? '';
  let most = 0;
  for (const sentence of sentences) {
    const words = foldWords(sentence);
    const held = query.filter(({ stem }) =>
      words.some((word) => word.startsWith(stem) && stemWord(word) === stem),
    ).length;
    if (held <= most) continue;
    best = sentence;
    most = held;
    if (held === query.length) break;
  }
  if (best.length <= MOST_CHARACTERS) return best;
  const cut = best.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}

function sentencesOf(texts: readonly string[]): readonly string[] {
  const sentences: string[] = [];
  let left = MOST_LOOKED_AT;
  for (const text of texts) {
    if (left <= 0) break;
    sentences.push(...text.slice(0, left).split(/(?<=[.!?])\s+/));
    left -= text.length;
  }
  return sentences;
}
