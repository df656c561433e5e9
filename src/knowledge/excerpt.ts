/** The line under a title in a list: the sentence of the body that holds most of what was asked. Pure. */
import type { Article } from '../model/article.ts';
import { foldParagraph } from '../text/fold.ts';
import { type QueryWord, stemWord } from './query-words.ts';

const MOST_CHARACTERS = 160;

/** So much of an article is looked through: a list is typed for, and waits for no book. */
const MOST_LOOKED_AT = 6_000;

/** The most telling sentence, cut at a word; the first one where none tells more. */
export function excerptOf(article: Article, query: readonly QueryWord[]): string {
  const sentences = sentencesOf(article);
  let best = sentences[0]?.text ?? '';
  let most = 0;
  for (const sentence of sentences) {
    const folded = (sentence.folded ??= foldSentence(sentence.text));
    const held = query.filter(({ stem }) => holdsStem(folded, stem)).length;
    if (held <= most) continue;
    best = sentence.text;
    most = held;
    if (held === query.length) break;
  }
  if (best.length <= MOST_CHARACTERS) return best;
  const cut = best.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}

interface Sentence {
  readonly text: string;
  /** Its folded words with a space before each and behind the last; null until they are asked for, for the first sentences often do. */
  folded: string | null;
}

const foldSentence = (text: string): string => ` ${foldParagraph(text).replace(/[.@]+/g, ' ')} `;

/** Whether a word of the sentence has the stem. Only words that begin with it are looked at: stemming all of them costs a key its time. */
function holdsStem(folded: string, stem: string): boolean {
  const sought = ` ${stem}`;
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1))
    if (stemWord(folded.slice(at + 1, folded.indexOf(' ', at + 1))) === stem) return true;
  return false;
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
      sentences.push({ text, folded: null });
    left -= paragraph.length;
  }
  known.set(article, sentences);
  return sentences;
}
