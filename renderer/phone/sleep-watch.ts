/**
 * Notices that the machine slept: time went on and nothing ran. After a long sleep no connection can be believed, and waiting
 * for its keep-alive would cost the first call; after a short one it is asked. Used by the entry.
 */

const lookEveryMs = 1_000;
/** A busy machine is late by less. */
const nappedAfterMs = 15_000;
/** More than a browser that saves power ever lets a page wait. */
const sleptAfterMs = 90_000;

/** What the watch needs. */
export interface SleepWatchOptions {
  readonly nowMs: () => number;
  readonly every: (delayMs: number, run: () => void) => void;
  readonly onWoke: (why: 'network' | 'sleep', awayMs: number) => void;
}

/** Watches for ever. */
export function watchSleep(options: SleepWatchOptions): void {
  let seenAtMs = options.nowMs();
  options.every(lookEveryMs, () => {
    const awayMs = options.nowMs() - seenAtMs;
    seenAtMs += awayMs;
    if (awayMs >= sleptAfterMs) options.onWoke('sleep', awayMs);
    else if (awayMs >= nappedAfterMs) options.onWoke('network', awayMs);
  });
}
