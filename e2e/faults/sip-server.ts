/**
 * A telephone system that does what a spec says: refuses, asks again and again, forgets, is silent, speaks at the wrong
 * moment. It answers like a sound one whatever no rule says otherwise about, with real audio. On 127.0.0.1 only; two of them
 * are a pair. The specs that start one stop it.
 */
import { randomBytes } from 'node:crypto';
import { playTone } from '#main/centre/telephony/practice/media/sounds.ts';
import { SILENCE } from '#main/centre/telephony/practice/media/frame.ts';
import { startMediaClock } from '#main/centre/telephony/practice/media/media-clock.ts';
import { headerOf, type SipRequest } from '#main/centre/telephony/practice/sip/sip-message.ts';
import { openSipDoor, type SipSocket } from '#main/centre/telephony/practice/sip/sip-socket.ts';
import {
  SipTransactions,
  type ServerTransaction,
} from '#main/centre/telephony/practice/sip/sip-transactions.ts';
import type { PhoneCommand } from '#src/contracts/phone.ts';
import { CUSTOMER_HZ, until } from '../fixtures/facts.ts';
import { ServerCall, type RingOptions } from './sip-server-call.ts';

/** A request as it came, in order. */
export interface SeenRequest {
  readonly atMs: number;
  readonly request: SipRequest;
}

/** Who the phone is, and where. */
export type Credentials = NonNullable<PhoneCommand<'configure'>['credentials']>;

/** Answers a request of this method in its own way; `false` leaves it to the sound behaviour. `n` counts from 1. */
export type Rule = (transaction: ServerTransaction, n: number) => boolean;

/** The running server. */
export interface SipServer {
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  /** Calls of either side, oldest first. */
  readonly calls: readonly ServerCall[];
  /** What `configure` of the phone page wants. */
  credentials(more?: Partial<Credentials>): Credentials;
  /** From now on; null takes the rule back. */
  on(method: string, rule: Rule | null): void;
  /** Those of one method. */
  requests(method: string): readonly SeenRequest[];
  registered(withinMs?: number): Promise<void>;
  /** Rings the phone. */
  ring(options?: RingOptions): Promise<ServerCall>;
  /** Says this to the phone, whatever it is. */
  say(what: string | Uint8Array): void;
  /** Closes every connection and opens again at once; with `forgets` it knows no call any more. */
  restart(how: { readonly forgets: boolean }): Promise<void>;
  stop(): Promise<void>;
}

const timer = {
  now: () => performance.now(),
  after(delayMs: number, then: () => void) {
    const running = setTimeout(then, delayMs);
    return () => clearTimeout(running);
  },
};

/** Listens on a free port. */
export async function startSipServer(): Promise<SipServer> {
  const seen: SeenRequest[] = [];
  let calls: ServerCall[] = [];
  const rules = new Map<string, { readonly rule: Rule; n: number }>();
  let phone: { readonly socket: SipSocket; readonly contact: string } | null = null;

  const callOf = (request: SipRequest) =>
    calls.find(({ dialog }) => dialog.callId === headerOf(request, 'call-id'));
  const transactions: SipTransactions = new SipTransactions(
    {
      onRequest(transaction) {
        const { request, socket } = transaction;
        seen.push({ atMs: performance.now(), request });
        const own = rules.get(request.method);
        if (own && own.rule(transaction, (own.n += 1))) return;
        const call = callOf(request);
        if (call) return call.onRequest(transaction);
        if (request.method === 'REGISTER') {
          const contact = headerOf(request, 'contact') ?? '';
          phone = { socket, contact: /<([^>]+)>/.exec(contact)?.[1] ?? '' };
          const expires = `${contact.replace(/;expires=\d+/, '')};expires=300`;
          return transaction.respond(200, 'OK', { headers: [['contact', expires]] });
        }
        if (request.method === 'OPTIONS') return transaction.respond(200, 'OK');
        const isInvite =
          request.method === 'INVITE' && !/;tag=/.test(headerOf(request, 'to') ?? '');
        if (!isInvite) return transaction.respond(481, 'Call/Transaction Does Not Exist');
        const taken = ServerCall.taken(transaction, transactions);
        if (taken) calls.push(taken);
      },
      onAck: (request) => callOf(request)?.onAck(),
      onCancel: (invite) => invite.respond(487, 'Request Terminated'),
    },
    () => Date.now(),
  );
  const listener = {
    onMessage: (socket: SipSocket, message: Parameters<SipTransactions['receive']>[1]) =>
      transactions.receive(socket, message),
    onClosed(socket: SipSocket) {
      transactions.closed(socket);
      if (phone?.socket === socket) phone = null;
    },
  };
  let door = await openSipDoor({ host: '127.0.0.1', port: 0 }, listener);
  const { port } = door;
  const url = `ws://127.0.0.1:${port}`;
  const tone = playTone(CUSTOMER_HZ);
  const stopClock = startMediaClock(timer, () => {
    const frame = tone() ?? SILENCE;
    for (const call of calls) call.tick(frame);
  });
  const endCalls = async () => {
    const ending = calls;
    calls = [];
    await Promise.all(ending.map((call) => call.media.close().catch(() => undefined)));
  };
  return {
    url,
    seen,
    get calls() {
      return calls;
    },
    credentials: (more = {}) => ({
      username: 'lucia',
      realm: 'asterisk',
      ha1: randomBytes(16).toString('hex'),
      uri: 'sip:lucia@127.0.0.1',
      wsUri: url,
      iceServers: [],
      expiresAtMs: Date.now() + 3_600_000,
      ...more,
    }),
    on(method, rule) {
      if (rule) rules.set(method, { rule, n: 0 });
      else rules.delete(method);
    },
    requests: (method) => seen.filter(({ request }) => request.method === method),
    async registered(withinMs = 15_000) {
      await until(
        () => phone !== null,
        (is) => is,
        withinMs,
      );
    },
    async ring(options = {}) {
      if (!phone) throw new Error('No phone is registered.');
      const call = await ServerCall.rung(phone, transactions, options);
      calls.push(call);
      return call;
    },
    say(what) {
      if (!phone) throw new Error('No phone is registered.');
      if (typeof what === 'string') phone.socket.send(what);
      else phone.socket.sendBytes?.(what);
    },
    async restart({ forgets }) {
      await door.close();
      phone = null;
      if (forgets) await endCalls();
      door = await openSipDoor({ host: '127.0.0.1', port }, listener);
    },
    async stop() {
      stopClock();
      await endCalls();
      await door.close();
    },
  };
}
