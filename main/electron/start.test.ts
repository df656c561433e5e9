/** The whole shell on a fake Electron, with a fake core: what is wired to what. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Core, CoreOptions, CorePorts, PagePort } from '#main/core/ports.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { sampleOffer } from '#main/core/testing/sample.ts';
import { start } from './start.ts';
import type { StartOptions } from './start-options.ts';
import {
  app,
  BrowserWindow as FakeWindow,
  calls,
  callsOf,
  fakeEvent,
  FakeUtility,
  globalShortcut,
  ipcMain,
  Notification as FakeNotification,
  partitions,
  powerMonitor,
  resetFakeElectron,
  world,
} from './testing/fake-electron.ts';

let dir: string;
/** Contacts that core was told to show. */
const shown: string[] = [];
let entryDir: string;

const options: StartOptions = {
  agent: null,
  lead: null,
  centreUrl: 'http://127.0.0.1:5555',
  sip: null,
  language: 'en',
  port: null,
  profileDir: null,
};

beforeEach(() => {
  resetFakeElectron();
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  dir = mkdtempSync(join(tmpdir(), 'puesto-shell-'));
  entryDir = join(dir, 'out', 'electron', 'main');
  for (const page of ['desk', 'phone', 'bar', 'mailview']) {
    mkdirSync(join(dir, 'out', 'pages', page), { recursive: true });
    writeFileSync(join(dir, 'out', 'pages', page, 'index.html'), page);
  }
  world.isReady = true;
  world.userData = join(dir, 'user-data');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(dir, { recursive: true, force: true });
});

const run = async (more: Partial<StartOptions> = {}, early: string[] = []) => {
  const desks: { page: PagePort; frames: unknown[]; closed: boolean }[] = [];
  const phones: typeof desks = [];
  const asides = { bar: [] as typeof desks, shell: [] as typeof desks };
  const attach = (list: typeof desks) => (page: PagePort) => {
    const entry = { page, frames: [] as unknown[], closed: false };
    page.onFrame((frame) => void entry.frames.push(frame));
    page.onClose(() => (entry.closed = true));
    list.push(entry);
  };
  const work = { calls: 0, chats: 0, wrapUps: 0, unsent: 0 };
  const counts = { phoneGone: 0, stopped: 0 };
  const given: { ports?: CorePorts; options?: CoreOptions; raise?: () => void } = {};
  const core: Core = {
    attachDesk: attach(desks),
    attachPhone: attach(phones),
    attachAside: (kind, page) => {
      attach(asides[kind])(page);
    },
    offerNumber: () => undefined,
    offerEntry: ({ entryId }) => void shown.push(entryId),
    phoneGone: () => (counts.phoneGone += 1),
    liveWork: () => ({ ...work }),
    onRaise: (listener) => {
      given.raise = listener;
      return () => undefined;
    },
    stop: () => Promise.resolve(void (counts.stopped += 1)),
  };
  let linkListener: (raw: string) => void = () => undefined;
  const starting = start(
    {
      options: { ...options, ...more },
      preReady: { early, setLinkListener: (listener) => (linkListener = listener) },
      entryDir,
    },
    {
      createCore: (ports, coreOptions) => {
        Object.assign(given, { ports, options: coreOptions });
        return core;
      },
    },
  );
  return {
    starting,
    desks,
    phones,
    asides,
    work,
    counts,
    given,
    link: (raw: string) => {
      linkListener(raw);
    },
    windowOf: (host: string) =>
      [...FakeWindow.all].find((window) => window.webContents.url.startsWith(`app://${host}/`)),
  };
};
/** A guard only: `waitFor` itself gives up after a second, which a busy machine may need. */
const guard = { timeout: 15_000 };
const settled = () => vi.advanceTimersByTimeAsync(0);
const lastDialog = () =>
  callsOf('dialog.showMessageBox').at(-1)?.args[0] as
    { message: string; buttons: string[] } | undefined;

