/**
 * Reads every SIP message before JsSIP does: limits sizes, mends what JsSIP would drop without an answer (`tel:` senders,
 * unquoted names, NUL) and refuses what it would obey too easily (REFER). Pure; used by `guarded-socket.ts`. Whatever comes
 * in, it must not throw.
 */

const longestMessage = 64 * 1024;
const longestHead = 48 * 1024;
const longestLine = 8 * 1024;
const mostHeaders = 200;
/** Seconds; longer ones overflow timers or are a mistake. */
const longestExpiresS = 3_600;

/** What `call-offers.ts` reads as 491: no status that anybody sends. */
export const GLARE_STATUS = 499;

/** What to do with a message: hand it on, answer it ourselves, or forget it. */
export type GuardedSip =
  | { readonly kind: 'pass'; readonly text: string }
  | { readonly kind: 'refuse'; readonly response: string; readonly reason: string }
  | { readonly kind: 'drop'; readonly reason: string };

const NAME_ADDRESS =
  /^(from|f|to|t|contact|m|p-asserted-identity|p-preferred-identity|referred-by|reply-to)$/i;
const REQUEST = /^([A-Z]{1,20}) (\S+) SIP\/2\.0$/;
const CSEQ = /^(\d{1,10})\s+([A-Z]+)$/;
const RESPONSE = /^SIP\/2\.0 [1-6]\d\d(?: .*)?$/;

