/**
 * Starts the browser of the web shell with its own user data folder and the flags of decision 13, and speaks to it over
 * pipes. It only starts and ends the program; which pages it shows is the business of `shell-pages.ts`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { connectCdp, type Cdp } from './cdp-pipe.ts';

/** A running browser. */
export interface Chromium {
  readonly pid: number;
  readonly cdp: Cdp;
  /** The port asked for with `debuggingPort`, once Chromium has written it. */
  debuggingPort(): Promise<number | null>;
  /** `wasAsked`: its last window was closed, or it was told to end. */
  onExit(listener: (wasAsked: boolean) => void): void;
  /** Another app window of this running browser, waiting at this address. */
  openWindow(url: string): void;
  /** Asks it to close, then ends it. */
  stop(): Promise<void>;
}

/** How to start it. */
export interface ChromiumOptions {
  readonly file: string;
  readonly userDataDir: string;
  readonly isHeadless: boolean;
  readonly isRoot: boolean;
  /** First page of the app window. */
  readonly appUrl: string;
  readonly language: 'es' | 'en' | null;
  readonly debuggingPort: number | null;
  readonly extraArguments: readonly string[];
}

/** Without these a hidden page is throttled, audio waits for a click, and the first start shows other people's pages. */
const ALWAYS = [
  '--remote-debugging-pipe',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-features=IntensiveWakeUpThrottling,CalculateNativeWinOcclusion,Translate,MediaRouter,HttpsUpgrades',
  // Fields for days and hours are written as the language of the desk writes them, not as the system does.
  '--enable-blink-features=LangAttributeAwareFormControlUI',
  '--disable-hang-monitor',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--password-store=basic',
  '--site-per-process',
  // Without a network 127.0.0.1 is the only address, and the practice centre on this machine is reached by it alone.
  '--allow-loopback-in-peer-connection',
];

/** The whole command line after the program's name. */
export function toChromiumArguments(options: ChromiumOptions): readonly string[] {
  return [
    ...ALWAYS,
    `--user-data-dir=${options.userDataDir}`,
    ...(options.isHeadless ? ['--headless=new', '--hide-scrollbars'] : []),
    ...(options.isRoot ? ['--no-sandbox'] : []),
    ...(options.language ? [`--lang=${options.language}`] : []),
    ...(options.debuggingPort === null ? [] : [`--remote-debugging-port=${options.debuggingPort}`]),
    '--window-size=1440,900',
    ...options.extraArguments,
    `--app=${options.appUrl}`,
  ];
}

const closeWithinMs = 2_500;
/** Each waits ten seconds: the first start after the machine's own reads much from a slow disk. A dead browser fails at once. */
const startTries = 3;

/** Waits for a condition that nothing announces. */
async function until<T>(ask: () => T | null, withinMs: number): Promise<T | null> {
  const endMs = performance.now() + withinMs;
  for (;;) {
    const value = ask();
    if (value !== null || performance.now() > endMs) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function readDebuggingPort(userDataDir: string): number | null {
  try {
    const port = Number(
      readFileSync(join(userDataDir, 'DevToolsActivePort'), 'utf8').split('\n')[0],
    );
    return port > 0 ? port : null;
  } catch {
    return null; // not written yet
  }
}

/** Ends the whole process group: Debian's `chromium` is a script around the program. */
function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}

/**
 * Chromium writes what stands in the fields of a page into files for restoring its windows, notes too, and has no switch against
 * it. Core restores; a file in the place of that folder leaves it nowhere to write.
 */
export function keepNoSessions(userDataDir: string): void {
  const profile = join(userDataDir, 'Default');
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 });
    rmSync(join(profile, 'Sessions'), { recursive: true, force: true });
    writeFileSync(join(profile, 'Sessions'), '');
  } catch (cause) {
    // A full or held disk does not keep anybody from working.
    if (!(cause instanceof Error)) throw cause;
  }
}

/** Starts it; rejects when the program cannot run or does not answer. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  rmSync(join(options.userDataDir, 'DevToolsActivePort'), { force: true });
  keepNoSessions(options.userDataDir);
  const child = spawn(options.file, toChromiumArguments(options), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  let isGone = false;
  const gone = new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  }).then((wasAsked) => {
    isGone = true;
    return wasAsked;
  });
  const cdp = connectCdp(child.stdio[3] as Writable, child.stdio[4] as Readable);
  for (let tries = startTries; ; tries -= 1)
    try {
      await cdp.send('Browser.getVersion');
      break;
    } catch (cause) {
      if (tries > 1) continue;
      killGroup(child, 'SIGKILL');
      throw new Error(`The browser ${options.file} does not start (${String(cause)}).`, { cause });
    }
  return {
    pid: child.pid ?? 0,
    cdp,
    debuggingPort: () =>
      options.debuggingPort === null
        ? Promise.resolve(null)
        : until(() => readDebuggingPort(options.userDataDir), 5_000),
    onExit: (listener) => void gone.then(listener),
    openWindow(url) {
      // It hands the request to the browser that owns the folder, and ends.
      const messenger = spawn(
        options.file,
        [
          `--user-data-dir=${options.userDataDir}`,
          ...(options.isRoot ? ['--no-sandbox'] : []),
          `--app=${url}`,
        ],
        { stdio: 'ignore' },
      );
      messenger.on('error', () => {}); // the caller sees that no window comes
    },
    async stop() {
      if (isGone) return;
      cdp.send('Browser.close').catch(() => killGroup(child, 'SIGTERM'));
      const timer = setTimeout(() => killGroup(child, 'SIGKILL'), closeWithinMs);
      await gone;
      clearTimeout(timer);
      killGroup(child, 'SIGKILL'); // crash handlers and the like that are still in its group
    },
  };
}
