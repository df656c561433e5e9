/** The parts of the filter: what stays visible, numbers in pieces, identity numbers, a company's own patterns, its cost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { privacyPolicy, rulesOf, usualPrivacy } from '../policy/privacy.ts';
import { maskFreeText } from './free-text.ts';
import { findSensitive } from './find.ts';
import { maskSensitive } from './mask.ts';
import { usualRules } from './rules.ts';
import { readPattern } from './safe-pattern.ts';
import { maskSplit } from './split-over.ts';
import { endsUnfinished } from './unfinished.ts';

/** What numbers are made of, and what may stand around and between. */
const PIECES = [
  '4111',
  '1111',
  '1',
  '23',
  '37828',
  'ES91',
  '2100',
  '0418',
  ' ',
  '-',
  '.',
  '\n',
  '/',
  '\u00a0',
  '\u200b',
  '٤',
  '𝟒',
  '４',
  'CVV',
  ' es ',
  'ß',
  'ﬁ',
  '\ud800',
  '•',
  '👩‍👧',
  'x',
] as const;

describe('masking', () => {
  it.each([
    ['tarjeta 4111 1111 1111 1111, caduca 12/27', 'tarjeta •••• •••• •••• 1111, caduca 12/27'],
    ['378282246310005', '•••••••••••0005'],
    ['IBAN ES91 2100 0418 4502 0005 1332.', 'IBAN ES•• •••• •••• •••• •••• 1332.'],
    ['CVV 123, gracias', 'CVV •••, gracias'],
    ['4111 1111 1111 1111 12/27 987', '•••• •••• •••• 1111 12/27 •••'],
    ['4111 1111 1111 1112', '4111 1111 1111 1112'],
  ])('makes “%s” “%s”', (text, masked) => {
    expect(maskSensitive(text)).toBe(masked);
  });

  it('never throws, keeps the length, and is the same the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const masked = maskSensitive(text);
        expect(masked).toHaveLength(text.length);
        expect(maskSensitive(masked)).toBe(masked);
      }),
    );
  });

  it('finds nothing when the policy looks for nothing', () => {
    const none = rulesOf({ ...usualPrivacy, cards: false, ibans: false, cvvs: false });
    expect(findSensitive('4111111111111111 ES9121000418450200051332 CVV 123', none)).toEqual([]);
  });

  it('reads a note of 100,000 characters in well under the time of a keystroke’s save', () => {
    const hostile = [
      '4'.repeat(100_000),
      '4 '.repeat(50_000),
      'ES91 '.repeat(20_000),
      'CVV es el '.repeat(10_000),
      '4111-'.repeat(20_000),
      `${'١'.repeat(99_999)}x`,
    ];
    for (const text of hostile) {
      const startedAtMs = performance.now();
      maskSensitive(text);
      // A guard against a pattern that runs away, generous on a busy machine; measured: under 100 ms.
      expect(performance.now() - startedAtMs).toBeLessThan(3_000);
    }
  });
});

describe('a number in several messages', () => {
  it('is found with its last piece and masked in all of them', () => {
    expect(maskSplit(['mi tarjeta es 4111 1111', '1111', '1111 gracias'])).toEqual([
      'mi tarjeta es •••• ••••',
      '••••',
      '1111 gracias',
    ]);
    expect(maskSplit(['ES91 2100 0418', '4502 0005 1332'])).toEqual([
      'ES•• •••• ••••',
      '•••• •••• 1332',
    ]);
  });

  it('is found digit by digit, and when its last digits were forgotten', () => {
    const digits = [...'4111111111111111'];
    expect(maskSplit(digits).join('')).toBe('••••••••••••1111');
    expect(maskSplit(['4111 1111 1111 111', '1 perdona'])).toEqual([
      '•••• •••• •••• 111',
      '1 perdona',
    ]);
  });

  it('is a security code when the message before asks for one, whoever wrote it', () => {
    expect(maskSplit(['el cvv es', '123'])).toEqual(['el cvv es', '•••']);
    expect(maskSplit(['Hola', '907, gracias'], usualRules, '¿Me dices el CVV?')).toEqual([
      'Hola',
      '•••, gracias',
    ]);
    expect(maskSplit(['907'], usualRules, '¿Qué número de mesa?')).toEqual(['907']);
    expect(maskSplit(['907'], { ...usualRules, cvvs: false }, '¿CVV?')).toEqual(['907']);
  });

  it('leaves the pieces as long as it is not whole, and what only looks so', () => {
    const pieces = ['4111 1111', '1111'];
    expect(maskSplit(pieces)).toEqual(pieces);
    const numbers = ['612 044 918', '655 123 456'];
    expect(maskSplit(numbers)).toEqual(numbers);
    expect(maskSplit([])).toEqual([]);
  });
});

describe('a number that is still being written', () => {
  it.each(['4111 1111 111', 'paga con 4111-1111-1111-1', '37828224631000', '٤١١١١١١١١١١١'])(
    'is waited for in “%s”',
    (text) => {
      expect(endsUnfinished(text)).toBe(true);
    },
  );
  it.each([
    '4111 1111',
    '4111 1111 1111 1111',
    '612 044 918',
    '+34 612 044 918',
    '4111 1111 1111 y',
    'hola',
    '',
  ])('is not in “%s”', (text) => {
    expect(endsUnfinished(text)).toBe(false);
  });
});

