import { describe, expect, it } from 'vitest';
import { everydayGroups, everydayWords } from './everyday.ts';
import { asksOf, prepareGlossary } from './glossary.ts';
import { queryWords } from './query-words.ts';

const stems = (text: string) =>
  queryWords(`${text} `)
    .map(({ stem }) => stem)
    .toSorted()
    .join(' ');

describe.each(['es', 'en'] as const)('everyday words (%s)', (language) => {
  const groups = everydayGroups(language);

  it('are groups of two to six, each word once and with a meaning', () => {
    for (const group of groups) {
      expect(group.length).toBeGreaterThanOrEqual(2);
      expect(group.length).toBeLessThanOrEqual(6);
      expect(new Set(group).size, group.join(' = ')).toBe(group.length);
      for (const each of group) expect([each.trim(), stems(each)]).toEqual([each, stems(each)]);
      expect(group.map(stems)).not.toContain('');
    }
  });
  it('stand in two groups at most, so that no word means everything', () => {
    const times = new Map<string, number>();
    for (const each of groups.flat()) times.set(each, (times.get(each) ?? 0) + 1);
    expect([...times].filter(([, n]) => n > 2)).toEqual([]);
  });
  it('lead from each word of a group to the others', () => {
    for (const group of groups)
      for (const said of group) {
        const asks = asksOf(queryWords(`${said} `), prepareGlossary([]), everydayWords(language));
        const ways = asks.flat().map(({ words }) =>
          words
            .map(({ stem }) => stem)
            .toSorted()
            .join(' '),
        );
        const missing = group.filter((other) => !ways.includes(stems(other)));
        // Of a word of two groups the first ways are taken, and of a phrase whose words mean something themselves.
        expect(missing.length, `${said}: ${missing.join(', ')}`).toBeLessThan(group.length);
      }
  });
});

describe('everyday words', () => {
  const words = (query: string, language: 'es' | 'en', glossary = prepareGlossary([])) =>
    asksOf(queryWords(query), glossary, everydayWords(language)).map((ask) =>
      ask.map((way) => [way.words.map(({ word }) => word).join(' '), way.sure]),
    );
  it('are those of the language that is asked in', () => {
    expect(words('factura ', 'es')).toEqual([
      [
        ['factura', 1],
        ['recibo', 0.5],
        ['boleta', 0.5],
      ],
    ]);
    expect(words('factura ', 'en')).toEqual([[['factura', 1]]]);
  });
  it('say nothing where the glossary says what the company calls it', () => {
    const glossary = prepareGlossary([{ says: ['factura'], calls: ['resumen'] }]);
    expect(words('factura ', 'es', glossary)).toEqual([
      [
        ['factura', 1],
        ['resumen', 0.95],
      ],
    ]);
  });
});
