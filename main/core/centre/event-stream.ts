/**
 * The live connection to the centre: socket, pings, sequence, snapshot, back-off. It hands over snapshots and events in
 * order and says how the connection is; it decides nothing about calls.
 *
 *   stopped ──start──▶ connecting ──first frame──▶ catching-up ──snapshot──▶ connected
 *                          ▲                            │ gap, resync: catching-up again
 *                          └── pause (back-off) ◀───────┴── closed, silent, snapshot failed
 *
 * Events that arrive while a snapshot is fetched wait for it. Those the snapshot includes are dropped; so are duplicates;
 * unknown kinds are counted and skipped, for their number still counts.
 */
import { centreEvent, eventEnvelope, type CentreEvent, type Snapshot } from '#src/centre/wire.ts';
import type { Clock } from '#src/model/clock.ts';
import type { LogPort, SocketPort, Timers } from '../ports.ts';
import { backOffMs } from './back-off.ts';
import { logLeftOut, type CentreClient, type CentreFault } from './centre-client.ts';
import { inSlices } from './in-slices.ts';
import { leaveOut } from './leave-out.ts';

/** Liveness figures of decisions.md: a dead socket is noticed in 5 s during a call, in 15 s idle. */
export const PING = {
  idle: { everyMs: 8_000, answerMs: 5_000 },
  inCall: { everyMs: 2_000, answerMs: 2_500 },
} as const;
/** A socket that does not open by then is given up. */
const OPEN_TIMEOUT_MS = 5_000;
/** More waiting events than this while catching up: the snapshot will bring them all. */
const MOST_PENDING = 2_000;
/** A snapshot may be older than the events beside it, from a copy of the centre that lags: the next one is asked for after a while. */
const SNAPSHOT_AGAIN_MS = 1_000;
/** Longer than any event that is one. */
const LONGEST_FRAME = 5_000_000;

export type StreamState =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  | { readonly kind: 'unreachable'; readonly nextTryAtMs: number };

export interface EventStreamDeps {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: LogPort;
  readonly random: () => number;
  readonly openSocket: (url: string) => SocketPort;
  readonly client: CentreClient;
  readonly baseUrl: string;
  onState(state: StreamState): void;
  onSnapshot(snapshot: Snapshot): void;
  onEvent(event: CentreEvent, atMs: number): void;
  /** Anything was heard: the facts of the strip are that fresh. */
  onHeard(atMs: number): void;
  /** The token is no longer good. */
  onRefused(fault: CentreFault): void;
}

export interface EventStream {
  start(token: string): void;
  /** A renewed token; the open connection stays. */
  setToken(token: string): void;
  /** Closes the connection without a word: a new `start` follows. */
  suspend(): void;
  stop(): void;
  /** Tries at once, e.g. when the network came back. */
  retryNow(): void;
  setInCall(isInCall: boolean): void;
  /** Unknown or unreadable events so far. */
  skipped(): number;
}

interface Pending {
  readonly seq: number;
  readonly atMs: number;
  readonly event: unknown;
}

