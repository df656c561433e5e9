/**
 * Masks what must not reach a log line: numbers, mail addresses, tokens, names. Used by every LogPort. It errs on the safe
 * side: what looks like a telephone or card number is one.
 */

import { findLooksLike } from '../privacy/find.ts';
import { replaceFound } from '../privacy/mask.ts';

/** Keys whose values never appear, however harmless they look. */
const SECRET_KEYS =
  /pass|secret|token|ha1|credential|authori[sz]ation|cookie|note|body|summary|^key$/i;
const PERSONAL_KEYS = /name|number|phone|mail|display|customer$|^to$|^from$/i;
/** Ids, counts and instants are what logs are for. */
const PLAIN_KEYS = /(?:id|ids|ms|count|code|status|kind|seq|n)$/i;
const DEEPEST = 4;

/** Of an address the program or the host is worth a log line; what stands behind it may be anybody's words. */
const withoutAddresses = (text: string): string =>
  text
    .replace(
      /\b([a-z][\w+.-]{1,20}):\/\/([^\s/?#"'<>]*)([^\s"'<>)]*)/gi,
      (_whole, scheme: string, host: string, rest: string) => {
        const at = host.slice(host.lastIndexOf('@') + 1);
        const path = /^[\w./:-]*/.exec(rest)?.[0] ?? '';
        const isOurs =
          /^(?:app|file)$/i.test(scheme) || /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(at);
        return `${scheme}://${at}${isOurs ? path : ''}${(isOurs ? path : '') === rest ? '' : '…'}`;
      },
    )
    .replace(/\b(mailto|tel|callto|sms|data|javascript):[^\s"'<>)]+/gi, '$1:…');

/**
 * An error quotes what it could not read, and that may be a name or a note. Names of our own code stand between single quotes
 * and begin small; between double ones nothing is ours. What is quoted may hold quotes: all from the first to the last goes.
 */
const withoutQuoted = (text: string): string =>
  text
    .replace(
      // One that is never closed goes to the end.
      /"[^]*"|"[^]*$|“[^]*”|“[^]*$|«[^]*»|«[^]*$|`[^]*`/g,
      (found) => `${found.slice(0, 1)}…${/["”»`]$/.test(found.slice(1)) ? found.slice(-1) : ''}`,
    )
    .replace(/'([^']{3,})'/g, (found, inner: string) =>
      /^[a-z_$/.~][\w$./~:@-]*$/.test(inner) ? found : "'…'",
    );

/** A line of text without numbers, addresses and what is quoted: `+34600112233` → `…33`. */
export function redactText(text: string): string {
  const short = withoutQuoted(withoutAddresses(text.slice(0, 2_000)));
  return (
    replaceFound(
      short,
      findLooksLike(short),
      (part) => `…${part.replace(/\P{Nd}/gu, '').slice(-2)}`,
    )
      .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '…@…')
      .replace(/\b[0-9a-f]{24,}\b/gi, '…')
      .replace(/\+?\d(?:[\s.()/-]?\d){6,}/g, (found) => `…${found.replace(/\D/g, '').slice(-2)}`)
      // One log line is one line, and a terminal must not obey it.
      // eslint-disable-next-line no-control-regex -- removing them is the point
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
  );
}

/** The same for structured facts; deep or odd values become a word instead of a surprise. */
export function redact(
  facts: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return redactObject(facts, 0);
}

function redactObject(facts: object, depth: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(facts)
      .slice(0, 50)
      .map(([key, value]) => [key, redactValue(key, value, depth)]),
  );
}

function redactValue(key: string, value: unknown, depth: number): unknown {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (SECRET_KEYS.test(key)) return '…';
  if (typeof value === 'number') return PLAIN_KEYS.test(key) || value < 1e6 ? value : '…';
  if (typeof value === 'string')
    return PERSONAL_KEYS.test(key) && !/id$/i.test(key) ? '…' : redactText(value);
  if (value instanceof Error) return redactText(`${value.name}: ${value.message}`);
  if (depth >= DEEPEST) return '[deep]';
  if (Array.isArray(value))
    return value.slice(0, 20).map((one) => redactValue(key, one, depth + 1));
  return typeof value === 'object' ? redactObject(value, depth + 1) : `[${typeof value}]`;
}
