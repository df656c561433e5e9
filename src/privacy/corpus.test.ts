/** What the filter finds and what it leaves: no miss, and under one false alarm in a hundred. */
import { describe, expect, it } from 'vitest';
import { foldDigits } from './fold-digits.ts';
import { maskSensitive } from './mask.ts';
import { nearMissCorpus, secretCorpus, type Secret } from './testing/corpus.ts';

const digitsOf = (text: string): string => foldDigits(text).replace(/[^0-9]/g, '');

/** More of the secret than may be is still readable. */
function isMissed({ text, secret, shown }: Secret): boolean {
  const masked = maskSensitive(text);
  if (masked === text) return true;
  const hidden = secret.slice(0, secret.length - shown);
  const left = digitsOf(masked);
  const before = digitsOf(text);
  const expected = before.replace(secret, secret.slice(secret.length - shown));
  return hidden.length > 2 && left.length > expected.length;
}

describe('the privacy corpus', () => {
  it('has five hundred of each and is the same every time', () => {
    expect(secretCorpus()).toHaveLength(500);
    expect(nearMissCorpus()).toHaveLength(500);
    expect(secretCorpus()).toEqual(secretCorpus());
  });

  it('misses nothing, and raises a false alarm in fewer than one of a hundred', () => {
    const missed = secretCorpus().filter(isMissed);
    const alarms = nearMissCorpus().filter(({ text }) => maskSensitive(text) !== text);
    const share = (alarms.length / nearMissCorpus().length) * 100;
    console.log(
      `privacy corpus: 500 positives, ${missed.length} missed; 500 near misses, ${alarms.length} false alarms (${share.toFixed(1)} %, limit 1 %)`,
    );
    expect(missed).toEqual([]);
    expect(share, JSON.stringify(alarms, null, 1)).toBeLessThan(1);
  });

  it('masks a masked text no further', () => {
    for (const { text } of secretCorpus()) {
      const masked = maskSensitive(text);
      expect(maskSensitive(masked)).toBe(masked);
      expect(masked).toHaveLength(text.length);
    }
  });
});
