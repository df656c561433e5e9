/** The line under a title in a list: the sentence of the body that holds most of what was asked. Pure. */
import type { Article } from '../model/article.ts';
import { foldWords, type QueryWord, stemWord } from './query-words.ts';

const MOST_CHARACTERS = 160;

/** So much of an article is looked through: a list is typed for, and waits for no book. */
const MOST_LOOKED_AT = 6_000;

/** The most telling sentence, cut at a word; the first one where none tells more. */
export function excerptOf(article: Article, query: readonly QueryWord[]): string {
  const sentences = sentencesOf(article);
  let best = sentences[0]?.text ?? '';
  let most = 0;
  for (const { text, stems } of sentences) {
    const held = query.filter(({ stem }) => stems.has(stem)).length;
    if (held <= most) continue;
    best = text;
    most = held;
    if (held === query.length) break;
  }
  if (best.length <= MOST_CHARACTERS) return best;
  const cut = best.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}

interface Sentence {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
}

/** Sentences of articles that somebody still holds: what is shown for one key is mostly shown for the next. */
const known = new WeakMap<Article, readonly Sentence[]>();

function sentencesOf(article: Article): readonly Sentence[] {
  const before = known.get(article);
  if (before) return before;
  const sentences: Sentence[] = [];
  let left = MOST_LOOKED_AT;
  for (const paragraph of [...article.body, ...article.steps]) {
    if (left <= 0) break;
    for (const text of paragraph.slice(0, left).split(/(?<=[.!?])\s+/))
      sentences.push({ text, stems: new Set(foldWords(text).map(stemWord)) });
    left -= paragraph.length;
  }
  known.set(article, sentences);
  return sentences;
}
