/** Chromium's debugging port as a test tool uses it, and waiting for what nothing announces. For integration tests only. */
import { WebSocket } from 'ws';

/** The browser behind this port. */
export async function connect(port: number | null) {
  const version = await fetch(`http://127.0.0.1:${port}/json/version`);
  const { webSocketDebuggerUrl } = (await version.json()) as { webSocketDebuggerUrl: string };
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise((resolve) => socket.once('open', resolve));
  const waiting = new Map<number, (value: Record<string, never>) => void>();
  let lastId = 0;
  socket.on('message', (text: Buffer) => {
    const { id, result } = JSON.parse(text.toString()) as {
      id: number;
      result: Record<string, never>;
    };
    waiting.get(id)?.(result);
  });
  const send = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<Record<string, never>>((resolve) => {
      const id = (lastId += 1);
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  const pages = async () => {
    const { targetInfos } = (await send('Target.getTargets')) as unknown as {
      targetInfos: { targetId: string; type: string; url: string; title: string }[];
    };
    return targetInfos.filter(({ type }) => type === 'page');
  };
  const page = async (host: string) =>
    (await pages()).find(({ url }) => url.startsWith(`http://${host}:`));
  const inPage = async (host: string, method: string, params: object) => {
    const { sessionId } = await send('Target.attachToTarget', {
      targetId: (await page(host))?.targetId,
      flatten: true,
    });
    return send(method, params, String(sessionId));
  };
  return {
    send,
    pages,
    page,
    inPage,
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

/** The first value that is one. */
export const until = async <T>(
  what: string,
  find: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  withinMs = 10_000,
) => {
  for (const endMs = performance.now() + withinMs; performance.now() < endMs;) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Not within ${withinMs} ms: ${what}`);
};
