import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSpeller, isNear, nearTerms } from './speller.ts';

const TERMS = ['factura', 'facturas', 'fractura', 'router', 'rutero', 'luz', 'sim4g', 'contrato'];
const speller = buildSpeller(TERMS);
const meant = (word: string) =>
  [...nearTerms(speller, word)]
    .map((n) => TERMS[n] ?? '')
    .filter((term) => isNear(word, term))
    .sort();

describe('the speller', () => {
  it('finds words one letter away, in each of the four ways', () => {
    expect(meant('fctura')).toEqual(['factura']);
    expect(meant('contratto')).toEqual(['contrato']);
    expect(meant('rooter')).toEqual(['router']);
    expect(meant('confrato')).toEqual(['contrato']);
    expect(meant('ruoter')).toEqual(['router']);
    expect(meant('factura')).toEqual(['factura', 'facturas', 'fractura']);
  });
  it('leaves short words and numbers alone', () => {
    expect([meant('lux'), meant('sim5g'), meant('')]).toEqual([[], [], []]);
  });
  it('knows every word of a vocabulary with one letter changed, whatever the letter', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghñ'), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        fc.nat(3),
        (words, which, place, way) => {
          const built = buildSpeller(words);
          const n = which % words.length;
          const from = words[n] ?? '';
          const at = place % from.length;
          const typed =
            [
              from.slice(0, at) + from.slice(at + 1),
              `${from.slice(0, at)}z${from.slice(at)}`,
              `${from.slice(0, at)}z${from.slice(at + 1)}`,
              from.slice(0, at) + (from[at + 1] ?? '') + (from[at] ?? '') + from.slice(at + 2),
            ][way] ?? '';
          expect(isNear(typed, from)).toBe(true);
          if (typed.length >= 4) expect(nearTerms(built, typed)).toContain(n);
        },
      ),
    );
  });
  it('says no to two letters', () => {
    expect([isNear('abcd', 'abef'), isNear('abc', 'abcde'), isNear('abcd', 'bacde')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
