/**
 * The same text with plain digits, capitals, blanks and dashes, unit for unit, so that a place found in it is the place in the
 * original: people write numbers in full-width, Arabic or mathematical digits too, and what they paste has blanks and marks of
 * many kinds. Used by the finders of this folder only.
 */

/** The zero of every set of digits in which customers of today write. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
] as const;
/** Not letters, digits and signs of ASCII: its few odd blanks too. */
const FOREIGN = /[^\n\r\x20-\x7e]/;
/** Bold, double-struck … digits of mathematics: five sets of ten, each character two units long. */
const MATHEMATICAL_ZERO = 0x1d7ce;
const MATHEMATICAL_END = 0x1d7ff;
/** Stands for what no screen shows, and for the second unit of a long character; the finders skip it. */
export const NOTHING = '\u200b';
const UNSEEN = /[\p{Cf}\ufe0f\u20e3]/u;
const BLANK = /[\p{Zs}\p{Zl}\p{Zp}\t\v\f\u0085]/u;
/** A hyphen bullet and the sign for “not”, which some keyboards have where others have the dash, are meant as one. */
const DASH = /[\p{Pd}\u2212\u2043\u00ac]/u;
const DOT = /[·∙⋅・…．]/u;
const MARKUP = /<\/?[a-z][^<>]{0,200}>|&(?:[a-z]{2,8}|#x?[0-9a-f]{1,5});/gi;

/** As long as the text itself. */
export function foldText(text: string): string {
  if (!FOREIGN.test(text)) return text.toUpperCase();
  let folded = '';
  for (const character of text) folded += foldOne(character);
  return folded;
}

/** The folded text with its HTML as blanks, as long as before; null when it has none. */
export function withoutMarkup(folded: string): string | null {
  const plain = folded.replace(MARKUP, (found) => ' '.padEnd(found.length, NOTHING));
  return plain === folded ? null : plain;
}

function foldOne(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return character.toUpperCase();
  if (code >= MATHEMATICAL_ZERO && code <= MATHEMATICAL_END)
    return `${(code - MATHEMATICAL_ZERO) % 10}${NOTHING}`;
  // Full-width Latin letters, large and small.
  if (code >= 0xff21 && code <= 0xff3a) return String.fromCharCode(code - 0xff21 + 65);
  if (code >= 0xff41 && code <= 0xff5a) return String.fromCharCode(code - 0xff41 + 65);
  const zero = ZEROS.find((each) => code >= each && code <= each + 9);
  if (zero !== undefined) return String(code - zero);
  if (character.length === 1) {
    if (UNSEEN.test(character)) return NOTHING;
    if (BLANK.test(character)) return ' ';
    if (DASH.test(character)) return '-';
    if (DOT.test(character)) return '.';
  }
  const capital = character.toUpperCase();
  return capital.length === character.length ? capital : character;
}
