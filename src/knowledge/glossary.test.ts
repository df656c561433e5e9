import { describe, expect, it } from 'vitest';
import { prepareGlossary, waysToAsk } from './glossary.ts';
import { queryWords } from './query-words.ts';

const glossary = prepareGlossary([
  { says: ['se ha ido la luz', 'apagón'], calls: ['corte de suministro', 'avería'] },
  { says: ['letra torcida'], calls: ['cursiva'] },
  { says: ['  '], calls: ['nada'] },
  { says: ['solo'], calls: [''] },
]);
const ways = (query: string) =>
  waysToAsk(queryWords(query), glossary).map((way) => way.map(({ word }) => word).join(' '));

describe('the glossary', () => {
  it('puts a question also in the company’s words, in any form of the customer’s', () => {
    expect(ways('apagones en mi calle ')).toEqual([
      'apagones calle',
      'calle corte suministro',
      'calle averia',
    ]);
    expect(ways('pongo letras torcidas ')).toEqual(['pongo letras torcidas', 'pongo cursiva']);
  });
  it('puts all phrases at once into the company’s words, too', () => {
    expect(ways('apagón con letras torcidas ')).toContain('corte suministro cursiva');
  });
  it('wants every word of a phrase', () => {
    expect(ways('la letra es pequeña ')).toEqual(['letra pequena']);
  });
  it('ignores lines that say nothing', () => {
    expect([...glossary.keys()]).not.toContain('sol');
  });
  it('ends with eight ways', () => {
    const many = prepareGlossary([
      { says: ['wifi'], calls: Array.from({ length: 30 }, (_, n) => `red${n}`) },
    ]);
    expect(waysToAsk(queryWords('wifi '), many)).toHaveLength(8);
  });
});
