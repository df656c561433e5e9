/**
 * A centre in memory behind `fetch` and sockets: answers what a test scripts, remembers what it was asked, sends the events
 * it is told to, and can be away, answer HTML, repeat, reorder or lose.
 */
import {
  centreRequests,
  type CentreAnswer,
  type CentreErrorCode,
  type CentreEvent,
  type CentreRequestName,
  type SignInAnswer,
  type Snapshot,
} from '#src/centre/wire.ts';
import type { FetchPort, SocketPort } from '../ports.ts';

type Script = (payload: unknown) => unknown;

/** A refusal that a script answers with. */
export interface ScriptedRefusal {
  readonly refuse: CentreErrorCode;
  readonly status: number;
}

export interface ScriptedCentre {
  readonly fetch: FetchPort;
  readonly openSocket: (url: string) => SocketPort;
  /** How it is: `away` refuses connections, `html` answers a proxy's page, `half` a torn JSON. */
  mode: 'up' | 'away' | 'html' | 'half' | 'silent';
  snapshot: Snapshot;
  signInAnswer: SignInAnswer;
  /** Username and password that are right. */
  password: string;
  /** Every request with its key, in order. */
  readonly asked: {
    readonly name: string;
    readonly payload: unknown;
    readonly key: string | null;
  }[];
  askedNames(): readonly string[];
  on<N extends CentreRequestName>(
    name: N,
    script: (payload: unknown) => CentreAnswer<N> | ScriptedRefusal,
  ): void;
  /** The next request of that name is still on its way; it arrives when the answer is called. */
  holdNext(name: CentreRequestName): () => void;
  /** The next request of that name is carried out at once; its answer is still on its way until the function is called. */
  holdNextAnswer(name: CentreRequestName): () => void;
  /** Sends the next event. */
  send(event: CentreEvent): void;
  /** Sends any frame under a number of the test's choice. */
  sendRaw(seq: number, event: unknown): void;
  /** The number of the last event. */
  seq: number;
  /** Closes every socket, as a killed centre does. */
  drop(): void;
  sockets(): number;
  /** How often a desk has said that it lives. */
  pings(): number;
  /** Writes that had an effect: one per key, as the wire contract asks of a centre. */
  effects(name: CentreRequestName): readonly unknown[];
}

interface OpenSocket {
  text: ((text: string) => void)[];
  close: (() => void)[];
  isOpen: boolean;
  hasToken: boolean;
}

