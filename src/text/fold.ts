/** Text as people search it: without case, accents, punctuation and what nobody sees (a soft hyphen, a mark of direction). Used by the offline search and its index alike. */

/** `Núñez-Ortega` → `nunez ortega`; what is typed or called, so no more than 2,000 characters of it. */
export const foldText = (text: string): string => fold(text.slice(0, 2_000));

/** The same of a paragraph of an article. */
export const foldParagraph = (text: string): string => fold(text.slice(0, 8_000));

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.]+/gu, ' ')
    .trim();

/** Digits only, without the exit code or the country's plus: `+34 600 11 22 33` → `34600112233`. */
export function foldNumber(text: string): string {
  return text.slice(0, 200).replace(/\D+/g, '').replace(/^00/, '');
}

/** A number without its country's code has at least so many digits. */
export const NATIONAL_DIGITS = 9;

/** The same telephone, also when one of the two is written without the country's code. */
export function isSameNumber(one: string, other: string): boolean {
  const [short = '', long = ''] = [foldNumber(one), foldNumber(other)].sort(
    (a, b) => a.length - b.length,
  );
  if (short === '') return false;
  return (
    short === long ||
    // No country's code has more than three digits, or begins with a nought.
    (short.length >= NATIONAL_DIGITS &&
      long.length - short.length <= 3 &&
      long.endsWith(short) &&
      !long.startsWith('0'))
  );
}
