/**
 * Electron as far as the shell uses it, for tests in plain Node: event emitters that record calls and throw what Electron
 * throws (before ready, twice, on a destroyed window). The test configuration puts it in the place of `electron/main`,
 * `electron/common` and `electron/renderer`. It decides nothing, so a test that passes here proves our half only.
 */
import { EventEmitter } from 'node:events';

/** One recorded call. */
export interface FakeCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Everything that was called on the fake, in order. */
export const calls: FakeCall[] = [];
const record = (name: string, ...args: readonly unknown[]): void => void calls.push({ name, args });
/** The calls of one name. */
export const callsOf = (name: string): readonly FakeCall[] =>
  calls.filter((call) => call.name === name);

/** What the fake answers; tests change it. */
export const world = {
  isReady: false,
  hasLock: true,
  switches: new Set<string>(),
  locale: 'es-ES',
  userData: '/nonexistent',
  isPackaged: false,
  /** Schemes that the system has given us; `refusesLinks`: it gives none. */
  ourLinks: new Set<string>(),
  refusesLinks: false,
  /** Accelerators of other programs. */
  takenKeys: new Set<string>(),
  /** What is marked or copied in another program. */
  selection: '',
  /** Buttons pressed in dialogs, first in first out; the last button when empty. */
  presses: [] as number[],
  hasTray: true,
  nextPid: 100,
  asyncEncryption: true,
  /** A test of the whole shell starts real processes instead. */
  fork: (_entry: string, _args: readonly string[], _options: unknown): FakeUtility =>
    new FakeUtility(),
};

class FakeApp extends EventEmitter {
  readonly commandLine = {
    hasSwitch: (name: string) => world.switches.has(name),
    appendSwitch: (name: string, value?: string) => {
      if (world.isReady) throw new Error('appendSwitch after ready has no effect');
      record('app.commandLine.appendSwitch', name, value);
    },
  };
  get isPackaged(): boolean {
    return world.isPackaged;
  }
  enableSandbox(): void {
    if (world.isReady)
      throw new Error('app.enableSandbox() can only be called before app is ready');
    record('app.enableSandbox');
  }
  requestSingleInstanceLock(data?: unknown): boolean {
    record('app.requestSingleInstanceLock', data);
    return world.hasLock;
  }
  setPath(name: string, path: string): void {
    record('app.setPath', name, path);
    world.userData = path;
  }
  setDesktopName(name: string): void {
    record('app.setDesktopName', name);
  }
  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id);
  }
  setToastActivatorCLSID(id: string): void {
    record('app.setToastActivatorCLSID', id);
  }
  isDefaultProtocolClient(scheme: string): boolean {
    return world.ourLinks.has(scheme);
  }
  setAsDefaultProtocolClient(scheme: string): boolean {
    record('app.setAsDefaultProtocolClient', scheme);
    if (!world.refusesLinks) world.ourLinks.add(scheme);
    return !world.refusesLinks;
  }
  setBadgeCount(count: number): boolean {
    record('app.setBadgeCount', count);
    return true;
  }
  getPath(): string {
    return world.userData;
  }
  getVersion(): string {
    return '0.1.0';
  }
  getLocale(): string {
    return world.locale;
  }
  whenReady(): Promise<void> {
    record('app.whenReady');
    return Promise.resolve().then(() => {
      world.isReady = true;
    });
  }
  exit(code = 0): void {
    record('app.exit', code);
  }
  /** As Electron does: `before-quit` may prevent it; then every window is asked to close. */
  quit(): void {
    record('app.quit');
    const event = fakeEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    for (const window of [...FakeWindow.all]) window.close();
    if (FakeWindow.all.size === 0) {
      this.emit('will-quit', fakeEvent());
      record('app.gone');
    }
  }
}

/** An event whose default can be prevented. */
export interface FakeEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** Makes an event with the given fields. */
export function fakeEvent<T extends object>(fields?: T): FakeEvent & T {
  return Object.assign(
    {
      defaultPrevented: false,
      preventDefault(this: FakeEvent) {
        this.defaultPrevented = true;
      },
    },
    fields,
  ) as FakeEvent & T;
}

