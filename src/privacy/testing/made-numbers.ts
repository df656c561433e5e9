/**
 * Made-up numbers that are right in form: cards of every scheme, accounts of many countries, Spanish identity numbers. The
 * check digits are computed here in another way than in the finder, so that both cannot be wrong alike.
 */
import type { Draw } from './draw.ts';

/** Beginnings of the schemes, each with a length that it has. */
const CARDS: readonly [readonly [string, number], ...(readonly [string, number])[]] = [
  ['4', 16],
  ['4', 16],
  ['4', 13],
  ['4', 19],
  ['51', 16],
  ['55', 16],
  ['2221', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['36', 14],
  ['305', 16],
  ['38', 16],
  ['6011', 16],
  ['645', 16],
  ['65', 16],
  ['3528', 16],
  ['3589', 16],
  ['6212', 16],
  ['6250', 19],
  ['8111', 17],
  ['5018', 16],
  ['6759', 18],
  ['6304', 13],
  ['6703', 17],
];

/** A card number whose check digit is right. */
export function madeCard(draw: Draw): string {
  const [begins, length] = draw.pick(CARDS);
  return withCheckDigit(begins + draw.digits(length - begins.length - 1));
}

/** The same but for its last digit. */
export function mistypedCard(draw: Draw): string {
  const card = madeCard(draw);
  const last = Number(card.at(-1));
  return card.slice(0, -1) + String((last + 1 + draw.below(9)) % 10);
}

/** The digit with which the whole passes, tried out. */
function withCheckDigit(begin: string): string {
  for (let check = 0; check < 10; check += 1) {
    const sum = [...(begin + String(check))]
      .reverse()
      .map((digit, at) => (at % 2 === 0 ? Number(digit) : DOUBLED[Number(digit)]))
      .reduce<number>((total, each) => total + (each ?? 0), 0);
    if (sum % 10 === 0) return begin + String(check);
  }
  return begin;
}
/** Twice a digit, and its digits added up. */
const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];

/** What stands behind the check digits: `9` a digit, `A` a letter. */
const ACCOUNTS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['ES', '9'.repeat(20)],
  ['ES', '9'.repeat(20)],
  ['ES', '9'.repeat(20)],
  ['DE', '9'.repeat(18)],
  ['PT', '9'.repeat(21)],
  ['FR', `${'9'.repeat(21)}99`],
  ['GB', `AAAA${'9'.repeat(14)}`],
  ['NL', `AAAA${'9'.repeat(10)}`],
  ['IT', `A${'9'.repeat(22)}`],
  ['BE', '9'.repeat(12)],
  ['MT', `AAAA${'9'.repeat(23)}`],
];

/** An account number whose check digits are right. */
export function madeIban(draw: Draw): string {
  const [country, form] = draw.pick(ACCOUNTS);
  const rest = [...form]
    .map((each) => (each === '9' ? draw.digits(1) : String.fromCharCode(65 + draw.below(26))))
    .join('');
  const asDigits = [...`${rest}${country}00`]
    .map((each) => String(Number.parseInt(each, 36)))
    .join('');
  const check = 98n - (BigInt(asDigits) % 97n);
  return `${country}${String(check).padStart(2, '0')}${rest}`;
}

/** The same with one digit changed. */
export function mistypedIban(draw: Draw): string {
  const iban = madeIban(draw);
  const last = Number(iban.at(-1));
  return iban.slice(0, -1) + String((last + 1 + draw.below(9)) % 10);
}

const DNI_LETTERS = [...'TRWAGMYFPDXBNJZSQVHLCKE'];
const letterFor = (digits: string): string => DNI_LETTERS[Number(digits) % 23] ?? 'T';

/** A Spanish identity card, foreigner's or company's number whose check letter or digit is right. */
export function madeNationalId(draw: Draw): string {
  const kind = draw.pick(['dni', 'dni', 'nie', 'cif']);
  if (kind === 'dni') {
    const digits = draw.digits(8);
    return digits + letterFor(digits);
  }
  const digits = draw.digits(7);
  if (kind === 'nie') {
    const begin = draw.below(3);
    return 'XYZ'.charAt(begin) + digits + letterFor(String(begin) + digits);
  }
  // The first, third, fifth and seventh digit count twice, as in a card.
  const sum = [...digits].reduce(
    (total, each, at) => total + ((at % 2 === 0 ? DOUBLED[Number(each)] : Number(each)) ?? 0),
    0,
  );
  const check = (10 - (sum % 10)) % 10;
  return draw.pick(['A', 'B']) + digits + String(check);
}

/** The same with one digit changed, so that letter and number no longer agree. */
export function mistypedNationalId(draw: Draw): string {
  const id = madeNationalId(draw);
  const at = 3;
  return id.slice(0, at) + String((Number(id.charAt(at)) + 1) % 10) + id.slice(at + 1);
}

/** In groups of so many, divided by this. */
export function grouped(digits: string, size: number, by: string): string {
  return (digits.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(by);
}
