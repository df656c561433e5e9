/**
 * Everything SIP that agents' phones say: sends REGISTER to the registrar, requests within a call to that call, and a
 * new INVITE, once its sender is known, to the switch. The switch asks it to ring phones. It holds the calls.
 */
import { parseUserToUser, formatUserToUser, type UserToUser } from '../../user-to-user.ts';
import { AgentMedia } from '../media/agent-media.ts';
import { AgentCall } from './agent-call.ts';
import { ALLOWED, dialogForCallOut, dialogForInvite, dialogRequest } from './dialog.ts';
import { Registrar } from './registrar.ts';
import { escapeSipUser, parseSipAddress, parseSipUri } from './sip-address.ts';
import { headerOf, headerParam, type SipParsed, type SipRequest } from './sip-message.ts';
import type { SipSocket, SipSocketListener } from './sip-socket.ts';
import {
  SipTransactions,
  type ServerTransaction,
  type TransactionUser,
} from './sip-transactions.ts';

/** The switch, as the line sees it. */
export interface LineListener {
  onRegistered(username: string): void;
  onUnregistered(username: string): void;
  /** A phone dials. The listener calls `listen` on the call before it returns. */
  onAgentDials(call: AgentCall, number: string, ids: UserToUser | null): void;
}

/** Fixed facts of this telephony. */
export interface LineOptions {
  readonly realm: string;
  readonly mediaHost: string;
  readonly nowMs: () => number;
}

/** The agents' side of the telephone system. */
export class AgentLine implements SipSocketListener, TransactionUser {
  readonly registrar: Registrar;
  readonly #options: LineOptions;
  readonly #listener: LineListener;
  readonly #transactions: SipTransactions;
  readonly #calls = new Set<AgentCall>();

