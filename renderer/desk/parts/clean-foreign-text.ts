/**
 * Text that strangers may have written (names, mails): without control characters and without the marks that turn the
 * direction of what stands around them. React escapes the rest; `ForeignText` isolates it.
 */

// Controls except tab and line feed, soft hyphen, bidi marks, overrides and isolates, zero-width signs, BOM, tags.
const UNWANTED =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Harmless text of at most `maxLength` characters. */
export function cleanForeignText(text: string, maxLength: number): string {
  const cleaned = text
    .slice(0, maxLength * 4)
    .replace(UNWANTED, '')
    .trim();
  return cleaned.length <= maxLength
    ? cleaned
    : `${[...cleaned].slice(0, maxLength - 1).join('')}…`;
}
