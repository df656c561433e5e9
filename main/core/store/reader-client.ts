/**
 * Core's end of the cache's reader. It answers null whenever it has nothing to say, for whatever reason: then the store is asked. Used by
 * `store-client.ts` alone; it must never be asked for what was written a moment ago.
 */
import type { LogPort, StoreWorkerPort } from '../ports.ts';
import type { ReaderMethods, StoreReply } from './store-port.ts';
import { openLine, type Question, type WorkerLine } from './worker-line.ts';

type WhoCalls = ReturnType<ReaderMethods['readWhoCalls']>;
type Line = WorkerLine<Question>;

export interface ReaderClient {
  /** The store has opened this file. */
  open(at: Parameters<ReaderMethods['openToRead']>[0]): void;
  whoCalls(number: string, recent: number): Promise<WhoCalls | null>;
  /** Lets go of the file: settles when nothing of it is open any more. */
  drop(): Promise<void>;
}

/** Starts no worker before a file is open. */
export function createReaderClient(startWorker: () => StoreWorkerPort, log: LogPort): ReaderClient {
  let line: Line | null = null;
  let isOpen = false;
  let ending: Promise<void> = Promise.resolve();

  const ask = (
    of: Line,
    method: keyof ReaderMethods,
    args: readonly unknown[],
  ): Promise<StoreReply | null> =>
    new Promise((answer) => {
      of.post({ method, args, answer });
    });
  const forget = (): void => {
    line = null;
    isOpen = false;
  };
  const begin = (): Line | null => {
    try {
      const begun: Line = openLine(startWorker, {
        died(cause, unanswered) {
          log.warn('store', 'reader ended', { cause });
          forget();
          for (const { answer } of unanswered) answer(null);
        },
      });
      return begun;
    } catch (cause) {
      log.warn('store', 'reader not started', { cause });
      return null;
    }
  };

  return {
    open(at) {
      const begun = begin();
      line = begun;
      if (begun)
        void ask(begun, 'openToRead', [at]).then((reply) => {
          if (line === begun) isOpen = reply?.ok === true;
        });
    },
    async whoCalls(number, recent) {
      if (!line || !isOpen) return null;
      const reply = await ask(line, 'readWhoCalls', [number, recent]);
      return reply?.ok === true ? (reply.value as WhoCalls) : null;
    },
    async drop() {
      if (line) ending = line.end();
      forget();
      await ending;
    },
  };
}
