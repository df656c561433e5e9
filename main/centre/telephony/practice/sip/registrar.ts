/**
 * Who may register and who is registered: credentials for one sign-in as HA1 (decision 11), and the one connection at
 * which each agent's phone can be reached. A phone that reconnects replaces its old connection; new credentials end the
 * old registration. Passwords are made up here and thrown away at once.
 */
import { randomBytes } from 'node:crypto';
import type { SipCredentials } from '../../port.ts';
import { parseSipAddress, parseSipUri } from './sip-address.ts';
import { DigestGuard, digestHa1, parseDigest } from './sip-digest.ts';
import { headerOf, headerParam } from './sip-message.ts';
import type { SipSocket } from './sip-socket.ts';
import type { ServerTransaction } from './sip-transactions.ts';

const LONGEST_REGISTRATION_S = 600;
const SHORTEST_REGISTRATION_S = 10;

interface Account {
  readonly ha1: string;
  readonly displayName: string;
  readonly expiresAtMs: number;
}

/** Where a registered phone is reached. */
export interface Binding {
  readonly socket: SipSocket;
  readonly contactUri: string;
  readonly expiresAtMs: number;
}

/** Who hears about registrations. */
export interface RegistrarListener {
  onRegistered(username: string, socket: SipSocket): void;
  onUnregistered(username: string): void;
}

/** Accounts and registrations. */
export class Registrar {
  readonly realm: string;
  readonly #nowMs: () => number;
  readonly #listener: RegistrarListener;
  readonly #guard: DigestGuard;
  readonly #accounts = new Map<string, Account>();
  readonly #bindings = new Map<string, Binding>();

  constructor(realm: string, nowMs: () => number, listener: RegistrarListener) {
    this.realm = realm;
    this.#nowMs = nowMs;
    this.#listener = listener;
    this.#guard = new DigestGuard(realm);
  }

  /** New credentials; the ones before stop working. */
  issue(
    agent: { readonly agentId: string; readonly displayName: string; readonly expiresAtMs: number },
    wsUri: string,
  ): SipCredentials {
    const username = agent.agentId.toLowerCase().replace(/[^a-z0-9._-]/g, '-');
    const { displayName, expiresAtMs } = agent;
    const ha1 = digestHa1(username, this.realm, randomBytes(24).toString('base64url'));
    this.#accounts.set(username, { ha1, displayName, expiresAtMs });
    this.#unbind(username);
    return {
      username,
      realm: this.realm,
      ha1,
      uri: `sip:${username}@${this.realm}`,
      wsUri,
      expiresAtMs,
    };
  }

  /** Ends an account and its registration. */
  revoke(username: string): void {
    this.#accounts.delete(username);
    this.#unbind(username);
  }

  /** The registered phone of an agent. */
  binding(username: string): Binding | null {
    return this.#bindings.get(username) ?? null;
  }

  /** The name an agent's calls are shown with. */
  displayName(username: string): string {
    return this.#accounts.get(username)?.displayName ?? '';
  }

  /** Whether this agent has an account. */
  knows(username: string): boolean {
    return this.#accounts.has(username);
  }

