/**
 * Entry of the store worker, in both shells: messages in, replies out, one after the other. The only file here with an
 * effect at import. It holds the key in memory only and knows nothing of calls.
 */
import { parentPort } from 'node:worker_threads';
import { answerAsk } from './answer-ask.ts';
import { createStoreService } from './store-service.ts';
import type { StoreTold } from './store-port.ts';

if (parentPort) {
  const port = parentPort;
  const service = createStoreService(undefined, (notices) => {
    port.postMessage({ notices } satisfies StoreTold);
  });
  let isIndexing = false;
  // A step at a time, so that a question never waits behind more than one. What fails here fails again, and is said, where it
  // is asked for.
  const indexMore = (): void => {
    const reply = answerAsk(service, { n: 0, method: 'indexEntries', args: [] });
    isIndexing = reply?.ok === true && reply.value === true;
    if (isIndexing) setImmediate(indexMore);
  };
  port.on('message', (message: unknown) => {
    const reply = answerAsk(service, message);
    if (reply) port.postMessage(reply);
    if (isIndexing) return;
    isIndexing = true;
    setImmediate(indexMore);
  });
}
