/** The whole web shell with a small core: real supervisor, real Chromium; what dies comes back, and nothing is left behind. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '#main/core/testing/process-life.ts';
import { connect, until, type BrowserSocket } from './testing/browser-socket.ts';
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
const browsers = new Set<BrowserSocket>();
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
  // `close` and not `exit`: only then has everything that it wrote been read.
  const exited = new Promise<number | null>((resolve) =>
    child.on('close', (code) => {
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

/** Ends with the test. */
const open = async (port: number | null) => {
  const browser = await connect(port);
  browsers.add(browser);
  return browser;
};

/** The browser of the newest profile; fails until its port is known and answers. */
const openAgain = () => {
  const file = join(dir, `profile-${count}`, 'browser', 'DevToolsActivePort');
  return open(Number(readFileSync(file, 'utf8').split('\n')[0]));
};

/** Asks the small core over a link of the page's own. */
const askCore = (name: string, payload: unknown) => `new Promise((resolve) => {
  const s = new WebSocket('ws://' + location.host + '/link');
  s.onopen = () => s.send(JSON.stringify({ kind: 'ask', n: 1, name: ${JSON.stringify(name)}, payload: ${JSON.stringify(payload)} }));
  s.onmessage = (e) => { const f = JSON.parse(e.data); if (f.kind === 'answer') { s.close(); resolve(f.answer.value); } };
  s.onclose = () => resolve(null);
})`;

/** The desk once core has greeted it; not the one given. */
const greetedDesk = (cdp: BrowserSocket, notThis?: string) =>
  until('a desk with its link', async () =>
    (await cdp.pages()).find(
      ({ targetId, url, title }) =>
        targetId !== notThis && url.startsWith('http://127.0.0.1:') && title.includes('hello'),
    ),
  );

/** The phone once it is loaded and has a link of its own, beside the one that asks. */
const linkedPhone = async (cdp: BrowserSocket) => {
  await until('a phone that reaches core', async () => {
    const answer = await cdp.evaluate('localhost', askCore('small/look', null));
    return (answer as { linked: number } | null)?.linked === 2;
  });
  return until('the phone', () => cdp.page('localhost'));
};

beforeAll(async () => {
  await buildTestPages(join(dir, 'pages'));
});

afterEach(async () => {
  for (const browser of browsers) browser.close();
  browsers.clear();
  for (const child of running) child.kill('SIGTERM');
  await until('every shell has ended', () => running.size === 0);
});

afterAll(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));

