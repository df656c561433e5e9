/**
 * HTTP and WebSocket for the pages on 127.0.0.1: three hosts on one port, every request checked (name in Host, origin,
 * cookie) before anything is answered. Knows files and links; it must never know what a frame means.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { LogPort, PagePort } from '#main/core/ports.ts';
import type { PageRole } from '#src/contracts/link.ts';
import { fileKey, type PageFiles } from './page-files.ts';
import { HOST_NAMES, headersOf, originOf, type PageHost } from './page-policy.ts';
import type { PageKey } from './page-key.ts';
import { refusalPage, WELCOME_PATH, welcomePage } from './page-texts.ts';

/** What the server needs. */
export interface PageServerOptions {
  readonly files: PageFiles;
  readonly port: number;
  readonly sipSources: readonly string[];
  /** Made once the port is known. */
  readonly makeKey: (port: number) => PageKey;
  readonly log: LogPort;
  /** A page has opened its link. */
  readonly onPage: (role: PageRole, page: PagePort) => void;
}

/** A running server. */
export interface PageServer {
  readonly port: number;
  readonly key: PageKey;
  close(): Promise<void>;
}

const largestFrameBytes = 5 * 1024 * 1024;
const hosts = Object.keys(HOST_NAMES) as PageHost[];

/** A page's end of the link over one socket. */
function toPagePort(socket: WebSocket, log: LogPort, role: PageRole): PagePort {
  return {
    send(frame) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
    },
    onFrame(listener) {
      socket.on('message', (bytes: Buffer, isBinary: boolean) => {
        let frame: unknown;
        try {
          frame = isBinary ? undefined : JSON.parse(bytes.toString('utf8'));
        } catch {
          frame = undefined;
        }
        if (frame === undefined) log.warn('web', 'a page sent a frame that is not JSON', { role });
        else listener(frame);
      });
    },
    onClose(listener) {
      socket.on('close', () => listener());
    },
  };
}

/** Starts listening; rejects when the port is taken. */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const { files, log } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrameBytes,
    perMessageDeflate: false,
  });
  let port = options.port;
  let key: PageKey;

  const hostOf = (request: IncomingMessage): PageHost | undefined =>
    hosts.find((host) => request.headers.host === `${HOST_NAMES[host]}:${port}`);
  const facts = () => ({ port, sipSources: options.sipSources });

  const send = (
    response: ServerResponse,
    host: PageHost,
    status: number,
    headers: Readonly<Record<string, string>>,
    body: string | Buffer,
  ) => {
    response.writeHead(status, { ...headersOf(host, facts()), ...headers });
    response.end(response.req.method === 'HEAD' ? undefined : body);
  };
  const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  const text = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const host = hostOf(request);
    if (!host) {
      send(response, 'mailview', 421, text, 'This name is not a page of Puesto.');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(response, host, 405, { ...text, allow: 'GET, HEAD' }, 'Only GET.');
      return;
    }
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    if (path === '/favicon.ico') {
      send(response, host, 204, {}, '');
      return;
    }
    if (host !== 'mailview') {
      if (path === WELCOME_PATH) {
        send(response, host, 200, html, welcomePage());
        return;
      }
      const token = new URLSearchParams(query).get('token');
      if (path === '/' && token !== null && key.spendToken(host, token)) {
        send(response, host, 303, { ...text, location: '/', 'set-cookie': key.toCookie(host) }, '');
        return;
      }
      if (!key.isOpenedBy(host, request.headers.cookie)) {
        if (path === '/') send(response, host, 401, html, refusalPage());
        else send(response, host, 404, text, 'Not found.');
        return;
      }
    }
    const file = files.get(fileKey(host, path));
    if (!file) {
      send(response, host, 404, text, 'Not found.');
      return;
    }
    const caching = file.isImmutable ? 'private, max-age=31536000, immutable' : 'no-cache';
    send(response, host, 200, { 'content-type': file.type, 'cache-control': caching }, file.body);
  };

  const refuse = (socket: Duplex, status: string) => {
    socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  };

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const host = hostOf(request);
    const isAllowed =
      (host === 'desk' || host === 'phone' || host === 'bar') &&
      request.url === '/link' &&
      request.headers.origin === originOf(host, port) &&
      key.isOpenedBy(host, request.headers.cookie);
    if (!isAllowed) {
      log.warn('web', 'a link was refused', { host: host ?? 'unknown' });
      refuse(socket, '403 Forbidden');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (page) => {
      page.on('error', () => page.terminate());
      options.onPage(host, toPagePort(page, log, host));
    });
  };

  const makeServer = (): Server => {
    const server = createServer((request, response) => {
      try {
        answer(request, response);
      } catch (cause) {
        log.warn('web', 'a request failed', { cause: String(cause) });
        response.destroy();
      }
    });
    server.on('upgrade', upgrade);
    return server;
  };
  const [first, second] = await listenOnBothLoopbacks(makeServer, options.port);
  port = (first.address() as AddressInfo).port;
  key = options.makeKey(port);
  const closeOne = (server: Server) =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return {
    port,
    key,
    async close() {
      for (const page of sockets.clients) page.terminate();
      await Promise.all([closeOne(first), ...(second ? [closeOne(second)] : [])]);
    },
  };
}

/** With port 0 the system chooses; a number that is free on one loopback only is given back, so often. */
const MOST_TRIES = 20;

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1 with the same port: browsers try ::1 first for `localhost`, and
 * no other program may stand there.
 */
async function listenOnBothLoopbacks(
  makeServer: () => Server,
  wanted: number,
): Promise<readonly [Server, Server | null]> {
  for (let tries = 1; ; tries += 1) {
    const first = makeServer();
    await listen(first, wanted, '127.0.0.1');
    const second = makeServer();
    try {
      await listen(second, (first.address() as AddressInfo).port, '::1');
      return [first, second];
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return [first, null];
      await new Promise((resolve) => first.close(resolve));
      if (code !== 'EADDRINUSE' || wanted !== 0 || tries === MOST_TRIES) throw cause;
    }
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
