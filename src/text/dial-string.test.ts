import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseDialString } from './dial-string.ts';

const shown = (text: string): string => {
  const result = parseDialString(text);
  return result.ok ? result.value : `! ${result.error}`;
};
const NO = '! number-not-diallable';
const EMERGENCY = '! number-is-emergency';

describe('parseDialString', () => {
  it.each([
    ['+34 600 11 22 33', '+34600112233'],
    ['(91) 123-45.67', '911234567'],
    ['tel:+34-600-112-233;ext=5', '+34600112233'],
    ['tel:+34600112233;phone-context=example.org', '+34600112233'],
    ['7042;phone-context=+34', NO],
    ['\u202a+34 600\u00a0112233\u202c', '+34600112233'],
    ['+３４６００１１２２３３', '+34600112233'],
    ['0034600112233', '0034600112233'],
    ['7042', '7042'],
    ['600FLORES', NO],
    ['Lucía', NO],
    ['600112233,,1', NO],
    ['600112233p1', NO],
    ['*21*600112233#', NO],
    ['6'.repeat(60), NO],
    [`+${'1'.repeat(16)}`, NO],
    ['1'.repeat(300), NO],
    ['34+600', NO],
    ['++34600', NO],
    ['7', NO],
    ['', NO],
    ['600%00112233', NO],
    ['sip:600112233@evil.example', NO],
    ['112', EMERGENCY],
    ['1 1 2', EMERGENCY],
    ['+34112', EMERGENCY],
    ['0112', EMERGENCY],
    ['061', EMERGENCY],
    ['091', EMERGENCY],
    ['+34 091', EMERGENCY],
    ['911', EMERGENCY],
    ['911234567', '911234567'],
    ['1123', '1123'],
  ])('reads %j as %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('answers only what a phone can dial, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const result = parseDialString(text);
        if (result.ok) expect(result.value).toMatch(/^\+?[0-9]{2,20}$/);
      }),
    );
  });
});
