/** The whole web shell with a small core: real supervisor, real Chromium; what dies comes back, and nothing is left behind. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connect, until } from './testing/browser-socket.ts';
import { buildTestPages } from './testing/test-pages.ts';

interface Ready {
  readonly port: number;
  readonly addresses: { readonly desk: string; readonly phone: string } | null;
  readonly pids: { readonly supervisor: number; readonly core: number; readonly chromium: number };
  readonly debuggingPort: number | null;
}

interface Shell {
  readonly child: ChildProcess;
  readonly ready: Ready;
  readonly exited: Promise<number | null>;
}

const dir = mkdtempSync(join(tmpdir(), 'puesto-shell-'));
const running = new Set<ChildProcess>();
let count = 0;

function spawnShell(...args: string[]) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'index.ts'), '--json', ...args],
    {
      env: {
        ...process.env,
        PUESTO_PAGES: join(dir, 'pages'),
        PUESTO_TEST_CORE: join(import.meta.dirname, 'testing/small-core.ts'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  running.add(child);
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const exited = new Promise<number | null>((resolve) =>
    child.on('exit', (code) => {
      running.delete(child);
      resolve(code);
    }),
  );
  return { child, exited, errors: () => errors };
}

async function startShell(...args: string[]): Promise<Shell> {
  count += 1;
  const { child, exited, errors } = spawnShell(
    ...['--centre', 'http://127.0.0.1:9', '--profile', join(dir, `profile-${count}`)],
    ...['--remote-debugging-port', '0'],
    ...args,
  );
  const ready = await new Promise<Ready>((resolve, reject) => {
    if (child.stdout)
      createInterface({ input: child.stdout }).on('line', (line) =>
        resolve(JSON.parse(line) as Ready),
      );
    void exited.then((code) => reject(new Error(`ended with ${code}: ${errors()}`)));
  });
  return { child, ready, exited };
}

/** The browser of the newest profile, once its port is known and answers. */
const connectAgain = async () => {
  try {
    const file = join(dir, `profile-${count}`, 'browser', 'DevToolsActivePort');
    return await connect(Number(readFileSync(file, 'utf8').split('\n')[0]));
  } catch {
    return null;
  }
};

const lives = (pid: number) => {
  try {
    process.kill(pid, 0);
    // In a container nobody may collect orphans: a zombie has ended.
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};
/** Asks the small core over a link of the page's own. */
const askCore = (name: string, payload: unknown) => `new Promise((resolve) => {
  const s = new WebSocket('ws://' + location.host + '/link');
  s.onopen = () => s.send(JSON.stringify({ kind: 'ask', n: 1, name: ${JSON.stringify(name)}, payload: ${JSON.stringify(payload)} }));
  s.onmessage = (e) => { const f = JSON.parse(e.data); if (f.kind === 'answer') { s.close(); resolve(f.answer.value); } };
  s.onclose = () => resolve(null);
})`;

beforeAll(() => void buildTestPages(join(dir, 'pages')));

afterEach(async () => {
  for (const child of running) child.kill('SIGTERM');
  await until('every shell has ended', () => running.size === 0);
});

afterAll(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));

