/**
 * The fake in the place of Electron for a bundled shell that runs in plain Node, and how a driver reaches its pages. For
 * drivers that are loaded with `node --import DRIVER out/…/index.js`; core, store worker and network are real.
 */
import { registerHooks } from 'node:module';
import {
  app,
  BrowserWindow as FakeWindow,
  callsOf,
  fakeIpc,
  net,
  type FakeContents,
} from './fake-electron.ts';

/** To be called before the entry is loaded. */
export function standInForElectron(): void {
  const fakeUrl = new URL('./fake-electron.ts', import.meta.url).href;
  registerHooks({
    resolve: (name, context, next) =>
      /^electron\/(main|common)$/.test(name)
        ? { url: fakeUrl, shortCircuit: true }
        : next(name, context),
  });
  // Chromium's network stack is Node's here; what `net` alone accepts is taken out.
  Object.assign(net, {
    fetch: (url: string, { bypassCustomProtocolHandlers: _, ...more }: Record<string, unknown>) =>
      fetch(url, more),
    WebSocket: class extends WebSocket {
      constructor(url: string) {
        super(url);
      }
    },
  });
}

/** Asks until there is an answer. */
export async function until<T>(what: string, look: () => T | undefined): Promise<T> {
  // A guard only; the time between two looks adds to what is measured.
  for (const endMs = performance.now() + 30_000; performance.now() < endMs;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(
    `waited in vain for ${what}; calls: ${callsOf('dialog.showMessageBox')
      .concat(callsOf('app.exit'))
      .map((c) => JSON.stringify(c.args))
      .join(' ')}`,
  );
}

/** The page of that host that lives now. */
export const contentsOf = (host: 'desk' | 'phone' | 'bar'): FakeContents | undefined =>
  [...FakeWindow.all].find(({ webContents }) => webContents.url.startsWith(`app://${host}/`))
    ?.webContents;

/** What that page was sent. */
export const framesTo = (contents: FakeContents): readonly Record<string, unknown>[] =>
  contents.sent.map(({ frame }) => frame as Record<string, unknown>);

/** The newest value of a slice, as that page knows it. */
export const sliceOf = (
  contents: FakeContents,
  name: string,
): Record<string, unknown> | undefined =>
  framesTo(contents)
    .map(({ payload }) => payload as { kind?: string; name?: string; value?: never } | undefined)
    .findLast((payload) => payload?.kind === 'slice' && payload.name === name)?.value;

/** That page says something. */
export const sayFrom = (host: 'desk' | 'phone' | 'bar', contents: FakeContents, frame: unknown) =>
  fakeIpc.emit(`puesto/${host}`, { sender: contents, senderFrame: contents.mainFrame }, frame);

/** The agent quits, and agrees to whatever is asked; resolves when all windows are closed. */
export async function quit(): Promise<void> {
  app.quit();
  await until('the end', () => (callsOf('app.gone').length > 0 ? true : undefined));
}
