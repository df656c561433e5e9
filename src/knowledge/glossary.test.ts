import { describe, expect, it } from 'vitest';
import { asksOf, prepareGlossary } from './glossary.ts';
import { queryWords } from './query-words.ts';

const glossary = prepareGlossary([
  { says: ['se ha ido la luz', 'apagón'], calls: ['corte de suministro', 'avería'] },
  { says: ['letra torcida'], calls: ['cursiva'] },
  { says: ['  '], calls: ['nada'] },
  { says: ['solo'], calls: [''] },
]);
const things = (query: string) =>
  asksOf(queryWords(query), glossary).map((ask) =>
    ask.map(({ words }) => words.map(({ word }) => word).join(' ')),
  );

describe('the glossary', () => {
  it('puts each thing also in the company’s words, in any form of the customer’s', () => {
    expect(things('apagones en mi calle ')).toEqual([
      ['apagones', 'corte suministro', 'averia'],
      ['calle'],
    ]);
    expect(things('pongo letras torcidas ')).toEqual([['pongo'], ['letras torcidas', 'cursiva']]);
  });
  it('does so with several phrases at once', () => {
    expect(things('apagón con letras torcidas ')).toEqual([
      ['apagon', 'corte suministro', 'averia'],
      ['letras torcidas', 'cursiva'],
    ]);
  });
  it('takes phrases that share a word for one thing', () => {
    const shared = prepareGlossary([
      { says: ['letra torcida'], calls: ['cursiva'] },
      { says: ['letra'], calls: ['fuente'] },
    ]);
    const [ask] = asksOf(queryWords('letra torcida '), shared);
    expect(ask?.map(({ words }) => words.map(({ word }) => word))).toEqual([
      ['letra', 'torcida'],
      ['cursiva'],
      ['torcida', 'fuente'],
    ]);
  });
  it('wants every word of a phrase', () => {
    expect(things('la letra es pequeña ')).toEqual([['letra'], ['pequena']]);
  });
  it('ignores lines that say nothing', () => {
    expect([...glossary.keys()]).not.toContain('sol');
  });
  it('ends with eight ways of one thing', () => {
    const many = prepareGlossary([
      { says: ['wifi'], calls: Array.from({ length: 30 }, (_, n) => `red${n}`) },
    ]);
    expect(asksOf(queryWords('wifi '), many)[0]).toHaveLength(8);
  });
});