/** One stream per core; `start` again with a new token replaces the connection. */
export function createEventStream(deps: EventStreamDeps): EventStream {
  const { clock, timers, log } = deps;
  let token: string | null = null;
  let socket: SocketPort | null = null;
  let generation = 0;
  let isCatchingUp = false;
  let seq = 0;
  let tries = 0;
  let pingN = 0;
  let isInCall = false;
  let skipped = 0;
  let pending: Pending[] = [];
  let cancelPause: (() => void) | null = null;
  let cancelPing: (() => void) | null = null;
  let pingedAtMs = 0;
  let cancelAnswer: (() => void) | null = null;
  let cancelAgain: (() => void) | null = null;
  /** Events that waited for a snapshot are gone through. */
  let isGoingThrough = false;

  /** Thousands may come in one go, e.g. after a pause of the network. */
  const texts = inSlices((text: string) => {
    heard(text);
  }, deps);

  const quiet = (): void => {
    for (const cancel of [cancelPause, cancelPing, cancelAnswer, cancelAgain]) cancel?.();
    cancelPause = cancelPing = cancelAnswer = cancelAgain = null;
  };

  const drop = (): void => {
    generation += 1;
    quiet();
    const old = socket;
    socket = null;
    isCatchingUp = false;
    pending = [];
    texts.clear();
    old?.close();
  };

  const pauseAndRetry = (): void => {
    drop();
    if (token === null) return;
    const pauseMs = backOffMs(tries, deps.random());
    tries += 1;
    deps.onState({ kind: 'unreachable', nextTryAtMs: clock.nowMs() + pauseMs });
    cancelPause = timers.after(pauseMs, connect);
  };

  const awaitAnswer = (limitMs: number, why: string): void => {
    cancelAnswer?.();
    cancelAnswer = timers.after(limitMs, () => {
      log.warn('centre', 'stream silent', { why });
      pauseAndRetry();
    });
  };

  /** Counted from the last one: calls that come and go faster than it must not put it off, or the centre takes the desk for dead. */
  const schedulePing = (): void => {
    cancelPing?.();
    const { everyMs, answerMs } = isInCall ? PING.inCall : PING.idle;
    const sinceMs = clock.nowMs() - pingedAtMs;
    cancelPing = timers.after(Math.min(everyMs, Math.max(0, everyMs - sinceMs)), () => {
      ping(answerMs);
    });
  };

  const ping = (answerMs: number): void => {
    pingN += 1;
    pingedAtMs = clock.nowMs();
    socket?.send(JSON.stringify({ ping: pingN }));
    // The first unanswered ping counts: a later one must not give a dead socket more time.
    if (!cancelAnswer) awaitAnswer(answerMs, 'no pong');
    schedulePing();
  };

  const connect = (): void => {
    drop();
    if (token === null) return;
    const mine = generation;
    const first = token;
    deps.onState({ kind: 'connecting' });
    const url = `${deps.baseUrl.replace(/^http/, 'ws')}/v1/events?after=${seq}`;
    const opening = deps.openSocket(url);
    socket = opening;
    awaitAnswer(OPEN_TIMEOUT_MS, 'not open');
    const isMine = (): boolean => mine === generation;
    opening.onOpen(() => {
      if (!isMine()) return;
      cancelAnswer?.();
      cancelAnswer = null;
      opening.send(JSON.stringify({ token: first }));
      ping(OPEN_TIMEOUT_MS);
      void catchUp();
    });
    opening.onText((text) => {
      if (isMine()) texts.give(text);
    });
    opening.onClose(() => {
      if (isMine()) pauseAndRetry();
    });
  };

  const heard = (text: string): void => {
    deps.onHeard(clock.nowMs());
    cancelAnswer?.();
    cancelAnswer = null;
    if (text.length > LONGEST_FRAME) {
      // Nobody knows what it was, so what it changed is asked for.
      skipped += 1;
      log.warn('centre', 'event too long', { length: text.length });
      void catchUp();
      return;
    }
    const frame = parseFrame(text);
    if (frame === null) {
      skipped += 1;
      return;
    }
    if (frame.kind === 'event') take(frame.event);
  };

  const take = (event: Pending): void => {
    if (isCatchingUp) {
      pending.push(event);
      if (pending.length > MOST_PENDING) pending.shift();
      return;
    }
    // Seen already. A centre that began to count anew says so by `resync`, which may carry any number.
    const parsed = readEvent(event.event);
    if (parsed.success && parsed.data.kind === 'resync') {
      void catchUp();
      return;
    }
    if (event.seq <= seq) return;
    if (event.seq > seq + 1) {
      log.warn('centre', 'gap in the events', { expectedSeq: seq + 1, seq: event.seq });
      pending = [event];
      if (!isGoingThrough) void catchUp();
      else {
        // What comes meanwhile waits too.
        isCatchingUp = true;
        cancelAgain = timers.after(SNAPSHOT_AGAIN_MS, () => {
          isCatchingUp = false;
          void catchUp();
        });
      }
      return;
    }
    seq = event.seq;
    if (!parsed.success) {
      skipped += 1;
      log.warn('centre', 'unknown event skipped', { seq: event.seq });
      return;
    }
    deps.onEvent(parsed.data, event.atMs);
  };

  const readEvent = (event: unknown): ReturnType<typeof centreEvent.safeParse> => {
    const parsed = centreEvent.safeParse(event);
    if (parsed.success) return parsed;
    const rest = leaveOut(event, parsed.error.issues);
    if (!rest) return parsed;
    const again = centreEvent.safeParse(rest.value);
    if (again.success) logLeftOut(log, again.data.kind, rest.leftOut);
    return again;
  };

  const catchUp = async (): Promise<void> => {
    if (isCatchingUp) return;
    isCatchingUp = true;
    const mine = generation;
    const result = await deps.client.snapshot();
    if (mine !== generation) return;
    if (!result.ok) {
      if (result.error.status === 401 || result.error.status === 403) {
        token = null;
        drop();
        deps.onRefused(result.error);
      } else pauseAndRetry();
      return;
    }
    isCatchingUp = false;
    tries = 0;
    seq = result.value.seq;
    deps.onHeard(clock.nowMs());
    deps.onSnapshot(result.value);
    if (mine !== generation) return;
    deps.onState({ kind: 'connected' });
    const waiting = pending.toSorted((a, b) => a.seq - b.seq);
    pending = [];
    isGoingThrough = true;
    for (const event of waiting) if (mine === generation) take(event);
    isGoingThrough = false;
  };

  return {
    start(next) {
      token = next;
      tries = 0;
      connect();
    },
    setToken(next) {
      if (token !== null) token = next;
    },
    suspend() {
      token = null;
      drop();
    },
    stop() {
      token = null;
      seq = 0;
      drop();
      deps.onState({ kind: 'stopped' });
    },
    retryNow() {
      if (token !== null && socket === null) {
        tries = 0;
        connect();
      }
    },
    setInCall(next) {
      if (next === isInCall) return;
      isInCall = next;
      if (socket && !cancelPause) schedulePing();
    },
    skipped: () => skipped,
  };
}

type Frame = { readonly kind: 'pong' } | { readonly kind: 'event'; readonly event: Pending };

function parseFrame(text: string): Frame | null {
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
  if (typeof value === 'object' && value !== null && 'pong' in value) return { kind: 'pong' };
  const envelope = eventEnvelope.safeParse(value);
  return envelope.success ? { kind: 'event', event: envelope.data } : null;
}
