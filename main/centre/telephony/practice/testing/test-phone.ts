/**
 * A phone for tests: SIP over WebSocket and real WebRTC audio, driven by the test like a person drives a phone. It speaks
 * with our own message parser, so tests of the real thing are done with JsSIP besides.
 */
import { randomBytes } from 'node:crypto';
import type { LegMeasure } from '../../../practice/trunk-port.ts';
import type { SipCredentials } from '../../port.ts';
import { SILENCE } from '../media/frame.ts';
import { startMediaClock } from '../media/media-clock.ts';
import { playTone, type Sound } from '../media/sounds.ts';
import {
  headerOf,
  headerParam,
  parseCSeq,
  type SipHeaders,
  type SipRequest,
  type SipResponse,
} from '../sip/sip-message.ts';
import { TestAudio } from './test-audio.ts';
import { TestSipClient } from './test-sip-client.ts';

/** A call of the test phone. */
export interface TestCall {
  readonly callId: string;
  readonly audio: TestAudio;
  readonly localTag: string;
  readonly remoteTag: string;
  readonly remoteTarget: string;
  readonly remoteUri: string;
  isEnded: boolean;
}

/** What became of a dialled call. */
export interface DialledCall {
  readonly status: number;
  readonly call: TestCall | null;
  readonly provisional: readonly number[];
}

const SDP = [['content-type', 'application/sdp']] as const;

/** The phone. */
export class TestPhone {
  readonly sip: TestSipClient;
  /** INVITEs that came in and were not taken yet. */
  readonly ringing: SipRequest[] = [];
  /** The tone it says in every call; null is silence. */
  toneHz: number | null = null;
  readonly #calls: TestCall[] = [];
  readonly #stopClock: () => void;
  #tone: Sound | null = null;

