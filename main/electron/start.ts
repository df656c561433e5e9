/**
 * Composition of the Electron shell, once Electron is ready; reads like a table of contents. Core comes as a
 * parameter, so that a test can start the whole shell on a fake Electron.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  app,
  dialog,
  Menu,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  session,
  Tray,
  utilityProcess,
} from 'electron/main';
import type { BrowserWindow } from 'electron/main';
import { nativeImage, shell } from 'electron/common';
import type { Core, CoreOptions, CorePorts } from '#main/core/ports.ts';
import { appMenu } from './app-menu.ts';
import { listPages, missingPages, sipSources, type FileMap } from './app-protocol.ts';
import { refuseByDefault } from './certificates.ts';
import { createDeskMirror } from './desk-mirror.ts';
import { dressDesk, raise } from './desk-window.ts';
import { createDialogs } from './dialogs.ts';
import {
  createFetch,
  createOpenSocket,
  startStoreWorker,
  systemClock,
  systemIds,
  systemTimers,
} from './electron-ports.ts';
import { linksAmong } from './deep-links.ts';
import { openOutside } from './external-links.ts';
import { fence } from './fence.ts';
import { createLinkDialling } from './link-dialling.ts';
import { createNotify } from './notifications.ts';
import { createPages } from './pages.ts';
import { startPracticeCentre, type StartChild } from './practice-centre.ts';
import { watchPower } from './power.ts';
import type { PreReady } from './pre-ready.ts';
import { makeProfileFolder, profileFolder } from './profile-folder.ts';
import { createQuitGuard } from './quit-guard.ts';
import { openSecretFile, openSecrets } from './secrets.ts';
import { openSessions } from './sessions.ts';
import { openShellLog } from './shell-log.ts';
import { SHELL_TEXT, type DialogText, type ShellText } from './shell-text.ts';
import type { StartOptions } from './start-options.ts';
import { openTray } from './tray.ts';
import { startUtility } from './utility-process.ts';

/** What is not Electron's. */
export interface Services {
  readonly createCore: (ports: CorePorts, options: CoreOptions) => Core | Promise<Core>;
}

export interface StartInput {
  readonly options: StartOptions;
  readonly preReady: PreReady;
  /** Folder of the bundled entry; everything else lies beside it. */
  readonly entryDir: string;
}

/** The practice centre's people all have this one. */
const PRACTICE_PASSWORD = 'puesto';
const PRACTICE_AGENT = 'lucia';

const readPages = (pagesDir: string): FileMap => {
  try {
    return listPages(pagesDir);
  } catch {
    return new Map(); // not built: told by name below
  }
};