/** A page. */
export class FakeContents extends EventEmitter {
  readonly sent: { readonly channel: string; readonly frame: unknown }[] = [];
  windowOpen: ((details: { url: string }) => { action: string }) | null = null;
  url = '';
  pid = 0;
  isGone = false;
  crashed = false;
  devToolsOpen = false;
  readonly mainFrame = { parent: null, detached: false, origin: '', url: '' };

  loadURL(url: string): Promise<void> {
    record('webContents.loadURL', url);
    this.url = url;
    this.commit();
    return Promise.resolve();
  }
  reload(): void {
    record('webContents.reload', this.url);
    this.commit();
  }
  /** A new document in a living process. */
  commit(): void {
    this.crashed = false;
    this.pid = world.nextPid;
    world.nextPid += 1;
    const { protocol, host } = new URL(this.url);
    this.mainFrame.origin = `${protocol}//${host}`;
    this.mainFrame.url = this.url;
    this.emit('did-navigate', fakeEvent(), this.url);
    this.emit('dom-ready', fakeEvent());
    this.emit('did-finish-load', fakeEvent());
  }
  getURL(): string {
    return this.url;
  }
  getOSProcessId(): number {
    return this.pid;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  isCrashed(): boolean {
    return this.crashed;
  }
  isDevToolsOpened(): boolean {
    return this.devToolsOpen;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpen = handler;
  }
  send(channel: string, frame: unknown): void {
    if (this.isGone) throw new TypeError('Object has been destroyed');
    if (this.crashed)
      throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    this.sent.push({ channel, frame: structuredClone(frame) });
  }
  forcefullyCrashRenderer(): void {
    record('webContents.forcefullyCrashRenderer');
    this.die('crashed');
  }
  /** The process ends. */
  die(reason: string): void {
    this.crashed = true;
    this.emit('render-process-gone', fakeEvent(), { reason, exitCode: 1 });
  }
}

class FakeWindow extends EventEmitter {
  static readonly all = new Set<FakeWindow>();
  readonly webContents = new FakeContents();
  excludedFromShownWindowsMenu = false;
  readonly options: Readonly<Record<string, unknown>>;
  private isGone = false;
  private isShown = false;
  private isSmall = false;
  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    if (!world.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    record('new BrowserWindow', options);
    FakeWindow.all.add(this);
    app.emit('web-contents-created', fakeEvent(), this.webContents);
  }
  private alive(): void {
    if (this.isGone) throw new TypeError('Object has been destroyed');
  }
  show(): void {
    this.alive();
    record('window.show');
    this.isShown = true;
  }
  showInactive(): void {
    this.alive();
    record('window.showInactive');
    this.isShown = true;
  }
  hide(): void {
    this.alive();
    record('window.hide');
    this.isShown = false;
    this.emit('hide');
  }
  setAlwaysOnTop(isOn: boolean, level?: string): void {
    this.alive();
    record('window.setAlwaysOnTop', isOn, level);
  }
  setVisibleOnAllWorkspaces(isOn: boolean): void {
    this.alive();
    record('window.setVisibleOnAllWorkspaces', isOn);
  }
  setOverlayIcon(image: unknown, words: string): void {
    this.alive();
    record('window.setOverlayIcon', image, words);
  }
  bounds = { x: 0, y: 0, width: 0, height: 0 };
  setBounds(bounds: { x: number; y: number; width: number; height: number }): void {
    this.alive();
    this.bounds = { ...bounds };
    this.emit('move');
  }
  getBounds(): { x: number; y: number; width: number; height: number } {
    return this.bounds;
  }
  focus(): void {
    this.alive();
    record('window.focus');
  }
  restore(): void {
    this.alive();
    this.isSmall = false;
  }
  minimize(): void {
    this.alive();
    this.isSmall = true;
  }
  flashFrame(isOn: boolean): void {
    this.alive();
    record('window.flashFrame', isOn);
  }
  isFocused(): boolean {
    this.alive();
    return this.isShown;
  }
  isVisible(): boolean {
    this.alive();
    return this.isShown;
  }
  isMinimized(): boolean {
    this.alive();
    return this.isSmall;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  close(): void {
    const event = fakeEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.webContents.isGone = true;
    FakeWindow.all.delete(this);
    this.emit('closed');
    if (FakeWindow.all.size === 0) app.emit('window-all-closed');
  }
}

/** A session with its handlers, which tests call as Chromium would. */
export class FakeSession extends EventEmitter {
  readonly name: string;
  check: ((...args: never[]) => boolean) | null = null;
  request: ((...args: never[]) => void) | null = null;
  device: ((...args: never[]) => boolean) | null = null;
  display: ((...args: never[]) => void) | null = null;
  readonly handlers = new Map<string, (request: Request) => Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      if (this.handlers.has(scheme)) throw new Error(`The scheme has been registered`);
      this.handlers.set(scheme, handler);
    },
  };
  constructor(name: string) {
    super();
    this.name = name;
  }
  setPermissionCheckHandler(handler: (...args: never[]) => boolean): void {
    this.check = handler;
  }
  setPermissionRequestHandler(handler: (...args: never[]) => void): void {
    this.request = handler;
  }
  setDevicePermissionHandler(handler: (...args: never[]) => boolean): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: (...args: never[]) => void): void {
    this.display = handler;
  }
}