describe('the web shell', () => {
  it('shows desk and phone in two renderer processes', async () => {
    const { ready } = await startShell('--headless');
    const cdp = await connect(ready.debuggingPort);
    const times = async () => {
      const { processInfo } = (await cdp.send('SystemInfo.getProcessInfo')) as unknown as {
        processInfo: { type: string; id: number; cpuTime: number }[];
      };
      return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
    };
    /** The process that works while this page does. */
    const busiest = async (host: string) => {
      const before = await times();
      await cdp.evaluate(
        host,
        'for (const end = performance.now() + 1500; performance.now() < end; );',
      );
      const grown = [...(await times())].map(([id, time]) => ({
        id,
        by: time - (before.get(id) ?? 0),
      }));
      return grown.toSorted((a, b) => b.by - a.by)[0];
    };
    await until('the phone', () => cdp.page('localhost'));
    const desk = await busiest('127.0.0.1');
    const phone = await busiest('localhost');
    expect(desk?.by).toBeGreaterThan(0.3);
    expect(phone?.by).toBeGreaterThan(0.3);
    expect(desk?.id).not.toBe(phone?.id);
    cdp.close();
  });

  it('opens a new desk within two seconds after a crash, and leaves the phone alone', async () => {
    const { ready } = await startShell('--headless');
    const cdp = await connect(ready.debuggingPort);
    const desk = await until('the desk', () => cdp.page('127.0.0.1'));
    const phone = await until('the phone', () => cdp.page('localhost'));
    await until('its link', async () => (await cdp.page('127.0.0.1'))?.title.includes('hello'));
    const crashedAtMs = performance.now();
    void cdp.inPage('127.0.0.1', 'Page.crash', {});
    await until('a new desk with its link', async () =>
      (await cdp.pages()).find(
        ({ targetId, title }) => targetId !== desk.targetId && title.includes('hello'),
      ),
    );
    expect(performance.now() - crashedAtMs).toBeLessThan(2_000);
    expect((await cdp.page('localhost'))?.targetId).toBe(phone.targetId);
    await until('the crashed page is closed', async () =>
      (await cdp.pages()).every(({ targetId }) => targetId !== desk.targetId),
    );
    cdp.close();
  });

  it('opens a new phone after a crash and tells core that its calls are gone', async () => {
    const { ready } = await startShell('--headless');
    const cdp = await connect(ready.debuggingPort);
    const phone = await until('the phone', () => cdp.page('localhost'));
    void cdp.inPage('localhost', 'Page.crash', {});
    await until('a new phone', async () =>
      (await cdp.pages()).find(
        ({ targetId, url }) => targetId !== phone.targetId && url.includes('localhost'),
      ),
    );
    const answer = await cdp.evaluate('127.0.0.1', askCore('small/look', null));
    expect(answer).toMatchObject({ phonesGone: 1 });
    cdp.close();
  });

  it('gives up a phone that hangs and opens another', async () => {
    const { ready } = await startShell('--headless');
    const cdp = await connect(ready.debuggingPort);
    const phone = await until('the phone', () => cdp.page('localhost'));
    await until('its link', () => cdp.evaluate('localhost', askCore('small/look', null)));
    void cdp.inPage('localhost', 'Runtime.evaluate', { expression: 'for (;;);' });
    await until(
      'a new phone',
      async () =>
        (await cdp.pages()).find(
          ({ targetId, url }) => targetId !== phone.targetId && url.includes('localhost'),
        ),
      // Ten seconds on an idle machine: the heartbeat's misses, then a new page.
      30_000,
    );
    cdp.close();
  });

  it('starts a dead core again on the same port and key: open pages come back by themselves', async () => {
    const { ready } = await startShell('--headless');
    const cdp = await connect(ready.debuggingPort);
    await until('the phone', () => cdp.page('localhost'));
    process.kill(ready.pids.core, 'SIGKILL');
    const answer = await until('a new core', () =>
      cdp.evaluate('localhost', askCore('small/look', null)),
    );
    expect((answer as { pid: number }).pid).not.toBe(ready.pids.core);
    await cdp.inPage('127.0.0.1', 'Page.reload', {});
    await until('the reloaded desk', async () =>
      (await cdp.page('127.0.0.1'))?.title.includes('hello'),
    );
    cdp.close();
  });

  it('starts a killed browser again with both pages', async () => {
    const { ready } = await startShell('--headless');
    process.kill(ready.pids.chromium, 'SIGKILL');
    const cdp = await until('a new browser', () => connectAgain(), 15_000);
    await until('the desk with its link', async () =>
      (await cdp.page('127.0.0.1'))?.title.includes('hello'),
    );
    const answer = await cdp.evaluate('127.0.0.1', askCore('small/look', null));
    expect(answer).toMatchObject({ phonesGone: 1 });
    cdp.close();
  });

  it('comes back when the desk is closed during a call, and ends when it is closed without one', async () => {
    const { ready, exited } = await startShell('--headless');
    const cdp = await connect(ready.debuggingPort);
    const desk = await until('the desk with its link', async () => {
      const page = await cdp.page('127.0.0.1');
      return page?.title.includes('hello') && page;
    });
    await cdp.evaluate('127.0.0.1', askCore('small/calls', 1));
    await cdp.send('Target.closeTarget', { targetId: desk.targetId });
    const next = await until('the desk again, with its link', async () =>
      (await cdp.pages()).find(
        ({ targetId, title }) => targetId !== desk.targetId && title.includes('hello'),
      ),
    );
    await cdp.evaluate('127.0.0.1', askCore('small/calls', 0));
    await cdp.send('Target.closeTarget', { targetId: next.targetId });
    expect(await exited).toBe(0);
    cdp.close();
  });

  it('ends everything on Ctrl-C, and everything ends when it is killed', async () => {
    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      const { child, ready, exited } = await startShell('--headless');
      child.kill(signal);
      expect(await exited).toBe(signal === 'SIGINT' ? 0 : null);
      for (const pid of [ready.pids.core, ready.pids.chromium])
        await until(`${signal}: ${pid} is gone`, () => !lives(pid), 8_000);
    }
  });

  it('says so and raises the first window when the profile is in use', async () => {
    await startShell('--headless');
    const profile = join(dir, `profile-${count}`);
    const second = spawnShell('--centre', 'http://127.0.0.1:9', '--profile', profile, '--headless');
    expect(await second.exited).toBe(4);
    expect(second.errors()).toContain('already runs');
  });

  it('says what to do when the profile cannot be written or the port is taken', async () => {
    const file = join(dir, 'a-file');
    writeFileSync(file, '');
    const unwritable = spawnShell(
      '--centre',
      'http://127.0.0.1:9',
      '--profile',
      join(file, 'profile'),
    );
    expect(await unwritable.exited).toBe(3);
    expect(unwritable.errors()).toMatch(/cannot write to its folder .* --profile DIR/);
    const { ready } = await startShell('--no-browser');
    const taken = spawnShell(
      '--centre',
      'http://127.0.0.1:9',
      '--profile',
      join(dir, 'other'),
      '--port',
      String(ready.port),
    );
    expect(await taken.exited).toBe(1);
    expect(taken.errors()).toContain(`Port ${ready.port} is taken`);
  });

  it('prints addresses that work once when it opens no browser', async () => {
    const { ready } = await startShell('--no-browser');
    const address = ready.addresses?.desk ?? '';
    const first = await fetch(address, { redirect: 'manual' });
    expect(first.status).toBe(303);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    const second = await fetch(address, { redirect: 'manual' });
    expect(second.status).toBe(401);
    expect(await second.text()).toContain('solo vale una vez');
  });
});
