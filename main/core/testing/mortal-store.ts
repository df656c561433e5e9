/** Store workers that a test kills: at any moment, or in a commit, before or after it is durable. Messages and files are the real ones. */
import type { StoreWorkerPort } from '../ports.ts';
import { startInProcessStore } from './in-process-store.ts';

export interface MortalStores {
  readonly start: () => StoreWorkerPort;
  /** So many were started. */
  started(): number;
  /** The one that was started last. */
  kill(): void;
  /** The next commits end their workers: before anything is written, or when all is durable and nothing said. */
  killInCommits(when: 'before' | 'after', times?: number): void;
}

/** One for a store client. */
export function mortalStores(): MortalStores {
  let started = 0;
  let when: 'before' | 'after' = 'after';
  let times = 0;
  let killLast: () => void = () => undefined;
  return {
    started: () => started,
    kill: () => killLast(),
    killInCommits(moment, count = 1) {
      when = moment;
      times = count;
    },
    start() {
      started += 1;
      const inner = startInProcessStore();
      const fatal = new Set<unknown>();
      let isDead = false;
      let onExit: (cause: Error | null) => void = () => undefined;
      const die = (): void => {
        isDead = true;
        onExit(new Error('killed'));
      };
      killLast = die;
      return {
        ...inner,
        post(message) {
          const { n, method } = message as { readonly n: number; readonly method: string };
          const isFatal = method === 'commit' && times > 0;
          if (isFatal) times -= 1;
          if (isFatal && when === 'before') setImmediate(die);
          if (isFatal && when === 'after') fatal.add(n);
          // What was sent after it lies in a queue that nobody reads any more.
          if (!isFatal || when === 'after') inner.post(message);
        },
        onMessage: (listener) =>
          inner.onMessage((message) => {
            if (isDead) return;
            if (fatal.has((message as { readonly n?: number } | null)?.n)) die();
            else listener(message);
          }),
        onExit: (listener) => (onExit = listener),
      };
    },
  };
}
