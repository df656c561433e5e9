/**
 * Composition of the Electron shell, once Electron is ready; reads like a table of contents. Core comes as a parameter, so
 * that a test can start the whole shell on a fake Electron.
 */
import { hostname } from 'node:os';
import { join } from 'node:path';
import {
  app,
  dialog,
  Menu,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  session as sessions,
  systemPreferences,
  type BrowserWindow,
  type Session,
} from 'electron/main';
import { shell } from 'electron/common';
import { staysWhenClosed } from '#src/desktop/shell-view.ts';
import type { Core, CoreOptions, CorePorts, LogPort } from '#main/core/ports.ts';
import { appMenu } from './app-menu.ts';
import { plainSipSources } from '#main/core/policy/sip-start.ts';
import { sipSources } from './app-protocol.ts';
import { refuseByDefault } from './certificates.ts';
import { dressDesk } from './desk-window.ts';
import { openDesktop, type Desktop } from './desktop.ts';
import { DESKTOP_TEXT, type DesktopText } from './desktop-text.ts';
import { createDialogs, type Dialogs } from './dialogs.ts';
import {
  createFetch,
  createOpenSocket,
  startStoreWorker,
  systemClock,
  systemIds,
  systemTimers,
} from './electron-ports.ts';
import { openOutside } from './external-links.ts';
import { fence } from './fence.ts';
import {
  openFiles,
  openKeyAndCentre,
  placesFor,
  type KeyAndCentre,
  type Places,
} from './ground.ts';
import { createNotify, watchLock } from './notifications.ts';
import { connectOutside } from './outside.ts';
import { createPages, type Pages } from './pages.ts';
import { watchPower } from './power.ts';
import type { PreReady } from './pre-ready.ts';
import { createQuitGuard, type QuitGuard } from './quit-guard.ts';
import { openSessions } from './sessions.ts';
import { createShellLink, type ShellLink } from '#main/core/desktop/shell-link.ts';
import { SHELL_TEXT, type ShellText } from './shell-text.ts';
import type { StartOptions } from './start-options.ts';
import { askForMicrophone, watchServices } from './system-voice.ts';
import type { TrayIcon } from './tray.ts';
import type { WindowRole } from './window-roles.ts';

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

/** What the parts of this file share once there is a core. */
interface Running {
  readonly core: Core;
  readonly log: LogPort;
  readonly places: Places;
  readonly sessions: Readonly<Record<WindowRole, Session>>;
  readonly dialogs: Dialogs;
  readonly text: () => ShellText;
  readonly desktopText: () => DesktopText;
  readonly guard: QuitGuard;
  readonly desktop: Desktop;
  readonly link: ShellLink;
}

/** Starts the shell; resolves when the pages are opening, or when a sentence was shown and the program ends. */
export async function start(input: StartInput, { createCore }: Services): Promise<void> {
  const { options, preReady, entryDir } = input;
  const places = placesFor(entryDir);
  let tray: TrayIcon | null = null;
  let pages: Pages | null = null;
  const link = createShellLink(systemTimers);
  const text = (): ShellText => SHELL_TEXT[languageOf(options, link)];
  const desktopText = (): DesktopText => DESKTOP_TEXT[languageOf(options, link)];
  const dialogs = createDialogs(dialog, () => pages?.keepers.desk.window() ?? null);
  setUpApp();

  const files = openFiles(options, places, text());
  if (!files.ok) return endWith(dialogs.ask(files.error));
  const { log, profileDir } = files.value;
  refuseByDefault(app, log);
  watchServices(app, log);
  const ground = await openKeyAndCentre({ options, places, files: files.value, dialogs, text });
  if (!ground.ok) return endWith(dialogs.ask(ground.error));
  const { centreUrl, centre } = ground.value;

  const isLocked = watchLock(powerMonitor);
  const ours = openSessions({
    sessions,
    files: files.value.pages,
    connect: options.sip ? plainSipSources(options.sip.account) : sipSources(centreUrl),
    isLocked,
    log,
  });
  const isQuitting = (): boolean => guard.isQuitting();
  const desktop = openDesktop({
    link,
    pages: () => pages,
    dialogs,
    text: desktopText,
    profileDir,
    isQuitting,
    log,
  });
  const core = await createCore(
    corePorts(ground.value, { ours, places, desktop, desktopText, isLocked, log }),
    coreOptions(options, profileDir, ground.value),
  );
  const stopPower = watchPower({
    monitor: powerMonitor,
    blocker: powerSaveBlocker,
    timers: systemTimers,
    log,
    isBusy: () => {
      const { calls, chats, wrapUps } = core.liveWork();
      return calls + chats + wrapUps > 0;
    },
    onShutdown: () => {
      guard.endNow();
    },
  });
  const guard = guardQuitting(core, dialogs, text, log, async () => {
    stopPower();
    desktop.stop();
    link.close();
    await core.stop();
    pages?.close();
    await centre?.stop();
    tray?.destroy();
  });

  fenceEverything(() => pages, log);
  pages = makePages({
    core,
    log,
    places,
    sessions: ours,
    dialogs,
    text,
    desktopText,
    guard,
    desktop,
    link,
  });
  link.join(core);
  // The phone first: until it is there, nobody can ring.
  pages.keepers.phone.open();
  pages.keepers.desk.open();
  void askForMicrophone(systemPreferences, process.platform, log);
  const { assetsDir } = places;
  tray = connectOutside({
    core,
    link,
    desktop,
    dialogs,
    preReady,
    centreUrl,
    assetsDir,
    text,
    desktopText,
    log,
  });
}

