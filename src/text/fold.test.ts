import { describe, expect, it } from 'vitest';
import { foldNumber, foldText, isSameNumber } from './fold.ts';

describe('foldText and foldNumber', () => {
  it('fold as people search', () => {
    expect(foldText('Núñez-Ortega, Ltd.')).toBe('nunez ortega ltd.');
    expect(foldText('LUCÍA@Example.org')).toBe('lucia@example.org');
    expect(foldNumber('+34 600 11 22 33')).toBe('34600112233');
    expect(foldNumber('0034 600')).toBe('34600');
  });
});

describe('isSameNumber', () => {
  it.each([
    ['+34 612 044 918', '612044918', true],
    ['612044918', '0034612044918', true],
    ['102', '102', true],
    ['102', '34102', false],
    ['612044918', '612044919', false],
    ['', '', false],
    ['12044918', '612044918', false],
  ])('compares %s with %s: %s', (one, other, isSame) => {
    expect(isSameNumber(one, other)).toBe(isSame);
    expect(isSameNumber(other, one)).toBe(isSame);
  });
});
