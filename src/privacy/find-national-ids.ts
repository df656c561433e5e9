/**
 * National identity numbers whose check letter can be computed. Each is off until a policy switches it on: many centres need
 * to write them down. Other countries' come as patterns of the policy.
 */
import type { Found } from './found.ts';

/** Spain: identity card, foreigners' number, companies' number. */
export const nationalIdKinds = ['es-dni', 'es-nie', 'es-cif'] as const;
export type NationalIdKind = (typeof nationalIdKinds)[number];

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const EDGE = '(?![0-9A-Z])';
const DIGIT = '[0-9][ .-]?';
const PATTERNS: Readonly<Record<NationalIdKind, RegExp>> = {
  'es-dni': new RegExp(
    `(?<![0-9A-Z.,])(?:[0-9]{8}|[0-9]{2}[. ][0-9]{3}[. ][0-9]{3})[ -]?[A-Z]${EDGE}`,
    'g',
  ),
  'es-nie': new RegExp(`(?<![0-9A-Z])[XYZ][ -]?(?:${DIGIT}){7}[A-Z]${EDGE}`, 'g'),
  'es-cif': new RegExp(`(?<![0-9A-Z])[ABCDEFGHJNPQRSUVW][ -]?(?:${DIGIT}){7}[0-9A-J]${EDGE}`, 'g'),
};
const CHECKS: Readonly<Record<NationalIdKind, (id: string) => boolean>> = {
  'es-dni': isDniRight,
  'es-nie': (id) => isDniRight('XYZ'.indexOf(id.charAt(0)) + id.slice(1)),
  'es-cif': isCifRight,
};

/** Those of these kinds in the folded text. */
export function findNationalIds(folded: string, kinds: readonly NationalIdKind[]): Found[] {
  return kinds.flatMap((kind) =>
    [...folded.matchAll(PATTERNS[kind])]
      .filter((match) => CHECKS[kind](match[0].replace(/[ .-]/g, '')))
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