  /** Everyone registered now. */
  registered(): readonly string[] {
    return [...this.#bindings.keys()].sort();
  }

  /** Answers a REGISTER. */
  register(transaction: ServerTransaction): void {
    const { request, socket } = transaction;
    const to = parseSipUri(parseSipAddress(headerOf(request, 'to') ?? '')?.uri ?? '');
    if (!to || to.user === '') {
      transaction.respond(400, 'Bad Request - The To header names nobody.');
      return;
    }
    const username = to.user.toLowerCase();
    if (!this.proveIdentity(transaction, username, 'www')) return;
    const contact = headerOf(request, 'contact');
    const wanted = Number(
      headerParam(contact ?? '', 'expires') ??
        headerOf(request, 'expires') ??
        LONGEST_REGISTRATION_S,
    );
    if (contact === '*' || wanted === 0) {
      // A connection that was replaced meanwhile signs off itself, not the one after it.
      if (this.#bindings.get(username)?.socket === socket) this.#unbind(username);
      transaction.respond(200, 'OK');
      return;
    }
    const address = contact === null ? null : parseSipAddress(contact);
    if (contact !== null && !address) {
      transaction.respond(400, 'Bad Request - The Contact cannot be read.');
      return;
    }
    if (contact !== null && address) {
      this.#bind(username, socket, address.uri, this.#granted(username, wanted));
    }
    const binding = this.#bindings.get(username);
    if (!binding) {
      transaction.respond(200, 'OK');
      return;
    }
    const left = String(Math.max(1, Math.round((binding.expiresAtMs - this.#nowMs()) / 1000)));
    const echoed = contact?.replace(/;\s*expires\s*=\s*\d+/gi, '') ?? `<${binding.contactUri}>`;
    transaction.respond(200, 'OK', {
      headers: [
        ['contact', `${echoed};expires=${left}`],
        ['expires', left],
      ],
    });
  }

  /**
   * True when the sender has shown the credentials of this agent, now or (where `isTrusted`) earlier on the same
   * connection. If not, the request has been answered (challenge or 403) and the caller returns.
   */
  proveIdentity(
    transaction: ServerTransaction,
    username: string,
    kind: 'www' | 'proxy',
    isTrusted = false,
  ): boolean {
    const { request, socket } = transaction;
    if (isTrusted && socket.username === username) return true;
    const nowMs = this.#nowMs();
    const account = this.#accounts.get(username);
    const given = parseDigest(
      headerOf(request, kind === 'www' ? 'authorization' : 'proxy-authorization') ?? '',
    );
    const challenge = (stale: boolean) => {
      const header = kind === 'www' ? 'www-authenticate' : 'proxy-authenticate';
      const status = kind === 'www' ? 401 : 407;
      transaction.respond(
        status,
        kind === 'www' ? 'Unauthorized' : 'Proxy Authentication Required',
        {
          headers: [[header, this.#guard.challenge(nowMs, stale)]],
        },
      );
    };
    if (!given) {
      challenge(false);
      return false;
    }
    const isKnown =
      account !== undefined &&
      account.expiresAtMs > nowMs &&
      given.username.toLowerCase() === username;
    const verdict = isKnown
      ? this.#guard.check(given, request.method, account.ha1, nowMs)
      : 'wrong';
    if (verdict === 'ok') {
      socket.username = username;
      return true;
    }
    if (verdict === 'stale') challenge(true);
    else transaction.respond(403, 'Forbidden');
    return false;
  }

  /** A connection is gone and with it its registration. */
  closed(socket: SipSocket): void {
    for (const [username, binding] of this.#bindings)
      if (binding.socket === socket) this.#unbind(username);
  }

  /** Lets registrations and accounts run out. */
  tick(nowMs: number): void {
    for (const [username, binding] of this.#bindings)
      if (binding.expiresAtMs <= nowMs) this.#unbind(username);
    for (const [username, account] of this.#accounts)
      if (account.expiresAtMs <= nowMs) this.#accounts.delete(username);
  }

  #granted(username: string, wantedS: number): number {
    const wished = Number.isFinite(wantedS) ? wantedS : LONGEST_REGISTRATION_S;
    const seconds = Math.min(Math.max(wished, SHORTEST_REGISTRATION_S), LONGEST_REGISTRATION_S);
    const untilMs = this.#nowMs() + seconds * 1000;
    return Math.min(untilMs, this.#accounts.get(username)?.expiresAtMs ?? untilMs);
  }

  #bind(username: string, socket: SipSocket, contactUri: string, expiresAtMs: number): void {
    const before = this.#bindings.get(username);
    this.#bindings.set(username, { socket, contactUri, expiresAtMs });
    if (before?.socket !== socket) this.#listener.onRegistered(username, socket);
  }

  #unbind(username: string): void {
    if (this.#bindings.delete(username)) this.#listener.onUnregistered(username);
  }
}
