/**
 * Runs the bundled shell in plain Node: real core, store worker and practice centre, and a fake only of Electron itself.
 * `whole-shell.integration.test.ts` starts it as `node --import whole-shell-driver.ts out/…/index.js`; it plays a desk and
 * prints what it saw as one JSON line.
 */
import { spawn } from 'node:child_process';
import {
  BrowserWindow as FakeWindow,
  FakeUtility,
  partitions,
  world,
  type FakeContents,
} from './fake-electron.ts';
import {
  contentsOf,
  framesTo,
  quit,
  sayFrom,
  sliceOf,
  standInForElectron,
  until,
} from './shell-in-node.ts';

standInForElectron();
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

/** Runs beside the entry, which Node loads after this module. */
async function play(): Promise<void> {
  const startedAtMs = performance.now();
  const desk = await until('the desk', () => contentsOf('desk'));
  const session = await until('the sign-in', () => {
    const value = sliceOf(desk, 'session');
    return value?.state === 'signed-in' ? value : undefined;
  });
  const signedInMs = Math.round(performance.now() - startedAtMs);

  const ask = (contents: FakeContents, n: number, name: string, payload: unknown): void => {
    sayFrom('desk', contents, { kind: 'ask', n, name, payload });
  };
  const answerTo = (contents: FakeContents, n: number): unknown =>
    framesTo(contents).find((frame) => frame.kind === 'answer' && frame.n === n)?.answer;

  ask(desk, 1, 'customer/find', { query: 'a' });
  const found = (await until('the answer', () => answerTo(desk, 1))) as { ok: boolean };

  // The page served for the desk, as Chromium would get it.
  const handler = partitions.get('desk')?.handlers.get('app');
  const page = await handler?.(new Request('app://desk/index.html'));

  const crashedAtMs = performance.now();
  const before = desk.sent.length;
  desk.die('crashed');
  const again = await until('the desk after its crash', () => contentsOf('desk'));
  await until('its snapshot', () =>
    framesTo(again)
      .slice(again === desk ? before : 0)
      .some(({ payload }) => (payload as { name?: string } | undefined)?.name === 'session')
      ? true
      : undefined,
  );
  const backMs = Math.round(performance.now() - crashedAtMs);

  world.presses.push(0, 0);
  await quit();
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