describe('identity numbers', () => {
  const rules = rulesOf({ ...usualPrivacy, nationalIds: ['es-dni', 'es-nie', 'es-cif'] });
  it.each([
    ['DNI 12345678Z', 'DNI ••••••78Z'],
    ['12.345.678-Z', '••.•••.•78-Z'],
    ['X1234567L', '••••••67L'],
    ['CIF A58818501', 'CIF ••••••501'],
  ])('masks “%s” when the policy says so', (text, masked) => {
    expect(maskSensitive(text, rules)).toBe(masked);
    expect(maskSensitive(text)).toBe(text);
  });

  it.each([
    '12345678\u00a0Z',
    '12345678–Z',
    '12.345.678 - Z',
    '12-345-678-Z',
    '1 2 3 4 5 6 7 8 Z',
    '12345678\nZ',
    'dni12345678z',
    'es12345678z',
    'dni_12345678Z.pdf',
    'X\u00a01234567\u00a0L',
    'x – 1234567 – l',
    'X-1.234.567-L',
    'nieX1234567L',
    'K1234567L',
    'ESA58818501',
    'cifA58818501',
    'A–58818501',
    'A-58.818.501',
    'CIF A 58818501',
    'B\u00a012345674',
  ])('finds “%s”, however it is written', (text) => {
    expect(findSensitive(text, rules).map(({ kind }) => kind)).toEqual(['national-id']);
  });

  it.each([
    // Every tenth would be right by chance if a date or an amount were read as one.
    ...['del 01-11-2026 a 11-11-2026', 'a 19.05.2026', 'viernes V 11.11.2026'],
    ...['sube a 58.818.501 euros', 'de 20261101 a 20261111', 'a 58818501', 'el 24052026 y luego'],
  ])('leaves “%s”', (text) => {
    expect(maskSensitive(text, rules)).toBe(text);
  });

  it.each(['12345678A', 'X1234567A', 'A58818502', '12345678'])('leaves “%s”', (text) => {
    expect(maskSensitive(text, rules)).toBe(text);
  });
});

describe('a company’s own pattern', () => {
  it('masks what it matches', () => {
    const rules = rulesOf({ ...usualPrivacy, patterns: ['\\d{3}-\\d{2}-\\d{4}', 'SOCIO\\d{6}'] });
    expect(maskSensitive('SSN 078-05-1120, socio123456', rules)).toBe(
      'SSN •••-••-•120, ••••••••456',
    );
  });

  it.each([
    ['(a+)+$', 'not-allowed'],
    ['\\d*', 'not-allowed'],
    ['(\\d{2}){30}', 'not-allowed'],
    ['(?=a)b', 'not-allowed'],
    ['(.)\\1', 'not-allowed'],
    ['\\d{1,40}\\d{1,40}\\d{1,40}', 'too-many-ways'],
    ['\\d{2,}', 'too-many-ways'],
    ['[', 'not-a-pattern'],
    ['\\d{1,3}', 'matches-nothing'],
    ['', 'too-long'],
    ['x'.repeat(201), 'too-long'],
  ])('refuses %s', (source, fault) => {
    expect(readPattern(source)).toEqual({ ok: false, error: fault });
    expect(privacyPolicy.safeParse({ ...usualPrivacy, patterns: [source] }).success).toBe(false);
  });
});

describe('the free texts of a message', () => {
  it('are masked wherever they stand, and numbers that are numbers stay', () => {
    const request = {
      number: '4111111111111111',
      digits: '4111111111111111',
      draft: { note: 'paga con 4111111111111111', reasonId: null },
      cards: [{ why: 'CVV 123', lastEvents: ['4111111111111111'] }],
    };
    expect(maskFreeText(request, usualRules)).toEqual({
      number: '4111111111111111',
      digits: '4111111111111111',
      draft: { note: 'paga con ••••••••••••1111', reasonId: null },
      cards: [{ why: 'CVV •••', lastEvents: ['••••••••••••1111'] }],
    });
  });

  it('are names too, and what stands in the wrong field of a card', () => {
    const wrong = '4111 1111 1111 1111';
    const customer = { id: wrong, name: `Ana ${wrong}`, company: wrong, city: wrong };
    expect(maskFreeText({ customer, presenceNote: wrong }, usualRules)).toEqual({
      customer: {
        id: wrong,
        name: 'Ana •••• •••• •••• 1111',
        company: '•••• •••• •••• 1111',
        city: '•••• •••• •••• 1111',
      },
      presenceNote: '•••• •••• •••• 1111',
    });
  });

  it('are the very same when there is nothing to mask', () => {
    const request = { draft: { note: 'Llama el 21/11/2026' }, list: [{ text: '612 044 918' }] };
    expect(maskFreeText(request, usualRules)).toBe(request);
  });
});
