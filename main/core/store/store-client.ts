/**
 * `StorePort` over the worker. If the worker dies, every open question is answered `store-broken`, and the next question
 * starts a new one on the same files. Used by core; never blocks the event loop.
 */
import { err, ok } from '#src/base/result.ts';
import type { LogPort, StoreWorkerPort } from '../ports.ts';
import type {
  OpenedStore,
  StoreFault,
  StoreMethodName,
  StoreMethods,
  StorePort,
  StoreReply,
} from './store-port.ts';

type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: StoreFault };

/** Starts no worker before the first question. */
export function createStoreClient(startWorker: () => StoreWorkerPort, log: LogPort): StorePort {
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let worker: StoreWorkerPort | null = null;
  let openedAt: Parameters<StoreMethods['open']>[0] | null = null;
  let nextN = 1;

  const post = (method: StoreMethodName, args: readonly unknown[]): Promise<Outcome> =>
    new Promise((resolve) => {
      // It may have died since the question before.
      if (!worker) {
        resolve(err('store-broken'));
        return;
      }
      const n = nextN;
      nextN += 1;
      waiting.set(n, resolve);
      worker.post({ n, method, args });
    });

  const start = (): void => {
    const started = startWorker();
    worker = started;
    started.onMessage((message) => {
      const reply = message as StoreReply;
      const resolve = waiting.get(reply.n);
      waiting.delete(reply.n);
      if (!reply.ok) log.warn('store', 'refused', { code: reply.error, cause: reply.cause });
      resolve?.(reply.ok ? ok(reply.value) : err(reply.error));
    });
    started.onExit((cause) => {
      if (worker !== started) return;
      worker = null;
      log.warn('store', 'worker ended', { cause });
      const open = [...waiting.values()];
      waiting.clear();
      for (const resolve of open) resolve(err('store-broken'));
    });
  };

  const call = async (method: StoreMethodName, args: readonly unknown[]): Promise<Outcome> => {
    if (!worker) {
      try {
        start();
      } catch (cause) {
        log.warn('store', 'worker not started', { cause });
        return err('store-broken');
      }
      if (openedAt && method !== 'open') await post('open', [openedAt]);
    }
    return post(method, args);
  };

  // The one place where the shape of an answer is trusted: both ends are built from `StoreMethods`.
  const ask = <M extends StoreMethodName>(method: M): StorePort[M] =>
    ((...args: readonly unknown[]) => call(method, args)) as unknown as StorePort[M];

  return {
    open: async (at) => {
      openedAt = at;
      return (await call('open', [at])) as
        { ok: true; value: OpenedStore } | { ok: false; error: StoreFault };
    },
    commit: ask('commit'),
    readRecords: ask('readRecords'),
    readOutbox: ask('readOutbox'),
    saveSeen: ask('saveSeen'),
    findCustomers: ask('findCustomers'),
    getCustomer: ask('getCustomer'),
    timelinePage: ask('timelinePage'),
    forgetUnseen: ask('forgetUnseen'),
    close: async () => {
      openedAt = null;
      if (!worker) return ok(null);
      const outcome = await call('close', []);
      const ended = worker;
      worker = null;
      await ended?.terminate();
      return outcome.ok ? ok(null) : outcome;
    },
  };
}