/** All sessions by partition. */
export const partitions = new Map<string, FakeSession>();

class FakeTray extends EventEmitter {
  constructor(image: unknown) {
    super();
    if (!world.hasTray) throw new Error('no tray');
    record('new Tray', image);
  }
  setContextMenu(menu: unknown): void {
    record('tray.setContextMenu', menu);
  }
  setImage(image: unknown): void {
    record('tray.setImage', image);
  }
  setToolTip(text: string): void {
    record('tray.setToolTip', text);
  }
  destroy(): void {
    record('tray.destroy');
  }
}

class FakeNotification extends EventEmitter {
  static readonly shown: FakeNotification[] = [];
  static isSupported(): boolean {
    return true;
  }
  readonly options: Readonly<Record<string, unknown>>;
  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
  }
  show(): void {
    FakeNotification.shown.push(this);
    record('notification.show', this.options);
  }
  close(): void {
    record('notification.close', this.options);
    this.emit('close');
  }
}

class FakeSocket extends EventTarget {
  static readonly all: FakeSocket[] = [];
  readyState = 0;
  readonly sent: string[] = [];
  readonly url: string;
  constructor(url: string) {
    super();
    if (!/^wss?:/.test(url)) throw new SyntaxError('bad address');
    this.url = url;
    FakeSocket.all.push(this);
  }
  send(text: string): void {
    if (this.readyState === 0) throw new Error('InvalidStateError');
    this.sent.push(text);
  }
  close(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
}

/** A forked utility process. */
export class FakeUtility extends EventEmitter {
  static readonly all: FakeUtility[] = [];
  readonly stdout = new EventEmitter();
  readonly stderr = new EventEmitter();
  readonly posted: unknown[] = [];
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  kill(): boolean {
    record('utility.kill');
    this.emit('exit', 15);
    return true;
  }
}

export const app = new FakeApp();
/** Exported under Electron's name; only ipc.ts may name that one. */
export const fakeIpc = new EventEmitter();
export const powerMonitor = new EventEmitter();
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) => {
    if (world.isReady) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    if (callsOf('protocol.registerSchemesAsPrivileged').length > 0) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called once');
    }
    record('protocol.registerSchemesAsPrivileged', schemes);
  },
};
export const session = {
  fromPartition(name: string, options?: unknown): FakeSession {
    record('session.fromPartition', name, options);
    const known = partitions.get(name) ?? new FakeSession(name);
    partitions.set(name, known);
    return known;
  },
  get defaultSession(): FakeSession {
    return this.fromPartition('');
  },
};
export const dialog = {
  showMessageBox: (...args: readonly unknown[]) => {
    const options = args.at(-1) as { readonly buttons: readonly string[] };
    record('dialog.showMessageBox', options);
    return Promise.resolve({ response: world.presses.shift() ?? options.buttons.length - 1 });
  },
};
export const Menu = {
  setApplicationMenu: (menu: unknown) => {
    record('Menu.setApplicationMenu', menu);
  },
  buildFromTemplate: (items: unknown) => items,
};
export const net = {
  fetch: (url: string, options: unknown) => {
    record('net.fetch', url, options);
    return Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }));
  },
  WebSocket: FakeSocket,
};
export const powerSaveBlocker = {
  started: new Set<number>(),
  start(kind: string): number {
    const id = callsOf('powerSaveBlocker.start').length + 1;
    record('powerSaveBlocker.start', kind);
    this.started.add(id);
    return id;
  },
  stop(id: number): void {
    record('powerSaveBlocker.stop', id);
    this.started.delete(id);
  },
  isStarted(id: number): boolean {
    return this.started.has(id);
  },
};
export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(world.asyncEncryption),
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`v11${text}`)),
  decryptStringAsync: (sealed: Buffer) =>
    Promise.resolve({ result: sealed.subarray(3).toString(), shouldReEncrypt: false }),
  getSelectedStorageBackend: () => 'gnome_libsecret',
};
export const utilityProcess = {
  fork: (entry: string, args: readonly string[], options: unknown) => {
    record('utilityProcess.fork', entry, args, options);
    const child = world.fork(entry, args, options);
    FakeUtility.all.push(child);
    return child;
  },
};
export const shell = {
  openExternal: (url: string) => {
    record('shell.openExternal', url);
    return Promise.resolve();
  },
};
export const systemPreferences = {};
class FakeImage {
  readonly from: unknown;
  constructor(from: unknown) {
    this.from = from;
  }
  getSize(): { width: number; height: number } {
    return { width: 16, height: 16 };
  }
  toBitmap(): Buffer {
    return Buffer.alloc(16 * 16 * 4);
  }
}
export const nativeImage = {
  createFromPath: (path: string) => new FakeImage(path),
  createFromBitmap: (_pixels: Buffer, size: unknown) => new FakeImage(size),
};
/** As the system does: one program has a key; `press` is the agent's finger, wherever the focus is. */
export const globalShortcut = {
  held: new Map<string, () => void>(),
  isSuspended: false,
  register(accelerator: string, run: () => void): boolean {
    if (!world.isReady) throw new Error('globalShortcut cannot be used before the app is ready');
    record('globalShortcut.register', accelerator);
    if (world.takenKeys.has(accelerator) || this.held.has(accelerator)) return false;
    this.held.set(accelerator, run);
    return true;
  },
  unregister(accelerator: string): void {
    record('globalShortcut.unregister', accelerator);
    this.held.delete(accelerator);
  },
  setSuspended(isSuspended: boolean): void {
    this.isSuspended = isSuspended;
  },
  press(accelerator: string): void {
    if (!this.isSuspended) this.held.get(accelerator)?.();
  },
};
const readSelection = { readText: () => Promise.resolve(world.selection) };
export const clipboard = { ...readSelection, selection: readSelection };
export const screen = {
  displays: [{ id: 1, workArea: { x: 0, y: 24, width: 1920, height: 1056 } }],
  getAllDisplays() {
    return this.displays;
  },
  getPrimaryDisplay() {
    return this.displays[0];
  },
  getDisplayMatching({ x }: { readonly x: number }) {
    return (
      this.displays.find(({ workArea }) => x < workArea.x + workArea.width) ?? this.displays[0]
    );
  },
};
export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => {
    record('contextBridge.exposeInMainWorld', name, api);
  },
};
export const ipcRenderer = Object.assign(new EventEmitter(), {
  send: (channel: string, frame: unknown) => {
    record('ipcRenderer.send', channel, frame);
  },
});
export {
  fakeIpc as 'ipcMain',
  FakeWindow as BrowserWindow,
  FakeTray as Tray,
  FakeNotification as Notification,
  FakeSocket,
};

/** A fresh Electron for the next test. */
export function resetFakeElectron(): void {
  calls.length = 0;
  Object.assign(world, {
    isReady: false,
    hasLock: true,
    switches: new Set<string>(),
    locale: 'es-ES',
    userData: '/nonexistent',
    isPackaged: false,
    presses: [],
    hasTray: true,
    nextPid: 100,
    asyncEncryption: true,
    ourLinks: new Set<string>(),
    refusesLinks: false,
    takenKeys: new Set<string>(),
    selection: '',
  });
  globalShortcut.held.clear();
  globalShortcut.isSuspended = false;
  for (const emitter of [app, fakeIpc, powerMonitor, ipcRenderer]) emitter.removeAllListeners();
  FakeWindow.all.clear();
  FakeNotification.shown.length = 0;
  FakeSocket.all.length = 0;
  FakeUtility.all.length = 0;
  powerSaveBlocker.started.clear();
  partitions.clear();
}
