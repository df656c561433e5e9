/**
 * Puts the bridge on `window.puesto`: two named functions, one fixed channel. Used by both preloads. It must never hand
 * out `ipcRenderer`, an event object or a channel argument, because the page's world is where hostile text ends up.
 */
import { BRIDGE_NAME, type PuestoBridge } from '#src/contracts/bridge.ts';
import { LINK_CHANNEL } from '#src/contracts/channel.ts';
import type { PageRole } from '#src/contracts/link.ts';
import type { ContextBridge, IpcRenderer } from 'electron/renderer';

/** More than this before the page listens means that its script never ran. */
const KEPT_FRAMES = 10_000;

/** The part of Electron that a preload needs. */
export interface PreloadElectron {
  readonly contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>;
  readonly ipcRenderer: Pick<IpcRenderer, 'on' | 'send'>;
}

/** Exposes the link of one page. */
export function expose(role: PageRole, { contextBridge, ipcRenderer }: PreloadElectron): void {
  const channel = LINK_CHANNEL[role];
  const listeners = new Set<(frame: unknown) => void>();
  const kept: unknown[] = [];
  ipcRenderer.on(channel, (_event, frame: unknown) => {
    if (listeners.size > 0) for (const listener of [...listeners]) listener(frame);
    else if (kept.length < KEPT_FRAMES) kept.push(frame);
  });
  const bridge: PuestoBridge = {
    send(frame) {
      ipcRenderer.send(channel, frame);
    },
    onFrame(listener) {
      listeners.add(listener);
      for (const frame of kept.splice(0)) listener(frame);
      return () => {
        listeners.delete(listener);
      };
    },
  };
  contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
}
