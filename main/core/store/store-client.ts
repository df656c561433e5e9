/**
 * `StorePort` over the worker. If the worker dies, every open question is answered `store-broken`, and the next question
 * starts a new one on the same files. Used by core; never blocks the event loop.
 */
import { err, ok } from '#src/base/result.ts';
import type { LogPort, StoreWorkerPort } from '../ports.ts';
import { createReaderClient } from './reader-client.ts';
import type {
  OpenedStore,
  StorageNotice,
  StoreFault,
  StoreLeft,
  StoreMethodName,
  StoreMethods,
  StorePort,
  StoreReply,
  StoreTold,
} from './store-port.ts';

type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: StoreFault };

/** The store, and what it tells without being asked. */
export interface StoreClient extends StorePort {
  /** Hears what became of the files, also while they are opened; one listener. */
  onNotices(listener: (notices: readonly StorageNotice[]) => void): void;
}

/** Starts no worker before the first question. With `startReader` who calls is read beside the store's other work. */
export function createStoreClient(
  startWorker: () => StoreWorkerPort,
  log: LogPort,
  startReader: (() => StoreWorkerPort) | null = null,
): StoreClient {
  const reader = startReader && createReaderClient(startReader, log);
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let worker: StoreWorkerPort | null = null;
  let openedAt: Parameters<StoreMethods['open']>[0] | null = null;
  let nextN = 1;
  let hear: (notices: readonly StorageNotice[]) => void = () => undefined;

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
      if (hasLeft(message)) {
        void reader?.drop();
        return;
      }
      if (isTold(message)) {
        log.warn('store', 'files mended', { notices: message.notices.join(' ') });
        hear(message.notices);
        return;
      }
      const reply = message as StoreReply;
      const resolve = waiting.get(reply.n);
      waiting.delete(reply.n);
      if (!reply.ok) log.warn('store', 'refused', { code: reply.error, cause: reply.cause });
      resolve?.(reply.ok ? ok(reply.value) : err(reply.error));
    });
    started.onExit((cause) => {
      if (worker !== started) return;
      worker = null;
      void reader?.drop();
      log.warn('store', 'worker ended', { cause });
      const open = [...waiting.values()];
      waiting.clear();
      for (const resolve of open) resolve(err('store-broken'));
    });
  };

  const follow = (opened: OpenedStore): void => {
    hear(opened.notices);
    if (openedAt && opened.cache === 'file') {
      const { dir, keyHex } = openedAt;
      reader?.open({ dir, keyHex });
    }
  };

  const call = async (method: StoreMethodName, args: readonly unknown[]): Promise<Outcome> => {
    // Nobody's folder is open, before a sign-in and after a wipe: no worker starts for what is nobody's.
    if (openedAt === null && method !== 'close') return err('store-broken');
    if (!worker) {
      try {
        start();
      } catch (cause) {
        log.warn('store', 'worker not started', { cause });
        return err('store-broken');
      }
      if (openedAt && method !== 'open') {
        const again = await post('open', [openedAt]);
        if (again.ok) follow(again.value as OpenedStore);
      }
    }
    return post(method, args);
  };

  // The one place where the shape of an answer is trusted: both ends are built from `StoreMethods`.
  const ask = <M extends StoreMethodName>(method: M): StorePort[M] =>
    ((...args: readonly unknown[]) => call(method, args)) as unknown as StorePort[M];

  return {
    open: async (at) => {
      await reader?.drop();
      openedAt = at;
      const opened = (await call('open', [at])) as
        { ok: true; value: OpenedStore } | { ok: false; error: StoreFault };
      if (opened.ok) follow(opened.value);
      else hear(['not-kept']);
      return opened;
    },
    onNotices(listener) {
      hear = listener;
    },
    commit: ask('commit'),
    readRecords: ask('readRecords'),
    readOutbox: ask('readOutbox'),
    saveSeen: ask('saveSeen'),
    findCustomers: ask('findCustomers'),
    getCustomer: ask('getCustomer'),
    whoCalls: reader
      ? async (number, recent) => {
          const read = await reader.whoCalls(number, recent);
          return read ? ok(read) : ask('whoCalls')(number, recent);
        }
      : ask('whoCalls'),
    customersLike: ask('customersLike'),
    timelinePage: ask('timelinePage'),
    findEntries: ask('findEntries'),
    entryAgents: ask('entryAgents'),
    indexEntries: ask('indexEntries'),
    foldLog: ask('foldLog'),
    customersKnown: ask('customersKnown'),
    saveCustomers: ask('saveCustomers'),
    entriesSince: ask('entriesSince'),
    articlesKnown: ask('articlesKnown'),
    saveArticles: ask('saveArticles'),
    findArticles: ask('findArticles'),
    getArticle: ask('getArticle'),
    glossaryKnown: ask('glossaryKnown'),
    saveGlossary: ask('saveGlossary'),
    tryGlossary: ask('tryGlossary'),
    eraseCustomers: ask('eraseCustomers'),
    forgetUnseen: ask('forgetUnseen'),
    sweep: ask('sweep'),
    close: async () => {
      openedAt = null;
      await reader?.drop();
      if (!worker) return ok(null);
      const outcome = await call('close', []);
      const ended = worker;
      worker = null;
      await ended?.terminate();
      return outcome.ok ? ok(null) : outcome;
    },
  };
}

const hasLeft = (message: unknown): message is StoreLeft =>
  typeof message === 'object' && message !== null && 'hasLeftCache' in message;
const isTold = (message: unknown): message is StoreTold =>
  typeof message === 'object' && message !== null && 'notices' in message;
