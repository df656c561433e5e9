import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from './number-in-text.ts';

describe('findNumbers', () => {
  it.each([
    ['911222333', '911222333'],
    [' +34 911 22 23 33 ', '+34911222333'],
    ['7042', '7042'],
    ['tel:+34911222333', '+34911222333'],
    ['(+34) 911-222-333', '+34911222333'],
    ['Llámame al 911 22 23 33, por favor.', '911222333'],
    ['Tel. +49 (30) 1234567', '+49301234567'],
    ['Tfno.: 91-122.23.33', '911222333'],
    ['móvil:\u00a0600\u202f111\u202f222', '600111222'],
    ['llegó el 2026-11-22, llamar al 911222333', '911222333'],
    ['debe 1.250.000 €; tel 911222333', '911222333'],
    ['ＴＥＬ ９１１２２２３３３', '911222333'],
  ])('%s is %s', (text, number) => {
    expect(findNumbers(text)).toEqual({ kind: 'one', number });
  });

  it.each([
    ['a date', '22/11/2026'],
    ['a date and a time', '2026-11-22 10:30'],
    ['an amount', '1.250.000'],
    ['a price', '125,50 €'],
    ['an amount with its sign behind it', '911222333 €'],
    ['an address of the network', '192.168.100.200'],
    ['an account', 'ES9121000418450200051332'],
    ['a card', '4111 1111 1111 1111'],
    ['an order number', 'PED911222333'],
    ['an address', 'a911222333@example.com'],
    ['an extension inside a sentence', 'extensión 7042'],
    ['an emergency number', '112'],
    ['words', 'hola'],
    ['nothing', ''],
    ['codes', '*72911222333'],
    ['too much', `911222333 ${'x'.repeat(2_000)}`],
  ])('%s is no number: %s', (_what, text) => {
    expect(findNumbers(text)).toEqual({ kind: 'none' });
  });

  it('lists several, each once, and at most five', () => {
    expect(findNumbers('911222333 o bien 600 111 222; otra vez 911 222 333')).toEqual({
      kind: 'several',
      numbers: ['911222333', '600111222'],
    });
    const many = Array.from({ length: 9 }, (_, index) => `60011122${index}`).join('; ');
    const found = findNumbers(many);
    expect(found.kind === 'several' && found.numbers).toHaveLength(5);
  });

  it('answers only what may be dialled, whatever was marked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = findNumbers(text);
        const numbers =
          found.kind === 'one' ? [found.number] : found.kind === 'several' ? found.numbers : [];
        for (const number of numbers) expect(number).toMatch(/^\+?[0-9]{2,20}$/);
      }),
    );
  });
});
