/**
 * National identity numbers whose check letter can be computed. Each is off until a policy switches it on: many centres need
 * to write them down. Other countries' come as patterns of the policy.
 */
import type { Found } from './found.ts';

/** Spain: identity card, foreigners' number (and that of people without either, K, L, M), companies' number. */
export const nationalIdKinds = ['es-dni', 'es-nie', 'es-cif'] as const;
export type NationalIdKind = (typeof nationalIdKinds)[number];

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const NAME = '(?:DNI|NIF|NIE|CIF|VAT|IVA|ES|DOC)';
/** Not in the middle of a code; what says what it is may stand directly before. */
const BEGIN = `(?:(?<![0-9A-Z.,])|(?<=(?<![0-9A-Z])${NAME}))`;
const END = '(?![0-9A-Z])';
/** Between a letter and its number. */
const BY = '\\u200b*(?: ?[./-] ?| |\\n)?\\u200b*';
/** Between groups of digits that are no date. */
const IN = '[ .-]';
const ONE_BY_ONE = (count: number): string => `(?:[0-9] ){${count - 1}}[0-9]`;
const SEVEN = `(?:[0-9]{7}|[0-9]${IN}[0-9]{3}${IN}[0-9]{3}|${ONE_BY_ONE(7)})`;
const EIGHT = `(?:[0-9]{8}|[0-9]{2}${IN}[0-9]{3}${IN}[0-9]{3}|[0-9]{4} [0-9]{4}|${ONE_BY_ONE(8)})`;
/** A company's: its check may be a digit, and then stand apart from the others. */
const COMPANY = `(?:[0-9]{7}[ -]?[0-9A-J]|[0-9]{2}${IN}[0-9]{3}${IN}[0-9]{2}[ -]?[0-9A-J]|[0-9]${IN}[0-9]{3}${IN}[0-9]{3}[ -]?[0-9A-J]|${ONE_BY_ONE(7)} [0-9A-J])`;
/** “From 20261122 to …”: the word for “to”, “and” behind a date. */
const NO_DATE =
  '(?!(?:(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]|[0-3][0-9][01][0-9](?:19|20)[0-9]{2}) [AEY])';
const PATTERNS: Readonly<Record<NationalIdKind, RegExp>> = {
  'es-dni': new RegExp(`${BEGIN}${NO_DATE}${EIGHT}${BY}[A-Z]${END}`, 'g'),
  'es-nie': new RegExp(`${BEGIN}[XYZKLM]${BY}${SEVEN}${BY}[A-Z]${END}`, 'g'),
  // “a 20261122” is a word and a date.
  'es-cif': new RegExp(
    `${BEGIN}(?:[ABCDEFGHJNPQRSUVW](?! [0-9])|[BCDFGHJNPQRSUVW]|(?<=${NAME}[ :.]{1,3})[AE])${BY}${COMPANY}${END}`,
    'g',
  ),
};
const CHECKS: Readonly<Record<NationalIdKind, (id: string) => boolean>> = {
  'es-dni': isDniRight,
  'es-nie': (id) => isDniRight(Math.max(0, 'XYZ'.indexOf(id.charAt(0))) + id.slice(1)),
  'es-cif': isCifRight,
};

/** Those of these kinds in the folded text. */
export function findNationalIds(folded: string, kinds: readonly NationalIdKind[]): Found[] {
  return kinds.flatMap((kind) =>
    [...folded.matchAll(PATTERNS[kind])]
      .filter((match) => CHECKS[kind](match[0].replace(/[^0-9A-Z]/g, '')))
      .map((match) => ({
        kind: 'national-id' as const,
        from: match.index,
        to: match.index + match[0].length,
      })),
  );
}

function isDniRight(id: string): boolean {
  return LETTERS.charAt(Number(id.slice(0, 8)) % 23) === id.charAt(8);
}

/** A digit or a letter may check the same number; some kinds of company have only the one or the other. */
function isCifRight(id: string): boolean {
  let sum = 0;
  for (let at = 1; at <= 7; at += 1) {
    const digit = Number(id.charAt(at));
    const weighed = at % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  const control = (10 - (sum % 10)) % 10;
  const given = id.charAt(8);
  const isLetter = given === 'JABCDEFGHI'.charAt(control);
  const isDigit = given === String(control);
  const kind = id.charAt(0);
  if ('PQRSNW'.includes(kind)) return isLetter;
  return 'ABEH'.includes(kind) ? isDigit : isDigit || isLetter;
}
