/**
 * SIP transactions over a reliable transport (RFC 3261 section 17): a request is answered once, a repeated one gets the
 * same answer again, a response finds the request it belongs to, and what is never answered times out. Time comes from
 * `tick`. The calls and the registrar stand on it; it knows neither.
 */
import { randomBytes } from 'node:crypto';
import {
  formatSipMessage,
  headerOf,
  headerParam,
  headersOf,
  parseCSeq,
  type SipHeaders,
  type SipParsed,
  type SipRequest,
  type SipResponse,
} from './sip-message.ts';
import type { SipSocket } from './sip-socket.ts';

/** Timers B and F of RFC 3261. */
const TIMEOUT_MS = 32_000;

/** A request that waits for our answer. */
export interface ServerTransaction {
  readonly request: SipRequest;
  readonly socket: SipSocket;
  /** True once a final answer was given. */
  readonly isDone: boolean;
  respond(
    status: number,
    reason: string,
    more?: { headers?: SipHeaders; body?: string; toTag?: string },
  ): void;
  /** Sends the last answer again, for instance to the phone's new connection. */
  repeat(socket: SipSocket): void;
}

/** What became of a request of ours: a response, or null when none came or the connection went. */
export type ResponseListener = (response: SipResponse | null) => void;

/** Who handles requests. */
export interface TransactionUser {
  onRequest(transaction: ServerTransaction): void;
  onAck(request: SipRequest, socket: SipSocket): void;
  onCancel(invite: ServerTransaction): void;
}

interface Served extends ServerTransaction {
  isDone: boolean;
  last: string | null;
  doneAtMs: number | null;
}

interface Asked {
  readonly request: SipRequest;
  readonly socket: SipSocket;
  readonly listener: ResponseListener;
  giveUpAtMs: number | null;
  isFinal: boolean;
}

/** All transactions of all connections. */
export class SipTransactions {
  readonly #user: TransactionUser;
  readonly #nowMs: () => number;
  readonly #served = new Map<string, Served>();
  readonly #asked = new Map<string, Asked>();

  constructor(user: TransactionUser, nowMs: () => number) {
    this.#user = user;
    this.#nowMs = nowMs;
  }

  /** Takes what a connection delivered. */
  receive(socket: SipSocket, message: SipParsed): void {
    if (message.kind === 'malformed') {
      const { request, why } = message;
      if (request && request.method !== 'ACK')
        this.#serve(socket, request).respond(400, `Bad Request - ${why}`);
      return;
    }
    if (message.kind === 'response') this.#receiveResponse(message);
    else this.#receiveRequest(socket, message);
  }

