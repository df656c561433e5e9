/**
 * A mail as the library wants it. Both adapters send through here, so that what the practice centre writes is what would
 * leave. The library encodes headers; line breaks are taken out before it all the same, and an address is an object, never a
 * text that could be read as a list.
 */
import type { Mail } from './mail-port.ts';

const MOST_SUBJECT = 200;

/** One line without control characters or marks that turn the reading direction. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Who sends and to whom, in the library's words. */
export function messageOf(mail: Mail, from: { readonly name: string; readonly address: string }) {
  return {
    from: { name: oneLine(from.name), address: from.address },
    to: { name: '', address: mail.to },
    subject: Array.from(oneLine(mail.subject)).slice(0, MOST_SUBJECT).join(''),
    text: mail.text,
    // What is written is text: it must never make the library read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
