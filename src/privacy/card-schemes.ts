/**
 * Which numbers a payment card can have: the ranges of the schemes with their lengths, and the check digit. What is a card
 * number, here and for logs and learners, is decided by this file alone.
 */

interface Range {
  /** Of the first digits; both with as many digits. */
  readonly from: number;
  readonly to: number;
  readonly lengths: readonly number[];
}

const LONG = [16, 17, 18, 19];
const range = (from: number, to: number, lengths: readonly number[]): Range => ({
  from,
  to,
  lengths,
});
const only = (prefix: number, lengths: readonly number[]): Range => range(prefix, prefix, lengths);

const RANGES: readonly Range[] = [
  // Visa
  only(4, [13, 16, 19]),
  // Mastercard
  range(51, 55, [16]),
  range(2221, 2720, [16]),
  // American Express
  only(34, [15]),
  only(37, [15]),
  // Diners Club
  range(300, 305, [14, ...LONG]),
  only(3095, [14, ...LONG]),
  only(36, [14, ...LONG]),
  range(38, 39, [14, ...LONG]),
  // Discover
  only(6011, LONG),
  range(644, 649, LONG),
  only(65, LONG),
  // JCB
  range(3528, 3589, LONG),
  // UnionPay
  only(62, LONG),
  range(8100, 8171, LONG),
  // Maestro, Bancontact
  ...[5018, 5020, 5038, 5893, 6304, 6703, 6759, 6761, 6762, 6763].map((each) =>
    only(each, [13, 14, 15, ...LONG]),
  ),
  // Dankort, Mir, Troy
  only(5019, [16]),
  range(2200, 2204, LONG),
  only(9792, [16]),
  // RuPay
  range(508500, 508999, [16]),
  range(606985, 607984, [16]),
  range(608001, 608500, [16]),
  // Elo, Verve, Hipercard, Carnet, Cabal, Naranja, InstaPayment
  only(5067, [16]),
  range(506099, 506198, [16, 18, 19]),
  only(636297, [16]),
  only(636368, [16]),
  only(606282, [16, 19]),
  only(5062, [16]),
  only(604201, [16]),
  only(589562, [16]),
  only(589657, [16]),
  range(637, 639, [16]),
];

/** Whether a scheme gives out numbers that begin and are as long as this one. */
export function isOfScheme(digits: string): boolean {
  return RANGES.some(
    ({ from, to, lengths }) => lengths.includes(digits.length) && beginsBetween(digits, from, to),
  );
}

/** Whether a card number can begin so; for one that is still being written. */
export function canBecomeCard(digits: string): boolean {
  return RANGES.some(
    ({ from, to, lengths }) =>
      lengths.some((length) => length >= digits.length) && beginsBetween(digits, from, to),
  );
}

function beginsBetween(digits: string, from: number, to: number): boolean {
  const first = Number(digits.slice(0, String(from).length));
  return first >= from && first <= to;
}

/** The check digit of ISO/IEC 7812 is right. */
export function isLuhnRight(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    const weighed = at % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
