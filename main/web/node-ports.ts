/**
 * Core's ports on plain Node: the real clock, timers, network and files. Used by `serve.ts` alone; nothing here decides.
 */
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type {
  CorePorts,
  FetchPort,
  LogPort,
  SocketPort,
  StoreWorkerPort,
  Timers,
} from '#main/core/ports.ts';
import { STORE_WORKER_LIMITS } from '#main/core/store/worker-limits.ts';
import { openFileSecrets } from './file-secrets.ts';

const timers: Timers = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  every(periodMs, run) {
    const timer = setInterval(run, periodMs);
    return () => clearInterval(timer);
  },
};

const fetchPort: FetchPort = async (url, { method, headers, body, signal }) => {
  const response = await fetch(url, { method, headers, body, signal, redirect: 'error' });
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text: () => response.text(),
  };
};

function openSocket(url: string): SocketPort {
  const socket = new WebSocket(url);
  return {
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
    onOpen: (listener) => socket.addEventListener('open', () => listener()),
    onText: (listener) =>
      socket.addEventListener('message', ({ data }) => {
        if (typeof data === 'string') listener(data);
      }),
    onClose: (listener) => socket.addEventListener('close', () => listener()),
  };
}

function startStoreWorker(): StoreWorkerPort {
  const worker = new Worker(new URL('../core/store/worker.ts', import.meta.url), {
    resourceLimits: STORE_WORKER_LIMITS,
  });
  let failure: Error | null = null;
  worker.on(
    'error',
    (cause) => (failure = cause instanceof Error ? cause : new Error(String(cause))),
  );
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', listener),
    onExit: (listener) => worker.on('exit', () => listener(failure)),
    terminate: async () => {
      await worker.terminate();
    },
  };
}

/** The ports of one profile. Desktop notifications are left to the ringing desk: the web shell has no own. */
export function createNodePorts(profileDir: string, log: LogPort): CorePorts {
  return {
    clock: { nowMs: () => Date.now(), monotonicMs: () => performance.now() },
    newId: (prefix) => `${prefix}-${randomUUID()}`,
    timers,
    log,
    fetch: fetchPort,
    openSocket,
    secrets: openFileSecrets(profileDir),
    // The desk page shows its own notifications here; two of one call would be one too many.
    notify: { show: () => {}, close: () => {} },
    startStoreWorker,
  };
}
