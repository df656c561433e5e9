/**
 * The store's worker, which ends its thread in one of its commits: when it comes in, or when it is durable and its answer is about to
 * leave. Otherwise it is the real one. Entry of a thread, for `workers-killed.ts` alone.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { StoreAsk, StoreReply } from '../store-port.ts';

export interface Death {
  /** In this one of its commits; 0: never. */
  readonly inCommit: number;
  readonly when: 'before' | 'after';
}

const { inCommit, when } = workerData as Death;
if (parentPort) {
  const port = parentPort;
  let commits = 0;
  let fatalN: number | null = null;
  const listen = port.on.bind(port);
  const say = port.postMessage.bind(port);
  Object.assign(port, {
    on: (event: string, listener: (message: unknown) => void) =>
      listen(event, (message: unknown) => {
        const { n, method } = message as StoreAsk;
        if (method === 'commit') commits += 1;
        if (method === 'commit' && commits === inCommit) {
          if (when === 'before') process.exit(1);
          fatalN = n;
        }
        listener(message);
      }),
    postMessage: (message: unknown) => {
      if (fatalN !== null && (message as StoreReply).n === fatalN) process.exit(1);
      say(message);
    },
  });
  await import('../worker.ts');
}