  /** Sends a request; the Via is added here. Answers the request as sent, which a CANCEL must repeat. */
  send(socket: SipSocket, request: SipRequest, listener: ResponseListener): SipRequest {
    const branch = `z9hG4bK${randomBytes(10).toString('hex')}`;
    const via = ['via', `SIP/2.0/WS practice.invalid;branch=${branch}`] as const;
    const sent: SipRequest = { ...request, headers: [via, ...request.headers] };
    const giveUpAtMs = this.#nowMs() + TIMEOUT_MS;
    this.#asked.set(`${branch} ${sent.method}`, {
      request: sent,
      socket,
      listener,
      giveUpAtMs,
      isFinal: false,
    });
    socket.send(formatSipMessage(sent));
    return sent;
  }

  /** Cancels an INVITE of ours that is still ringing. */
  cancel(invite: SipRequest, socket: SipSocket): void {
    const take = (name: string) => invite.headers.filter(([n]) => n === name);
    const cseq = parseCSeq(headerOf(invite, 'cseq') ?? '')?.number ?? 1;
    const headers: SipHeaders = [
      ...take('via').slice(0, 1),
      ['max-forwards', '70'],
      ...take('from'),
      ...take('to'),
      ...take('call-id'),
      ['cseq', `${String(cseq)} CANCEL`],
    ];
    socket.send(
      formatSipMessage({ kind: 'request', method: 'CANCEL', uri: invite.uri, headers, body: '' }),
    );
  }

  /** A connection is gone: whatever was asked on it will not be answered. */
  closed(socket: SipSocket): void {
    for (const [key, asked] of this.#asked) {
      if (asked.socket !== socket) continue;
      this.#asked.delete(key);
      if (!asked.isFinal) asked.listener(null);
    }
  }

  /** Lets time pass. */
  tick(nowMs: number): void {
    for (const [key, asked] of this.#asked) {
      if (asked.giveUpAtMs === null || asked.giveUpAtMs > nowMs) continue;
      this.#asked.delete(key);
      if (!asked.isFinal) asked.listener(null);
    }
    for (const [key, served] of this.#served)
      if (served.doneAtMs !== null && nowMs - served.doneAtMs > TIMEOUT_MS)
        this.#served.delete(key);
  }

  #receiveResponse(response: SipResponse): void {
    const branch = headerParam(headerOf(response, 'via') ?? '', 'branch') ?? '';
    const method = parseCSeq(headerOf(response, 'cseq') ?? '')?.method ?? '';
    const asked = this.#asked.get(`${branch} ${method}`);
    if (!asked) return;
    if (response.status < 200) {
      // A ringing phone may ring as long as it likes; the caller decides when it is enough.
      if (method === 'INVITE') asked.giveUpAtMs = null;
      asked.listener(response);
      return;
    }
    // Kept a while: the far end may repeat its final answer when our ACK was lost.
    const isRepeat = asked.isFinal;
    asked.isFinal = true;
    asked.giveUpAtMs = this.#nowMs() + TIMEOUT_MS;
    if (method === 'INVITE' && response.status >= 300) this.#acknowledge(asked, response);
    if (!isRepeat || (method === 'INVITE' && response.status < 300)) asked.listener(response);
  }

  /** ACK for a refusal belongs to the transaction; the one for a 200 belongs to the call. */
  #acknowledge(asked: Asked, response: SipResponse): void {
    const { request } = asked;
    const cseq = parseCSeq(headerOf(request, 'cseq') ?? '')?.number ?? 1;
    const headers: SipHeaders = [
      ['via', headerOf(request, 'via') ?? ''],
      ['max-forwards', '70'],
      ['from', headerOf(request, 'from') ?? ''],
      ['to', headerOf(response, 'to') ?? ''],
      ['call-id', headerOf(request, 'call-id') ?? ''],
      ['cseq', `${String(cseq)} ACK`],
    ];
    asked.socket.send(
      formatSipMessage({ kind: 'request', method: 'ACK', uri: request.uri, headers, body: '' }),
    );
  }

  #receiveRequest(socket: SipSocket, request: SipRequest): void {
    if (request.method === 'ACK') {
      this.#user.onAck(request, socket);
      return;
    }
    const known = this.#served.get(keyOf(request, request.method));
    if (known) {
      if (known.last !== null) socket.send(known.last);
      return;
    }
    const transaction = this.#serve(socket, request);
    if (request.method !== 'CANCEL') {
      this.#user.onRequest(transaction);
      return;
    }
    const invite = this.#served.get(keyOf(request, 'INVITE'));
    if (!invite) {
      transaction.respond(481, 'Call/Transaction Does Not Exist');
      return;
    }
    transaction.respond(200, 'OK');
    if (!invite.isDone) this.#user.onCancel(invite);
  }

  #serve(socket: SipSocket, request: SipRequest): ServerTransaction {
    const nowMs = this.#nowMs;
    const served: Served = {
      request,
      socket,
      isDone: false,
      last: null,
      doneAtMs: null,
      respond(status, reason, more = {}) {
        if (served.isDone) return;
        served.isDone = status >= 200;
        served.doneAtMs = served.isDone ? nowMs() : null;
        served.last = formatSipMessage(buildResponse(request, status, reason, more));
        socket.send(served.last);
      },
      repeat(to) {
        if (served.last !== null) to.send(served.last);
      },
    };
    this.#served.set(keyOf(request, request.method), served);
    return served;
  }
}

function keyOf(request: SipRequest, method: string): string {
  const branch = headerParam(headerOf(request, 'via') ?? '', 'branch') ?? '';
  return `${headerOf(request, 'call-id') ?? ''} ${branch} ${method}`;
}

function buildResponse(
  request: SipRequest,
  status: number,
  reason: string,
  more: { headers?: SipHeaders; body?: string; toTag?: string },
): SipResponse {
  const to = headerOf(request, 'to') ?? '';
  const hasTag = headerParam(to, 'tag') !== null;
  const tag = more.toTag ?? (status > 100 ? randomBytes(6).toString('hex') : null);
  return {
    kind: 'response',
    status,
    reason,
    headers: [
      ...headersOf(request, 'via').map((via) => ['via', via] as const),
      ['from', headerOf(request, 'from') ?? ''],
      ['to', hasTag || tag === null ? to : `${to};tag=${tag}`],
      ['call-id', headerOf(request, 'call-id') ?? ''],
      ['cseq', headerOf(request, 'cseq') ?? ''],
      ...(more.headers ?? []),
    ],
    body: more.body ?? '',
  };
}
