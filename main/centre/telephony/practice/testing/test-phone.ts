/**
 * A phone for tests: SIP over WebSocket with digest and real WebRTC audio (werift), driven by the test like a person
 * drives a phone. It speaks with our own message parser, so tests of the real thing are done with JsSIP besides.
 */
import { randomBytes } from 'node:crypto';
import {
  MediaStreamTrack,
  RTCPeerConnection,
  RTCRtpCodecParameters,
  RtpHeader,
  RtpPacket,
  useOPUS,
  usePCMU,
} from 'werift';
import { WebSocket } from 'ws';
import type { LegMeasure } from '../../../practice/trunk-port.ts';
import type { SipCredentials } from '../../port.ts';
import { startMediaClock } from '../media/media-clock.ts';
import { MeasureRing } from '../media/measure-ring.ts';
import { playTone, type Sound } from '../media/sounds.ts';
import { decodeUlaw, encodeUlaw } from '../media/ulaw.ts';
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

/** A connected or connecting call of the test phone. */
export interface TestCall {
  readonly callId: string;
  readonly invite: SipRequest;
  localTag: string;
  remoteTag: string;
  remoteTarget: string;
  localUri: string;
  remoteUri: string;
  cseq: number;
  readonly connection: RTCPeerConnection;
  readonly heard: MeasureRing;
  ended: boolean;
}

/** The phone. */
export class TestPhone {
  readonly credentials: SipCredentials;
  /** INVITEs that came in and were not taken yet. */
  readonly ringing: SipRequest[] = [];
  readonly cancelled: string[] = [];
  readonly calls: TestCall[] = [];
  /** The tone it says in every call; null is silence. */
  toneHz: number | null = null;
  #socket: WebSocket | null = null;
  #tone: Sound | null = null;
  #cseq = 0;
  #nonceCount = 0;
  readonly #pending = new Map<string, (response: SipResponse) => void>();
  readonly #tracks = new Map<TestCall, MediaStreamTrack>();
  readonly #stopClock: () => void;
  #sequence = 0;
  readonly #contactUser = randomBytes(6).toString('hex');

