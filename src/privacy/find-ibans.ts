/**
 * International Bank Account Numbers (ISO 13616): country, its length, and the check of the remainder by 97. Small letters and
 * any grouping count. What is an account number, here and for logs and learners, is decided by this file alone.
 */
import { NOTHING } from './fold-text.ts';
import type { Found } from './found.ts';

/** Whole lengths by country; `n`: nothing but digits after the country. */
const COUNTRIES = new Map(
  (
    'AD24 AE23n AL28 AT20n AZ28 BA20n BE16n BG22 BH22 BI27n BR29 BY28 CH21 CR22n CY28 CZ24n DE22n DJ27n DK18n DO28 EE20n ' +
    'EG29n ES24n FI18n FK18 FO18n FR27 GB22 GE22 GI23 GL18n GR27 GT28 HR21n HU28n IE22 IL23n IQ23 IS26n IT27 JO30 KW30 ' +
    'KZ20 LB28 LC32 LI21 LT20n LU20 LV21 LY25n MC27 MD24 ME22n MK19 MN20n MR27n MT31 MU30 NI28 NL18 NO15n OM23 PK24 PL28n ' +
    'PS29 PT25n QA29 RO24 RS22n RU33 SA24 SC31 SD18n SE24n SI19n SK24n SM27 SO23n ST25n SV28 TL23n TN24n TR26 UA29 VA22n ' +
    'VG24 XK20n YE30 ' +
    // Not in the register, and written all the same.
    'AO25n BF28 BJ28 CF27n CG27n CI28 CM27n CV25n DZ26n GA27n GQ27n GW25 HN28 IR26n KM27n MA28n MG27n ML28 MZ25n NE28 SN28 ' +
    'TD27n TG28'
  )
    .split(' ')
    .map((each): readonly [string, { readonly length: number; readonly isDigits: boolean }] => [
      each.slice(0, 2),
      { length: Number(each.slice(2, 4)), isDigits: each.endsWith('n') },
    ]),
);
/** Whatever is neither letter nor digit may stand between the groups, so much of it; less where no check says what it is. */
const MOST_BETWEEN = 6;
const MOST_BETWEEN_LOOSE = 3;
const BETWEEN_LOOSE = /[ ._/\n-]/;
const START = /[A-Z][^\p{L}0-9\n]{0,2}[A-Z][^\p{L}0-9]{0,6}[0-9]/gu;
/** What may stand before it without a blank, whatever follows. */
const NAME_BEFORE = /(?:IBAN|CUENTA|ACCOUNT)$/;
const LETTER_OR_DIGIT = /[0-9\p{L}]/u;

/** Every account number of the folded text. `isLoose`: whatever is built like one, right or not. */
export function findIbans(folded: string, isLoose = false): Found[] {
  const found: Found[] = [];
  let end = 0;
  START.lastIndex = 0;
  for (let match = START.exec(folded); match; match = START.exec(folded)) {
    // Two letters may begin one letter later.
    START.lastIndex = match.index + 1;
    if (match.index < end || /[0-9]/.test(folded.charAt(match.index - 1))) continue;
    const to = ibanAt(folded, match.index, isLoose);
    if (to === null) continue;
    found.push({ kind: 'iban', from: match.index, to });
    end = to;
  }
  return found;
}

/** Where the number that begins here ends; null when it is none. */
function ibanAt(folded: string, from: number, isLoose: boolean): number | null {
  const isGap = (character: string, between: number): boolean =>
    isLoose
      ? BETWEEN_LOOSE.test(character) && between < MOST_BETWEEN_LOOSE
      : !LETTER_OR_DIGIT.test(character) && between < MOST_BETWEEN;
  let number = '';
  let country = COUNTRIES.get('');
  let between = 0;
  let at = from;
  for (; at < folded.length && number.length < (country?.length ?? 2); at += 1) {
    const character = folded.charAt(at);
    if (/[A-Z0-9]/.test(character)) {
      number += character;
      between = 0;
      if (number.length !== 2) continue;
      country = COUNTRIES.get(number);
      if (!country) return null;
    } else if (character === NOTHING) continue;
    else if (isGap(character, between)) between += 1;
    else return null;
  }
  if (!country || number.length < country.length || /[0-9]/.test(folded.charAt(at))) return null;
  // Within a longer word it must at least end with it, or it is any part of a code.
  const isInWord = from > 0 && LETTER_OR_DIGIT.test(folded.charAt(from - 1));
  if (isInWord && (isLoose || LETTER_OR_DIGIT.test(folded.charAt(at)))) {
    if (!NAME_BEFORE.test(folded.slice(Math.max(0, from - 8), from))) return null;
  }
  const rest = number.slice(4);
  const digits = rest.replace(/[^0-9]/g, '').length;
  if (!/^[A-Z]{2}[0-9]{2}/.test(number)) return null;
  if (country.isDigits ? digits < rest.length : digits * 2 < rest.length) return null;
  return isLoose || isRemainderRight(number) ? at : null;
}

/** The number read as one, with letters as 10 … 35, leaves 1 when divided by 97. */
function isRemainderRight(iban: string): boolean {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
