/**
 * Runs the bundled shell in plain Node: real core, store worker and practice centre, and a fake only of Electron itself.
 * `whole-shell.integration.test.ts` starts it as `node --import whole-shell-driver.ts out/…/index.js`; it plays a desk and
 * prints what it saw as one JSON line.
 */
import { spawn } from 'node:child_process';
import { registerHooks } from 'node:module';
import {
  app,
  BrowserWindow as FakeWindow,
  callsOf,
  fakeIpc,
  net,
  FakeUtility,
  partitions,
  world,
  type FakeContents,
} from './fake-electron.ts';

const fakeUrl = new URL('./fake-electron.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    /^electron\/(main|common)$/.test(name)
      ? { url: fakeUrl, shortCircuit: true }
      : next(name, context),
});

const pids: number[] = [];
world.userData = process.env.PUESTO_TEST_USER_DATA ?? '';
world.fork = (file, args, options) => {
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: (options as { env: NodeJS.ProcessEnv }).env,
  });
  pids.push(child.pid ?? 0);
  const fake = new FakeUtility();
  child.stdout.on('data', (bytes) => fake.stdout.emit('data', bytes));
  child.stderr.on('data', (bytes) => fake.stderr.emit('data', bytes));
  child.on('exit', (code) => fake.emit('exit', code ?? -1));
  fake.postMessage = () => void child.stdin.end();
  fake.kill = () => child.kill('SIGKILL');
  return fake;
};

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

const until = async <T>(what: string, look: () => T | undefined): Promise<T> => {
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
};

const deskContents = (): FakeContents | undefined =>
  [...FakeWindow.all].find(({ webContents }) => webContents.url.startsWith('app://desk/'))
    ?.webContents;
const framesTo = (contents: FakeContents): readonly Record<string, unknown>[] =>
  contents.sent.map(({ frame }) => frame as Record<string, unknown>);
const sliceOf = (contents: FakeContents, name: string): Record<string, unknown> | undefined =>
  framesTo(contents)
    .map(({ payload }) => payload as { kind?: string; name?: string; value?: never } | undefined)
    .findLast((payload) => payload?.kind === 'slice' && payload.name === name)?.value;

/** Runs beside the entry, which Node loads after this module. */
async function play(): Promise<void> {
  const startedAtMs = performance.now();
  const desk = await until('the desk', deskContents);
  const session = await until('the sign-in', () => {
    const value = sliceOf(desk, 'session');
    return value?.state === 'signed-in' ? value : undefined;
  });
  const signedInMs = Math.round(performance.now() - startedAtMs);

  const ask = (contents: FakeContents, n: number, name: string, payload: unknown): void => {
    fakeIpc.emit(
      'puesto/desk',
      { sender: contents, senderFrame: contents.mainFrame },
      { kind: 'ask', n, name, payload },
    );
  };
  const answerTo = (contents: FakeContents, n: number): unknown =>
    framesTo(contents).find((frame) => frame.kind === 'answer' && frame.n === n)?.answer;

  ask(desk, 1, 'customer/find', { query: 'a' });
  const found = (await until('the answer', () => answerTo(desk, 1))) as { ok: boolean };

  // The page served for the desk, as Chromium would get it.
  const handler = partitions.get('persist:desk')?.handlers.get('app');
  const page = await handler?.(new Request('app://desk/index.html'));

  const crashedAtMs = performance.now();
  const before = desk.sent.length;
  desk.die('crashed');
  const again = await until('the desk after its crash', deskContents);
  await until('its snapshot', () =>
    framesTo(again)
      .slice(again === desk ? before : 0)
      .some(({ payload }) => (payload as { name?: string } | undefined)?.name === 'session')
      ? true
      : undefined,
  );
  const backMs = Math.round(performance.now() - crashedAtMs);

  world.presses.push(0, 0);
  app.quit();
  await until('the end', () => (callsOf('app.gone').length > 0 ? true : undefined));
  process.stdout.write(
    `${JSON.stringify({
      signedInMs,
      backMs,
      agent: (session.agent as { name?: string } | null)?.name ?? null,
      shell: session.shell,
      found: found.ok,
      page: page?.status ?? null,
      windows: FakeWindow.all.size,
      pids,
    })}\n`,
    () => process.exit(0),
  );
  // As Electron does when every window is closed.
}

play().catch((cause: unknown) => {
  console.error(cause);
  process.exit(1);
});
