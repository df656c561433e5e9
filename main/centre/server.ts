/**
 * The centre's HTTP and WebSocket server, exactly the wire contract of `src/centre/wire.ts`. Local by default, no CORS, JSON
 * only: whatever goes wrong, the answer is a CentreError with a proper status, never HTML and never silence.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { signInRequest, WIRE_VERSION } from '#src/centre/wire.ts';
import { createRequestAnswerer, toAnswer, type Answer } from './answer-request.ts';
import { serveEventSocket } from './event-socket.ts';
import { BODY_LIMIT_BYTES, parseHostileJson, readBody } from './json-body.ts';
import { later, type Lag } from './lag.ts';
import type { CentreService } from './service/centre-service.ts';
import { Refusal } from './service/refusal.ts';

/** More routes beside the wire, e.g. the practice page's; null when the path is not theirs. */
export type MoreRoutes = (
  method: string,
  path: string,
  token: string | null,
  readJson: () => Promise<unknown>,
) => Promise<unknown> | null;

export interface CentreServer {
  readonly port: number;
  stop(): Promise<void>;
}

const MOST_SOCKETS = 500;

function bearerOf(request: IncomingMessage): string | null {
  return /^Bearer ([\w.~+/=-]{1,500})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** The address asked for; null when it is none (`//`, `http://[`). */
function addressOf(request: IncomingMessage): URL | null {
  const path = request.url ?? '/';
  return URL.canParse(path, 'http://localhost') ? new URL(path, 'http://localhost') : null;
}

function send(response: ServerResponse, answer: Answer): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(answer.body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // A refused body may not have been read to its end.
    ...(answer.status === 200 ? {} : { connection: 'close' }),
  });
  response.end(answer.body);
}

/** A browser page of another site could reach a local port by DNS rebinding: only our own names are served. */
function isOurHost(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host ?? '');
}

/** Starts listening; rejects with the system's error, e.g. EADDRINUSE. Port 0 takes any. */
export async function startCentreServer(
  service: CentreService,
  options: {
    readonly port: number;
    readonly host?: string;
    readonly more?: MoreRoutes;
    /** Set by who practises on a slow network; may change at any time. */
    readonly lag?: Readonly<Lag>;
  },
): Promise<CentreServer> {
  const lag = options.lag ?? { answersMs: 0, eventsMs: 0 };
  const host = options.host ?? '127.0.0.1';
  const answerer = createRequestAnswerer(service);
  const { log } = service.context.ports;
  const ok = (value: unknown): Answer => ({ status: 200, body: JSON.stringify(value) });
  const json = async (request: IncomingMessage): Promise<unknown> =>
    parseHostileJson(await readBody(request));

  const route = async (request: IncomingMessage): Promise<Answer> => {
    const { method = 'GET' } = request;
    const path = addressOf(request)?.pathname ?? '';
    if (host === '127.0.0.1' && !isOurHost(request.headers.host))
      throw new Refusal('refused', 'not this host');
    if (method === 'GET' && path === '/v1/health')
      return ok({ ok: true, name: service.name, wireVersion: WIRE_VERSION });
    const token = bearerOf(request);
    const more = options.more?.(method, path, token, () => json(request)) ?? null;
    if (more) return ok(await more);
    if (method === 'POST' && path === '/v1/sign-in') {
      const parsed = signInRequest.safeParse(await json(request));
      if (!parsed.success) throw new Refusal('invalid', parsed.error.message);
      return ok(await service.signIn(parsed.data));
    }
    const name = /^\/v1\/request\/([a-z/-]{1,60})$/.exec(path)?.[1];
    const isSnapshot = method === 'GET' && path === '/v1/snapshot';
    if (!isSnapshot && (method !== 'POST' || name === undefined))
      throw new Refusal('not-found', 'no such address');
    if (token === null) throw new Refusal('token-expired', 'no token');
    const who =
      name === 'desk/wiped'
        ? service.recognise(token)
        : service.authenticate(token, name === 'session/renew');
    service.heard(who.agentId);
    if (isSnapshot) return ok(service.snapshot(who));
    const key = request.headers['idempotency-key'];
    const body = await json(request);
    return answerer.answer(who, name ?? '', typeof key === 'string' ? key : null, body);
  };

  const server: Server = createServer((request, response) => {
    const isAsked = request.url?.startsWith('/v1/request/') === true;
    const lateMs = isAsked ? Math.random() * lag.answersMs : 0;
    route(request)
      .catch((cause: unknown) => toAnswer(cause, log))
      .then((answer) => later(lateMs, () => send(response, answer)))
      .catch((cause: unknown) => log.warn('cannot answer', { cause: String(cause) }));
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
  });

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: BODY_LIMIT_BYTES,
    perMessageDeflate: false,
  });
  server.on('upgrade', (request, socket, head) => {
    const url = addressOf(request);
    const after = Number(url?.searchParams.get('after') ?? 0);
    const isFine =
      url?.pathname === '/v1/events' &&
      Number.isSafeInteger(after) &&
      after >= 0 &&
      sockets.clients.size < MOST_SOCKETS &&
      (host !== '127.0.0.1' || isOurHost(request.headers.host)) &&
      // Desks are programs and send no Origin; pages of other sites do.
      request.headers.origin === undefined;
    socket.on('error', () => socket.destroy());
    if (!isFine) {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      serveEventSocket(service, webSocket, after, lag);
    });
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate();
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
