/** Names, texts and numbers that strangers wrote. */
import { describe, expect, it } from 'vitest';
import { texts } from '../text/texts.ts';
import { cleanForeignText } from './clean-foreign-text.ts';
import { nameOfContact } from './contact-name.ts';
import { formatNumber, isNumberLike, toDialable, toE164 } from './format-number.ts';

describe('cleanForeignText', () => {
  it('drops what turns or hides its neighbours and keeps line breaks', () => {
    expect(cleanForeignText('a\u202Eb\u0000c\u200Bd\ne', 100)).toBe('abcd\ne');
  });
  it('cuts what is endless', () => {
    expect(cleanForeignText('x'.repeat(10_000), 50)).toHaveLength(50);
  });
  it('leaves markup as text', () => {
    expect(cleanForeignText('<b>hi</b>', 100)).toBe('<b>hi</b>');
  });
});

describe('nameOfContact', () => {
  const text = texts.es;
  it('prefers the card, then the network, then the number', () => {
    const contact = { displayName: 'M IBANEZ', number: '+34612044918' };
    expect(nameOfContact(contact, { name: 'Marta Ibáñez' }, text)).toBe('Marta Ibáñez');
    expect(nameOfContact(contact, null, text)).toBe('M IBANEZ');
    expect(nameOfContact({ ...contact, displayName: '\u202E ' }, null, text)).toBe(
      '+34 612 04 49 18',
    );
    expect(nameOfContact({ displayName: '', number: '' }, null, text)).toBe('Número oculto');
  });
});

describe('numbers', () => {
  it('are shown as people read them, and left alone when they are none', () => {
    expect(formatNumber('+34612044918')).toBe('+34 612 04 49 18');
    expect(formatNumber('anonymous')).toBe('anonymous');
  });
  it('are told from names while typing', () => {
    expect(isNumberLike('612 04')).toBe(true);
    expect(isNumberLike('+34 (612)')).toBe(true);
    expect(isNumberLike('marta')).toBe(false);
    expect(isNumberLike('7')).toBe(false);
  });
  it('get their prefix before they are dialled, and a reason when they cannot be', () => {
    expect(toDialable('612 04 49 18')).toEqual({ ok: true, value: '+34612044918' });
    expect(toDialable('4021')).toEqual({ ok: true, value: '4021' });
    expect(toDialable('112')).toEqual({ ok: false, error: 'number-is-emergency' });
    expect(toDialable('llama')).toEqual({ ok: false, error: 'number-not-diallable' });
    expect(toE164('hola')).toBeNull();
  });
});