describe('the web shell', () => {
  it('shows desk and phone in two renderer processes', async () => {
    const { ready } = await startShell('--headless');
    const cdp = await open(ready.debuggingPort);
    const times = async () => {
      const { processInfo } = (await cdp.send('SystemInfo.getProcessInfo')) as unknown as {
        processInfo: { type: string; id: number; cpuTime: number }[];
      };
      return new Map(
        processInfo
          .filter(({ type }) => type === 'renderer')
          .map(({ id, cpuTime }) => [id, cpuTime]),
      );
    };
    /** The renderer that works while this page does, once it has worked more than anything else could by chance. */
    const busiest = async (host: string) => {
      const before = await times();
      return until(`a renderer that works for ${host}`, async () => {
        await cdp.evaluate(
          host,
          'for (const end = performance.now() + 1000; performance.now() < end; );',
        );
        const [first, second] = [...(await times())]
          .map(([id, time]) => ({ id, by: time - (before.get(id) ?? 0) }))
          .toSorted((a, b) => b.by - a.by);
        return first && first.by > 0.5 && first.by > 3 * (second?.by ?? 0) && first;
      });
    };
    await greetedDesk(cdp);
    await linkedPhone(cdp);
    const desk = await busiest('127.0.0.1');
    const phone = await busiest('localhost');
    expect(desk.id).not.toBe(phone.id);
  });

  it('opens a new desk within two seconds after a crash, and leaves the phone alone', async () => {
    const { ready } = await startShell('--headless');
    const cdp = await open(ready.debuggingPort);
    const desk = await greetedDesk(cdp);
    const phone = await linkedPhone(cdp);
    await cdp.doom('127.0.0.1', 'Page.crash');
    const crashedAtMs = performance.now();
    await greetedDesk(cdp, desk.targetId);
    expect(performance.now() - crashedAtMs).toBeLessThan(2_000);
    expect((await cdp.page('localhost'))?.targetId).toBe(phone.targetId);
    await until('the crashed page is closed', async () =>
      (await cdp.pages()).every(({ targetId }) => targetId !== desk.targetId),
    );
  });

  it('opens a new phone after a crash and tells core that its calls are gone', async () => {
    const { ready } = await startShell('--headless');
    const cdp = await open(ready.debuggingPort);
    await greetedDesk(cdp);
    const phone = await linkedPhone(cdp);
    await cdp.doom('localhost', 'Page.crash');
    await until('a new phone', async () =>
      (await cdp.pages()).find(
        ({ targetId, url }) => targetId !== phone.targetId && url.includes('localhost'),
      ),
    );
    const answer = await cdp.evaluate('127.0.0.1', askCore('small/look', null));
    expect(answer).toMatchObject({ phonesGone: 1 });
  });

  it('gives up a phone that hangs and opens another', async () => {
    const { ready } = await startShell('--headless');
    const cdp = await open(ready.debuggingPort);
    const phone = await linkedPhone(cdp);
    await cdp.doom('localhost', 'Runtime.evaluate', { expression: 'for (;;);' });
    await until(
      'a new phone',
      async () =>
        (await cdp.pages()).find(
          ({ targetId, url }) => targetId !== phone.targetId && url.includes('localhost'),
        ),
      // Ten seconds on an idle machine: the heartbeat's misses, then a new page.
      30_000,
    );
  });

  it('starts a dead core again on the same port and key: open pages come back by themselves', async () => {
    const { ready } = await startShell('--headless');
    const cdp = await open(ready.debuggingPort);
    await greetedDesk(cdp);
    await linkedPhone(cdp);
    process.kill(ready.pids.core, 'SIGKILL');
    await until('a new core', async () => {
      const answer = await cdp.evaluate('localhost', askCore('small/look', null));
      return answer !== null && (answer as { pid: number }).pid !== ready.pids.core;
    });
    // The bare desk shows the greeting of the core that died: only a page loaded anew can show the new one's.
    await cdp.inPage('127.0.0.1', 'Page.reload');
    await until('the reloaded desk', async () => {
      const title = (await cdp.page('127.0.0.1'))?.title ?? '';
      return title.includes('hello') && !title.includes(`"pid":${ready.pids.core}`);
    });
  });

  it('starts a killed browser again with both pages', async () => {
    const { ready } = await startShell('--headless');
    process.kill(ready.pids.chromium, 'SIGKILL');
    const cdp = await until('a new browser', openAgain);
    await greetedDesk(cdp);
    await linkedPhone(cdp);
    const answer = await cdp.evaluate('127.0.0.1', askCore('small/look', null));
    expect(answer).toMatchObject({ phonesGone: 1 });
  });

  it('comes back when the desk is closed during a call, and ends when it is closed without one', async () => {
    const { ready, exited } = await startShell('--headless');
    const cdp = await open(ready.debuggingPort);
    const desk = await greetedDesk(cdp);
    await cdp.evaluate('127.0.0.1', askCore('small/calls', 1));
    await cdp.send('Target.closeTarget', { targetId: desk.targetId });
    const next = await greetedDesk(cdp, desk.targetId);
    await cdp.evaluate('127.0.0.1', askCore('small/calls', 0));
    // The browser may end before it answers.
    void cdp.send('Target.closeTarget', { targetId: next.targetId }).catch(() => {});
    expect(await exited).toBe(0);
  });

  it('ends everything on Ctrl-C, and everything ends when it is killed', async () => {
    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      const { child, ready, exited } = await startShell('--headless');
      child.kill(signal);
      expect(await exited).toBe(signal === 'SIGINT' ? 0 : null);
      for (const pid of [ready.pids.core, ready.pids.chromium])
        await until(`${signal}: ${pid} is gone`, () => !isAlive(pid));
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
