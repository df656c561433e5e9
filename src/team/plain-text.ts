/**
 * Words that somebody wrote for somebody else, as plain text: without control characters and without marks that turn the
 * reading direction of what follows. Line breaks stay. Pages still show it as text only, never as HTML.
 */

/** The cleaned text; may be empty. */
export function plainText(raw: string): string {
  return (
    raw
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- that is what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
      .trim()
  );
}

/** The same in one line. */
export function plainLine(raw: string): string {
  return plainText(raw).replace(/\s+/gu, ' ');
}
