/** Text as people search it: without case, accents and punctuation. Used by the offline search and its index alike. */

/** `Núñez-Ortega` → `nunez ortega`. */
export function foldText(text: string): string {
  return text
    .slice(0, 2_000)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.]+/gu, ' ')
    .trim();
}

/** Digits only, without the exit code or the country's plus: `+34 600 11 22 33` → `34600112233`. */
export function foldNumber(text: string): string {
  return text.slice(0, 200).replace(/\D+/g, '').replace(/^00/, '');
}