describe('start', () => {
  it('opens phone and desk, each in its own session and process, linked to core', async () => {
    const shell = await run();
    await shell.starting;
    expect(callsOf('webContents.loadURL').map(({ args }) => args[0])).toEqual([
      'app://phone/index.html',
      'app://desk/index.html',
    ]);
    expect([...partitions.keys()].sort()).toEqual(['', 'bar', 'desk', 'persist:phone']);
    // What Chromium keeps of a page that shows customers stays in memory, and answers are kept nowhere.
    for (const { args } of callsOf('session.fromPartition').filter(
      ({ args: [name] }) => name !== '',
    ))
      expect(args[1]).toEqual({ cache: false });
    expect(partitions.get('persist:phone')?.handlers.has('app')).toBe(true);
    expect(partitions.get('desk')?.handlers.has('app')).toBe(true);
    expect(partitions.get('')?.handlers.size).toBe(0);
    expect(shell.desks).toHaveLength(1);
    expect(shell.phones).toHaveLength(1);
    const [desk, phone] = [shell.windowOf('desk'), shell.windowOf('phone')];
    expect(desk?.webContents.pid).not.toBe(phone?.webContents.pid);
    expect(phone?.isVisible()).toBe(false);
    await vi.advanceTimersByTimeAsync(500);
    expect(desk?.isVisible()).toBe(true);
  });

  it('has every handler in place before the first window', async () => {
    await (
      await run()
    ).starting;
    for (const session of partitions.values()) {
      expect(session.check).not.toBeNull();
      expect(session.request).not.toBeNull();
      expect(session.device).not.toBeNull();
      expect(session.listenerCount('select-hid-device')).toBe(1);
    }
    const first = calls.findIndex(({ name }) => name === 'new BrowserWindow');
    expect(first).toBeGreaterThan(-1);
    expect(app.listenerCount('web-contents-created')).toBe(1);
    for (const { webContents } of FakeWindow.all) {
      expect(webContents.windowOpen).not.toBeNull();
      expect(webContents.listenerCount('will-frame-navigate')).toBe(1);
    }
    expect(app.listenerCount('certificate-error')).toBe(1);
    expect(app.listenerCount('select-client-certificate')).toBe(1);
  });

  it('loads preloads from beside the entry', async () => {
    await (
      await run()
    ).starting;
    const preloads = callsOf('new BrowserWindow').map(
      ({ args }) => (args[0] as { webPreferences: { preload: string } }).webPreferences.preload,
    );
    expect(preloads).toEqual([
      join(dir, 'out', 'electron', 'preload', 'phone.cjs'),
      join(dir, 'out', 'electron', 'preload', 'desk.cjs'),
    ]);
  });

  it('carries a press from the desk to core, and nothing from a stranger', async () => {
    const shell = await run();
    await shell.starting;
    const contents = shell.windowOf('desk')?.webContents;
    const ask = { kind: 'ask', n: 1, name: 'call/answer', payload: {} };
    ipcMain.emit('puesto/desk', { sender: contents, senderFrame: contents?.mainFrame }, ask);
    ipcMain.emit('puesto/desk', { sender: contents, senderFrame: null }, ask);
    ipcMain.emit('puesto/phone', { sender: contents, senderFrame: contents?.mainFrame }, ask);
    expect(shell.desks[0]?.frames).toEqual([ask]);
    expect(shell.phones[0]?.frames).toEqual([]);
  });

  it('reopens a crashed desk at once without telling core that the phone is gone', async () => {
    const shell = await run();
    await shell.starting;
    shell.windowOf('desk')?.webContents.die('crashed');
    expect(shell.counts.phoneGone).toBe(0);
    expect(shell.desks.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('tells core that a crashed phone is gone before the new one is linked', async () => {
    const shell = await run();
    await shell.starting;
    shell.windowOf('phone')?.webContents.die('oom');
    expect(shell.counts.phoneGone).toBe(1);
    expect(shell.phones.map(({ closed }) => closed)).toEqual([true, false]);
    expect(shell.desks.map(({ closed }) => closed)).toEqual([false]);
  });

  it('asks what to do after a crash loop, and tries again when told so', async () => {
    const shell = await run();
    await shell.starting;
    world.presses.push(0);
    for (let crash = 0; crash < 6; crash += 1) shell.windowOf('phone')?.webContents.die('crashed');
    expect(FakeNotification.shown.at(-1)?.options.title).toBe('The phone started again');
    await settled();
    expect(lastDialog()?.message).toBe('Puesto’s phone does not start');
    expect(shell.windowOf('phone')).toBeDefined();
    expect(shell.phones.at(-1)?.closed).toBe(false);
  });

  it('asks before quitting in a call, stays when told so, and writes down before it goes', async () => {
    const shell = await run();
    await shell.starting;
    shell.work.calls = 1;
    shell.windowOf('desk')?.close();
    await settled();
    expect(lastDialog()?.message).toBe('Quit Puesto?');
    expect(shell.windowOf('desk')).toBeDefined();
    expect(shell.counts.stopped).toBe(0);
    world.presses.push(0);
    app.quit();
    await settled();
    expect(shell.counts.stopped).toBe(1);
    expect(FakeWindow.all.size).toBe(0);
    expect(callsOf('app.gone')).toHaveLength(1);
    expect(ipcMain.listenerCount('puesto/desk')).toBe(0);
  });

  it('keeps the machine awake during a call and lets it sleep afterwards', async () => {
    const shell = await run();
    await shell.starting;
    shell.work.calls = 1;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(callsOf('powerSaveBlocker.start').map(({ args }) => args[0])).toEqual([
      'prevent-app-suspension',
    ]);
    shell.work.calls = 0;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(callsOf('powerSaveBlocker.stop')).toHaveLength(1);
  });

  it('ends in order when the system shuts down, without a question', async () => {
    const shell = await run();
    await shell.starting;
    shell.work.calls = 1;
    powerMonitor.emit('shutdown', fakeEvent());
    await settled();
    expect(callsOf('dialog.showMessageBox')).toEqual([]);
    expect(shell.counts.stopped).toBe(1);
    expect(callsOf('app.gone')).toHaveLength(1);
  });

  it('asks before it dials a link, then asks core like the desk does', async () => {
    const shell = await run();
    await shell.starting;
    world.presses.push(0);
    shell.link('tel:+34911222333');
    await settled();
    expect(lastDialog()?.message).toBe('Call +34911222333?');
    expect(shell.asides.shell[0]?.frames).toMatchObject([
      { kind: 'ask', name: 'call/dial', payload: { number: '+34911222333', customerId: null } },
    ]);
  });

  it('shows the contact that a link leads to, without asking', async () => {
    const shell = await run();
    await shell.starting;
    shown.length = 0;
    shell.link('puesto:entry/cus-1/int-7/1800000000000');
    await settled();
    expect(shown).toEqual(['int-7']);
    expect(lastDialog()).toBeUndefined();
  });

  it('does not dial when told so, nor without a number', async () => {
    const shell = await run({}, ['sip:anna@evil.example']);
    await shell.starting;
    await settled();
    expect(lastDialog()?.message).toBe('Puesto did not open that link');
    shell.link('tel:+34911222333');
    await settled();
    expect(shell.asides.shell[0]?.frames).toEqual([]);
  });

  it('shows the desk and takes links when it is started a second time', async () => {
    const shell = await run();
    await shell.starting;
    shell.windowOf('desk')?.minimize();
    app.emit('second-instance', fakeEvent(), [], '/', { argv: ['.', 'tel:911222333'] });
    await settled();
    expect(shell.windowOf('desk')?.isMinimized()).toBe(false);
    expect(lastDialog()?.message).toBe('Call 911222333?');
    app.emit('second-instance', fakeEvent(), [], '/', null);
  });

  it('shows the desk when core asks for it', async () => {
    const shell = await run();
    await shell.starting;
    shell.windowOf('desk')?.minimize();
    shell.given.raise?.();
    expect(callsOf('window.focus')).toHaveLength(1);
  });

  it('shows presence and calls in the tray, in the agent’s language', async () => {
    const shell = await run({ language: null });
    world.locale = 'de';
    await shell.starting;
    const tip = () => callsOf('tray.setToolTip').at(-1)?.args[0];
    expect(tip()).toBe('Puesto · Not signed in');
    shell.asides.shell[0]?.page.send({
      kind: 'tell',
      payload: {
        kind: 'slice',
        name: 'presence',
        value: {
          status: { presence: { kind: 'available' }, sinceMs: 0, next: null },
          isAsking: false,
          asOfMs: 0,
        },
      },
    });
    expect(tip()).toBe('Puesto · Available');
    const menus = callsOf('tray.setContextMenu').length;
    expect(menus).toBe(2);
  });

  const slice = (name: string, value: unknown) =>
    ({ kind: 'tell', payload: { kind: 'slice', name, value } }) as const;
  /** What core tells the shell once somebody has signed in. */
  const signIn = (shell: Awaited<ReturnType<typeof run>>) => {
    const page = shell.asides.shell[0]?.page;
    page?.send(
      slice('session', {
        state: 'signed-in',
        agent: null,
        centreName: null,
        centreUrl: 'http://127.0.0.1:5555',
        capabilities: null,
        fault: null,
        suggestedUsername: '',
        isCentreHere: false,
        version: '0',
        shell: 'electron',
      }),
    );
    page?.send(slice('settings', defaultSettings));
  };

  it('takes its global keys once somebody is signed in, and gives them back at the end', async () => {
    const shell = await run();
    await shell.starting;
    expect(callsOf('globalShortcut.register')).toEqual([]);
    signIn(shell);
    expect(globalShortcut.held.size).toBe(6);
    app.quit();
    await settled();
    expect(globalShortcut.held.size).toBe(0);
  });

  it('only puts the window away while somebody is signed in, says so once, and comes back', async () => {
    const shell = await run();
    await shell.starting;
    await vi.advanceTimersByTimeAsync(500);
    signIn(shell);
    const desk = shell.windowOf('desk');
    desk?.close();
    desk?.show();
    desk?.close();
    await settled();
    expect(desk?.isVisible()).toBe(false);
    expect(shell.counts.stopped).toBe(0);
    expect(FakeNotification.shown.map(({ options: { title } }) => title)).toEqual([
      'Puesto sigue aquí',
    ]);
    app.emit('second-instance', fakeEvent(), [], '/', { argv: [] });
    expect(desk?.isVisible()).toBe(true);
  });

  it('carries out the words of a second start without coming to the front', async () => {
    const shell = await run();
    await shell.starting;
    signIn(shell);
    shell.asides.shell[0]?.page.send(slice('offers', [{ offer: sampleOffer({}), call: null }]));
    const desk = shell.windowOf('desk');
    desk?.minimize();
    app.emit('second-instance', fakeEvent(), [], '/', { argv: ['--answer'] });
    expect(shell.asides.shell[0]?.frames).toMatchObject([{ kind: 'ask', name: 'call/answer' }]);
    expect(desk?.isMinimized()).toBe(true);
    // The bar with the one who rings, in a session and a process of its own.
    expect(shell.windowOf('bar')?.isVisible()).toBe(true);
    expect(shell.asides.bar).toHaveLength(1);
  });

  it('dials what is marked, after asking', async () => {
    const shell = await run();
    await shell.starting;
    signIn(shell);
    world.selection = 'tel. 911 22 23 33';
    world.presses.push(0);
    globalShortcut.press('CommandOrControl+Shift+F9');
    await settled();
    expect(lastDialog()?.message).toBe('¿Llamar al 911222333?');
    expect(shell.asides.shell[0]?.frames).toMatchObject([
      { name: 'call/dial', payload: { number: '911222333' } },
    ]);
  });

  it('tells core what it is on this desktop, and claims links only when asked', async () => {
    const shell = await run();
    await shell.starting;
    const facts: unknown[] = [];
    shell.given.ports?.desktop?.onFacts((each) => void facts.push(each));
    expect(facts.at(-1)).toMatchObject({ bar: 'on-top', hasTray: true, command: 'npm start --' });
    expect(callsOf('app.setAsDefaultProtocolClient')).toEqual([]);
    shell.given.ports?.desktop?.claimLinks();
    expect(facts.at(-1)).toMatchObject({
      links: [{ scheme: 'tel', isOurs: true }, {}, {}, {}, {}],
    });
  });

  it('is usable where there is no tray', async () => {
    world.hasTray = false;
    const shell = await run();
    await shell.starting;
    expect(shell.windowOf('desk')).toBeDefined();
  });

  it('gives core the strong key store and the centre’s address', async () => {
    const shell = await run({ agent: 'marta' });
    await shell.starting;
    expect(shell.given.ports?.secrets.protection).toBe('strong');
    expect(shell.given.options).toMatchObject({
      shell: 'electron',
      centreUrl: 'http://127.0.0.1:5555',
      signInAs: null,
      language: 'en',
    });
    expect(existsSync(shell.given.options?.profileDir ?? '')).toBe(true);
  });

  it('starts the practice centre as two utility processes and signs in there', async () => {
    const shell = await run({ centreUrl: null, lead: 'sofia' });
    await vi.waitFor(() => {
      expect(FakeUtility.all).toHaveLength(1);
    }, guard);
    FakeUtility.all[0]?.stdout.emit('data', Buffer.from('{"ready":true,"sipPort":1,"contr'));
    FakeUtility.all[0]?.stdout.emit('data', Buffer.from('olPort":2}\n'));
    await vi.waitFor(() => {
      expect(FakeUtility.all).toHaveLength(2);
    }, guard);
    FakeUtility.all[1]?.stdout.emit('data', Buffer.from('{"ready":true,"port":7777}\n'));
    await shell.starting;
    expect(callsOf('utilityProcess.fork').map(({ args }) => args[0])).toEqual([
      join(entryDir, 'centre-telephony.js'),
      join(entryDir, 'centre-service.js'),
    ]);
    expect(callsOf('utilityProcess.fork')[1]?.args[1]).toContain('ws://127.0.0.1:2');
    expect(shell.given.options).toMatchObject({
      centreUrl: 'http://127.0.0.1:7777',
      signInAs: { username: 'sofia', password: 'puesto' },
    });
    app.quit();
    await settled();
    expect(FakeUtility.all.map(({ posted }) => posted)).toEqual([
      [{ kind: 'stop' }],
      [{ kind: 'stop' }],
    ]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(callsOf('utility.kill')).toHaveLength(2);
    expect(callsOf('app.gone')).toHaveLength(1);
  });

  it('says it when the practice centre does not start', async () => {
    const shell = await run({ centreUrl: null });
    await vi.waitFor(() => {
      expect(FakeUtility.all).toHaveLength(1);
    }, guard);
    FakeUtility.all[0]?.emit('exit', 2);
    await shell.starting;
    expect(lastDialog()?.message).toBe('The practice centre does not start');
    expect(callsOf('app.exit')[0]?.args).toEqual([1]);
    expect(FakeWindow.all.size).toBe(0);
  });

  it('says it when pages are missing, and shows no white window', async () => {
    rmSync(join(dir, 'out', 'pages', 'desk'), { recursive: true });
    await (
      await run()
    ).starting;
    expect(lastDialog()?.message).toBe('Puesto is missing files');
    expect(FakeWindow.all.size).toBe(0);
  });

  it('says it when the profile cannot be written', async () => {
    writeFileSync(join(dir, 'taken'), '');
    await (
      await run({ profileDir: join(dir, 'taken') })
    ).starting;
    expect(lastDialog()?.message).toBe('Puesto cannot write to its folder');
    expect(callsOf('app.exit')[0]?.args).toEqual([1]);
  });

  it('writes a log without numbers', async () => {
    const shell = await run();
    await shell.starting;
    shell.given.ports?.log.warn('test', 'calling +34911222333', { number: '+34911222333' });
    const log = readFileSync(
      join(shell.given.options?.profileDir ?? '', 'log', 'puesto.log'),
      'utf8',
    );
    expect(log).toContain('"area":"test"');
    expect(log).not.toContain('911222333');
  });
});