  constructor(credentials: SipCredentials) {
    this.credentials = credentials;
    const timer = {
      now: () => performance.now(),
      after: (delayMs: number, then: () => void) => {
        const running = setTimeout(then, delayMs);
        return () => {
          clearTimeout(running);
        };
      },
    };
    this.#stopClock = startMediaClock(timer, () => {
      this.#speak();
    });
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

  /** Registers (or with 0 seconds unregisters); answers the final status. */
  async register(expiresS = 300): Promise<number> {
    const { uri } = this.credentials;
    const headers = (): SipHeaders => [
      ['from', `<${uri}>;tag=reg`],
      ['to', `<${uri}>`],
      ['call-id', `reg-${this.credentials.username}`],
      ['contact', `<${this.#contact()}>;expires=${String(expiresS)}`],
    ];
    return (await this.#authorised('REGISTER', `sip:${this.credentials.realm}`, headers, ''))
      .status;
  }

  /** Waits until it rings. */
  async untilRinging(): Promise<SipRequest> {
    return until(() => this.ringing.shift());
  }

  /** Takes a ringing call. */
  async answer(invite: SipRequest): Promise<TestCall> {
    const connection = this.#newConnection();
    const heard = this.#listenTo(connection);
    await connection.setRemoteDescription({ type: 'offer', sdp: invite.body });
    const track = new MediaStreamTrack({ kind: 'audio' });
    const [transceiver] = connection.getTransceivers();
    await transceiver?.sender.replaceTrack(track);
    transceiver?.setDirection('sendrecv');
    await connection.setLocalDescription(await connection.createAnswer());
    const call: TestCall = {
      callId: headerOf(invite, 'call-id') ?? '',
      invite,
      localTag: randomBytes(5).toString('hex'),
      remoteTag: headerParam(headerOf(invite, 'from') ?? '', 'tag') ?? '',
      remoteTarget: uriIn(headerOf(invite, 'contact')),
      localUri: this.credentials.uri,
      remoteUri: uriIn(headerOf(invite, 'from')),
      cseq: 100,
      connection,
      heard,
      ended: false,
    };
    this.calls.push(call);
    this.#tracks.set(call, track);
    this.respond(invite, 200, connection.localDescription?.sdp ?? '', call.localTag);
    return call;
  }

  /** Dials; answers the final status and, when it was taken, the call. */
  async dial(
    number: string,
    headers: SipHeaders = [],
  ): Promise<{ status: number; call: TestCall | null; provisional: readonly number[] }> {
    const connection = this.#newConnection();
    const track = new MediaStreamTrack({ kind: 'audio' });
    connection.addTransceiver(track, { direction: 'sendrecv' });
    const heard = this.#listenTo(connection);
    await connection.setLocalDescription(await connection.createOffer());
    const localTag = randomBytes(5).toString('hex');
    const callId = randomBytes(8).toString('hex');
    const uri = `sip:${number}@${this.credentials.realm}`;
    const build = (): SipHeaders => [
      ['from', `<${this.credentials.uri}>;tag=${localTag}`],
      ['to', `<${uri}>`],
      ['call-id', callId],
      ['contact', `<${this.#contact()}>`],
      ['content-type', 'application/sdp'],
      ...headers,
    ];
    const provisional: number[] = [];
    const sdp = connection.localDescription?.sdp ?? '';
    const response = await this.#authorised('INVITE', uri, build, sdp, provisional);
    if (response.status >= 300) {
      await connection.close();
      return { status: response.status, call: null, provisional };
    }
    await connection.setRemoteDescription({ type: 'answer', sdp: response.body });
    const invite: SipRequest = {
      kind: 'request',
      method: 'INVITE',
      uri,
      headers: build(),
      body: sdp,
    };
    const call: TestCall = {
      callId,
      invite,
      localTag,
      remoteTag: headerParam(headerOf(response, 'to') ?? '', 'tag') ?? '',
      remoteTarget: uriIn(headerOf(response, 'contact')),
      localUri: this.credentials.uri,
      remoteUri: uri,
      cseq: this.#cseq,
      connection,
      heard,
      ended: false,
    };
    this.calls.push(call);
    this.#tracks.set(call, track);
    this.#ack(call, parseCSeq(headerOf(response, 'cseq') ?? '')?.number ?? 0);
    return { status: response.status, call, provisional };
  }

  /** Offers again with this direction (hold, resume, repair); answers status and answer. */
  async reoffer(
    call: TestCall,
    direction: 'sendrecv' | 'sendonly' | 'inactive',
  ): Promise<SipResponse> {
    const [transceiver] = call.connection.getTransceivers();
    transceiver?.setDirection(direction);
    await call.connection.setLocalDescription(await call.connection.createOffer());
    const sdp = call.connection.localDescription?.sdp ?? '';
    const response = await this.within(call, 'INVITE', [['content-type', 'application/sdp']], sdp);
    if (response.status === 200) {
      await call.connection.setRemoteDescription({ type: 'answer', sdp: response.body });
      this.#ack(call, call.cseq);
    }
    return response;
  }

  /** A request within a call. */
  async within(
    call: TestCall,
    method: string,
    headers: SipHeaders = [],
    body = '',
  ): Promise<SipResponse> {
    const build = (): SipHeaders => [
      ['from', `<${call.localUri}>;tag=${call.localTag}`],
      ['to', `<${call.remoteUri}>;tag=${call.remoteTag}`],
      ['call-id', call.callId],
      ['contact', `<${this.#contact()}>`],
      ...headers,
    ];
    this.#cseq = Math.max(this.#cseq, call.cseq);
    const response = await this.#authorised(method, call.remoteTarget, build, body);
    call.cseq = this.#cseq;
    return response;
  }

  /** Hangs up. */
  async hangUp(call: TestCall): Promise<number> {
    const { status } = await this.within(call, 'BYE');
    await this.#endCall(call);
    return status;
  }

  /** Presses a key within the audio (RFC 4733). */
  async press(call: TestCall, digit: string): Promise<void> {
    const event = '0123456789*#ABCD'.indexOf(digit);
    const [transceiver] = call.connection.getTransceivers();
    const timestamp = Math.floor(Math.random() * 2 ** 31);
    for (let i = 0; i < 5; i += 1) {
      const header = new RtpHeader({
        payloadType: 101,
        sequenceNumber: 60_000 + i,
        timestamp,
        marker: i === 0,
      });
      header.ssrc = transceiver?.sender.ssrc ?? 0;
      const payload = Buffer.from([event, i > 2 ? 0x8a : 0x0a, 0, 160 * (i + 1)]);
      await transceiver?.sender.dtlsTransport.sendRtp(payload, header);
    }
  }

  /** What it heard lately in a call. */
  measure(call: TestCall, windowMs: number, tonesHz: readonly number[]): LegMeasure {
    return call.heard.measure(Date.now(), windowMs, tonesHz);
  }

  /** Answers a request of the far end. */
  respond(request: SipRequest, status: number, body = '', toTag = 'phone'): void {
    const to = headerOf(request, 'to') ?? '';
    const headers: SipHeaders = [
      ...headersOf(request, 'via').map((via) => ['via', via] as const),
      ['from', headerOf(request, 'from') ?? ''],
      ['to', headerParam(to, 'tag') === null ? `${to};tag=${toTag}` : to],
      ['call-id', headerOf(request, 'call-id') ?? ''],
      ['cseq', headerOf(request, 'cseq') ?? ''],
      ['contact', `<${this.#contact()}>`],
      ...(body === '' ? [] : [['content-type', 'application/sdp'] as const]),
    ];
    this.#socket?.send(
      formatSipMessage({ kind: 'response', status, reason: 'Test', headers, body }),
    );
  }

  /** Ends everything. */
  async close(): Promise<void> {
    this.#stopClock();
    for (const call of this.calls) await this.#endCall(call);
    this.#socket?.terminate();
  }

  #receive(text: string): void {
    const message = parseSipMessage(text);
    if (message.kind === 'response') {
      const branch = headerParam(headerOf(message, 'via') ?? '', 'branch') ?? '';
      this.#pending.get(branch)?.(message);
    } else if (message.kind === 'request') this.#onRequest(message);
  }

  #onRequest(request: SipRequest): void {
    if (request.method === 'INVITE') {
      this.respond(request, 180);
      this.ringing.push(request);
    } else if (request.method === 'BYE') {
      this.respond(request, 200);
      const call = this.calls.find(({ callId }) => callId === headerOf(request, 'call-id'));
      if (call) void this.#endCall(call);
    } else if (request.method === 'CANCEL') {
      this.respond(request, 200);
      this.cancelled.push(headerOf(request, 'call-id') ?? '');
    }
  }

  async #authorised(
    method: string,
    uri: string,
    headers: () => SipHeaders,
    body: string,
    provisional: number[] = [],
  ): Promise<SipResponse> {
    const first = await this.#ask(method, uri, headers(), body, provisional);
    if (first.status !== 401 && first.status !== 407) return first;
    const isProxy = first.status === 407;
    const challenge = headerOf(first, isProxy ? 'proxy-authenticate' : 'www-authenticate') ?? '';
    if (method === 'INVITE') this.#ackRefusal(first, uri);
    const nonce = parseDigest(`${challenge}, username="x", response="x"`)?.nonce ?? '';
    this.#nonceCount += 1;
    const given = {
      nonce,
      uri,
      nc: this.#nonceCount.toString(16).padStart(8, '0'),
      cnonce: 'test',
      qop: 'auth',
    };
    const { username, realm, ha1 } = this.credentials;
    const response = digestResponse(ha1, method, given);
    const value = `Digest username="${username}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}", algorithm=MD5, qop=auth, nc=${given.nc}, cnonce="test"`;
    const name = isProxy ? 'proxy-authorization' : 'authorization';
    return this.#ask(method, uri, [...headers(), [name, value]], body, provisional);
  }

  #ask(
    method: string,
    uri: string,
    headers: SipHeaders,
    body: string,
    provisional: number[],
  ): Promise<SipResponse> {
    const branch = `z9hG4bK${randomBytes(8).toString('hex')}`;
    this.#cseq += 1;
    const request: SipRequest = {
      kind: 'request',
      method,
      uri,
      headers: [
        ['via', `SIP/2.0/WS test.invalid;branch=${branch}`],
        ['max-forwards', '70'],
        ...headers,
        ['cseq', `${String(this.#cseq)} ${method}`],
      ],
      body,
    };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`No answer to ${method}.`));
      }, 40_000);
      this.#pending.set(branch, (response) => {
        if (response.status < 200) {
          provisional.push(response.status);
          return;
        }
        clearTimeout(timer);
        resolve(response);
      });
      this.#socket?.send(formatSipMessage(request));
    });
  }

  #ack(call: TestCall, cseq: number): void {
    const headers: SipHeaders = [
      ['via', `SIP/2.0/WS test.invalid;branch=z9hG4bK${randomBytes(8).toString('hex')}`],
      ['from', `<${call.localUri}>;tag=${call.localTag}`],
      ['to', `<${call.remoteUri}>;tag=${call.remoteTag}`],
      ['call-id', call.callId],
      ['cseq', `${String(cseq)} ACK`],
    ];
    this.#socket?.send(
      formatSipMessage({
        kind: 'request',
        method: 'ACK',
        uri: call.remoteTarget,
        headers,
        body: '',
      }),
    );
  }

  #ackRefusal(response: SipResponse, uri: string): void {
    const take = (name: string) => [name, headerOf(response, name) ?? ''] as const;
    const cseq = parseCSeq(headerOf(response, 'cseq') ?? '')?.number ?? 0;
    const headers: SipHeaders = [
      take('via'),
      take('from'),
      take('to'),
      take('call-id'),
      ['cseq', `${String(cseq)} ACK`],
    ];
    this.#socket?.send(
      formatSipMessage({ kind: 'request', method: 'ACK', uri, headers, body: '' }),
    );
  }

  #newConnection(): RTCPeerConnection {
    const event = new RTCRtpCodecParameters({
      mimeType: 'audio/telephone-event',
      clockRate: 8000,
      channels: 1,
      payloadType: 101,
    });
    return new RTCPeerConnection({
      codecs: { audio: [useOPUS(), usePCMU(), event], video: [] },
      iceServers: [],
      iceUseIpv4: false,
      iceUseIpv6: false,
      iceUseTcp: false,
      iceAdditionalHostAddresses: ['127.0.0.1'],
      bundlePolicy: 'max-bundle',
    });
  }

  #listenTo(connection: RTCPeerConnection): MeasureRing {
    const heard = new MeasureRing();
    const known = new WeakSet<MediaStreamTrack>();
    connection.onTrack.subscribe((track) => {
      if (known.has(track)) return;
      known.add(track);
      track.onReceiveRtp.subscribe(({ header, payload }) => {
        if (header.payloadType === 0) heard.push(Date.now(), header.timestamp, decodeUlaw(payload));
      });
    });
    return heard;
  }

  #speak(): void {
    this.#tone ??= this.toneHz === null ? null : playTone(this.toneHz);
    const frame = this.#tone?.() ?? new Int16Array(160);
    const payload = Buffer.from(encodeUlaw(frame).buffer);
    this.#sequence += 1;
    for (const track of this.#tracks.values()) {
      const sequenceNumber = this.#sequence & 0xffff;
      const timestamp = (this.#sequence * 160) >>> 0;
      track.writeRtp(
        new RtpPacket(new RtpHeader({ payloadType: 0, sequenceNumber, timestamp }), payload),
      );
    }
  }

  async #endCall(call: TestCall): Promise<void> {
    if (call.ended) return;
    call.ended = true;
    this.#tracks.delete(call);
    await call.connection.close();
  }

  #contact(): string {
    return `sip:${this.#contactUser}@test.invalid;transport=ws`;
  }
}

/** Waits for a fact, at most so long. */
export async function until<T>(
  look: () => T | undefined | null | false,
  withinMs = 10_000,
): Promise<T> {
  const giveUpAtMs = Date.now() + withinMs;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > giveUpAtMs)
      throw new Error(`Not within ${String(withinMs)} ms: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function uriIn(value: string | null): string {
  return /<([^>]+)>/.exec(value ?? '')?.[1] ?? '';
}
