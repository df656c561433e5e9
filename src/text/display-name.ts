/**
 * Names that the network delivers (SIP From, P-Asserted-Identity) into something that cannot disturb a screen: no control
 * characters, no direction overrides, nothing invisible, no towers of accents, at most 120 characters, never empty. Used
 * wherever such a name enters; pages still show it as text only, never as HTML.
 */

export const LONGEST_DISPLAY_NAME = 120;
/** Far more than any honest name, and little enough to normalise at once. */
const LONGEST_INPUT = 2_000;
/** Vietnamese and Hebrew names need up to three marks on one letter. */
const MOST_MARKS = 4;

/** C0, C1, bidi controls, zero-width, soft hyphen, variation selectors, tags, private use, lone surrogates, non-characters. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- removing them is the point
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ue000-\uf8ff\p{Cs}\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]/gu;
const MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

/** The cleaned name; without anything visible left, the number; without that, `?`. */
export function cleanDisplayName(raw: string, number: string): string {
  return visible(raw) || visible(number) || '?';
}

function visible(raw: string): string {
  const text = raw
    .slice(0, LONGEST_INPUT)
    // Line breaks and tabs separate words; the rest of the hidden ones separate nothing.
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(HIDDEN, '')
    .normalize('NFC')
    .replace(MARKS, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  // Marks alone have no letter to stand on.
  if (!/[^\p{M}\s]/u.test(text)) return '';
  const letters = [...text];
  return letters.length <= LONGEST_DISPLAY_NAME
    ? text
    : `${letters
        .slice(0, LONGEST_DISPLAY_NAME - 1)
        .join('')
        .trimEnd()}…`;
}
