/**
 * Addresses in SIP headers: `"Name" <sip:user@host;params>;tag=x` and the bare forms (RFC 3261 section 20.10).
 * Used by the registrar and the calls. Display names are returned raw: whoever shows them must clean them.
 */

/** An address as it stands in From, To or Contact. */
export interface SipAddress {
  readonly displayName: string;
  readonly uri: string;
  readonly tag: string | null;
}

/** The parts of a `sip:`, `sips:` or `tel:` URI that matter here. */
export interface SipUri {
  readonly scheme: string;
  readonly user: string;
  readonly host: string;
}

/** Reads a name-addr or addr-spec; null when there is no URI in it. */
export function parseSipAddress(value: string): SipAddress | null {
  const bracket = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^"<]*?))\s*<([^<>]+)>\s*(.*)$/s.exec(value);
  if (bracket) {
    const [, quoted, plain, uri, rest] = bracket;
    const displayName =
      quoted === undefined ? (plain ?? '').trim() : quoted.replace(/\\(.)/gs, '$1');
    return { displayName, uri: uri ?? '', tag: tagOf(rest ?? '') };
  }
  const bare = /^\s*([A-Za-z][A-Za-z0-9+.-]*:[^\s;<>"]+)\s*(.*)$/s.exec(value);
  return bare ? { displayName: '', uri: bare[1] ?? '', tag: tagOf(bare[2] ?? '') } : null;
}

/** Reads a URI; null when it is of no use for calling. */
export function parseSipUri(uri: string): SipUri | null {
  const tel = /^tel:([^;]+)/i.exec(uri);
  if (tel) return { scheme: 'tel', user: decode(tel[1] ?? ''), host: '' };
  const sip = /^(sips?):(?:([^@;?]*)(?:;[^@]*)?@)?(\[[^\]]+\]|[^:;?>\s]+)(?::\d+)?/i.exec(uri);
  if (!sip) return null;
  const user = (sip[2] ?? '').split(':')[0] ?? '';
  return {
    scheme: (sip[1] ?? '').toLowerCase(),
    user: decode(user),
    host: (sip[3] ?? '').toLowerCase(),
  };
}

/** Writes an address; the display name is quoted and escaped. */
export function formatSipAddress(address: {
  readonly displayName: string;
  readonly uri: string;
  readonly tag: string | null;
}): string {
  const name = address.displayName.replace(/[\r\n\0]/g, ' ');
  const quoted = name === '' ? '' : `"${name.replace(/(["\\])/g, '\\$1')}" `;
  return `${quoted}<${address.uri}>${address.tag === null ? '' : `;tag=${address.tag}`}`;
}

/** The user part made safe for a URI. */
export function escapeSipUser(user: string): string {
  return encodeURIComponent(user).replace(/%2B/g, '+');
}

function tagOf(params: string): string | null {
  return /;\s*tag\s*=\s*([^;\s]+)/i.exec(params)?.[1] ?? null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A lone `%` is not an escape: the text is taken as it stands.
    return error instanceof URIError ? text : '';
  }
}