/** Starts up, with what the test gives it. */
export function createScriptedCentre(first: {
  readonly snapshot: Snapshot;
  readonly signInAnswer: SignInAnswer;
}): ScriptedCentre {
  const scripts = new Map<string, Script>();
  const sockets = new Set<OpenSocket>();
  let pings = 0;
  const held = new Map<string, Promise<void>>();
  const heldAnswers = new Map<string, Promise<void>>();
  const firstAnswers = new Map<string, string>();
  const effects: { readonly name: string; readonly payload: unknown }[] = [];

  const json = (status: number, value: unknown) => ({
    status,
    contentType: 'application/json',
    text: () => Promise.resolve(JSON.stringify(value)),
  });
  const refuse = (status: number, code: CentreErrorCode, retryable = false) =>
    json(status, { code, message: 'scripted', retryable });

  const centre: ScriptedCentre = {
    mode: 'up',
    snapshot: first.snapshot,
    signInAnswer: first.signInAnswer,
    password: 'right',
    asked: [],
    askedNames: () => centre.asked.map(({ name }) => name),
    seq: first.snapshot.seq,
    on(name, script) {
      scripts.set(name, script);
    },
    holdNext: (name) => hold(held, name),
    holdNextAnswer: (name) => hold(heldAnswers, name),
    async fetch(url, { body, headers }) {
      await takeHeld(held, new URL(url).pathname.replace('/v1/request/', ''));
      if (centre.mode === 'away') throw new TypeError('fetch failed');
      if (centre.mode === 'silent') return new Promise(() => undefined);
      if (centre.mode === 'html')
        return {
          status: 200,
          contentType: 'text/html',
          text: () => Promise.resolve('<html><body>Welcome to the hotel</body></html>'),
        };
      if (centre.mode === 'half')
        return {
          status: 200,
          contentType: 'application/json',
          text: () => Promise.resolve('{"seq": 1, "presence": {'),
        };
      const path = new URL(url).pathname;
      const payload: unknown = body === null ? null : JSON.parse(body);
      const key = headers['idempotency-key'] ?? null;
      if (path === '/v1/sign-in') {
        centre.asked.push({ name: 'sign-in', payload: null, key });
        const isRight = (payload as { password: string }).password === centre.password;
        return isRight ? json(200, centre.signInAnswer) : refuse(401, 'wrong-password');
      }
      if (headers['authorization'] !== `Bearer ${centre.signInAnswer.token}`)
        return refuse(401, 'token-expired');
      if (path === '/v1/snapshot') {
        centre.asked.push({ name: 'snapshot', payload: null, key });
        return json(200, { ...centre.snapshot, seq: centre.seq });
      }
      const name = path.replace('/v1/request/', '');
      centre.asked.push({ name, payload, key });
      const former = key === null ? undefined : firstAnswers.get(key);
      if (former !== undefined) return json(200, JSON.parse(former));
      const answer = scripts.get(name)?.(payload) ?? defaultAnswer(name as CentreRequestName);
      if (isRefusal(answer)) return refuse(answer.status, answer.refuse);
      if (key !== null) {
        firstAnswers.set(key, JSON.stringify(answer));
        effects.push({ name, payload });
      }
      await takeHeld(heldAnswers, name);
      return json(200, answer);
    },
    openSocket() {
      const socket: OpenSocket = { text: [], close: [], isOpen: true, hasToken: false };
      const opens: (() => void)[] = [];
      const isUp = centre.mode !== 'away';
      if (isUp) sockets.add(socket);
      setImmediate(() => {
        if (isUp && socket.isOpen) for (const open of opens) open();
        else for (const close of socket.close) close();
      });
      return {
        send(text) {
          if (!socket.isOpen || centre.mode === 'silent') return;
          const frame = JSON.parse(text) as { token?: string; ping?: number };
          if (frame.token !== undefined) socket.hasToken = true;
          if (frame.ping === undefined) return;
          pings += 1;
          setImmediate(() => {
            for (const hear of socket.text) hear(JSON.stringify({ pong: frame.ping }));
          });
        },
        close() {
          socket.isOpen = false;
          sockets.delete(socket);
        },
        onOpen: (listener) => opens.push(listener),
        onText: (listener) => socket.text.push(listener),
        onClose: (listener) => socket.close.push(listener),
      };
    },
    send(event) {
      centre.seq += 1;
      centre.sendRaw(centre.seq, event);
    },
    sendRaw(seq, event) {
      const text = JSON.stringify({ seq, atMs: 0, event });
      for (const socket of sockets) if (socket.hasToken) for (const hear of socket.text) hear(text);
    },
    drop() {
      for (const socket of [...sockets]) {
        socket.isOpen = false;
        sockets.delete(socket);
        for (const close of socket.close) close();
      }
    },
    sockets: () => sockets.size,
    pings: () => pings,
    effects: (name) => effects.filter((one) => one.name === name).map(({ payload }) => payload),
  };
  return centre;

  function hold(on: Map<string, Promise<void>>, name: string): () => void {
    let letGo = (): void => undefined;
    on.set(
      name,
      new Promise((resolve) => {
        letGo = resolve;
      }),
    );
    return () => {
      letGo();
    };
  }

  async function takeHeld(on: Map<string, Promise<void>>, name: string): Promise<void> {
    const found = on.get(name);
    on.delete(name);
    await found;
  }

  function defaultAnswer(name: CentreRequestName): unknown {
    if (!Object.hasOwn(centreRequests, name)) return { refuse: 'not-found', status: 404 };
    if (name === 'presence/set' || name === 'presence/cancel-next') return centre.snapshot.presence;
    if (name === 'cache/warm') return { customers: [], entries: [], cases: [] };
    if (name === 'customer/find') return { customers: [] };
    if (name === 'timeline/page') return { entries: [], cases: [], total: 0, next: null };
    if (name === 'phone/credentials')
      return {
        username: 'agent-1',
        realm: 'practice',
        ha1: '0123456789abcdef0123456789abcdef',
        uri: 'sip:agent-1@practice',
        wsUri: 'ws://127.0.0.1:5066',
        iceServers: [],
        expiresAtMs: 1_900_000_000_000,
      };
    return {};
  }
}

const isRefusal = (value: unknown): value is ScriptedRefusal =>
  typeof value === 'object' && value !== null && 'refuse' in value;
