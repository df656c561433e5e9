/**
 * Texts with what must not be kept replaced by dots, each character by one, so that places in the text stay. Of a card and an
 * account the last four digits remain, by which customer and agent know which one it is; of a security code nothing.
 */
import { findSensitive } from './find.ts';
import type { Found, FoundKind } from './found.ts';
import { usualRules, type PrivacyRules } from './rules.ts';

const DOT = '•';
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;
/** How many letters and digits remain at the end. */
const SHOWN: Readonly<Record<FoundKind, number>> = {
  card: 4,
  iban: 4,
  cvv: 0,
  'national-id': 3,
  pattern: 3,
};

/** The masked text; the text itself when there is nothing in it. */
export function maskSensitive(text: string, rules: PrivacyRules = usualRules): string {
  return maskFound(text, findSensitive(text, rules));
}

/** These places masked. */
export function maskFound(text: string, found: readonly Found[]): string {
  return replaceFound(text, found, (part, { kind }) => dots(part, SHOWN[kind], kind === 'iban'));
}

/** These places replaced by whatever is wanted. */
export function replaceFound(
  text: string,
  found: readonly Found[],
  replace: (part: string, found: Found) => string,
): string {
  let result = '';
  let end = 0;
  for (const each of found) {
    result += text.slice(end, each.from) + replace(text.slice(each.from, each.to), each);
    end = each.to;
  }
  return result + text.slice(end);
}

/** Letters and digits become dots but for the last ones; what stands between stays. */
function dots(part: string, shown: number, hasCountry: boolean): string {
  const characters = [...part];
  const places = characters.flatMap((each, at) => (LETTER_OR_DIGIT.test(each) ? [at] : []));
  const hidden = new Set(places.slice(hasCountry ? 2 : 0, Math.max(0, places.length - shown)));
  return characters
    .map((each, at) => (hidden.has(at) ? DOT.padEnd(each.length, '\u200b') : each))
    .join('');
}
