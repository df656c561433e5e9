/**
 * JsSIP's socket with what JsSIP lacks: several servers, a limit on connecting, the guard before its parser, and a keep-alive
 * that notices a dead connection once the server has shown that it answers. One per user agent.
 */
import { createKeepAlive, type KeepAlive, type KeepAliveStep } from './keep-alive.ts';
import { createOptionsPing } from './options-ping.ts';
import { createServerChoice } from './server-choice.ts';
import { createSipFlood } from './sip-flood.ts';
import { guardSip } from './sip-guard.ts';
import type { PhoneSocket } from './sip-parts.ts';

const connectWithinMs = 4_000;
const stepEveryMs = 500;
const PING = '\r\n\r\n';
const PONG = '\r\n';

/** What the socket needs. */
export interface GuardedSocketOptions {
  /** In the order in which they should be used; at least one. */
  readonly urls: readonly string[];
  /** In whose name it asks for signs of life. */
  readonly uri: string;
  readonly openSocket: (url: string) => WebSocket;
  readonly nowMs: () => number;
  readonly after: (delayMs: number, run: () => void) => () => void;
  readonly newTag: () => string;
  /** A dead connection is noticed sooner while somebody talks. */
  readonly isInCall: () => boolean;
  readonly onRefused: (reason: string) => void;
}

const transportOf = (url: string): 'WS' | 'WSS' =>
  new URL(url).protocol === 'wss:' ? 'WSS' : 'WS';

/** The socket for `new UA({ sockets: [...] })`. */
export function createGuardedSocket(options: GuardedSocketOptions): PhoneSocket {
  const { nowMs, after } = options;
  const choice = createServerChoice(options.urls);
  const ping = createOptionsPing(options.uri, transportOf(choice.firstUrl()), options.newTag);
  const flood = createSipFlood(nowMs);
  let socket: WebSocket | null = null;
  let looking: WebSocket | null = null;
  let cancelConnect = () => {};
  let cancelStep = () => {};
  let cancelLook = () => {};
  let watch: KeepAlive | null = null;

  const forget = (closed: WebSocket | null) => {
    if (!closed) return;
    closed.onopen = closed.onmessage = closed.onclose = closed.onerror = null;
    closed.close();
  };
  const stop = (): WebSocket | null => {
    cancelConnect();
    cancelStep();
    cancelLook();
    forget(looking);
    looking = null;
    watch = null;
    const stopped = socket;
    socket = null;
    return stopped;
  };
  const lose = (reason: string) => {
    const lost = stop();
    forget(lost);
    if (lost) guarded.ondisconnect(true, 1006, reason);
  };
  /** From the first server on, unless another one carries live calls: that one knows them. */
  const loseAndBeginAnew = (reason: string) => {
    if (!options.isInCall()) choice.onFresh();
    lose(reason);
  };
  const fail = (reason: string) => {
    choice.onFailed(options.isInCall());
    lose(reason);
  };
  const act = (next: KeepAliveStep | undefined) => {
    if (next === 'ping') socket?.send(PING);
    if (next === 'options') socket?.send(ping.request());
    if (next === 'dead') fail('no sign of life');
  };
  /** Another one than the first is in use: does the first work again? */
  const lookBack = () => {
    if (options.isInCall() || looking || !choice.wantsToLookBack(nowMs())) return;
    const opening = options.openSocket(choice.firstUrl());
    looking = opening;
    const end = () => {
      cancelLook();
      forget(opening);
      looking = null;
    };
    cancelLook = after(connectWithinMs, end);
    opening.onclose = opening.onerror = end;
    opening.onopen = () => {
      end();
      if (options.isInCall()) return;
      choice.onFresh();
      lose('back to the first server');
    };
  };
  const step = () => {
    cancelStep = after(stepEveryMs, step);
    if (socket?.readyState !== WebSocket.OPEN) return;
    act(watch?.step(nowMs(), options.isInCall()));
    if (socket) lookBack();
  };
  const receive = (data: unknown) => {
    const isPong = data === PONG || (typeof data === 'string' && ping.isAnswer(data));
    watch?.onHeard(isPong);
    if (typeof data !== 'string' || (isPong && data !== PONG)) return;
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

  const guarded: PhoneSocket = {
    get via_transport() {
      return transportOf(choice.url());
    },
    get url() {
      return choice.url();
    },
    get sip_uri() {
      const { hostname, port } = new URL(choice.url());
      return `sip:${hostname}${port ? `:${port}` : ''};transport=ws`;
    },
    connect() {
      if (socket) return;
      const opening = options.openSocket(choice.url());
      socket = opening;
      cancelConnect = after(connectWithinMs, () => fail('no connection in time'));
      opening.onopen = () => {
        cancelConnect();
        watch = createKeepAlive(nowMs());
        choice.onConnected(nowMs());
        cancelStep = after(stepEveryMs, step);
        guarded.onconnect();
      };
      opening.onmessage = ({ data }) => receive(data);
      opening.onclose = ({ code, reason }) => {
        if (socket !== opening) return;
        stop();
        choice.onFailed(options.isInCall());
        guarded.ondisconnect(code !== 1000, code, reason);
      };
    },
    disconnect: () => forget(stop()),
    send(text) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(text);
      return true;
    },
    isConnected: () => socket?.readyState === WebSocket.OPEN,
    isConnecting: () => socket?.readyState === WebSocket.CONNECTING,
    probe() {
      // One that began on the old network would only use up its time.
      const isOpen = socket?.readyState === WebSocket.OPEN;
      const next = isOpen ? watch?.probe(nowMs()) : 'dead';
      if (next === 'dead') loseAndBeginAnew('the network changed');
      else act(next);
    },
    doubt() {
      if (socket?.readyState === WebSocket.OPEN) act(watch?.doubt(nowMs()));
    },
    moveOn(reason) {
      if (options.urls.length < 2) return false;
      fail(reason);
      return true;
    },
    drop: loseAndBeginAnew,
    onconnect: () => {},
    ondisconnect: () => {},
    ondata: () => {},
  };
  return guarded;
}
