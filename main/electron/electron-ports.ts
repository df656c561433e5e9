/**
 * Core's ports on Electron: `net` for the wire (the system's proxy, company CAs and client certificates), a worker thread
 * for the store, Node's clock. Core never learns that this is Electron (decision 12).
 */
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Net, Session } from 'electron/main';
import type { FetchPort, SocketPort, StoreWorkerPort, Timers } from '#main/core/ports.ts';
import { STORE_WORKER_LIMITS } from '#main/core/store/worker-limits.ts';
import type { Clock, IdSource } from '#src/model/clock.ts';

/** Wall and monotonic time of this machine. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};

/** Unique across machines and starts. */
export const systemIds: IdSource = (prefix) => `${prefix}-${randomUUID()}`;

/** Node's timers. */
export const systemTimers: Timers = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
  every(periodMs, run) {
    const timer = setInterval(run, periodMs);
    return () => {
      clearInterval(timer);
    };
  },
};

/** `net.fetch` without cookies, cache or redirects to another host's page. */
export function createFetch(net: Pick<Net, 'fetch'>): FetchPort {
  return async (url, { method, headers, body, signal }) => {
    const response = await net.fetch(url, {
      method,
      headers: { ...headers },
      signal,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      // Core talks to a centre, never to our own pages.
      bypassCustomProtocolHandlers: true,
      ...(body === null ? {} : { body }),
    });
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      text: () => response.text(),
    };
  };
}

/** The part of a WHATWG WebSocket that is used. */
interface WebSocketLike {
  readonly readyState: number;
  send(text: string): void;
  close(): void;
  addEventListener(
    type: string,
    listener: (event: { readonly type: string; readonly data?: unknown }) => void,
  ): void;
}

const OPEN = 1;

/** `net.WebSocket`; a bad address closes at once instead of throwing at the caller. */
export function createOpenSocket(
  net: {
    readonly WebSocket: new (url: string, options: { readonly session: Session }) => WebSocketLike;
  },
  session: Session,
  timers: Timers,
): (url: string) => SocketPort {
  return (url) => {
    let socket: WebSocketLike;
    try {
      socket = new net.WebSocket(url, { session });
    } catch {
      return {
        send: () => undefined,
        close: () => undefined,
        onOpen: () => undefined,
        onText: () => undefined,
        // Not an address: told later, because the caller is still setting up.
        onClose: (listener) => void timers.after(0, listener),
      };
    }
    return {
      send(text) {
        if (socket.readyState === OPEN) socket.send(text);
      },
      close() {
        socket.close();
      },
      onOpen(listener) {
        socket.addEventListener('open', () => {
          listener();
        });
      },
      onText(listener) {
        socket.addEventListener('message', ({ data }) => {
          if (typeof data === 'string') listener(data);
        });
      },
      onClose(listener) {
        let isTold = false;
        // An error is always followed by `close`; hearing both once covers an implementation that forgets.
        const tell = (): void => {
          if (isTold) return;
          isTold = true;
          listener();
        };
        socket.addEventListener('close', tell);
        socket.addEventListener('error', tell);
      },
    };
  };
}

/** Starts the bundled store worker. */
export function startStoreWorker(entry: string): StoreWorkerPort {
  const worker = new Worker(entry, {
    name: 'puesto-store',
    resourceLimits: STORE_WORKER_LIMITS,
  });
  const exits: ((cause: Error | null) => void)[] = [];
  let cause: Error | null = null;
  worker.on('error', (error) => {
    cause = error instanceof Error ? error : new Error(String(error));
  });
  worker.on('exit', () => {
    for (const listener of exits) listener(cause);
  });
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    onMessage: (listener) => void worker.on('message', listener),
    onExit: (listener) => void exits.push(listener),
    terminate: async () => {
      await worker.terminate();
    },
  };
}
