import { expect, it } from 'vitest';
import { formatShare } from './format-share.ts';

it('writes a share with the sign and the comma of the language', () => {
  expect(formatShare(0.018, 'es-ES')).toMatch(/^1,8\s%$/);
  expect(formatShare(0.018, 'en-GB')).toBe('1.8%');
  expect(formatShare(0, 'es-ES')).toMatch(/^0\s%$/);
});
