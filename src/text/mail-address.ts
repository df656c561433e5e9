/**
 * One e-mail address as people write it. Used by the desk before it asks and by the centre before it sends; stricter than the
 * standard on purpose: quotes, comments, lists and anything that could begin another header line are no addresses here.
 */

/** The longest one (RFC 5321, 4.5.3.1). */
export const MOST_ADDRESS_CHARACTERS = 254;

const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** The address without spaces around it, or null when it is none. */
export function parseMailAddress(text: string): string | null {
  const address = text.trim();
  if (address.length > MOST_ADDRESS_CHARACTERS) return null;
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(0, at));
  const labels = address.slice(at + 1).split('.');
  if (local.length > 64 || !LOCAL.test(local)) return null;
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return null;
  return /^\d+$/.test(labels.at(-1) ?? '') ? null : address;
}
