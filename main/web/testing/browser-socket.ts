/**
 * Chromium's debugging port as a test tool uses it, and waiting for what nothing announces. For integration tests only. Whatever
 * does not come, a page or an answer, is named in a sentence.
 */
import { once } from 'node:events';
import { WebSocket } from 'ws';

/** What the browser says about a page. */
export interface BrowserPage {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly title: string;
}

interface Incoming {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

interface Waiting {
  readonly method: string;
  readonly sessionId: string | undefined;
  resolve(result: Readonly<Record<string, unknown>>): void;
  reject(cause: Error): void;
}

/** A guard only: what takes longer is broken, also on a busy machine. */
const guardMs = 30_000;
const pollMs = 25;
const pause = () => new Promise((resolve) => setTimeout(resolve, pollMs));

/** The browser behind this port. */
export async function connect(port: number | null) {
  const version = await fetch(`http://127.0.0.1:${port}/json/version`);
  const { webSocketDebuggerUrl } = (await version.json()) as { webSocketDebuggerUrl: string };
  const socket = new WebSocket(webSocketDebuggerUrl);
  await once(socket, 'open');
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const giveUp = (why: string, isMeant: (one: Waiting) => boolean) => {
    for (const [id, one] of waiting) {
      if (!isMeant(one)) continue;
      waiting.delete(id);
      one.reject(new Error(`${one.method}: ${why}`));
    }
  };
  socket.on('error', () => {}); // `close` follows
  socket.on('close', () => giveUp('the browser is gone', () => true));
  socket.on('message', (text: Buffer) => {
    const { id, result, error, method, params } = JSON.parse(text.toString()) as Incoming;
    if (method === 'Target.detachedFromTarget')
      giveUp('its page is gone', ({ sessionId }) => sessionId === params?.sessionId);
    if (id === undefined) return;
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(new Error(`${one.method}: ${error.message}`));
    else one?.resolve(result ?? {});
  });
  const send = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) throw new Error(`${method}: the browser is gone`);
      const id = (lastId += 1);
      waiting.set(id, { method, sessionId, resolve, reject });
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  const pages = async () => {
    const { targetInfos } = (await send('Target.getTargets')) as unknown as {
      targetInfos: readonly BrowserPage[];
    };
    return targetInfos.filter(({ type }) => type === 'page');
  };
  const page = async (host: string) =>
    (await pages()).find(({ url }) => url.startsWith(`http://${host}:`));
  /**
   * A session in the page of this host. A page that just commits a navigation has no address for some milliseconds, and one that
   * is replaced between finding and attaching is gone: both are looked for again.
   */
  const attach = async (host: string): Promise<string> => {
    let refusal = '';
    for (const endMs = performance.now() + guardMs; performance.now() < endMs; await pause()) {
      const found = await page(host);
      if (!found) continue;
      try {
        const { sessionId } = await send('Target.attachToTarget', {
          targetId: found.targetId,
          flatten: true,
        });
        return String(sessionId);
      } catch (cause) {
        refusal = ` ${String(cause)}`;
      }
    }
    const shown = (await pages()).map(({ url, title }) => `${url} (${title})`).join(', ');
    throw new Error(
      `The browser shows no page of ${host} within ${guardMs} ms, but: ${shown || 'none'}.${refusal}`,
    );
  };
  const inPage = async (host: string, method: string, params: object = {}) =>
    send(method, params, await attach(host));
  return {
    send,
    pages,
    page,
    attach,
    inPage,
    /** Sends the page what it does not live to answer; resolves as soon as that is on its way. */
    doom: async (host: string, method: string, params: object = {}) => {
      const sessionId = await attach(host);
      send(method, params, sessionId).catch(() => {}); // that is the point
    },
    evaluate: async (host: string, expression: string) => {
      const { result } = (await inPage(host, 'Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as unknown as { result: { value: unknown } };
      return result.value;
    },
    close: () => socket.close(),
  };
}

/** A connected browser. */
export type BrowserSocket = Awaited<ReturnType<typeof connect>>;

/** The first value that is one. A look that fails, as into a page that is just being replaced, is a look in vain. */
export const until = async <T>(
  what: string,
  find: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  withinMs = guardMs,
) => {
  let failure = '';
  for (const endMs = performance.now() + withinMs; performance.now() < endMs; await pause()) {
    try {
      const found = await find();
      if (found) return found;
      failure = '';
    } catch (cause) {
      failure = ` (${String(cause)})`;
    }
  }
  throw new Error(`Not within ${withinMs} ms: ${what}${failure}`);
};
