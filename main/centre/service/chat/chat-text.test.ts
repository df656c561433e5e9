import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMessage, plainMessage } from './chat-text.ts';

describe('plainMessage', () => {
  it.each([
    ['tags are words like any other', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['line breaks stay', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['control characters go', 'a\u0000b\u0007c\u001bd\u009fe', 'abcde'],
    ['a tab separates', 'a\tb', 'a b'],
    ['Arabic stays, an override goes', 'مرحبا \u202eabc\u202c', 'مرحبا abc'],
    ['half a character becomes a mark', 'a\ud83d', 'a\ufffd'],
    ['emoji stay', '👩‍👧 sí', '👩‍👧 sí'],
  ])('%s', (_what, given, expected) => {
    expect(plainMessage(given)).toBe(expected);
  });
});

describe('cutMessage', () => {
  it('leaves a short one alone, and makes nothing of nothing', () => {
    expect(cutMessage('hola')).toEqual(['hola']);
    expect(cutMessage('')).toEqual([]);
  });

  it('cuts after a line or a word near the limit', () => {
    expect(cutMessage('uno dos tres', 8)).toEqual(['uno dos ', 'tres']);
    expect(cutMessage('uno dos\ntres y', 10)).toEqual(['uno dos\n', 'tres y']);
  });

  it('loses nothing and is never longer than it may be, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 8, max: 60 }),
        (text, most) => {
          const pieces = cutMessage(text, most);
          expect(pieces.join('')).toBe(text);
          for (const piece of pieces) {
            expect(piece.length).toBeLessThanOrEqual(most);
            expect(piece).not.toBe('');
            expect(piece).not.toMatch(/^[\udc00-\udfff]/);
          }
        },
      ),
    );
  });
});
