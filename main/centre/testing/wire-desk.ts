/**
 * A desk on the real wire, for integration tests: HTTP requests and the event socket of one sign-in. It does nothing by
 * itself but ping.
 */
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import {
  WIRE_VERSION,
  type CentreAnswer,
  type CentreError,
  type CentreEvent,
  type CentreRequest,
  type CentreRequestName,
  type EventEnvelope,
  type SignInAnswer,
  type Snapshot,
} from '#src/centre/wire.ts';

/** What came back over HTTP. */
export interface WireAnswer<T> {
  readonly status: number;
  readonly body: T;
}

export interface WireDesk {
  readonly url: string;
  readonly answer: SignInAnswer;
  readonly envelopes: EventEnvelope[];
  /** Close codes of the event socket, oldest first. */
  readonly closes: number[];
  ask<N extends CentreRequestName>(
    name: N,
    request: CentreRequest<N>,
    key?: string,
  ): Promise<WireAnswer<CentreAnswer<N> & Partial<CentreError>>>;
  snapshot(): Promise<WireAnswer<Snapshot>>;
  /** Opens the event socket after this number. */
  listen(after: number): Promise<void>;
  hangUp(): void;
  /** Waits for an event, also one that came already. */
  until<K extends CentreEvent['kind']>(
    kind: K,
    test?: (event: Extract<CentreEvent, { kind: K }>) => boolean,
    withinMs?: number,
  ): Promise<Extract<CentreEvent, { kind: K }>>;
  close(): void;
}

/** POSTs anything to anywhere. */
export async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; type: string; text: string }> {
  const response = await fetch(url, { method: 'POST', body, headers });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  };
}

/** A guard only: what takes longer is broken, also on a busy machine. */
const guardMs = 30_000;

/** Waits until the test holds. */
export async function eventually<T>(
  test: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  what: string | (() => string),
  withinMs = guardMs,
): Promise<T> {
  const untilMs = performance.now() + withinMs;
  for (;;) {
    const found = await test();
    if (found) return found;
    if (performance.now() > untilMs)
      throw new Error(`Waited in vain: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Signs in; throws with the centre's answer when refused. */
export async function openWireDesk(
  url: string,
  username: string,
  password: string,
): Promise<WireDesk> {
  const signedIn = await post(
    `${url}/v1/sign-in`,
    JSON.stringify({
      wireVersion: WIRE_VERSION,
      username,
      password,
      deskId: `desk-${randomUUID()}`,
    }),
  );
  if (signedIn.status !== 200) throw new Error(signedIn.text);
  const answer = JSON.parse(signedIn.text) as SignInAnswer;
  const authorization = `Bearer ${answer.token}`;
  const envelopes: EventEnvelope[] = [];
  const closes: number[] = [];
  let socket: WebSocket | null = null;
  let pings: NodeJS.Timeout | null = null;

  const hangUp = (): void => {
    if (pings) clearInterval(pings);
    socket?.terminate();
    socket = null;
  };
  return {
    url,
    answer,
    envelopes,
    closes,
    hangUp,
    close: hangUp,
    async ask(name, request, key = randomUUID()) {
      const { status, text } = await post(`${url}/v1/request/${name}`, JSON.stringify(request), {
        authorization,
        'idempotency-key': key,
      });
      return { status, body: JSON.parse(text) as never };
    },
    async snapshot() {
      const response = await fetch(`${url}/v1/snapshot`, { headers: { authorization } });
      return { status: response.status, body: (await response.json()) as Snapshot };
    },
    listen: (after) =>
      new Promise((resolve, reject) => {
        hangUp();
        const opening = new WebSocket(`${url.replace('http', 'ws')}/v1/events?after=${after}`);
        socket = opening;
        opening.on('open', () => {
          opening.send(JSON.stringify({ token: answer.token }));
          let n = 0;
          opening.send(JSON.stringify({ ping: n }));
          pings = setInterval(() => opening.send(JSON.stringify({ ping: (n += 1) })), 2_000);
        });
        opening.on('message', (data) => {
          const frame = JSON.parse(String(data as Buffer)) as { pong?: number } & EventEnvelope;
          if (frame.pong === undefined) envelopes.push(frame);
          else if (frame.pong === 0) resolve();
        });
        opening.on('error', reject);
        opening.on('close', (code) => {
          closes.push(code);
          if (pings) clearInterval(pings);
          resolve();
        });
      }),
    until: (kind, test = () => true, withinMs = guardMs) =>
      eventually(
        () =>
          envelopes
            .map((envelope) => envelope.event)
            .filter(
              (event): event is Extract<CentreEvent, { kind: typeof kind }> => event.kind === kind,
            )
            .find(test),
        `event ${kind}`,
        withinMs,
      ),
  };
}
