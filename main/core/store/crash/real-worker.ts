/** The store's real worker thread, started as the web shell does it. For the trials and their children only. */
import { Worker } from 'node:worker_threads';
import type { StoreWorkerPort } from '../../ports.ts';
import { STORE_WORKER_LIMITS } from '../worker-limits.ts';

/** A thread that dies with its process. */
export function startRealWorker(
  entry = '../worker.ts',
  workerData: unknown = null,
): StoreWorkerPort {
  const worker = new Worker(new URL(entry, import.meta.url), {
    resourceLimits: STORE_WORKER_LIMITS,
    workerData,
  });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', listener),
    onExit: (listener) => worker.on('exit', () => listener(null)),
    terminate: async () => {
      await worker.terminate();
    },
  };
}
