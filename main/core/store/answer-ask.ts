/** One message to the store into one reply: the edge at which SQLite's exceptions become codes. Shared by worker and tests. */
import { isBroken, isFull } from './database.ts';
import type { ReaderMethods, StoreAsk, StoreMethods, StoreReply } from './store-port.ts';

/** Never throws; a message that is not one of ours is answered with null. */
export function answerAsk(
  service: StoreMethods | (StoreMethods & ReaderMethods),
  message: unknown,
): StoreReply | null {
  const ask = message as StoreAsk;
  if (typeof ask !== 'object' || ask === null || typeof ask.n !== 'number') return null;
  const method: unknown = Object.hasOwn(service, ask.method) ? service[ask.method] : null;
  if (typeof method !== 'function' || !Array.isArray(ask.args))
    return { n: ask.n, ok: false, error: 'store-broken', cause: 'unknown method' };
  try {
    const value: unknown = Reflect.apply(method, service, ask.args);
    return { n: ask.n, ok: true, value };
  } catch (cause) {
    const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    const error = isFull(cause) && !isBroken(cause) ? 'disk-full' : 'store-broken';
    return { n: ask.n, ok: false, error, cause: text };
  }
}
