/**
 * The web shell's wire: a WebSocket to the page's own host. It reconnects for ever, because core is restarted on the same
 * port after a crash; it must never resend what was sent before.
 */
import type { LinkFrame } from '#src/contracts/link.ts';
import { pageTimers, type LinkState, type LinkTimers, type Wire } from './link.ts';

const firstRetryMs = 100;
const lastRetryMs = 2_000;

/** The part of a WebSocket that is used, so that tests can bring their own. */
export interface LinkSocket {
  readonly readyState: number;
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: (() => void) | null;
}

const openState = 1;

/** Opens the wire at once and keeps it open. */
export function openSocketWire(
  openSocket: () => LinkSocket,
  timers: LinkTimers = pageTimers,
): Wire {
  let socket: LinkSocket | null = null;
  let retryMs = firstRetryMs;
  let cancelRetry = () => {};
  let isClosed = false;
  let tellFrame: (frame: unknown) => void = () => {};
  let tellState: (state: LinkState) => void = () => {};

  const open = () => {
    const opening = openSocket();
    socket = opening;
    opening.onopen = () => {
      retryMs = firstRetryMs;
      tellState('open');
    };
    opening.onmessage = ({ data }) => {
      if (typeof data !== 'string') return;
      let frame: unknown;
      try {
        frame = JSON.parse(data);
      } catch {
        return; // half a frame from a dying core: the close that follows says the rest
      }
      tellFrame(frame);
    };
    opening.onclose = () => {
      if (socket !== opening) return;
      socket = null;
      tellState('closed');
      if (isClosed) return;
      cancelRetry = timers.after(retryMs, open);
      retryMs = Math.min(retryMs * 2, lastRetryMs);
    };
  };
  open();

  return {
    send(frame: LinkFrame) {
      if (socket?.readyState !== openState) return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
    onFrame(listener) {
      tellFrame = listener;
    },
    onState(listener) {
      tellState = listener;
      if (socket?.readyState === openState) listener('open');
    },
    close() {
      isClosed = true;
      cancelRetry();
      socket?.close();
    },
  };
}
