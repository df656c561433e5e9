/**
 * Who sent this message? Only the main frame of a window that we made, showing its own site, is heard. SEC-04. It reads
 * `senderFrame` first and at once, because it turns null when the page goes away.
 */
import type { PageRole } from '#src/contracts/link.ts';
import { siteFor, siteOf } from './site.ts';

/** The part of an IPC event that tells the sender. */
export interface SenderEvent {
  readonly sender: unknown;
  readonly senderFrame: {
    readonly origin: string;
    readonly url: string;
    readonly parent: unknown;
    readonly detached: boolean;
  } | null;
}

export type SenderRefusal =
  'no-frame' | 'unknown-window' | 'not-main-frame' | 'detached' | 'other-site';

/** Null when the sender is trusted, else why not. */
export function refuseSender(
  event: SenderEvent,
  role: PageRole,
  known: { isDestroyed(): boolean } | null,
): SenderRefusal | null {
  try {
    const frame = event.senderFrame;
    if (frame === null || frame === undefined) return 'no-frame';
    if (known === null || event.sender !== known || known.isDestroyed()) return 'unknown-window';
    if (frame.parent !== null) return 'not-main-frame';
    if (frame.detached) return 'detached';
    const isOurs = siteOf(frame.origin) === siteFor(role) && siteOf(frame.url) === siteFor(role);
    return isOurs ? null : 'other-site';
  } catch {
    return 'no-frame'; // a frame that is being torn down throws on every read
  }
}
