/**
 * Entry of the store worker, in both shells: messages in, replies out, one after the other. The only file here with an
 * effect at import. It holds the key in memory only and knows nothing of calls.
 */
import timers from 'node:timers';
import { parentPort } from 'node:worker_threads';
import { answerAsk } from './answer-ask.ts';
import { whenIdle } from './index-when-idle.ts';
import { createStoreService } from './store-service.ts';
import type { StoreTold } from './store-port.ts';

/** More of them may be on their way: those come first. */
const isStoring = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'method' in message &&
  String(message.method).startsWith('save');

if (parentPort) {
  const port = parentPort;
  const service = createStoreService(undefined, (notices) => {
    port.postMessage({ notices } satisfies StoreTold);
  });
  // What fails here fails again, and is said, where it is asked for.
  const heard = whenIdle(() => {
    const reply = answerAsk(service, { n: 0, method: 'indexEntries', args: [] });
    return reply?.ok === true && reply.value === true;
  }, timers);
  port.on('message', (message: unknown) => {
    const reply = answerAsk(service, message);
    if (reply) port.postMessage(reply);
    heard(isStoring(message));
  });
}
