/**
 * SIP messages as plain data: parse and write them (RFC 3261 section 7, RFC 7118 framing: one message per WebSocket
 * message). Used by everything that speaks SIP here, and by the test phone. It never throws on what a far end sent:
 * a message that cannot be read comes back as `malformed`, with the request as far as it was understood.
 */

/** Header lines in order; names are lower case and long (`v` becomes `via`). */
export type SipHeaders = readonly (readonly [name: string, value: string])[];

/** A request as read or to be sent. */
export interface SipRequest {
  readonly kind: 'request';
  readonly method: string;
  readonly uri: string;
  readonly headers: SipHeaders;
  readonly body: string;
}

/** A response as read or to be sent. */
export interface SipResponse {
  readonly kind: 'response';
  readonly status: number;
  readonly reason: string;
  readonly headers: SipHeaders;
  readonly body: string;
}

/** What one WebSocket message turned out to be. */
export type SipParsed =
  | SipRequest
  | SipResponse
  | {
      readonly kind: 'malformed';
      readonly why: string;
      /** Enough to answer 400, when the start line and the headers of a response could be read. */
      readonly request: SipRequest | null;
    };

const COMPACT: Readonly<Record<string, string>> = {
  a: 'accept-contact',
  c: 'content-type',
  e: 'content-encoding',
  f: 'from',
  i: 'call-id',
  k: 'supported',
  l: 'content-length',
  m: 'contact',
  o: 'event',
  r: 'refer-to',
  s: 'subject',
  t: 'to',
  u: 'allow-events',
  v: 'via',
  x: 'session-expires',
};

const REQUIRED = ['via', 'from', 'to', 'call-id', 'cseq'] as const;
const ONCE = ['from', 'to', 'call-id', 'cseq', 'content-length'] as const;
const TOKEN = /^[A-Za-z0-9\-.!%*_+`'~]+$/;
const MAX_HEADERS = 120;

/** First value of a header, or null. */
export function headerOf(message: { readonly headers: SipHeaders }, name: string): string | null {
  return message.headers.find(([n]) => n === name)?.[1] ?? null;
}

/** All values of a header, in order. */
export function headersOf(
  message: { readonly headers: SipHeaders },
  name: string,
): readonly string[] {
  return message.headers.filter(([n]) => n === name).map(([, value]) => value);
}

/** Reads one message. */
export function parseSipMessage(text: string): SipParsed {
  const split = /\r?\n\r?\n/.exec(text);
  const head = split ? text.slice(0, split.index) : text;
  let body = split ? text.slice(split.index + split[0].length) : '';
  const lines = head
    .replace(/^(\r?\n)+/, '')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const start = parseStartLine(lines[0] ?? '');
  if (!start) return malformed('The first line is neither a SIP request nor a SIP response.', null);

  const headers: (readonly [string, string])[] = [];
  let fault = split ? null : 'The empty line after the headers is missing.';
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (colon < 1 || !TOKEN.test(name)) {
      fault ??= 'A header line has no name.';
      continue;
    }
    const value = line.slice(colon + 1).trim();
    if (hasControlCharacter(value)) fault ??= `The header ${name} holds a control character.`;
    headers.push([COMPACT[name] ?? name, value]);
    if (headers.length > MAX_HEADERS) {
      fault ??= 'There are too many headers.';
      break;
    }
  }

  const found = { headers };
  for (const name of REQUIRED)
    if (!headerOf(found, name)) fault ??= `The header ${name} is missing.`;
  for (const name of ONCE)
    if (headersOf(found, name).length > 1) fault ??= `The header ${name} appears twice.`;
  const length = headerOf(found, 'content-length');
  if (length !== null) {
    const bytes = Buffer.from(body, 'utf8');
    if (!/^\d{1,9}$/.test(length)) fault ??= 'The Content-Length is not a number.';
    else if (Number(length) > bytes.length)
      fault ??= 'The body is shorter than its Content-Length.';
    else if (Number(length) < bytes.length)
      body = bytes.subarray(0, Number(length)).toString('utf8');
  }
  const cseq = parseCSeq(headerOf(found, 'cseq') ?? '');
  if (!cseq) fault ??= 'The CSeq cannot be read.';
  else if (start.kind === 'request' && cseq.method !== start.method)
    fault ??= 'The method of the CSeq differs from the method of the request.';

  const message = { ...start, headers, body };
  if (fault === null) return message;
  const answerable = message.kind === 'request' && REQUIRED.every((name) => headerOf(found, name));
  return malformed(fault, answerable ? message : null);
}

/** Writes a message with the right Content-Length. */
export function formatSipMessage(message: SipRequest | SipResponse): string {
  const first =
    message.kind === 'request'
      ? `${message.method} ${message.uri} SIP/2.0`
      : `SIP/2.0 ${String(message.status)} ${message.reason}`;
  const lines = message.headers
    .filter(([name]) => name !== 'content-length')
    .map(([name, value]) => `${displayHeaderName(name)}: ${value.replace(/[\r\n\0]/g, ' ')}`);
  lines.push(`Content-Length: ${String(Buffer.byteLength(message.body, 'utf8'))}`);
  return `${first}\r\n${lines.join('\r\n')}\r\n\r\n${message.body}`;
}

/** `4711 INVITE` in parts. */
export function parseCSeq(
  value: string,
): { readonly number: number; readonly method: string } | null {
  const match = /^(\d{1,10})\s+([A-Za-z0-9\-.!%*_+`'~]+)$/.exec(value);
  if (!match) return null;
  const number = Number(match[1]);
  return number < 2 ** 31 ? { number, method: match[2] ?? '' } : null;
}

/** A parameter of a header value such as `branch` in a Via or `expires` in a Contact (outside `<…>`). */
export function headerParam(value: string, name: string): string | null {
  const outside = value.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/<[^>]*>/g, '');
  const match = new RegExp(`;\\s*${name}\\s*(?:=\\s*([^;,\\s]*))?(?=\\s*(?:;|,|$))`, 'i').exec(
    outside,
  );
  return match ? (match[1] ?? '') : null;
}

function parseStartLine(
  line: string,
):
  | { readonly kind: 'request'; readonly method: string; readonly uri: string }
  | { readonly kind: 'response'; readonly status: number; readonly reason: string }
  | null {
  const response = /^SIP\/2\.0 (\d{3})(?: (.*))?$/.exec(line);
  if (response) return { kind: 'response', status: Number(response[1]), reason: response[2] ?? '' };
  const request = /^(\S+) (\S+) SIP\/2\.0$/.exec(line);
  const [, method, uri] = request ?? [];
  if (!method || !uri || !TOKEN.test(method) || hasControlCharacter(uri)) return null;
  return { kind: 'request', method, uri };
}

function hasControlCharacter(value: string): boolean {
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i);
    if ((code < 0x20 && code !== 0x09) || code === 0x7f) return true;
  }
  return false;
}

function displayHeaderName(name: string): string {
  if (name === 'call-id') return 'Call-ID';
  if (name === 'cseq') return 'CSeq';
  if (name === 'www-authenticate') return 'WWW-Authenticate';
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

function malformed(why: string, request: SipRequest | null): SipParsed {
  return { kind: 'malformed', why, request };
}
