/** What the filter finds and what it leaves: no miss, and under one false alarm in a hundred. */
import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';
import { maskSensitive } from './mask.ts';
import { maskSplit } from './split-over.ts';
import { nearMissCorpus, secretCorpus, type NearMiss, type Secret } from './testing/corpus.ts';

const digitsOf = (text: string): string => foldText(text).replace(/[^0-9]/g, '');

/** As what it is: one text, or messages of one author. */
const maskOf = ({ text, isSplit, rules }: Secret | NearMiss): string =>
  isSplit ? maskSplit(text.split('\n'), rules).join('\n') : maskSensitive(text, rules);

/** More of the secret than may be is still readable. */
function isMissed(each: Secret): boolean {
  const { text, secret, shown } = each;
  const masked = maskOf(each);
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
    // Cards and accounts, also over several messages, security codes, and identity numbers by policy.
    const countOf = (family: RegExp): number =>
      secretCorpus().filter((each) => family.test(each.family)).length;
    for (const family of [
      /^card[ ,]/,
      /^iban/,
      /^code/,
      /^national id/,
      /in messages$/,
      /^by hand/,
    ])
      expect(countOf(family), String(family)).toBeGreaterThan(30);
  });

  it('misses nothing, and raises a false alarm in fewer than one of a hundred', () => {
    const missed = secretCorpus().filter(isMissed);
    const alarms = nearMissCorpus().filter((each) => maskOf(each) !== each.text);
    const share = (alarms.length / nearMissCorpus().length) * 100;
    console.log(
      `privacy corpus: 500 positives, ${missed.length} missed; 500 near misses, ${alarms.length} false alarms (${share.toFixed(1)} %, limit 1 %)`,
    );
    expect(missed).toEqual([]);
    expect(share, JSON.stringify(alarms, null, 1)).toBeLessThan(1);
  });

  it('masks a masked text no further', () => {
    for (const each of secretCorpus()) {
      const masked = maskOf(each);
      expect(maskOf({ ...each, text: masked })).toBe(masked);
      expect(masked).toHaveLength(each.text.length);
    }
  });
});
