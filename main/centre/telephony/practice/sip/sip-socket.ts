/**
 * The phones' door: a WebSocket server for the `sip` subprotocol (RFC 7118), on 127.0.0.1 unless told otherwise. It
 * answers keep-alives (RFC 5626: CRLF CRLF is answered by CRLF), parses, and hands messages on; what is too big closes
 * that one connection. It decides nothing about calls.
 */
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { parseSipMessage, type SipParsed } from './sip-message.ts';

const MAX_MESSAGE_BYTES = 64 * 1024;
const PING_EVERY_MS = 30_000;

/** One phone's connection. `username` is set once it has proved who it is. */
export interface SipSocket {
  readonly id: number;
  username: string | null;
  readonly isOpen: boolean;
  send(text: string): void;
  /** A binary frame, which no phone expects: for the fault bench. */
  sendBytes?(bytes: Uint8Array): void;
  close(): void;
}

/** Who is told about connections. */
export interface SipSocketListener {
  onMessage(socket: SipSocket, message: SipParsed): void;
  onClosed(socket: SipSocket): void;
}

/** The listening door. */
export interface SipDoor {
  readonly port: number;
  close(): Promise<void>;
}

/** Opens the door; rejects when the port is taken. */
export async function openSipDoor(
  address: { readonly host: string; readonly port: number },
  listener: SipSocketListener,
): Promise<SipDoor> {
  const server = new WebSocketServer({
    ...address,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has('sip') ? 'sip' : false),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const alive = new WeakSet<WebSocket>();
  let lastId = 0;
  server.on('connection', (webSocket) => {
    if (webSocket.protocol !== 'sip') {
      webSocket.close(1002, 'The subprotocol must be sip.');
      return;
    }
    alive.add(webSocket);
    serve(webSocket, (lastId += 1), listener);
    webSocket.on('pong', () => alive.add(webSocket));
  });
  // A phone whose machine vanished never closes: two unanswered pings close it here.
  const pinging = setInterval(() => {
    for (const webSocket of server.clients) {
      if (!alive.delete(webSocket)) webSocket.terminate();
      else webSocket.ping();
    }
  }, PING_EVERY_MS);

  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        clearInterval(pinging);
        for (const webSocket of server.clients) webSocket.terminate();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function serve(webSocket: WebSocket, id: number, listener: SipSocketListener): void {
  const socket: SipSocket = {
    id,
    username: null,
    get isOpen() {
      return webSocket.readyState === webSocket.OPEN;
    },
    send(text) {
      if (webSocket.readyState === webSocket.OPEN) webSocket.send(text);
    },
    sendBytes(bytes) {
      if (webSocket.readyState === webSocket.OPEN) webSocket.send(bytes);
    },
    close() {
      webSocket.terminate();
    },
  };
  webSocket.on('message', (data) => {
    const text = toText(data);
    if (/^(?:\r?\n)+$/.test(text)) {
      if (text === '\r\n\r\n') socket.send('\r\n');
      return;
    }
    listener.onMessage(socket, parseSipMessage(text));
  });
  // An error (too big, bad frame) is always followed by `close`; without a listener it would end the process.
  webSocket.on('error', () => undefined);
  webSocket.on('close', () => {
    listener.onClosed(socket);
  });
}

function toText(data: Buffer | ArrayBuffer | Buffer[]): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}
