/**
 * The Chrome DevTools Protocol over the two pipes of `--remote-debugging-pipe`: JSON texts that end with NUL. No port that
 * another program could use. Closing the pipes ends the browser, which is what keeps it from outliving the supervisor.
 */
import type { Readable, Writable } from 'node:stream';

/** An event of the browser or of one of its pages. */
export interface CdpEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly sessionId?: string;
}

/** A connected browser. */
export interface Cdp {
  /** Rejects with the browser's message, or when it is gone or silent. */
  send(
    method: string,
    params?: Readonly<Record<string, unknown>>,
    sessionId?: string,
  ): Promise<Readonly<Record<string, unknown>>>;
  onEvent(listener: (event: CdpEvent) => void): void;
  onClose(listener: () => void): void;
}

interface Incoming {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly sessionId?: string;
}

const answerWithinMs = 10_000;

/** Talks over the pipes of a browser that was just started. */
export function connectCdp(toBrowser: Writable, fromBrowser: Readable): Cdp {
  const waiting = new Map<number, { resolve(incoming: Incoming): void }>();
  const eventListeners: ((event: CdpEvent) => void)[] = [];
  const closeListeners: (() => void)[] = [];
  let isClosed = false;
  let lastId = 0;
  let rest = '';

  const close = () => {
    if (isClosed) return;
    isClosed = true;
    for (const { resolve } of waiting.values()) resolve({ error: { message: 'browser is gone' } });
    waiting.clear();
    for (const listener of closeListeners) listener();
  };
  const receive = (text: string) => {
    const incoming = JSON.parse(text) as Incoming;
    if (incoming.id !== undefined) {
      waiting.get(incoming.id)?.resolve(incoming);
      waiting.delete(incoming.id);
    } else if (incoming.method) {
      const { method, params = {}, sessionId } = incoming;
      for (const listener of eventListeners)
        listener(sessionId ? { method, params, sessionId } : { method, params });
    }
  };

  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (chunk: string) => {
    const texts = (rest + chunk).split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) receive(text);
  });
  for (const stream of [toBrowser, fromBrowser]) {
    stream.on('error', close);
    stream.on('close', close);
  }

  return {
    send(method, params = {}, sessionId) {
      if (isClosed) return Promise.reject(new Error(`${method}: browser is gone`));
      const id = (lastId += 1);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`${method}: the browser does not answer`));
        }, answerWithinMs);
        waiting.set(id, {
          resolve({ result, error }) {
            clearTimeout(timer);
            if (error) reject(new Error(`${method}: ${error.message}`));
            else resolve(result ?? {});
          },
        });
        toBrowser.write(
          `${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`,
        );
      });
    },
    onEvent: (listener) => void eventListeners.push(listener),
    onClose: (listener) => void closeListeners.push(listener),
  };
}
