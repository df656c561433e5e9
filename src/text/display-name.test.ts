import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cleanDisplayName, LONGEST_DISPLAY_NAME } from './display-name.ts';

const clean = (raw: string): string => cleanDisplayName(raw, '+34600112233');

describe('cleanDisplayName', () => {
  it.each([
    ['Lucía Núñez', 'Lucía Núñez'],
    ['محمد الأحمد', 'محمد الأحمد'],
    ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['\u202eevil\u202c', 'evil'],
    ['a\u0000b\u0007c', 'abc'],
    ['Ana\r\nVia: evil', 'Ana Via: evil'],
    ['\u200b\u200b\ufeff', '+34600112233'],
    ['   ', '+34600112233'],
    ['', '+34600112233'],
    ['\u0301\u0301\u0301', '+34600112233'],
    ['\ud800lone', 'lone'],
    ['tag\u{e0041}ged', 'tagged'],
  ])('cleans %j to %j', (raw, expected) => {
    expect(clean(raw)).toBe(expected);
  });

  it('leaves at most four marks on a letter', () => {
    const zalgo = `Z${'\u0335\u0321\u0353\u0362\u0301\u0316'.repeat(20)}o`;
    expect([...clean(zalgo)].filter((letter) => /\p{M}/u.test(letter)).length).toBeLessThan(5);
    expect(clean(zalgo).endsWith('o')).toBe(true);
  });

  it('cuts 10,000 characters to 120 with an ellipsis, at once', () => {
    const long = 'Ñandú '.repeat(2_000);
    const name = clean(long);
    expect([...name].length).toBeLessThanOrEqual(LONGEST_DISPLAY_NAME);
    expect(name.endsWith('…')).toBe(true);
    // The best of twenty: a busy machine may interrupt any one of them.
    const timesMs = Array.from({ length: 20 }, () => {
      const startedAtMs = performance.now();
      clean(long);
      return performance.now() - startedAtMs;
    });
    expect(Math.min(...timesMs)).toBeLessThan(50);
  });

  it('is never empty, long or invisible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), fc.string(), (raw, number) => {
        const name = cleanDisplayName(raw, number);
        expect(name.trim()).not.toBe('');
        expect([...name].length).toBeLessThanOrEqual(LONGEST_DISPLAY_NAME);
        expect(name).not.toMatch(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
