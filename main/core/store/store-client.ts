/**
 * `StorePort` over the worker. If the worker dies, the next question starts a new one on the same files. Commits that it took with it
 * are repeated there before anything else, because nobody can tell whether they were kept; they say the same when they are made twice.
 * Every other open question is answered `store-broken`. Used by core; never blocks the event loop.
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
import { openLine, type Question, type WorkerLine } from './worker-line.ts';

type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: StoreFault };
type At = Parameters<StoreMethods['open']>[0];

interface Asked extends Question {
  readonly method: StoreMethodName;
  /** It is for these files and no others. */
  readonly at: At | null;
}

/** So many workers may die with the same commit as their first; then it is refused, or there would be no end. */
const MOST_DEATHS = 3;

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
  let line: WorkerLine<Asked> | null = null;
  /** Asked while no worker is there; they go to the next one, in this order. */
  let held: Asked[] = [];
  let isStarting = false;
  let headOfDeaths: Asked | null = null;
  let deaths = 0;
  let openedAt: At | null = null;
  let hear: (notices: readonly StorageNotice[]) => void = () => undefined;

  const told = (message: unknown): void => {
    if (hasLeft(message)) void renew();
    if (!isTold(message)) return;
    log.warn('store', 'files mended', { notices: message.notices.join(' ') });
    hear(message.notices);
  };

  const died = (cause: Error | null, unanswered: readonly Asked[]): void => {
    line = null;
    void reader?.drop();
    const [head, ...others] = unanswered.filter(({ method }) => method === 'commit');
    deaths = head && head === headOfDeaths ? deaths + 1 : 1;
    headOfDeaths = head ?? null;
    const isVain = deaths >= MOST_DEATHS;
    held = head ? [...(isVain ? [] : [head]), ...others] : [];
    log.warn('store', 'worker ended', { cause, repeated: held.length });
    for (const one of unanswered) if (!held.includes(one)) one.answer(null);
    if (held.length > 0) void start();
  };

  const start = async (): Promise<void> => {
    if (isStarting) return;
    isStarting = true;
    // Files that are opened may have to be set aside.
    await reader?.drop();
    isStarting = false;
    const asked = held;
    held = [];
    try {
      line = openLine(startWorker, { told, died });
    } catch (cause) {
      log.warn('store', 'worker not started', { cause });
      for (const { answer } of asked) answer(null);
      return;
    }
    // Another agent may have signed in meanwhile: what was meant for the folder before is nobody else's.
    const own = asked.filter((one) => one.at === openedAt);
    for (const one of asked) if (!own.includes(one)) one.answer(null);
    if (openedAt && own[0]?.method !== 'open')
      post('open', [openedAt], (again) => {
        if (again.ok) follow(again.value as OpenedStore);
      });
    for (const one of own) line.post(one);
  };

  const post = (
    method: StoreMethodName,
    args: readonly unknown[],
    settle: (outcome: Outcome) => void,
  ): void => {
    const asked: Asked = {
      method,
      args,
      at: openedAt,
      answer(reply) {
        if (reply?.ok === false)
          log.warn('store', 'refused', { code: reply.error, cause: reply.cause });
        settle(outcomeOf(reply));
      },
    };
    if (line) {
      line.post(asked);
      return;
    }
    held.push(asked);
    void start();
  };

  const read = ({ dir, keyHex }: At): void => {
    reader?.open({ dir, keyHex });
  };
  const follow = (opened: OpenedStore): void => {
    hear(opened.notices);
    if (openedAt && opened.cache === 'file') read(openedAt);
  };
  /** Windows moves no file that is read: the reader lets go of it, the store sets it aside, and the reader reads the new one. */
  const renew = async (): Promise<void> => {
    const at = openedAt;
    await reader?.drop();
    const renewed = await call('renewCache', []);
    if (at && at === openedAt && renewed.ok && renewed.value === true) read(at);
  };

  const call = (method: StoreMethodName, args: readonly unknown[]): Promise<Outcome> =>
    new Promise((resolve) => {
      // Nobody's folder is open, before a sign-in and after a wipe: no worker starts for what is nobody's.
      if (openedAt === null && method !== 'close') resolve(err('store-broken'));
      else post(method, args, resolve);
    });

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
    renewCache: ask('renewCache'),
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
      if (!line && !isStarting) return ok(null);
      const outcome = await call('close', []);
      const ended = line;
      line = null;
      await ended?.end();
      return outcome.ok ? ok(null) : outcome;
    },
  };
}

const outcomeOf = (reply: StoreReply | null): Outcome => {
  if (!reply) return err('store-broken');
  return reply.ok ? ok(reply.value) : err(reply.error);
};
const hasLeft = (message: unknown): message is StoreLeft =>
  typeof message === 'object' && message !== null && 'hasLeftCache' in message;
const isTold = (message: unknown): message is StoreTold =>
  typeof message === 'object' && message !== null && 'notices' in message;
