/**
 * The same text with plain digits and capitals, unit for unit, so that a place found in it is the place in the original: people
 * write numbers in full-width, Arabic or mathematical digits too. Used by the finders of this folder only.
 */

/** The zero of every set of digits in which customers of today write. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
] as const;
const FOREIGN = /\P{ASCII}/u;
/** Bold, double-struck … digits of mathematics: five sets of ten, each character two units long. */
const MATHEMATICAL_ZERO = 0x1d7ce;
const MATHEMATICAL_END = 0x1d7ff;
/** Stands for the second unit of a long character; the finders skip it. */
const NOTHING = '\u200b';

/** As long as the text itself. */
export function foldDigits(text: string): string {
  if (!FOREIGN.test(text)) return text.toUpperCase();
  let folded = '';
  for (const character of text) folded += foldOne(character);
  return folded;
}

function foldOne(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character.toUpperCase();
  if (code >= MATHEMATICAL_ZERO && code <= MATHEMATICAL_END)
    return `${(code - MATHEMATICAL_ZERO) % 10}${NOTHING}`;
  // Full-width Latin letters, large and small.
  if (code >= 0xff21 && code <= 0xff3a) return String.fromCharCode(code - 0xff21 + 65);
  if (code >= 0xff41 && code <= 0xff5a) return String.fromCharCode(code - 0xff41 + 65);
  const zero = ZEROS.find((each) => code >= each && code <= each + 9);
  if (zero !== undefined) return String(code - zero);
  const capital = character.toUpperCase();
  return capital.length === character.length ? capital : character;
}