/** `+34 600-11;phone-context=x` → `+3460011`. */
const toUser = (number: string): string =>
  (number.split(';')[0] ?? '').replace(/[^0-9A-Za-z+*#]/g, '').slice(0, 60) || 'anonymous';

/** Replaces `tel:` addresses by the `sip:` form that JsSIP can read. */
const mendAddress = (value: string, domain: string): string =>
  value.replace(
    /(<?)\btel:([^<>\s,;]*(?:;(?!tag=)[^<>\s,;]*)*)(>?)/gi,
    (_whole, open: string, number: string, close: string) => {
      const address = `sip:${toUser(number)}@${domain};user=phone`;
      return open ? `<${address}${close || '>'}` : `<${address}>`;
    },
  );

/** Puts a name that is neither quoted nor made of tokens into quotes, without control characters. */
function mendName(value: string, at: number): string {
  if (at <= 0) return value;
  const name = value.slice(0, at).trim();
  if (name === '' || /^[\w\-.!%*+`'~ ]+$/.test(name)) return value;
  const inner = /^"[\s\S]*"$/.test(name) ? name.slice(1, -1) : name;
  const isSound = name !== inner && /^(?:[^"\\]|\\.)*$/.test(inner);
  const clean = (isSound ? inner : inner.replace(/[\\"]/g, '\\$&')).replace(/\p{Cc}/gu, ' ');
  return `"${clean}" ${value.slice(at)}`;
}

/** Joins folded lines and splits the head; null when it is no SIP message. */
function toLines(head: string): readonly string[] | null {
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return lines.length > 0 && lines.length <= mostHeaders + 1 ? lines : null;
}

const nameOf = (line: string): string => line.slice(0, Math.max(0, line.indexOf(':'))).trim();
const valueOf = (line: string): string => line.slice(line.indexOf(':') + 1).trim();

const find = (lines: readonly string[], ...names: readonly string[]): readonly string[] =>
  lines.slice(1).filter((line) => names.includes(nameOf(line).toLowerCase()));

/** A response of our own to a request that JsSIP must not see; null when it cannot be answered. */
function answer(lines: readonly string[], status: string, extra: readonly string[]): string | null {
  const via = find(lines, 'via', 'v');
  const [from] = find(lines, 'from', 'f');
  const [to] = find(lines, 'to', 't');
  const [id] = find(lines, 'call-id', 'i');
  const [cseq] = find(lines, 'cseq');
  if (via.length === 0 || !from || !to || !id || !cseq) return null;
  const tagged = /;\s*tag=/i.test(to) ? to : `${to};tag=guard`;
  const head = [`SIP/2.0 ${status}`, ...via, from, tagged, id, cseq, ...extra];
  return [...head, 'Content-Length: 0', '', ''].join('\r\n');
}

function refuse(
  lines: readonly string[],
  status: string,
  reason: string,
  extra: readonly string[] = [],
): GuardedSip {
  const method = REQUEST.exec(lines[0] ?? '')?.[1];
  const response = method && method !== 'ACK' ? answer(lines, status, extra) : null;
  return response ? { kind: 'refuse', response, reason } : { kind: 'drop', reason };
}

const domainOf = (lines: readonly string[]): string =>
  /^\S+ sips?:(?:[^@\s]*@)?([A-Za-z0-9.-]+)/i.exec(lines[0] ?? '')?.[1] ?? 'invalid.invalid';

/** Extensions that may be asked of us: what JsSIP does, and what needs nothing of us. */
const KNOWN_EXTENSIONS = ['replaces', 'timer', 'outbound', 'path', 'gruu'];

/** Status, reason and further headers of a refusal. */
type Refusal = readonly [status: string, reason: string, extra?: readonly string[]];

/** Why JsSIP must not see this request; null when it may. */
function fault(lines: readonly string[]): Refusal | null {
  const request = REQUEST.exec(lines[0] ?? '');
  if (!request) return null;
  const [, method, uri = ''] = request;
  if (!/^sips?:/i.test(uri)) return ['416 Unsupported URI Scheme', 'request uri'];
  if (method === 'REFER') return ['603 Decline', 'refer'];
  const once = ['from f', 'to t', 'call-id i', 'cseq', 'max-forwards', 'content-length l'];
  for (const names of once)
    if (find(lines, ...names.split(' ')).length > 1) return ['400 Bad Request', `two ${names}`];
  const cseq = CSEQ.exec(valueOf(find(lines, 'cseq')[0] ?? ''));
  if (!cseq || cseq[2] !== method || Number(cseq[1]) >= 2 ** 31) return ['400 Bad Request', 'cseq'];
  if (find(lines, 'contact', 'm').some((line) => valueOf(line) === '*'))
    return ['400 Bad Request', 'contact'];
  // JsSIP's parser would drop these without an answer, and the caller would hear nothing for half a minute.
  if (find(lines, 'content-length', 'l').some((line) => !/^\d{1,9}$/.test(valueOf(line))))
    return ['400 Bad Request', 'content-length'];
  if (find(lines, 'contact', 'm').some((line) => !/(?:^|<)\s*[a-z][\w+.-]*:/i.test(valueOf(line))))
    return ['400 Bad Request', 'contact'];
  if (find(lines, 'via', 'v').some((line) => /;[ \t]?[;,]|,[ \t]?[;,]/.test(valueOf(line))))
    return ['400 Bad Request', 'via'];
  const type = valueOf(find(lines, 'content-type', 'c')[0] ?? '');
  if (method === 'INFO' && type !== '' && !/^application\/dtmf(?:-relay)?\s*(?:;|$)/i.test(type))
    return ['415 Unsupported Media Type', 'info', ['Accept: application/dtmf-relay']];
  if (method === 'NOTIFY' && find(lines, 'event', 'o').length === 0)
    return ['489 Bad Event', 'notify without event'];
  if (find(lines, 'from', 'f').some((line) => !/(?:^|<)\s*(?:sips?|tel):/i.test(valueOf(line))))
    return ['400 Bad Request', 'from'];
  // Not for ACK, which has no answer, and CANCEL, which must always work (RFC 3261 section 8.2.2.3).
  const unknown =
    method === 'CANCEL'
      ? []
      : find(lines, 'require')
          .flatMap((line) => valueOf(line).split(','))
          .map((name) => name.trim())
          .filter((name) => name !== '' && !KNOWN_EXTENSIONS.includes(name.toLowerCase()));
  if (unknown.length > 0)
    return ['420 Bad Extension', 'require', [`Unsupported: ${unknown.join(', ')}`]];
  return null;
}

/** A call that offers something, but no voice: JsSIP would ring and then answer for ever. */
const hasNoVoice = (lines: readonly string[], body: string): boolean =>
  /^INVITE /.test(lines[0] ?? '') &&
  !/;\s*tag=/i.test(find(lines, 'to', 't')[0] ?? '') &&
  /^application\/sdp\b/i.test(valueOf(find(lines, 'content-type', 'c')[0] ?? '')) &&
  body.trim() !== '' &&
  !/^m=audio [1-9]/m.test(body);

/** Why a response says nothing that JsSIP could use; null when it may see it. */
function responseFault(lines: readonly string[]): string | null {
  if (!RESPONSE.test(lines[0] ?? '')) return null;
  const once = ['from f', 'to t', 'call-id i', 'cseq'];
  for (const names of once)
    if (find(lines, ...names.split(' ')).length !== 1) return `not one ${names}`;
  return CSEQ.test(valueOf(find(lines, 'cseq')[0] ?? '')) ? null : 'cseq';
}

/** Where the address begins: the first `<sip:` outside quotes, or any if the quotes are broken; -1 without brackets. */
function findAddress(value: string): number {
  const blanked = value.replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => ' '.repeat(quoted.length));
  const at = blanked.search(/<\s*(?:sips?|tel):/i);
  return at >= 0 ? at : value.search(/<\s*(?:sips?|tel):/i);
}

/** `< sip:a@b >` without its spaces; by splitting, since a pattern would be slow on many of them. */
const trimAddress = (value: string): string =>
  value
    .replace(/^<\s+/, '<')
    .split('>')
    .map((part, at, all) => (at < all.length - 1 ? part.trimEnd() : part))
    .join('>');

/** The name and the address of a header each in the form that JsSIP can read. */
function mendNameAddress(value: string, domain: string): string {
  const at = Math.max(0, findAddress(value));
  return mendName(value.slice(0, at) + mendAddress(trimAddress(value.slice(at)), domain), at);
}

const capExpires = (_whole: string, name: string, seconds: string): string =>
  `${name}${Math.min(Number(seconds), longestExpiresS)}`;

/** One header line as JsSIP can take it. */
function mendLine(line: string, domain: string): string | null {
  const name = nameOf(line);
  // `Contact: *` is for clients; in an answer JsSIP would look for an address in it.
  if (/^(?:contact|m)$/i.test(name)) {
    if (valueOf(line) === '*') return null;
    const capped = valueOf(line).replace(/(;\s*expires\s*=\s*)"?(\d+)"?/gi, capExpires);
    return `${name}: ${mendNameAddress(capped, domain)}`;
  }
  if (NAME_ADDRESS.test(name)) return `${name}: ${mendNameAddress(valueOf(line), domain)}`;
  // Only `application/sdp` itself is known to JsSIP; parameters of it change nothing here.
  if (/^(?:content-type|c)$/i.test(name) && /^application\/sdp\s*;/i.test(valueOf(line)))
    return `${name}: application/sdp`;
  // An absurd value overflows JsSIP's timers: ringing would end at once, registering go round without end.
  if (/^(?:min-)?expires$/i.test(name) && !/^\d{1,9}$/.test(valueOf(line))) return null;
  if (/^(?:min-)?expires$/i.test(name) && Number(valueOf(line)) > longestExpiresS) return null;
  return line;
}

/** 491 to an INVITE by another name: JsSIP would repeat it by itself after a second, at both ends at the same moment. */
const renameGlare = (lines: readonly string[]): string => {
  const first = lines[0] ?? '';
  const isGlare =
    /^SIP\/2\.0 491\b/.test(first) && /INVITE$/.test(valueOf(find(lines, 'cseq')[0] ?? ''));
  return isGlare ? `SIP/2.0 ${GLARE_STATUS} Request Pending` : first;
};

/** Checks and mends one message from the telephone system. */
export function guardSip(raw: string): GuardedSip {
  if (raw === '\r\n' || raw === '\r\n\r\n') return { kind: 'pass', text: raw };
  if (raw.length > longestMessage) return { kind: 'drop', reason: 'message too long' };
  const text = raw.replaceAll('\0', '');
  const end = text.indexOf('\r\n\r\n');
  if (end < 0 || end > longestHead) return { kind: 'drop', reason: 'no end of headers' };
  const lines = toLines(text.slice(0, end));
  if (!lines) return { kind: 'drop', reason: 'too many headers' };
  const first = lines[0] ?? '';
  if (!REQUEST.test(first) && !RESPONSE.test(first)) return { kind: 'drop', reason: 'not SIP/2.0' };
  if (lines.some((line) => line.length > longestLine && !NAME_ADDRESS.test(nameOf(line))))
    return refuse(lines, '513 Message Too Large', 'header too long');
  const wrong = fault(lines);
  if (wrong) return refuse(lines, ...wrong);
  if (hasNoVoice(lines, text.slice(end + 4)))
    return refuse(lines, '488 Not Acceptable Here', 'no voice offered');
  const useless = responseFault(lines);
  if (useless) return { kind: 'drop', reason: useless };
  const domain = domainOf(lines);
  const mended = lines
    .slice(1)
    .map((line) => mendLine(line, domain))
    .filter((line) => line !== null);
  return { kind: 'pass', text: [renameGlare(lines), ...mended].join('\r\n') + text.slice(end) };
}
