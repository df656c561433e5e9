/** The line under a title in a list: the sentence of the body that holds most of what was asked. Pure. */
import type { Article } from '../model/article.ts';
import { foldWords, type QueryWord, stemWord } from './query-words.ts';

const MOST_CHARACTERS = 160;

/** The most telling sentence, cut at a word; the first one where none tells more. */
export function excerptOf({ body, steps }: Article, query: readonly QueryWord[]): string {
  const sentences = [...body, ...steps].flatMap((text) => text.split(/(?<=[.!?])\s+/));
  let best = sentences[0] ?? '';
  let most = 0;
  for (const sentence of sentences) {
    const stems = new Set(foldWords(sentence).map(stemWord));
    const held = query.filter(({ stem }) => stems.has(stem)).length;
    if (held <= most) continue;
    best = sentence;
    most = held;
  }
  if (best.length <= MOST_CHARACTERS) return best;
  const cut = best.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
