/**
 * Notices a hung page. Chromium reports a hang only for a visible page that gets input, so the hidden phone would hang
 * unseen; a ping over the page's own link shows that its script still runs. Used by the page keeper for both pages.
 */
import type { Timers } from '#main/core/ports.ts';

export interface HeartbeatOptions {
  readonly timers: Timers;
  readonly ping: () => void;
  readonly onDead: () => void;
  /** True while somebody debugs the page: it is stopped on purpose. */
  readonly isPaused: () => boolean;
}

export interface Heartbeat {
  /** A document is there; it gets time for its script to start. */
  start(): void;
  /** The page said something. */
  heard(): void;
  stop(): void;
}

export const HEARTBEAT_PERIOD_MS = 2_000;
/** Three silent periods in a row, and the page is taken for dead. */
const MISSES = 3;
/** Before its first word a page may be loading on a slow, busy machine. */
const FIRST_MISSES = 15;

/** Makes a stopped heartbeat. */
export function createHeartbeat({ timers, ping, onDead, isPaused }: HeartbeatOptions): Heartbeat {
  let cancel: (() => void) | null = null;
  let misses = 0;
  let hasSpoken = false;
  const stop = (): void => {
    cancel?.();
    cancel = null;
  };
  const beat = (): void => {
    if (isPaused()) {
      misses = 0;
      return;
    }
    if (misses >= (hasSpoken ? MISSES : FIRST_MISSES)) {
      stop();
      onDead();
      return;
    }
    misses += 1;
    ping();
  };
  return {
    start() {
      stop();
      misses = 0;
      hasSpoken = false;
      cancel = timers.every(HEARTBEAT_PERIOD_MS, beat);
    },
    heard() {
      misses = 0;
      hasSpoken = true;
    },
    stop,
  };
}
