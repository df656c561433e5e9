/** What is left of numbers, addresses and cards for somebody who only learns. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskEmail, maskPhone, maskText, usualMask } from './mask.ts';

const all = { ...usualMask, orders: true };

describe('masking', () => {
  it.each([
    ['+34612044918', '+••••••••918'],
    ['612 04 49 18', '••• •• •9 18'],
    ['112', '112'],
    ['', ''],
  ])('shows the end of the number %s', (number, expected) => {
    expect(maskPhone(number)).toBe(expected);
  });

  it('shows the domain of a mail address', () => {
    expect(maskEmail('marta.ibanez@example.com')).toBe('•••@example.com');
    expect(maskEmail('marta')).toBe('•••');
  });

  it.each([
    ['Llama al 612 044 918 mañana', 'Llama al ••• ••• 918 mañana'],
    ['+34 612044918', '+•• ••••••918'],
    ['escribe a marta.i+x@correo.example.es', 'escribe a •••@correo.example.es'],
    ['tarjeta 4111 1111 1111 1111, caduca 12/27', 'tarjeta •••• •••• •••• ••••, caduca 12/27'],
    ['4111111111111111', '••••••••••••••••'],
    ['IBAN ES91 2100 0418 4502 0005 1332.', 'IBAN ES•• •••• •••• •••• •••• ••••.'],
    ['tarjeta •••• •••• •••• 1111, caduca', 'tarjeta •••• •••• •••• ••••, caduca'],
    ['ES•• •••• •••• •••• •••• 1332', 'ES•• •••• •••• •••• •••• ••••'],
    ['es9121000418450200051332', 'es••••••••••••••••••••••'],
    ['pedido A-12345 del 21/11/2026', 'pedido A-12345 del 21/11/2026'],
    ['pagó 1.250,00 euros dos veces', 'pagó 1.250,00 euros dos veces'],
  ])('masks “%s”', (text, expected) => {
    expect(maskText(text, all)).toBe(expected);
  });

  it('leaves what the policy leaves', () => {
    const nothing = { phones: false, emails: false, cards: false, addresses: false, orders: false };
    const text = '612044918 a@example.com ES9121000418450200051332';
    expect(maskText(text, nothing)).toBe(text);
  });

  it('never shows more than three digits of a number, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 9, maxLength: 15 }),
        fc.constantFrom('', ' ', '-', '.'),
        fc.constantFrom('', ' y ', ', ', '\n', '('),
        (digits, separator, around) => {
          const text = `${around}${digits.join(separator)}${around}`;
          expect(maskText(text, all).replace(/\D/g, '').length).toBeLessThanOrEqual(3);
        },
      ),
    );
  });
});