/** Starts the shell; resolves when the pages are opening, or when a sentence was shown and the program ends. */
export async function start(input: StartInput, services: Services): Promise<void> {
  const { options, preReady, entryDir } = input;
  const isPractice = options.centreUrl === null;
  const mirror = createDeskMirror((facts) => {
    tray?.update(facts);
  });
  const text = (): ShellText =>
    SHELL_TEXT[
      options.language ??
        mirror.facts().language ??
        (/^(es|ca|gl|eu)\b/i.test(app.getLocale()) ? 'es' : 'en')
    ];
  let tray: ReturnType<typeof openTray> | null = null;
  const deskWindow = (): BrowserWindow | null => pages?.keepers.desk.window() ?? null;
  let pages: ReturnType<typeof createPages> | null = null;
  const dialogs = createDialogs(dialog, deskWindow);
  const endWith = async (reason: DialogText): Promise<void> => {
    await dialogs.ask(reason);
    app.exit(1);
  };

  // Quitting goes by the guard, never by the number of windows: the hidden phone is one too.
  app.on('window-all-closed', () => undefined);
  Menu.setApplicationMenu(
    ((items) => (items ? Menu.buildFromTemplate(items) : null))(appMenu(process.platform)),
  );

  // What the disk has to offer.
  const profileDir = profileFolder(app.getPath('userData'), options.profileDir, options.centreUrl);
  const made = makeProfileFolder(profileDir);
  if (!made.ok) return endWith(text().profile(profileDir, made.error));
  const log = openShellLog(profileDir, systemClock);
  log.info('shell', 'start', { version: app.getVersion(), platform: process.platform });
  refuseByDefault(app, log);
  const files = readPages(join(entryDir, '..', '..', 'pages'));
  const missing = missingPages(files);
  if (missing.length > 0) return endWith(text().pagesMissing(missing.join(', ')));

  // Key and centre, at the same time: both may take a second.
  const startChild: StartChild = (entryName, args, env) =>
    startUtility(
      (entry, words, how) => utilityProcess.fork(entry, words, how),
      {
        entry: join(entryDir, entryName),
        args,
        name: `puesto-${entryName.replace(/\.js$/, '')}`,
        ...(env ? { env } : {}),
      },
      { log, timers: systemTimers },
    );
  const [secrets, centre] = await Promise.all([
    openSecrets({
      safeStorage,
      platform: process.platform,
      file: openSecretFile(profileDir, systemClock.nowMs),
      timers: systemTimers,
      log,
      onWaiting: () => {
        const notice = new AbortController();
        void dialogs.ask(text().secretsWaiting, notice.signal);
        return () => {
          notice.abort();
        };
      },
    }),
    isPractice
      ? startPracticeCentre({
          startChild,
          timers: systemTimers,
          log,
          newToken: () => randomBytes(24).toString('base64url'),
          dataDir: join(profileDir, 'centre'),
          speechDir: join(entryDir, '..', '..', '..', 'assets', 'speech'),
          port: options.port,
        }).catch((cause: unknown) => {
          log.warn('centre', 'does not start', { cause: String(cause) });
          return null;
        })
      : Promise.resolve(null),
  ]);
  if (!secrets.ok) {
    await centre?.stop();
    return endWith(text().secrets[secrets.error]);
  }
  const centreUrl = centre?.url ?? options.centreUrl;
  if (centreUrl === null) return endWith(text().centreFailed);

  // Core.
  const sessions = openSessions({
    sessions: session,
    files,
    connect: sipSources(centreUrl),
    log,
  });
  const core = await services.createCore(
    {
      clock: systemClock,
      newId: systemIds,
      timers: systemTimers,
      log,
      fetch: createFetch(net),
      openSocket: createOpenSocket(net, sessions.desk, systemTimers),
      secrets: secrets.value,
      notify: createNotify({
        isSupported: () => Notification.isSupported(),
        make: (how) => new Notification(how),
        log,
      }),
      startStoreWorker: () => startStoreWorker(join(entryDir, 'store-worker.js')),
    },
    {
      shell: 'electron',
      version: app.getVersion(),
      profileDir,
      centreUrl,
      signInAs: isPractice
        ? { username: options.lead ?? options.agent ?? PRACTICE_AGENT, password: PRACTICE_PASSWORD }
        : null,
      language: options.language,
    },
  );

  // Leaving.
  const guard = createQuitGuard({
    quit: () => {
      app.quit();
    },
    liveWork: () => core.liveWork(),
    ask: (work) => dialogs.ask(text().quitWith(work)),
    stop: async () => {
      stopPower();
      await core.stop();
      pages?.close();
      await centre?.stop();
      tray?.destroy();
    },
    timers: systemTimers,
    onFault: (cause) => {
      log.warn('shell', 'quitting failed', { cause: String(cause) });
    },
  });
  app.on('before-quit', (event) => {
    guard.beforeQuit(event);
  });
  const stopPower = watchPower({
    monitor: powerMonitor,
    blocker: powerSaveBlocker,
    timers: systemTimers,
    log,
    isBusy: () => {
      const { calls, wrapUps } = core.liveWork();
      return calls + wrapUps > 0;
    },
    onShutdown: () => {
      guard.endNow();
    },
  });

  // Pages.
  app.on('web-contents-created', (_event, contents) => {
    fence(contents, () => pages?.roleOf(contents) ?? null, {
      onRefused: (what, url) => {
        log.warn('fence', 'refused', { kind: what, url });
      },
      onOutside: (url) => {
        void openOutside(url, { mailto: false }, shell).then((opened) => {
          if (!opened.ok) log.warn('fence', 'not opened outside', { kind: opened.error });
        });
      },
    });
  });
  pages = createPages({
    core,
    sessions,
    preloadOf: (role) => join(entryDir, '..', 'preload', `${role}.cjs`),
    devTools: !app.isPackaged,
    platform: process.platform,
    clock: systemClock,
    timers: systemTimers,
    log,
    isQuitting: guard.isQuitting,
    dressDesk: (window) => {
      dressDesk(window, {
        timers: systemTimers,
        isQuitting: guard.isQuitting,
        requestQuit: () => {
          app.quit();
        },
        flush: guard.flush,
      });
    },
    onDeskTold: mirror.see,
    onRecreated: (role) => {
      new Notification({ ...text().recreated(role), silent: true }).show();
    },
    onGiveUp: (role, why) => {
      void dialogs.ask(text().gaveUp(role, why)).then((isAgain) => {
        if (isAgain) pages?.keepers[role].open();
        else app.quit();
      });
    },
  });
  pages.keepers.phone.open();
  pages.keepers.desk.open();

  // What reaches us from outside.
  const show = (): void => {
    raise(deskWindow());
  };
  core.onRaise(show);
  tray = openTray({
    makeTray: () => {
      const name = process.platform === 'win32' ? 'icon.ico' : '16x16.png';
      const image = nativeImage.createFromPath(
        join(entryDir, '..', '..', '..', 'assets', 'icons', name),
      );
      return new Tray(image);
    },
    buildMenu: (items) => Menu.buildFromTemplate(items),
    actions: {
      show,
      quit: () => {
        app.quit();
      },
    },
    text,
    log,
  });
  tray.update(mirror.facts());
  const open = createLinkDialling({
    hosts: new Set([new URL(centreUrl).hostname.toLowerCase()]),
    raise: show,
    ask: dialogs.ask,
    dial: (number) =>
      pages
        ? pages.links.desk.ask('call/dial', { number, customerId: null })
        : Promise.resolve({ ok: false, error: { code: 'phone-not-ready', retryable: true } }),
    text,
    log,
  });
  const openLink = (raw: string): void => {
    open(raw).catch((cause: unknown) => {
      log.warn('link', 'failed', { cause: String(cause) });
    });
  };
  app.on('activate', show);
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    show();
    const argv: unknown =
      typeof data === 'object' && data !== null && 'argv' in data ? data.argv : null;
    for (const raw of linksAmong(argv)) openLink(raw);
  });
  preReady.setLinkListener(openLink);
  for (const raw of [...preReady.early.splice(0), ...linksAmong(process.argv.slice(1))]) {
    openLink(raw);
  }
}
