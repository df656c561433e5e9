/** The product's store over its worker, as core asks it, on files of the bench. */
import { createStoreClient, type StoreClient } from '#main/core/store/store-client.ts';
import { startRealWorker } from '#main/core/store/crash/real-worker.ts';
import { KEY } from './timeline-task.ts';

/** Throws when the cache cannot be kept in the folder. */
export async function openStore(dir: string): Promise<StoreClient> {
  const store = createStoreClient(startRealWorker, {
    info: () => undefined,
    warn: (...words) => console.error(...words),
  });
  const opened = await store.open({ dir, keyHex: KEY, nowMs: Date.now() });
  if (!opened.ok || opened.value.cache !== 'file') throw new Error('The file does not open.');
  return store;
}
