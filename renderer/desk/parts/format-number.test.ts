import { describe, expect, it } from 'vitest';
import { formatNumber } from './format-number.ts';

describe('a number as people read it', () => {
  it('has its country and gaps', () => {
    expect(formatNumber('+34612044918')).toBe('+34 612 04 49 18');
    expect(formatNumber('612044918')).toBe('+34 612 04 49 18');
    expect(formatNumber('+442071838750')).toBe('+44 20 7183 8750');
  });

  it('stays as it is when it is an extension or masked', () => {
    for (const number of ['602', '70880', '101', '••••18', 'anonymous'])
      expect(formatNumber(number)).toBe(number);
  });
});
