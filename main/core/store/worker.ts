/**
 * Entry of the store worker and of the cache's reader, in both shells: messages in, replies out, one after the other; what is opened
 * first says which of the two it is. The only file here with an effect at import. It holds the key in memory only.
 */
import timers from 'node:timers';
import { parentPort } from 'node:worker_threads';
import { answerAsk } from './answer-ask.ts';
import { createCacheReader } from './cache-reader.ts';
import { INDEX_PACE, LOG_PACE, whenIdle } from './index-when-idle.ts';
import { createStoreService } from './store-service.ts';
import type { StoreLeft, StoreTold } from './store-port.ts';

/** More of them may be on their way: those come first. */
const isStoring = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'method' in message &&
  String(message.method).startsWith('save');

if (parentPort) {
  const port = parentPort;
  const service = createStoreService(
    undefined,
    (notices) => {
      port.postMessage({ notices } satisfies StoreTold);
    },
    () => {
      port.postMessage({ hasLeftCache: true } satisfies StoreLeft);
    },
  );
  const methods = { ...service, ...createCacheReader() };
  // What fails here fails again, and is said, where it is asked for.
  const step = (method: 'indexEntries' | 'foldLog') => () => {
    const reply = answerAsk(service, { n: 0, method, args: [] });
    return reply?.ok === true && reply.value === true;
  };
  const indexLater = whenIdle(step('indexEntries'), timers, INDEX_PACE);
  const foldLater = whenIdle(step('foldLog'), timers, LOG_PACE);
  port.on('message', (message: unknown) => {
    const reply = answerAsk(methods, message);
    if (reply) port.postMessage(reply);
    indexLater(isStoring(message));
    foldLater(isStoring(message));
  });
}
