/**
 * The signalling of the test phone: one SIP connection at a time, requests with digest answered on challenge, and what the
 * far end asks handed to a listener. Knows no calls.
 */
import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import type { SipCredentials } from '../../port.ts';
import { digestResponse, parseDigest } from '../sip/sip-digest.ts';
import {
  formatSipMessage,
  headerOf,
  headerParam,
  headersOf,
  parseCSeq,
  parseSipMessage,
  type SipHeaders,
  type SipRequest,
  type SipResponse,
} from '../sip/sip-message.ts';

const ANSWER_WITHIN_MS = 40_000;

/** A SIP client. */
export class TestSipClient {
  readonly credentials: SipCredentials;
  readonly contact = `sip:${randomBytes(6).toString('hex')}@test.invalid;transport=ws`;
  readonly #onRequest: (request: SipRequest) => void;
  readonly #pending = new Map<string, (response: SipResponse) => void>();
  #socket: WebSocket | null = null;
  #cseq = 0;
  #nonceCount = 0;

  constructor(credentials: SipCredentials, onRequest: (request: SipRequest) => void) {
    this.credentials = credentials;
    this.#onRequest = onRequest;
  }

  /** Opens a new connection, leaving an old one to itself. */
  async connect(): Promise<void> {
    const socket = new WebSocket(this.credentials.wsUri, 'sip');
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    socket.on('error', () => undefined);
    socket.on('message', (data) => {
      this.#receive(String(data as Buffer));
    });
    this.#socket = socket;
  }

  /** Cuts the connection without a word. */
  cut(): void {
    this.#socket?.terminate();
  }

  /** Sends text as it is. */
  raw(text: string): void {
    this.#socket?.send(text);
  }

  /** The next message as it is. */
  nextRaw(): Promise<string> {
    return new Promise((resolve) => {
      this.#socket?.once('message', (data) => {
        resolve(String(data as Buffer));
      });
    });
  }

  /** Asks something, with credentials when they are wanted; answers the final response. */
  async ask(
    method: string,
    uri: string,
    headers: SipHeaders,
    body = '',
    onProvisional: (status: number) => void = () => undefined,
  ): Promise<SipResponse> {
    const first = await this.#askOnce(method, uri, headers, body, onProvisional);
    if (first.status !== 401 && first.status !== 407) return first;
    if (method === 'INVITE') this.#acknowledgeRefusal(first, uri);
    const kind = first.status === 407 ? 'proxy' : 'www';
    const challenge = headerOf(first, `${kind}-authenticate`) ?? '';
    const answer = this.#answerTo(challenge, method, uri);
    const name = kind === 'proxy' ? 'proxy-authorization' : 'authorization';
    return this.#askOnce(method, uri, [...headers, [name, answer]], body, onProvisional);
  }

  /** Confirms the 200 to an INVITE. */
  acknowledge(uri: string, headers: SipHeaders, cseq: number): void {
    this.#send({
      kind: 'request',
      method: 'ACK',
      uri,
      headers: [['via', newVia()], ...headers, ['cseq', `${String(cseq)} ACK`]],
      body: '',
    });
  }

  /** Answers a request of the far end. */
  respond(request: SipRequest, status: number, body: string, toTag: string): void {
    const to = headerOf(request, 'to') ?? '';
    const headers: SipHeaders = [
      ...headersOf(request, 'via').map((via) => ['via', via] as const),
      ['from', headerOf(request, 'from') ?? ''],
      ['to', headerParam(to, 'tag') === null ? `${to};tag=${toTag}` : to],
      ['call-id', headerOf(request, 'call-id') ?? ''],
      ['cseq', headerOf(request, 'cseq') ?? ''],
      ['contact', `<${this.contact}>`],
      ...(body === '' ? [] : [['content-type', 'application/sdp'] as const]),
    ];
    this.#send({ kind: 'response', status, reason: 'Test', headers, body });
  }

  #send(message: SipRequest | SipResponse): void {
    this.#socket?.send(formatSipMessage(message));
  }

  #receive(text: string): void {
    const message = parseSipMessage(text);
    if (message.kind === 'response') {
      const branch = headerParam(headerOf(message, 'via') ?? '', 'branch') ?? '';
      this.#pending.get(branch)?.(message);
    } else if (message.kind === 'request') this.#onRequest(message);
  }

  #askOnce(
    method: string,
    uri: string,
    headers: SipHeaders,
    body: string,
    onProvisional: (status: number) => void,
  ): Promise<SipResponse> {
    const via = newVia();
    this.#cseq += 1;
    const all: SipHeaders = [
      ['via', via],
      ['max-forwards', '70'],
      ...headers,
      ['cseq', `${String(this.#cseq)} ${method}`],
    ];
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`No answer to ${method}.`));
      }, ANSWER_WITHIN_MS);
      this.#pending.set(headerParam(via, 'branch') ?? '', (response) => {
        if (response.status < 200) {
          onProvisional(response.status);
          return;
        }
        clearTimeout(timer);
        resolve(response);
      });
      this.#send({ kind: 'request', method, uri, headers: all, body });
    });
  }

  #answerTo(challenge: string, method: string, uri: string): string {
    const nonce = parseDigest(`${challenge}, username="x", response="x"`)?.nonce ?? '';
    this.#nonceCount += 1;
    const nc = this.#nonceCount.toString(16).padStart(8, '0');
    const { username, realm, ha1 } = this.credentials;
    const given = { nonce, uri, nc, cnonce: 'test', qop: 'auth' };
    const response = digestResponse(ha1, method, given);
    return [
      `Digest username="${username}", realm="${realm}", nonce="${nonce}", uri="${uri}"`,
      `response="${response}", algorithm=MD5, qop=auth, nc=${nc}, cnonce="test"`,
    ].join(', ');
  }

  #acknowledgeRefusal(response: SipResponse, uri: string): void {
    const take = (name: string) => [name, headerOf(response, name) ?? ''] as const;
    const cseq = parseCSeq(headerOf(response, 'cseq') ?? '')?.number ?? 0;
    const headers: SipHeaders = [
      take('via'),
      take('from'),
      take('to'),
      take('call-id'),
      ['cseq', `${String(cseq)} ACK`],
    ];
    this.#send({ kind: 'request', method: 'ACK', uri, headers, body: '' });
  }
}

function newVia(): string {
  return `SIP/2.0/WS test.invalid;branch=z9hG4bK${randomBytes(8).toString('hex')}`;
}
