/**
 * The identity numbers of a country as a policy: what a centre masks when it is told `--privacy es,pt`. Only forms that nobody
 * writes for anything else; where a country's number is bare digits, a company that wants it writes a pattern of its own.
 */
import type { PrivacyPolicy } from './privacy.ts';
import { usualPrivacy } from './privacy.ts';

type OfCountry = Pick<PrivacyPolicy, 'nationalIds' | 'patterns'>;

const only = (...patterns: string[]): OfCountry => ({ nationalIds: [], patterns });

/** By ISO 3166 code, in small letters. */
export const privacyCountries: Readonly<Record<string, OfCountry>> = {
  /** CPF. */
  br: only('[0-9]{3}[.][0-9]{3}[.][0-9]{3}-[0-9]{2}'),
  /** RUT. */
  cl: only('[0-9]{1,2}[.][0-9]{3}[.][0-9]{3}-[0-9K]'),
  /** DNI, NIE and companies' numbers, each checked by its letter. */
  es: { nationalIds: ['es-dni', 'es-nie', 'es-cif'], patterns: [] },
  /** Social security, with or without its check digits. */
  fr: only('[12] ?[0-9]{2} ?[01][0-9] ?[0-9AB]{2} ?[0-9]{3} ?[0-9]{3}(?: ?[0-9]{2})?'),
  /** National insurance. */
  gb: only('[A-CEGHJ-PR-TW-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]'),
  /** Codice fiscale. */
  it: only('[A-Z]{6}[0-9]{2}[A-Z][0-9]{2}[A-Z][0-9]{3}[A-Z]'),
  /** CURP. */
  mx: only('[A-Z]{4}[0-9]{6}[HM][A-Z]{5}[0-9A-Z][0-9]'),
  /** Citizen card. */
  pt: only('[0-9]{8} ?[0-9] ?[A-Z]{2}[0-9]'),
  /** Social security. */
  us: only('[0-9]{3}-[0-9]{2}-[0-9]{4}'),
};

/** Whatever pays, and these countries' identity numbers; null where a country is not known. `es,pt` or nothing. */
export function privacyOfCountries(list: string): PrivacyPolicy | null {
  const codes = list
    .split(',')
    .map((code) => code.trim().toLowerCase())
    .filter((code) => code !== '');
  const found = codes.flatMap((code) =>
    Object.hasOwn(privacyCountries, code) ? (privacyCountries[code] ?? []) : [],
  );
  if (found.length !== codes.length) return null;
  return {
    ...usualPrivacy,
    nationalIds: [...new Set(found.flatMap(({ nationalIds }) => nationalIds))],
    patterns: [...new Set(found.flatMap(({ patterns }) => patterns))],
  };
}
