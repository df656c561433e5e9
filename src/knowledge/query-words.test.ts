import { describe, expect, it } from 'vitest';
import { queryWords, stemWord } from './query-words.ts';

const words = (query: string) => queryWords(query).map(({ word }) => word);

describe('the words of a query', () => {
  it('are folded and without the small ones of both languages', () => {
    expect(words('¿Me han cobrado DOS veces la Nómina?')).toEqual(['cobrado', 'veces', 'nomina']);
    expect(words('I was charged twice for my bill')).toEqual(['charged', 'twice', 'bill']);
  });
  it('are the small ones when there are no others', () => {
    expect(words('de la')).toEqual(['la']);
    expect(words('de la ')).toEqual(['de', 'la']);
  });
  it('count once however often they are said, and sixteen at most', () => {
    expect(words('factura facturas FACTURA x ')).toEqual(['factura', 'x']);
    expect(words(Array.from({ length: 40 }, (_, at) => `palabra${at}`).join(' '))).toHaveLength(16);
  });
  it('grow only at the end of what is being typed', () => {
    expect(queryWords('cobro fact').map(({ isGrowing }) => isGrowing)).toEqual([false, true]);
    expect(queryWords('cobro fact ').map(({ isGrowing }) => isGrowing)).toEqual([false, false]);
  });
  it('are none of an empty text, and letters and digits only of any other', () => {
    expect(words('  ')).toEqual([]);
    expect(words('"NEAR(" * ^title:x')).toEqual(['near', 'title', 'x']);
  });
});

describe('a stem', () => {
  it.each([
    ['cobrado', 'cobr'],
    ['cobro', 'cobr'],
    ['cobran', 'cobr'],
    ['facturas', 'factur'],
    ['charged', 'charg'],
    ['charges', 'charg'],
    ['moving', 'mov'],
    ['folder', 'fold'],
    ['folders', 'fold'],
    ['imagen', 'imag'],
    ['imagenes', 'imag'],
    ['address', 'address'],
    ['addresses', 'address'],
  ])('of %s is %s', (word, stem) => {
    expect(stemWord(word)).toBe(stem);
  });
  it('leaves short words and numbers as they are', () => {
    expect([stemWord('luz'), stemWord('5ghz'), stemWord('600')]).toEqual(['luz', '5ghz', '600']);
  });
});
