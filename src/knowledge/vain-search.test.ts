import { describe, expect, it } from 'vitest';
import { type LedNowhere, searchEnded, searchTyped, type SearchShown } from './vain-search.ts';

/** What is told when these are typed one after the other and the field is closed. */
function told(...shown: readonly (readonly [text: string, articles: number, others?: number])[]) {
  let search: SearchShown | null = null;
  const all: (LedNowhere | null)[] = [];
  for (const [text, articles, others = 0] of shown) {
    const next = searchTyped(search, { text, articles, others });
    search = next.search;
    all.push(next.ended);
  }
  return [...all, searchEnded(search)].filter((each) => each !== null);
}

describe('a search that led nowhere', () => {
  it('is told once, as it was typed in the end', () => {
    expect(told(['lu', 0], ['luc', 1], ['luce', 1], ['lucecita', 0])).toEqual([
      { text: 'lucecita', kind: 'nothing' },
    ]);
  });
  it('was abandoned when there was something to open', () => {
    expect(told(['recibo doble', 4])).toEqual([{ text: 'recibo doble', kind: 'abandoned' }]);
  });
  it('was put in other words, and so was what came then', () => {
    expect(told(['lucecita', 2], ['router', 3])).toEqual([
      { text: 'lucecita', kind: 'rephrased' },
      { text: 'router', kind: 'abandoned' },
    ]);
  });
  it('is the longer one although letters were taken back, and over when the field is empty', () => {
    expect(told(['lucecita', 0], ['luce', 1], ['', 0])).toEqual([
      { text: 'lucecita', kind: 'nothing' },
    ]);
  });
  it('is still being typed while a slip is mended', () => {
    expect(told(['cobor', 0], ['cob', 3], ['cobro', 3])).toEqual([
      { text: 'cobro', kind: 'abandoned' },
    ]);
  });
  it('is none with fewer than three letters, a number, an address, or something else that answers', () => {
    expect(told(['lu', 0])).toEqual([]);
    expect(told(['600 112 233', 0])).toEqual([]);
    expect(told(['ana@example.org', 0])).toEqual([]);
    expect(told(['Lucía Núñez', 0, 1])).toEqual([]);
    expect(searchEnded(null)).toBeNull();
  });
});
