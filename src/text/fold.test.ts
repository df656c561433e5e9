import { describe, expect, it } from 'vitest';
import { foldNumber, foldText } from './fold.ts';

describe('foldText and foldNumber', () => {
  it('fold as people search', () => {
    expect(foldText('Núñez-Ortega, Ltd.')).toBe('nunez ortega ltd.');
    expect(foldText('LUCÍA@Example.org')).toBe('lucia@example.org');
    expect(foldNumber('+34 600 11 22 33')).toBe('34600112233');
    expect(foldNumber('0034 600')).toBe('34600');
  });
});