  constructor(options: LineOptions, listener: LineListener) {
    this.#options = options;
    this.#listener = listener;
    this.#transactions = new SipTransactions(this, options.nowMs);
    this.registrar = new Registrar(options.realm, options.nowMs, {
      onRegistered: (username, socket) => {
        // A phone that came back goes on with its calls on the new connection.
        for (const call of this.#calls)
          if (call.username === username && call.state === 'up') call.socket = socket;
        listener.onRegistered(username);
      },
      onUnregistered: (username) => {
        listener.onUnregistered(username);
      },
    });
  }

  /** Prepares a call to a registered phone; null when it is not registered. `ring` on the result sends it. */
  callOut(
    username: string,
    caller: { readonly number: string; readonly name: string },
  ): AgentCall | null {
    const binding = this.registrar.binding(username);
    if (!binding?.socket.isOpen) return null;
    // An empty user part would make a URI that phones drop without ringing.
    const isAnonymous = caller.number === 'anonymous' || caller.number.trim() === '';
    const dialog = dialogForCallOut({
      localUri: isAnonymous
        ? 'sip:anonymous@anonymous.invalid'
        : `sip:${escapeSipUser(caller.number)}@${this.#options.realm}`,
      localName: cleanName(caller.name),
      contact: this.#contact(),
      remoteUri: `sip:${username}@${this.#options.realm}`,
      remoteTarget: binding.contactUri,
    });
    return this.#newCall(username, dialog, binding.socket);
  }

  /** Rings a prepared call. */
  async ring(call: AgentCall, ids: UserToUser): Promise<void> {
    await call.ring([['user-to-user', formatUserToUser(ids)]]);
  }

  /** A message from a phone. */
  onMessage(socket: SipSocket, message: SipParsed): void {
    this.#transactions.receive(socket, message);
  }

  /** A phone's connection is gone. */
  onClosed(socket: SipSocket): void {
    this.registrar.closed(socket);
    this.#transactions.closed(socket);
    for (const call of [...this.#calls]) if (call.socket === socket) call.onSocketClosed();
  }

  /** Lets time pass. */
  tick(nowMs: number): void {
    this.#transactions.tick(nowMs);
    this.registrar.tick(nowMs);
    for (const call of [...this.#calls]) {
      call.tick(nowMs);
      if (call.state === 'ended') this.#calls.delete(call);
    }
  }

  /** A request from a phone. */
  onRequest(transaction: ServerTransaction): void {
    const { request } = transaction;
    const required = headerOf(request, 'require');
    if (required !== null && request.method !== 'REGISTER') {
      transaction.respond(420, 'Bad Extension', { headers: [['unsupported', required]] });
      return;
    }
    if (headerParam(headerOf(request, 'to') ?? '', 'tag') !== null) this.#inDialog(transaction);
    else if (request.method === 'REGISTER') this.registrar.register(transaction);
    else if (request.method === 'INVITE') this.#onInvite(transaction);
    else if (request.method === 'OPTIONS') this.#onOptions(transaction);
    else if (request.method === 'BYE' || request.method === 'UPDATE' || request.method === 'INFO')
      transaction.respond(481, 'Call/Transaction Does Not Exist');
    else transaction.respond(405, 'Method Not Allowed', { headers: [['allow', ALLOWED]] });
  }

  /** A phone confirms a 200. */
  onAck(request: SipRequest): void {
    this.#callOf(request)?.onAck(request);
  }

  /** A phone gives up its own INVITE. */
  onCancel(invite: ServerTransaction): void {
    for (const call of this.#calls) if (call.isInvitedBy(invite)) call.onCancel(invite);
  }

  /** A question to an agent's address goes to the phone registered there: who asks for their own knows that they can be rung. */
  #onOptions(transaction: ServerTransaction): void {
    const { request, socket } = transaction;
    const username = parseSipUri(request.uri)?.user.toLowerCase() ?? '';
    if (username === '' || !this.registrar.knows(username)) {
      transaction.respond(200, 'OK', { headers: OPTIONS_HEADERS });
      return;
    }
    if (!this.registrar.proveIdentity(transaction, username, 'proxy', true)) return;
    const binding = this.registrar.binding(username);
    if (!binding?.socket.isOpen) {
      transaction.respond(480, 'Temporarily Unavailable');
      return;
    }
    const mark = headerOf(request, 'x-puesto-proof');
    const asked = dialogRequest(
      dialogForCallOut({
        localUri: `sip:practice@${this.#options.realm}`,
        localName: '',
        contact: this.#contact(),
        remoteUri: `sip:${username}@${this.#options.realm}`,
        remoteTarget: binding.contactUri,
      }),
      'OPTIONS',
      { headers: mark === null ? [] : [['x-puesto-proof', mark]] },
    );
    this.#transactions.send(binding.socket, asked, (response) => {
      if (response !== null && response.status < 200) return;
      if (socket.isOpen && !transaction.isDone)
        transaction.respond(
          response?.status ?? 408,
          response === null ? 'Request Timeout' : response.reason,
          { headers: OPTIONS_HEADERS },
        );
    });
  }

  #inDialog(transaction: ServerTransaction): void {
    const call = this.#callOf(transaction.request);
    if (!call || call.state === 'ended') {
      transaction.respond(481, 'Call/Transaction Does Not Exist');
      return;
    }
    const isTrusted = transaction.socket.username === call.username;
    if (this.registrar.proveIdentity(transaction, call.username, 'proxy', isTrusted))
      call.onRequest(transaction);
  }

  #onInvite(transaction: ServerTransaction): void {
    const { request, socket } = transaction;
    const from = parseSipUri(parseSipAddress(headerOf(request, 'from') ?? '')?.uri ?? '');
    const dialog = dialogForInvite(request, this.#contact());
    const target = parseSipUri(request.uri);
    if (!from || !dialog) {
      transaction.respond(400, 'Bad Request - From, To or Contact cannot be read.');
      return;
    }
    const username = from.user.toLowerCase();
    const isTrusted = this.registrar.binding(username)?.socket === socket;
    if (!this.registrar.proveIdentity(transaction, username, 'proxy', isTrusted)) return;
    const number = (target?.user ?? '').replace(/[\s().-]/g, '');
    if (!target || !/^\+?[0-9*#]{2,20}$/.test(number)) {
      transaction.respond(target ? 404 : 416, target ? 'Not Found' : 'Unsupported URI Scheme');
      return;
    }
    const call = this.#newCall(username, dialog, socket);
    call.takeOffer(transaction).then(
      (isUsable) => {
        if (isUsable)
          this.#listener.onAgentDials(
            call,
            number,
            parseUserToUser(headerOf(request, 'user-to-user')),
          );
      },
      () => {
        transaction.respond(500, 'Server Internal Error');
      },
    );
  }

  #newCall(username: string, dialog: AgentCall['dialog'], socket: SipSocket): AgentCall {
    const { mediaHost, nowMs } = this.#options;
    const media = new AgentMedia({
      mediaHost,
      nowMs,
      onDtmf: (digit) => {
        call.onRtpDigit(digit);
      },
    });
    const call = new AgentCall({
      username,
      dialog,
      media,
      socket,
      transactions: this.#transactions,
      nowMs,
    });
    this.#calls.add(call);
    return call;
  }

  #callOf(request: SipRequest): AgentCall | null {
    const callId = headerOf(request, 'call-id');
    const localTag = headerParam(headerOf(request, 'to') ?? '', 'tag');
    const remoteTag = headerParam(headerOf(request, 'from') ?? '', 'tag');
    for (const call of this.#calls) {
      const { dialog } = call;
      if (
        dialog.callId === callId &&
        dialog.localTag === localTag &&
        dialog.remoteTag === remoteTag
      )
        return call;
    }
    return null;
  }

  #contact(): string {
    return `sip:practice@${this.#options.realm};transport=ws`;
  }
}

const OPTIONS_HEADERS = [
  ['allow', ALLOWED],
  ['accept', 'application/sdp'],
] as const;

/** A display name that any phone can parse: no line breaks or other control characters, not endless. */
function cleanName(name: string): string {
  return [...name]
    .map((c) => ((c.codePointAt(0) ?? 0) < 0x20 || c === '\u007f' ? ' ' : c))
    .slice(0, 200)
    .join('');
}
