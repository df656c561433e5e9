/**
 * Digest authentication of phones (RFC 7616 with MD5 and qop=auth, as RFC 3261 section 22 uses it). The registrar asks
 * it; passwords never appear here, only HA1. Nonces carry their own time and a keyed hash, so none has to be stored;
 * a repeated nonce count is refused.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What an Authorization or Proxy-Authorization header says. */
export interface DigestCredentials {
  readonly username: string;
  readonly realm: string;
  readonly nonce: string;
  readonly uri: string;
  readonly response: string;
  readonly nc: string;
  readonly cnonce: string;
  readonly qop: string;
}

/** The outcome of a check; `stale` asks the phone to repeat with the new nonce, without asking a person. */
export type DigestVerdict = 'ok' | 'stale' | 'wrong';

const NONCE_LIFE_MS = 5 * 60_000;

/** MD5 in hexadecimal, as digest uses it. */
export function md5(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex');
}

/** HA1 of RFC 7616 section 3.4.2. */
export function digestHa1(username: string, realm: string, password: string): string {
  return md5(`${username}:${realm}:${password}`);
}

/** The `response` value for a request. */
export function digestResponse(
  ha1: string,
  method: string,
  given: Pick<DigestCredentials, 'nonce' | 'uri' | 'nc' | 'cnonce' | 'qop'>,
): string {
  const ha2 = md5(`${method}:${given.uri}`);
  return given.qop === 'auth'
    ? md5(`${ha1}:${given.nonce}:${given.nc}:${given.cnonce}:auth:${ha2}`)
    : md5(`${ha1}:${given.nonce}:${ha2}`);
}

/** Reads an Authorization header; null when it is not a usable digest. */
export function parseDigest(header: string): DigestCredentials | null {
  if (!/^\s*digest\s/i.test(header)) return null;
  const found = new Map<string, string>();
  for (const match of header.matchAll(/([A-Za-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))/g)) {
    found.set((match[1] ?? '').toLowerCase(), match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '');
  }
  const algorithm = found.get('algorithm');
  if (algorithm !== undefined && algorithm.toUpperCase() !== 'MD5') return null;
  const read = (name: string) => found.get(name) ?? '';
  const given = {
    username: read('username'),
    realm: read('realm'),
    nonce: read('nonce'),
    uri: read('uri'),
    response: read('response').toLowerCase(),
    nc: read('nc'),
    cnonce: read('cnonce'),
    qop: read('qop').toLowerCase(),
  };
  return given.username !== '' && given.nonce !== '' && given.response !== '' ? given : null;
}

/** Issues challenges for one realm and checks what comes back. */
export class DigestGuard {
  readonly realm: string;
  readonly #key = randomBytes(32);
  /** Highest nonce count seen per nonce, kept as long as the nonce lives. */
  readonly #counts = new Map<string, { count: number; untilMs: number }>();

  constructor(realm: string) {
    this.realm = realm;
  }

  /** The value of a WWW-Authenticate or Proxy-Authenticate header. */
  challenge(nowMs: number, stale = false): string {
    const nonce = this.#sign(`${nowMs.toString(36)}.${randomBytes(9).toString('base64url')}`);
    return `Digest realm="${this.realm}", nonce="${nonce}", algorithm=MD5, qop="auth"${stale ? ', stale=TRUE' : ''}`;
  }

  /** Checks credentials against the HA1 on file. */
  check(given: DigestCredentials, method: string, ha1: string, nowMs: number): DigestVerdict {
    if (given.realm !== this.realm || given.qop !== 'auth') return 'wrong';
    if (!/^[0-9a-f]{8}$/i.test(given.nc) || given.cnonce === '') return 'wrong';
    const expected = Buffer.from(digestResponse(ha1, method, given));
    const actual = Buffer.from(given.response);
    if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return 'wrong';
    const issuedAtMs = this.#issuedAt(given.nonce);
    if (issuedAtMs === null || nowMs - issuedAtMs > NONCE_LIFE_MS) return 'stale';
    return this.#isFreshCount(given, issuedAtMs + NONCE_LIFE_MS, nowMs) ? 'ok' : 'stale';
  }

  #isFreshCount(given: DigestCredentials, untilMs: number, nowMs: number): boolean {
    for (const [nonce, entry] of this.#counts)
      if (entry.untilMs < nowMs) this.#counts.delete(nonce);
    const count = Number.parseInt(given.nc, 16);
    const key = `${given.nonce} ${given.cnonce} ${given.username}`;
    if ((this.#counts.get(key)?.count ?? 0) >= count) return false;
    this.#counts.set(key, { count, untilMs });
    return true;
  }

  #sign(text: string): string {
    const mac = createHmac('sha256', this.#key).update(text).digest('base64url').slice(0, 24);
    return `${text}.${mac}`;
  }

  #issuedAt(nonce: string): number | null {
    const cut = nonce.lastIndexOf('.');
    if (cut < 0) return null;
    const text = nonce.slice(0, cut);
    const good = Buffer.from(this.#sign(text));
    const given = Buffer.from(nonce);
    if (good.length !== given.length || !timingSafeEqual(good, given)) return null;
    const issuedAtMs = Number.parseInt(text.split('.')[0] ?? '', 36);
    return Number.isFinite(issuedAtMs) ? issuedAtMs : null;
  }
}
