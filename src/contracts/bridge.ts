/**
 * What a preload puts on `window.puesto`: the Electron end of a link and nothing more. The preloads implement it,
 * `renderer/link/bridge-link.ts` uses it. It must never carry an `ipcRenderer`, a channel name or a function from main.
 */
import type { LinkFrame } from './link.ts';

/** The only thing of Electron that a page can see. Frames are JSON-safe; both sides check what they receive. */
export interface PuestoBridge {
  send(frame: LinkFrame): void;
  /** Hears every frame from core; answers the remover. Frames before the first listener are kept for it. */
  onFrame(listener: (frame: unknown) => void): () => void;
}

/** The name on `window`. */
export const BRIDGE_NAME = 'puesto';
