import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from './article-text.ts';
import { knownItems, typed, withTypo } from './known-items.ts';

/** 600 articles; word number k stands in every article whose number k divides. */
const rare = (k: number) => `palabra${String.fromCharCode(97 + (k % 26), 97 + Math.floor(k / 26))}`;
const articles: readonly Article[] = Array.from({ length: 600 }, (_, at) => ({
  id: `p:${at}`,
  language: at % 2 === 0 ? 'es' : 'en',
  title: 'Común',
  body: Array.from({ length: 300 }, (__, k) => k + 1)
    .filter((k) => at % k === 0)
    .map(rare),
}));

/** Damerau's distance with neighbouring swaps, up to 1. */
function isOneEdit(a: string, b: string): boolean {
  if (a === b) return false;
  const [x, y] = [[...a], [...b]];
  let from = 0;
  while (from < x.length && x[from] === y[from]) from += 1;
  const rest = (letters: readonly string[], at: number) => letters.slice(at).join('');
  const [left, right] = [rest(x, from), rest(y, from)];
  return (
    rest(x, from + 1) === right ||
    left === rest(y, from + 1) ||
    rest(x, from + 1) === rest(y, from + 1) ||
    (x[from] === y[from + 1] && x[from + 1] === y[from] && rest(x, from + 2) === rest(y, from + 2))
  );
}

describe('known items', () => {
  it('are two or three words that few articles have, one query an article', () => {
    const items = knownItems(articles, 7, 60);
    expect(items).toHaveLength(60);
    expect(new Set(items.map((item) => item.answers[0])).size).toBe(60);
    expect(new Set(items.map((item) => item.query.split(' ').length))).toEqual(new Set([2, 3]));
    for (const { query, answers, language } of items) {
      const article = articles.find((one) => one.id === answers[0]);
      expect(article?.language).toBe(language);
      for (const word of query.split(' ')) {
        expect(article?.body).toContain(word);
        const count = articles.filter((one) => one.body.includes(word)).length;
        expect(count).toBeGreaterThanOrEqual(3);
        expect(count).toBeLessThanOrEqual(6);
      }
    }
  });

  it('are held in full by five articles at most, so that they name theirs', () => {
    // Twelve articles share every rare word but the two that only their half has.
    const halves: readonly Article[] = Array.from({ length: 1_200 }, (_, at) => ({
      ...{ id: `p:${at}`, language: 'es', title: 'Común' },
      body: at < 12 ? ['compartida', 'repetida', at % 4 === 0 ? 'propia' : 'ajena'] : ['nada'],
    }));
    const items = knownItems(halves, 3, 3);
    expect(items.map(({ answers: [id] }) => id).sort()).toEqual(['p:0', 'p:4', 'p:8']);
    for (const { query } of items) expect(query.split(' ')).toContain('propia');
  });

  it('are the same for a seed and others for another', () => {
    expect(knownItems(articles, 7, 20)).toEqual(knownItems(articles, 7, 20));
    expect(knownItems(articles, 8, 20)).not.toEqual(knownItems(articles, 7, 20));
  });

  it('are never fewer than asked for', () => {
    expect(() => knownItems(articles.slice(0, 5), 7, 20)).toThrow('Only 0 of 20');
  });
});

describe('typing', () => {
  it('loses accents and keeps ñ', () => {
    expect(typed('Impresión, AÑO, pingüino')).toBe('impresion, año, pinguino');
  });
});

describe('a typo', () => {
  it('is one edit in one word, the same for a seed', () => {
    const words = fc.array(fc.stringMatching(/^[a-zñé]{1,12}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, fc.nat(), (parts, seed) => {
        const query = parts.join(' ');
        const wrong = withTypo(query, seed);
        expect(wrong).toBe(withTypo(query, seed));
        expect(isOneEdit(query, wrong)).toBe(true);
        const other = wrong.split(' ');
        const changed = parts.filter((word, at) => other[at] !== word);
        expect(changed).toHaveLength(1);
        if (parts.some((word) => word.length >= 4))
          expect(changed[0]?.length).toBeGreaterThanOrEqual(4);
      }),
    );
  });

  it('comes in all four kinds', () => {
    const lengths = Array.from({ length: 200 }, (_, seed) => withTypo('ventana', seed));
    const sorted = (word: string) => [...word].sort().join('');
    expect(lengths.some((word) => word.length === 8)).toBe(true);
    expect(lengths.some((word) => word.length === 6)).toBe(true);
    const same = lengths.filter((word) => word.length === 7);
    expect(same.some((word) => sorted(word) === sorted('ventana'))).toBe(true);
    expect(same.some((word) => sorted(word) !== sorted('ventana'))).toBe(true);
  });

  it('needs a word', () => {
    expect(withTypo('', 1)).toBe('');
    expect(withTypo('12 - 3', 1)).toBe('12 - 3');
  });
});
