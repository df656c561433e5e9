import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldWords, queryWords, stemWord } from '#src/knowledge/query-words.ts';
import type { Article } from './article-text.ts';
import type { GlossaryLine } from './glossary-line.ts';
import { glossary, glossaryEn, glossaryEs } from './glossary.ts';

/** Where `fetch-articles.ts` leaves them; without a network there are none. */
const FETCHED = 'out/bench/real-articles/articles.json';
const missing = existsSync(FETCHED)
  ? ''
  : ' (skipped: no articles, fetch-articles.ts has not run here)';

/** The words of a phrase as the search compares them, in any order. */
const keyOf = (phrase: string): string =>
  queryWords(`${phrase} `)
    .map(({ stem }) => stem)
    .toSorted()
    .join(' ');

/** What stands there more than once. */
const twice = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, at) => keys.indexOf(key) !== at);

const languages: readonly (readonly [string, readonly GlossaryLine[]])[] = [
  ['es', glossaryEs],
  ['en', glossaryEn],
];

describe('the glossary of the real articles', () => {
  it('is as large as a help desk has it after a year, half of it Spanish', () => {
    expect(glossary.length).toBeGreaterThan(600);
    expect(glossary.length).toBeLessThan(2_500);
    expect(glossaryEs.length / glossary.length).toBeGreaterThan(0.4);
  });

  it.each(languages)('says nothing twice: %s', (_language, lines) => {
    expect(twice(lines.flatMap(({ says }) => says.map(keyOf)))).toEqual([]);
  });

  it.each(languages)('has short phrases and few of them in a line: %s', (_language, lines) => {
    for (const { says, calls } of lines) {
      expect(says.length).toBeGreaterThan(0);
      expect(says.length).toBeLessThanOrEqual(20);
      expect(calls.length).toBeGreaterThan(0);
      expect(calls.length).toBeLessThanOrEqual(4);
    }
    const phrases = lines.flatMap(({ says, calls }) => [...says, ...calls]);
    expect(phrases.filter((phrase) => phrase.length > 110 || keyOf(phrase) === '')).toEqual([]);
  });

  it.skipIf(missing).each(languages)(
    `calls things by words of the articles: %s${missing}`,
    (language, lines) => {
      const articles = JSON.parse(readFileSync(FETCHED, 'utf8')) as readonly Article[];
      const words = new Set<string>();
      for (const article of articles) {
        if (article.language !== language) continue;
        for (const part of [article.title, ...article.body])
          for (const word of foldWords(part)) words.add(stemWord(word));
      }
      const unknown = lines
        .flatMap(({ calls }) => calls)
        .filter((phrase) => queryWords(`${phrase} `).some(({ stem }) => !words.has(stem)));
      expect(unknown).toEqual([]);
    },
  );
});