/** The language of the shell's own sentences: as core says, which knows what was asked for, else the system's. */
function languageOf(options: StartOptions, link: ShellLink): 'es' | 'en' {
  const set = link.view().language ?? options.language;
  return set ?? (/^(es|ca|gl|eu)\b/i.test(app.getLocale()) ? 'es' : 'en');
}

async function endWith(told: Promise<unknown>): Promise<void> {
  await told;
  app.exit(1);
}

function setUpApp(): void {
  // Quitting goes by the guard, never by the number of windows: the hidden phone is one too.
  app.on('window-all-closed', () => undefined);
  const items = appMenu(process.platform);
  Menu.setApplicationMenu(items ? Menu.buildFromTemplate(items) : null);
}

interface PortsInput extends Pick<Running, 'places' | 'desktop' | 'desktopText' | 'log'> {
  readonly ours: Readonly<Record<WindowRole, Session>>;
  readonly isLocked: () => boolean;
}

function corePorts(
  { secrets }: KeyAndCentre,
  { ours, places, desktop, desktopText, isLocked, log }: PortsInput,
): CorePorts {
  return {
    clock: systemClock,
    newId: systemIds,
    timers: systemTimers,
    log,
    fetch: createFetch(net),
    openSocket: createOpenSocket(net, ours.desk, systemTimers),
    secrets,
    notify: createNotify({
      isSupported: () => Notification.isSupported(),
      platform: process.platform,
      buttons: () => desktopText().notify,
      make: (how) => new Notification(how),
      isLocked,
      log,
    }),
    startStoreWorker: () => startStoreWorker(join(places.entryDir, 'store-worker.js')),
    desktop: desktop.port,
  };
}

function coreOptions(
  options: StartOptions,
  profileDir: string,
  { centreUrl }: KeyAndCentre,
): CoreOptions {
  return {
    shell: 'electron',
    version: app.getVersion(),
    deskName: hostname(),
    profileDir,
    centreUrl,
    signInAs:
      options.centreUrl === null && options.sip === null
        ? { username: options.lead ?? options.agent ?? PRACTICE_AGENT, password: PRACTICE_PASSWORD }
        : null,
    language: options.language,
    ...(options.sip && { sip: options.sip }),
  };
}

function guardQuitting(
  core: Core,
  dialogs: Dialogs,
  text: () => ShellText,
  log: LogPort,
  stop: () => Promise<void>,
): QuitGuard {
  const guard = createQuitGuard({
    quit: () => {
      app.quit();
    },
    liveWork: () => core.liveWork(),
    ask: (work) => dialogs.ask(text().quitWith(work)),
    stop,
    timers: systemTimers,
    onFault: (cause) => {
      log.warn('shell', 'quitting failed', { cause: String(cause) });
    },
  });
  app.on('before-quit', (event) => {
    guard.beforeQuit(event);
  });
  return guard;
}

function fenceEverything(pages: () => Pages | null, log: LogPort): void {
  app.on('web-contents-created', (_event, contents) => {
    fence(contents, () => pages()?.roleOf(contents) ?? null, {
      onRefused: (what, url) => {
        log.warn('fence', 'refused', { kind: what, url });
      },
      onOutside: (url) => {
        openOutside(url, { mailto: false }, shell).then(
          (opened) => {
            if (!opened.ok) log.warn('fence', 'not opened outside', { kind: opened.error });
          },
          (cause: unknown) => {
            log.warn('fence', 'the system opened nothing', { cause: String(cause) });
          },
        );
      },
    });
  });
}

function makePages(running: Running): Pages {
  const { core, log, places, sessions, dialogs, text, guard, desktop, link } = running;
  let hasSaidStays = false;
  const pages: Pages = createPages({
    core,
    sessions,
    preloadOf: (role) => join(places.preloadDir, `${role}.cjs`),
    devTools: !app.isPackaged,
    platform: process.platform,
    clock: systemClock,
    timers: systemTimers,
    log,
    isQuitting: guard.isQuitting,
    dressDesk: (window: BrowserWindow) => {
      dressDesk(window, {
        timers: systemTimers,
        isQuitting: guard.isQuitting,
        staysWhenClosed: () => staysWhenClosed(link.view()),
        onPutAway: () => {
          if (hasSaidStays || !Notification.isSupported()) return;
          hasSaidStays = true;
          new Notification({ ...running.desktopText().stays, silent: true }).show();
        },
        onInFront: desktop.deskInFront,
        requestQuit: () => {
          app.quit();
        },
        flush: guard.flush,
      });
    },
    dressBar: desktop.dressBar,
    onRecreated: (role) => {
      if (role !== 'bar' && Notification.isSupported()) {
        new Notification({ ...text().recreated(role), silent: true }).show();
      }
    },
    onGiveUp: (role, why) => {
      // Without its bar Puesto is whole: desk, tray and keys have everything that is on it.
      if (role === 'bar') return;
      void dialogs.ask(text().gaveUp(role, why)).then((isAgain) => {
        if (isAgain) pages.keepers[role].open();
        else app.quit();
      });
    },
  });
  return pages;
}
