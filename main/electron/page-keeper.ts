/**
 * Keeps one page alive: makes its window, links it to core, and brings it back after a crash, a hang or a crash loop.
 * Used for the desk and for the phone with different consequences. It never decides about calls.
 */
import type { BrowserWindow, RenderProcessGoneDetails } from 'electron/main';
import type { LogPort, Timers } from '#main/core/ports.ts';
import type { PageRole } from '#src/contracts/link.ts';
import type { Clock } from '#src/model/clock.ts';
import { CRASH_WINDOW_MS, decideGone, isCrash } from './gone-reason.ts';
import { createHeartbeat } from './heartbeat.ts';
import type { PageLink } from './page-link.ts';
import { siteFor } from './site.ts';

/** Why a page cannot be shown and the agent has to choose. */
export type GiveUp = 'crash-loop' | 'cannot-start' | 'cannot-load';

export interface PageKeeperPorts {
  readonly role: PageRole;
  /** Makes a window with its fence, not loaded. */
  readonly makeWindow: () => BrowserWindow;
  readonly link: PageLink;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: LogPort;
  readonly isQuitting: () => boolean;
  /** The page's process ended: its contents are lost. Called before it comes back. */
  readonly onGone: () => void;
  /** It crashed three times in a minute and got a new window. */
  readonly onRecreated: () => void;
  readonly onGiveUp: (why: GiveUp) => void;
}

export interface PageKeeper {
  /** Makes and loads the window; again after a give-up. */
  open(): void;
  /** The window as it is now. */
  window(): BrowserWindow | null;
  /** Something was heard from the page. */
  heard(): void;
  /** Destroys the window and keeps it gone. */
  close(): void;
}

const ABORTED = -3;

/** Makes a keeper without a window. */
export function createPageKeeper(ports: PageKeeperPorts): PageKeeper {
  const { role, link, clock, timers, log } = ports;
  const url = `${siteFor(role)}/index.html`;
  let window: BrowserWindow | null = null;
  let crashes: readonly number[] = [];

  const heartbeat = createHeartbeat({
    timers,
    ping: () => {
      link.ping();
    },
    isPaused: () => window?.isDestroyed() !== false || window.webContents.isDevToolsOpened(),
    onDead: () => {
      if (!window || window.isDestroyed()) return;
      log.warn('shell', 'page hangs', { role });
      // Ends in `render-process-gone` with `crashed`, so a hang and a crash take the same way back.
      window.webContents.forcefullyCrashRenderer();
    },
  });

  const load = (target: BrowserWindow): void => {
    target.webContents.loadURL(url).catch(() => {
      // `did-fail-load` tells the same with its code; the promise only must not go unheard.
    });
  };

  const bringBack = (target: BrowserWindow): void => {
    if (target.isDestroyed()) return;
    if (target.webContents.getURL() === url) target.webContents.reload();
    else load(target);
  };

  const drop = (): void => {
    heartbeat.stop();
    const last = window;
    window = null;
    link.gone();
    if (last && !last.isDestroyed()) last.destroy();
  };

  const gone = (target: BrowserWindow, { reason, exitCode }: RenderProcessGoneDetails): void => {
    if (target !== window) return;
    heartbeat.stop();
    link.gone();
    const nowMs = clock.monotonicMs();
    const recent = crashes.filter((atMs) => nowMs - atMs < CRASH_WINDOW_MS);
    crashes = isCrash(reason) ? [...recent, nowMs] : recent;
    const action = decideGone(reason, crashes.length, ports.isQuitting());
    log.warn('shell', 'page gone', { role, reason, exitCode, action, crashes: crashes.length });
    if (action === 'ignore') return;
    ports.onGone();
    if (action === 'reload') bringBack(target);
    else if (action === 'recreate') {
      drop();
      open();
      ports.onRecreated();
    } else {
      drop();
      crashes = [];
      ports.onGiveUp(
        reason === 'launch-failed' || reason === 'integrity-failure'
          ? 'cannot-start'
          : 'crash-loop',
      );
    }
  };

  const open = (): void => {
    if (window && !window.isDestroyed()) return;
    const target = ports.makeWindow();
    window = target;
    const contents = target.webContents;
    contents.on('render-process-gone', (_event, details) => {
      gone(target, details);
    });
    contents.on('did-navigate', () => {
      if (target === window) link.replaced();
    });
    contents.on('dom-ready', () => {
      if (target !== window) return;
      link.ready();
      heartbeat.start();
    });
    contents.on('did-fail-load', (_event, code, text, _url, isMainFrame) => {
      if (target !== window || !isMainFrame || code === ABORTED) return;
      log.warn('shell', 'page does not load', { role, code, text });
      drop();
      ports.onGiveUp('cannot-load');
    });
    contents.on('preload-error', (_event, path, error) => {
      log.warn('shell', 'preload failed', { role, path, error: error.message });
    });
    target.on('closed', () => {
      if (target !== window) return;
      heartbeat.stop();
      window = null;
      link.gone();
    });
    load(target);
  };

  return {
    open,
    window: () => (window && !window.isDestroyed() ? window : null),
    heard: () => {
      heartbeat.heard();
    },
    close: drop,
  };
}
