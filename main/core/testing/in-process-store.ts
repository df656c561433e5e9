/** The store's worker without a thread: the same service behind the same messages, for tests that own time. */
import type { StoreWorkerPort } from '../ports.ts';
import { answerAsk } from '../store/answer-ask.ts';
import { createCacheReader } from '../store/cache-reader.ts';
import { createStoreService } from '../store/store-service.ts';

/** Replies come in a later turn, as from a thread. */
export function startInProcessStore(): StoreWorkerPort {
  const service = createStoreService(64 * 1024);
  const methods = { ...service, ...createCacheReader() };
  const listeners: ((message: unknown) => void)[] = [];
  return {
    post(message) {
      // As over a thread: what is sent is a copy.
      const copy: unknown = structuredClone(message);
      setImmediate(() => {
        const reply: unknown = structuredClone(answerAsk(methods, copy));
        // The worker does it when nobody asks.
        service.indexEntries();
        for (const listener of listeners) listener(reply);
      });
    },
    onMessage(listener) {
      listeners.push(listener);
    },
    onExit: () => undefined,
    terminate: () => Promise.resolve(),
  };
}
