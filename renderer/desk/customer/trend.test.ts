/** Where satisfaction goes. */
import { describe, expect, it } from 'vitest';
import { deriveTrend } from './trend.ts';

describe('deriveTrend', () => {
  it('compares the newest three with those before', () => {
    expect(deriveTrend([5, 4, 5, 4, 4, 3])?.kind).toBe('falling');
    expect(deriveTrend([2, 2, 4, 4, 5])?.kind).toBe('rising');
    expect(deriveTrend([4, 4, 4])?.kind).toBe('steady');
  });
  it('knows nothing without scores', () => {
    expect(deriveTrend([])).toBeNull();
  });
});
