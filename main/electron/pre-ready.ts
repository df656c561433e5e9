/**
 * Everything that Electron accepts only before `ready`: sandbox, scheme, lock, names, switches, the first link listener.
 * Called by the entry in its static code, because a dynamic import would come too late. It must not wait for anything.
 */
import { join } from 'node:path';
import type { App, Event, Protocol } from 'electron/main';
import { APP_SCHEME } from './site.ts';

/** The five rights that the scheme needs, and no more (`bypassCSP`, `corsEnabled` and the rest stay off). */
export const SCHEME_PRIVILEGES = Object.freeze({
  standard: true,
  secure: true,
  supportFetchAPI: true,
  stream: true,
  codeCache: true,
});

/** Switches that would weaken the walls between pages; given on a command line they end the start. */
export const REFUSED_SWITCHES: readonly string[] = [
  'disable-site-isolation-trials',
  'disable-web-security',
  'disable-hid-blocklist',
  'ignore-certificate-errors',
  'allow-running-insecure-content',
];

/** Switches with which Chromium writes what passes through it into a file that anybody can read. */
export const TELLTALE_SWITCHES: readonly string[] = ['log-net-log', 'log-file', 'trace-startup'];

export interface PreReadyApp extends Pick<
  App,
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'exit'
  | 'setPath'
  | 'setAppUserModelId'
  | 'setToastActivatorCLSID'
  | 'on'
> {
  readonly commandLine: Pick<App['commandLine'], 'hasSwitch' | 'appendSwitch'>;
  setDesktopName?(name: string): void;
}

export interface PreReadyInput {
  readonly app: PreReadyApp;
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>;
  readonly platform: NodeJS.Platform;
  readonly argv: readonly string[];
  /** Overrides the folder of all files; it must be set before the lock, which is scoped to it. */
  readonly profileDir: string | null;
  /** The centre is the practice one inside. */
  readonly isPractice: boolean;
  readonly makeFolder: (dir: string) => void;
  /** A sentence for whoever started it from a terminal. */
  readonly say: (sentence: string) => void;
}

/** Links that arrived before anyone could act on them. */
export interface PreReady {
  /** Raw links, in order; the reader empties it. */
  readonly early: string[];
  /** Hears a link from macOS from now on. */
  setLinkListener(listener: (raw: string) => void): void;
}

/** The id that installer and toasts share; `build/electron-builder.config.mjs` has the same. */
export const APP_ID = 'app.puesto.desk';
/** Fixed, or toasts of an earlier run are dead. */
export const TOAST_CLSID = '{7E2B8C54-3C1D-4B6A-9A57-5D0C1B7F4E21}';

/** Prepares Electron; null when this process has to end (another one runs, or a switch is refused). */
export function prepare(input: PreReadyInput): PreReady | null {
  const { app, protocol, platform, argv, profileDir } = input;
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { ...SCHEME_PRIVILEGES } },
  ]);
  const refused = REFUSED_SWITCHES.find((name) => app.commandLine.hasSwitch(name));
  if (refused !== undefined) {
    input.say(`Puesto does not start with --${refused}: it would weaken its sandbox.`);
    app.exit(1);
    return null;
  }
  const telltale = TELLTALE_SWITCHES.find((name) => app.commandLine.hasSwitch(name));
  if (telltale !== undefined) {
    input.say(
      `Puesto does not start with --${telltale}: what customers say would be written where anybody can read it.`,
    );
    app.exit(1);
    return null;
  }
  if (profileDir !== null) {
    try {
      // Electron's own files lie in a folder of their own, and `setPath` wants it to exist.
      const userData = join(profileDir, 'electron');
      input.makeFolder(userData);
      app.setPath('userData', userData);
    } catch (cause) {
      // A sentence for the agent follows once dialogs can be shown; the default folder carries us until then.
      input.say(`Puesto cannot use ${profileDir} (${String(cause)}).`);
    }
  }
  if (platform === 'linux') app.setDesktopName?.('puesto.desktop');
  if (platform === 'win32') {
    app.setAppUserModelId(APP_ID);
    app.setToastActivatorCLSID(TOAST_CLSID);
  }
  // The ringer and the far end's voice start without anybody having clicked in the hidden page.
  app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
  // Fields for days and hours are written as the language of the desk writes them, not as the system does.
  app.commandLine.appendSwitch('enable-blink-features', 'LangAttributeAwareFormControlUI');
  // Without a network 127.0.0.1 is the only address, and the practice centre inside is reached by it alone.
  if (input.isPractice) app.commandLine.appendSwitch('allow-loopback-in-peer-connection');
  const early: string[] = [];
  let listener: ((raw: string) => void) | null = null;
  app.on('open-url', (event: Event, url: string) => {
    event.preventDefault();
    if (listener) listener(url);
    else if (early.length < 10) early.push(url);
  });
  if (!app.requestSingleInstanceLock({ argv: [...argv] })) {
    app.exit(0);
    return null;
  }
  return {
    early,
    setLinkListener(next) {
      listener = next;
    },
  };
}