  constructor(credentials: SipCredentials) {
    this.sip = new TestSipClient(credentials, (request) => {
      this.#onRequest(request);
    });
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
  connect(): Promise<void> {
    return this.sip.connect();
  }

  /** Presses a key within the audio. */
  press(call: TestCall, digit: string): Promise<void> {
    return call.audio.press(digit);
  }

  /** Registers (or with 0 seconds unregisters); answers the final status. */
  async register(expiresS = 300): Promise<number> {
    const { uri, username, realm } = this.sip.credentials;
    const response = await this.sip.ask('REGISTER', `sip:${realm}`, [
      ['from', `<${uri}>;tag=reg`],
      ['to', `<${uri}>`],
      ['call-id', `reg-${username}`],
      ['contact', `<${this.sip.contact}>;expires=${String(expiresS)}`],
    ]);
    return response.status;
  }

  /** Waits until it rings. */
  untilRinging(): Promise<SipRequest> {
    return until(() => this.ringing.shift());
  }

  /** Takes a ringing call. */
  async answer(invite: SipRequest): Promise<TestCall> {
    const audio = new TestAudio();
    const sdp = await audio.answer(invite.body);
    const call: TestCall = {
      callId: headerOf(invite, 'call-id') ?? '',
      audio,
      localTag: randomBytes(5).toString('hex'),
      remoteTag: headerParam(headerOf(invite, 'from') ?? '', 'tag') ?? '',
      remoteTarget: uriIn(headerOf(invite, 'contact')),
      remoteUri: uriIn(headerOf(invite, 'from')),
      isEnded: false,
    };
    this.#calls.push(call);
    this.sip.respond(invite, 200, sdp, call.localTag);
    return call;
  }

  /** Refuses a ringing call. */
  refuse(invite: SipRequest, status: number): void {
    this.sip.respond(invite, status, '', 'refused');
  }

  /** Dials; answers the final status and, when it was taken, the call. */
  async dial(number: string, more: SipHeaders = []): Promise<DialledCall> {
    const { realm } = this.sip.credentials;
    const audio = new TestAudio();
    const start = {
      callId: randomBytes(8).toString('hex'),
      audio,
      localTag: randomBytes(5).toString('hex'),
      remoteUri: `sip:${number}@${realm}`,
      isEnded: false,
    };
    const headers = [...this.#dialogHeaders(start), ...SDP, ...more];
    const provisional: number[] = [];
    const response = await this.sip.ask(
      'INVITE',
      start.remoteUri,
      headers,
      await audio.offer(),
      (status) => provisional.push(status),
    );
    const { status } = response;
    if (status >= 300) {
      await audio.close();
      return { status, call: null, provisional };
    }
    await audio.takeAnswer(response.body);
    const call: TestCall = {
      ...start,
      remoteTag: headerParam(headerOf(response, 'to') ?? '', 'tag') ?? '',
      remoteTarget: uriIn(headerOf(response, 'contact')),
    };
    this.#calls.push(call);
    this.#acknowledge(call, response);
    return { status, call, provisional };
  }

  /** Offers again with this direction (hold, resume, repair); answers status and answer. */
  async reoffer(
    call: TestCall,
    direction: 'sendrecv' | 'sendonly' | 'inactive',
  ): Promise<SipResponse> {
    const response = await this.within(call, 'INVITE', SDP, await call.audio.offer(direction));
    if (response.status !== 200) return response;
    await call.audio.takeAnswer(response.body);
    this.#acknowledge(call, response);
    return response;
  }

  /** A request within a call. */
  within(
    call: TestCall,
    method: string,
    headers: SipHeaders = [],
    body = '',
  ): Promise<SipResponse> {
    const all = [...this.#dialogHeaders(call), ...headers];
    return this.sip.ask(method, call.remoteTarget, all, body);
  }

  /** Hangs up. */
  async hangUp(call: TestCall): Promise<number> {
    const { status } = await this.within(call, 'BYE');
    await this.#end(call);
    return status;
  }

  /** What it heard lately in a call. */
  measure(call: TestCall, windowMs: number, tonesHz: readonly number[]): LegMeasure {
    return call.audio.heard.measure(Date.now(), windowMs, tonesHz);
  }

  /** Ends everything. */
  async close(): Promise<void> {
    this.#stopClock();
    for (const call of this.#calls) await this.#end(call);
    this.sip.cut();
  }

  #onRequest(request: SipRequest): void {
    if (request.method === 'INVITE') {
      this.sip.respond(request, 180, '', 'ringing');
      this.ringing.push(request);
      return;
    }
    if (request.method === 'ACK') return;
    this.sip.respond(request, 200, '', 'phone');
    const call = this.#calls.find(({ callId }) => callId === headerOf(request, 'call-id'));
    if (request.method === 'BYE' && call) void this.#end(call);
  }

  #dialogHeaders(
    call: Pick<TestCall, 'callId' | 'localTag' | 'remoteUri'> & { readonly remoteTag?: string },
  ): SipHeaders {
    const tag = call.remoteTag === undefined ? '' : `;tag=${call.remoteTag}`;
    return [
      ['from', `<${this.sip.credentials.uri}>;tag=${call.localTag}`],
      ['to', `<${call.remoteUri}>${tag}`],
      ['call-id', call.callId],
      ['contact', `<${this.sip.contact}>`],
    ];
  }

  #acknowledge(call: TestCall, response: SipResponse): void {
    const cseq = parseCSeq(headerOf(response, 'cseq') ?? '')?.number ?? 0;
    this.sip.acknowledge(call.remoteTarget, this.#dialogHeaders(call), cseq);
  }

  #speak(): void {
    this.#tone ??= this.toneHz === null ? null : playTone(this.toneHz);
    const frame = this.#tone?.() ?? SILENCE;
    for (const call of this.#calls) if (!call.isEnded) call.audio.say(frame);
  }

  async #end(call: TestCall): Promise<void> {
    if (call.isEnded) return;
    call.isEnded = true;
    await call.audio.close();
  }
}

/** Waits for a fact. The time is a guard only: what takes longer is broken, also on a busy machine. */
export async function until<T>(
  look: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  withinMs = 30_000,
): Promise<T> {
  const giveUpAtMs = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > giveUpAtMs)
      throw new Error(`Not within ${String(withinMs)} ms: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function uriIn(value: string | null): string {
  return /<([^>]+)>/.exec(value ?? '')?.[1] ?? '';
}
