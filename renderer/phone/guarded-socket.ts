/**
 * JsSIP's socket with what JsSIP lacks: a limit on connecting, the guard before its parser, and a keep-alive that notices a
 * dead connection once the server has shown that it answers (RFC 5626 section 4.4.1). One per user agent.
 */
import { createKeepAlive, type KeepAlive } from './keep-alive.ts';
import { createSipFlood } from './sip-flood.ts';
import { guardSip } from './sip-guard.ts';
import type { SipSocket } from './sip-parts.ts';

const connectWithinMs = 4_000;
const stepEveryMs = 500;
const PING = '\r\n\r\n';
const PONG = '\r\n';

/** What the socket needs. */
export interface GuardedSocketOptions {
  readonly url: string;
  readonly openSocket: (url: string) => WebSocket;
  /** A dead connection is noticed sooner while somebody talks. */
  readonly isInCall: () => boolean;
  readonly onRefused: (reason: string) => void;
}

/** The socket for `new UA({ sockets: [...] })`. */
export function createGuardedSocket(options: GuardedSocketOptions): SipSocket {
  const { hostname, port, protocol } = new URL(options.url);
  let socket: WebSocket | null = null;
  let connectTimer: ReturnType<typeof setTimeout> | undefined;
  let stepTimer: ReturnType<typeof setInterval> | undefined;
  const flood = createSipFlood(() => performance.now());
  let watch: KeepAlive | null = null;

  const stopTimers = () => {
    clearTimeout(connectTimer);
    clearInterval(stepTimer);
    watch = null;
  };
  const drop = (reason: string) => {
    stopTimers();
    const dropped = socket;
    socket = null;
    if (!dropped) return;
    dropped.onopen = dropped.onmessage = dropped.onclose = dropped.onerror = null;
    dropped.close();
    guarded.ondisconnect(true, 1006, reason);
  };
  const step = () => {
    if (socket?.readyState !== WebSocket.OPEN) return;
    const next = watch?.step(performance.now(), options.isInCall());
    if (next === 'ping') socket.send(PING);
    if (next === 'dead') drop('no answer to keep-alive');
  };
  const receive = (data: unknown) => {
    watch?.onHeard(data === PONG);
    if (typeof data !== 'string') return;
    const wanted = flood.pass(data);
    if (wanted === null) {
      options.onRefused('too many requests');
      return;
    }
    const guard = guardSip(wanted);
    if (guard.kind === 'pass') {
      guarded.ondata(guard.text);
      return;
    }
    options.onRefused(guard.reason);
    if (guard.kind === 'refuse') socket?.send(guard.response);
  };

  const guarded: SipSocket = {
    via_transport: protocol === 'wss:' ? 'WSS' : 'WS',
    url: options.url,
    sip_uri: `sip:${hostname}${port ? `:${port}` : ''};transport=ws`,
    connect() {
      if (socket) return;
      const opening = options.openSocket(options.url);
      socket = opening;
      connectTimer = setTimeout(() => drop('no connection in time'), connectWithinMs);
      opening.onopen = () => {
        clearTimeout(connectTimer);
        watch = createKeepAlive(performance.now());
        stepTimer = setInterval(step, stepEveryMs);
        guarded.onconnect();
      };
      opening.onmessage = ({ data }) => receive(data);
      opening.onclose = ({ code, reason }) => {
        if (socket !== opening) return;
        stopTimers();
        socket = null;
        guarded.ondisconnect(code !== 1000, code, reason);
      };
    },
    disconnect() {
      stopTimers();
      const closed = socket;
      socket = null;
      if (!closed) return;
      closed.onopen = closed.onmessage = closed.onclose = null;
      closed.close();
    },
    send(text) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(text);
      return true;
    },
    isConnected: () => socket?.readyState === WebSocket.OPEN,
    isConnecting: () => socket?.readyState === WebSocket.CONNECTING,
    onconnect: () => {},
    ondisconnect: () => {},
    ondata: () => {},
  };
  return guarded;
}
