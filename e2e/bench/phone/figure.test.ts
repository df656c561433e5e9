import { expect, it } from 'vitest';
import { figureOf, inWords, tableOf, unmeasured } from './figure.ts';

const told = {
  name: 'audio-back',
  how: 'The address changes in a call.',
  unit: 'ms',
  judgedBy: 'p95',
  limit: 4_000,
  plain: 'the call ends after 30 s',
} as const;

it('is judged by its own share of the sample', () => {
  const sample = [...Array.from({ length: 19 }, () => 100), 9_000];
  expect(figureOf(told, sample)).toMatchObject({ ok: true, measured: { n: 20, max: 9_000 } });
  expect(figureOf({ ...told, judgedBy: 'max' }, sample).ok).toBe(false);
});

it('is neither good nor bad when nothing was measured, and says why', () => {
  expect(figureOf(told, [])).toMatchObject({ ok: null, note: 'not measured' });
  expect(unmeasured(told, 'needs root')).toMatchObject({ ok: null, note: 'needs root' });
});

it('is a line with its sign, its limit and plain JsSIP beside it', () => {
  const text = tableOf([figureOf(told, [1_234.56]), unmeasured(told, 'needs root')]);
  expect(text).toContain('✓ audio-back: p50 1234.6, p95 1234.6, max 1234.6 ms (n 1)');
  expect(text).toContain('plain JsSIP: the call ends after 30 s');
  expect(text).toContain('? audio-back: not measured');
  expect(text).toContain('needs root');
});

it('tells a sample in words', () => {
  expect(inWords([39.94], 's')).toBe('39.9 s');
  expect(inWords([1, 2, 3], 's')).toBe('p50 2 s, max 3 s, n 3');
  expect(inWords([], 's')).toBe('not measured');
});
