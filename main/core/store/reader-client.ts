/**
 * Core's end of the cache's reader. It answers null whenever it has nothing to say, for whatever reason: then the store is asked. Used by
 * `store-client.ts` alone; it must never be asked for what was written a moment ago.
 */
import type { LogPort, StoreWorkerPort } from '../ports.ts';
import type { ReaderMethods, StoreReply } from './store-port.ts';

type WhoCalls = ReturnType<ReaderMethods['readWhoCalls']>;

export interface ReaderClient {
  /** The store has opened this file. */
  open(at: Parameters<ReaderMethods['openToRead']>[0]): void;
  whoCalls(number: string, recent: number): Promise<WhoCalls | null>;
  /** Lets go of the file: settles when nothing of it is open any more. */
  drop(): Promise<void>;
}

/** Starts no worker before a file is open. */
export function createReaderClient(startWorker: () => StoreWorkerPort, log: LogPort): ReaderClient {
  const waiting = new Map<number, (reply: StoreReply | null) => void>();
  let worker: StoreWorkerPort | null = null;
  let isOpen = false;
  let lastN = 0;

  const forget = (): void => {
    worker = null;
    isOpen = false;
    const open = [...waiting.values()];
    waiting.clear();
    for (const resolve of open) resolve(null);
  };
  const ask = (method: keyof ReaderMethods, args: readonly unknown[]): Promise<StoreReply | null> =>
    new Promise((resolve) => {
      const n = (lastN += 1);
      waiting.set(n, resolve);
      worker?.post({ n, method, args });
    });

  return {
    open(at) {
      let started: StoreWorkerPort;
      try {
        started = startWorker();
      } catch (cause) {
        log.warn('store', 'reader not started', { cause });
        return;
      }
      worker = started;
      started.onMessage((message) => {
        const reply = message as StoreReply;
        waiting.get(reply.n)?.(reply);
        waiting.delete(reply.n);
      });
      started.onExit((cause) => {
        if (worker !== started) return;
        log.warn('store', 'reader ended', { cause });
        forget();
      });
      void ask('openToRead', [at]).then((reply) => {
        if (worker === started) isOpen = reply?.ok === true;
      });
    },
    async whoCalls(number, recent) {
      if (!isOpen) return null;
      const reply = await ask('readWhoCalls', [number, recent]);
      return reply?.ok === true ? (reply.value as WhoCalls) : null;
    },
    async drop() {
      const dropped = worker;
      forget();
      await dropped?.terminate();
    },
  };
}
