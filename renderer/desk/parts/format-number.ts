/** Phone numbers as people read and type them; what is no number stays as it is. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { FaultCode } from '#src/contracts/fault.ts';
import { type Result, ok } from '#src/base/result.ts';
import { parseDialString } from '#src/text/dial-string.ts';

const HOME: CountryCode = 'ES';

/** What the centre puts in a digit's place where a number must not be seen. */
const HIDDEN_DIGIT = '•';

/** Reading a number costs more than drawing its row; the same few are drawn again and again. */
const formatted = new Map<string, string>();
const MOST_FORMATTED = 500;

/**
 * `+34612044918` becomes `+34 612 04 49 18`. A masked one stays as it is: its end is not a shorter number. So does a colleague's
 * extension: 602 belongs to no country.
 */
export function formatNumber(number: string): string {
  if (number.includes(HIDDEN_DIGIT)) return number.slice(0, 80);
  const known = formatted.get(number);
  if (known !== undefined) return known;
  const parsed = parsePhoneNumberFromString(number, HOME);
  const shown = parsed?.isPossible() === true ? parsed.formatInternational() : number.slice(0, 80);
  if (formatted.size >= MOST_FORMATTED) formatted.clear();
  formatted.set(number, shown);
  return shown;
}

/** True when what was typed is meant as a number rather than a name. */
export function isNumberLike(typed: string): boolean {
  return /^[+(]?[\d\s().\-/]{2,}$/.test(typed.trim());
}

/** The number to dial for what was typed, or why not; a national number gets its prefix. */
export function toDialable(typed: string): Result<string, FaultCode> {
  const plain = parseDialString(typed);
  if (!plain.ok) return plain;
  const parsed = parsePhoneNumberFromString(plain.value, HOME);
  return ok(parsed?.isPossible() === true ? parsed.number : plain.value);
}

/** E.164 for a card; null when it cannot be a number that exists. */
export function toE164(typed: string): string | null {
  const parsed = parsePhoneNumberFromString(typed, HOME);
  return parsed?.isPossible() === true ? parsed.number : null;
}
