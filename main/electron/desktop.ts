/**
 * What Puesto is on this computer's desktop, put together: global keys, links, the marked number, the call bar. Core gets it
 * as its `DesktopPort`; tray and command line run the same verbs. Made before core, because core is given the port.
 */
import { app, clipboard, globalShortcut, screen, type BrowserWindow } from 'electron/main';
import type { DesktopPort, LogPort } from '#main/core/ports.ts';
import type { DesktopFacts, DeskVerb } from '#src/contracts/desk-desktop.ts';
import { deriveGlobalKeys } from '#src/desktop/global-keys.ts';
import { deriveBindings } from '#src/keys/keymap.ts';
import { keepPlaces, readPlaces } from './bar-place.ts';
import { setBadge } from './badge.ts';
import { createCallBar } from './call-bar.ts';
import { createDefaultLinks } from './default-links.ts';
import { raise } from './desk-window.ts';
import type { DesktopText } from './desktop-text.ts';
import { createDialSelection } from './dial-selection.ts';
import type { Dialogs } from './dialogs.ts';
import { systemClock, systemTimers } from './electron-ports.ts';
import { createGlobalKeys } from './global-keys.ts';
import type { Pages } from './pages.ts';
import { createRunVerb } from '#main/core/desktop/run-verb.ts';
import type { ShellLink } from '#main/core/desktop/shell-link.ts';

export interface DesktopInput {
  readonly link: ShellLink;
  readonly pages: () => Pages | null;
  readonly dialogs: Dialogs;
  readonly text: () => DesktopText;
  readonly profileDir: string;
  readonly isQuitting: () => boolean;
  readonly log: LogPort;
}

export interface Desktop {
  readonly port: DesktopPort;
  /** Carries out what was asked from outside the windows. */
  run(verb: DeskVerb): void;
  /** Brings the desk to the front, and makes it anew when it is gone. */
  show(): void;
  dressBar(window: BrowserWindow): void;
  deskInFront(isInFront: boolean): void;
  trayIsThere(isThere: boolean): void;
  /** Gives the keys back. */
  stop(): void;
}

/** On Wayland the compositor decides about keys, and only the first press tells. */
export const isWaylandIn = (
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
): boolean =>
  platform === 'linux' &&
  !argv.includes('--ozone-platform=x11') &&
  (environment.XDG_SESSION_TYPE === 'wayland' || Boolean(environment.WAYLAND_DISPLAY));

/** What a person writes before `--answer`; a path with a space is quoted. */
export function commandIn(
  isPackaged: boolean,
  execPath: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  if (!isPackaged) return 'npm start --';
  const path = environment.APPIMAGE ?? execPath;
  return path.includes(' ') ? `"${path}"` : path;
}

/** Opens it; keys are taken once core has told the settings. */
export function openDesktop(input: DesktopInput): Desktop {
  const { link, pages, dialogs, log } = input;
  const listeners = new Set<(facts: DesktopFacts) => void>();
  let hasTray = false;

  const show = (): void => {
    const keeper = pages()?.keepers.desk;
    if (keeper && !keeper.window()) keeper.open();
    raise(keeper?.window() ?? null);
  };
  const dialSelection = createDialSelection({
    // Linux knows what is marked; elsewhere the agent copies first. Keystrokes are never made up.
    read: () =>
      process.platform === 'linux' ? clipboard.selection.readText() : clipboard.readText(),
    dialogs,
    raise: show,
    dial: async (number) => (await link.ask('call/dial', { number, customerId: null })).ok,
    text: input.text,
  });
  const run = createRunVerb({
    link,
    clock: systemClock,
    show,
    dialSelection: () => {
      dialSelection().catch((cause: unknown) => {
        log.warn('verb', 'the selection cannot be dialled', { cause: String(cause) });
      });
    },
    log,
  });
  const keys = createGlobalKeys({
    shortcut: globalShortcut,
    timers: systemTimers,
    log,
    onVerb: run,
    onChange: () => {
      changed();
    },
  });
  const links = createDefaultLinks({
    app,
    development: app.isPackaged
      ? null
      : { program: process.execPath, entry: process.argv[1] ?? '.' },
    log,
  });
  const bar = createCallBar({
    window: () => pages()?.keepers.bar.window() ?? null,
    open: () => pages()?.keepers.bar.open(),
    screen,
    platform: process.platform,
    timers: systemTimers,
    isQuitting: input.isQuitting,
    places: {
      read: () => readPlaces(input.profileDir),
      keep: (places) => {
        keepPlaces(input.profileDir, places);
      },
    },
  });

  // Asking the system starts a program on Linux: once, and after a claim, not at every change of a key.
  let linkStates: DesktopFacts['links'] = null;
  const facts = (): DesktopFacts => ({
    keys: keys.states(),
    keyMode: keys.mode(),
    isWayland: isWaylandIn(process.platform, process.env, process.argv),
    links: (linkStates ??= links.states()),
    bar: 'on-top',
    hasTray,
    command: commandIn(app.isPackaged, process.execPath, process.env),
    selection: process.platform === 'linux' ? 'marked' : 'copied',
  });
  const changed = (): void => {
    for (const listener of listeners) listener(facts());
  };

  link.onView((view) => {
    bar.see(view);
    // Before core has told the settings nothing is known of them; signed out there is nothing to answer.
    if (view.language === null) return;
    const isOn = view.settings.hasGlobalKeys && view.isSignedIn;
    keys.set(deriveGlobalKeys(view.settings.globalKeys, isOn, deriveBindings(view.settings.keys)));
    setBadge(pages()?.keepers.desk.window() ?? null, view);
  });

  return {
    port: {
      onFacts(listener) {
        listeners.add(listener);
        listener(facts());
        return () => listeners.delete(listener);
      },
      claimLinks() {
        links.claim();
        linkStates = null;
        changed();
      },
      setKeyMode: keys.setMode,
      showBar: bar.place,
      hideBar: bar.putAway,
      // The desk's window tells it itself, and earlier.
      setInFront: () => undefined,
      quit: () => {
        app.quit();
      },
    },
    run,
    show,
    dressBar: bar.dress,
    deskInFront: bar.deskInFront,
    trayIsThere(isThere) {
      hasTray = isThere;
      changed();
    },
    stop: keys.stop,
  };
}
