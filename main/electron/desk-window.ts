/**
 * The window that the agent sees: shown by two independent triggers, brought to the front; closing it puts it away
 * while somebody is signed in, else it goes through the quit guard. Everything about crashes is in the page keeper.
 */
import type { BrowserWindow } from 'electron/main';
import type { Timers } from '#main/core/ports.ts';

export interface DeskWindowPorts {
  readonly timers: Timers;
  readonly isQuitting: () => boolean;
  /** True: closing only puts the window away, Puesto goes on ringing. */
  readonly staysWhenClosed: () => boolean;
  /** It was put away. */
  readonly onPutAway: () => void;
  /** The agent looks at it, or not any more. */
  readonly onInFront: (isInFront: boolean) => void;
  /** The agent closed the window: the program asks whether it may end. */
  readonly requestQuit: () => void;
  /** Windows ends the session: there is no `before-quit`, so everything is written now. */
  readonly flush: () => void;
}

/** After this the window is shown even if Chromium never says that it is ready (Wayland, Windows title bars). */
const SHOW_ANYWAY_MS = 500;

type Revealed = Pick<BrowserWindow, 'isDestroyed' | 'isVisible' | 'show'> & {
  once(event: 'ready-to-show', listener: () => void): unknown;
  readonly webContents: { once(event: 'did-finish-load', listener: () => void): unknown };
};

/** Shows the window at the first of two signs, once. */
export function reveal(window: Revealed, timers: Timers): void {
  const show = (): void => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', () => {
    timers.after(SHOW_ANYWAY_MS, show);
  });
}

/** Brings it to the front; a window manager may refuse the focus, then it flashes. */
export function raise(window: BrowserWindow | null): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  if (!window.isFocused()) window.flashFrame(true);
}

/** Wires what is special about the desk's window. */
export function dressDesk(window: BrowserWindow, ports: DeskWindowPorts): void {
  reveal(window, ports.timers);
  window.on('close', (event) => {
    if (ports.isQuitting()) return;
    event.preventDefault();
    if (!ports.staysWhenClosed()) {
      ports.requestQuit();
      return;
    }
    window.hide();
    ports.onPutAway();
  });
  window.on('focus', () => {
    window.flashFrame(false);
    ports.onInFront(true);
  });
  window.on('blur', () => {
    ports.onInFront(false);
  });
  window.on('hide', () => {
    ports.onInFront(false);
  });
  window.on('minimize', () => {
    ports.onInFront(false);
  });
  window.on('closed', () => {
    ports.onInFront(false);
  });
  // Not at `query-session-end`: another program may still call the end off, and we would go on without a store.
  window.on('session-end', () => {
    ports.flush();
  });
}
