import { describe, expect, it } from 'vitest';
import { maskSensitive } from '../privacy/mask.ts';
import { privacyPolicy, rulesOf } from './privacy.ts';
import { privacyCountries, privacyOfCountries } from './privacy-countries.ts';

const masked = (list: string, text: string): string => {
  const policy = privacyOfCountries(list);
  if (!policy) throw new Error('no such country');
  return maskSensitive(text, rulesOf(privacyPolicy.parse(policy)));
};

describe('identity numbers by country', () => {
  it.each([
    ['br', '111.444.777-35'],
    ['cl', '12.345.678-K'],
    ['es', '12345678Z'],
    ['fr', '1 85 05 78 006 084 91'],
    ['gb', 'AB 12 34 56 C'],
    ['it', 'RSSMRA85T10A562S'],
    ['mx', 'GOMC800101HDFRRR09'],
    ['pt', '12345678 9 ZZ4'],
    ['us', '219-09-9999'],
  ])('are masked for %s and left alone where nobody asked', (country, id) => {
    const text = `Su número es ${id}, dice`;
    expect(masked(country, text)).not.toContain(id);
    expect(masked(country, text)).toContain('••');
    expect(masked('', text)).toBe(text);
  });

  it('leave ordinary numbers alone, with all countries at once', () => {
    const all = Object.keys(privacyCountries).join(',');
    for (const text of [
      'Llama al 612 04 49 18 a las 10:30',
      'Factura 2026-11-0042 de 54,90 €',
      'Pedido P-88120, caso 4790',
      'El 22-11-2026 a las 14.30',
    ])
      expect(masked(all, text)).toBe(text);
  });

  it('take several, in any letters, and refuse what is not there', () => {
    expect(privacyOfCountries(' ES, pt ')).toMatchObject({
      cards: true,
      nationalIds: ['es-dni', 'es-nie', 'es-cif'],
      patterns: { length: 1 },
    });
    expect(privacyOfCountries('es,xx')).toBeNull();
    expect(privacyOfCountries('toString')).toBeNull();
  });
});
