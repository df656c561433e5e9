/**
 * The only file that makes windows. The options of each role are frozen tables, compared with a snapshot by a test,
 * because one changed flag here would undo the sandbox. SEC-01.
 */
import { BrowserWindow, type BrowserWindowConstructorOptions, type Session } from 'electron/main';
import type { PageRole } from '#src/contracts/link.ts';
import { BAR_SIZE } from './bar-place.ts';

/** Every window is one of these; the phone's is never shown, the bar's never takes the focus by itself. */
export type WindowRole = PageRole;

const WALLS = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  // On Windows and Linux the dictionaries come from a public server.
  spellcheck: false,
});

/** What is fixed for each role. */
export const WINDOW_OPTIONS: Readonly<
  Record<WindowRole, Readonly<BrowserWindowConstructorOptions>>
> = Object.freeze({
  desk: Object.freeze({
    show: false,
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    title: 'Puesto',
    backgroundColor: '#f4f5f7',
    autoHideMenuBar: true,
    webPreferences: Object.freeze({ ...WALLS, v8CacheOptions: 'bypassHeatCheck' }),
  }),
  bar: Object.freeze({
    show: false,
    ...BAR_SIZE,
    frame: false,
    resizable: false,
    maximizable: false,
    minimizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    title: 'Puesto',
    backgroundColor: '#f4f5f7',
    webPreferences: Object.freeze({ ...WALLS, backgroundThrottling: false }),
  }),
  phone: Object.freeze({
    show: false,
    skipTaskbar: true,
    width: 320,
    height: 200,
    title: 'Puesto phone',
    webPreferences: Object.freeze({
      ...WALLS,
      // It holds the calls: it must keep its pace although nobody ever sees it.
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
    }),
  }),
});

export interface WindowInput {
  readonly session: Session;
  /** Absolute path of the bundled preload. */
  readonly preload: string;
  /** Off in a packaged build unless policy allows them. */
  readonly devTools: boolean;
  readonly platform: NodeJS.Platform;
}

/** Makes a window of that role; it is not loaded and not shown yet. */
export function createWindow(role: WindowRole, input: WindowInput): BrowserWindow {
  const { session, preload, devTools, platform } = input;
  const options = WINDOW_OPTIONS[role];
  const window = new BrowserWindow({
    ...options,
    webPreferences: { ...options.webPreferences, session, preload, devTools },
  });
  if (role === 'phone' && platform === 'darwin') window.excludedFromShownWindowsMenu = true;
  return window;
}
