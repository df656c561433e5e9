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
  port.on('message', (message: unknown) => {
    const reply = answerAsk(service, message);
    if (reply) port.postMessage(reply);
  });
}
