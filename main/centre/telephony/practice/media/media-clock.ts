/**
 * Ticks every 20 ms without drift: each tick is due at start + n × 20 ms, so a late timer is followed by a shorter wait
 * and, after a stall, by the missed ticks in a row. After a stall of more than half a second (a suspended machine) the
 * missed ones are given up: nobody wants to hear them.
 */
import { FRAME_MS } from './frame.ts';

const GIVE_UP_AFTER_MS = 500;

/** Where the clock gets its time and its timers from. */
export interface MediaTimer {
  /** Monotonic milliseconds. */
  now(): number;
  /** Calls back once; returns the canceller. */
  after(delayMs: number, then: () => void): () => void;
}

/** Starts ticking; returns the stopper. */
export function startMediaClock(timer: MediaTimer, tick: () => void): () => void {
  let dueMs = timer.now() + FRAME_MS;
  let cancel = timer.after(FRAME_MS, run);

  function run(): void {
    const nowMs = timer.now();
    if (nowMs - dueMs > GIVE_UP_AFTER_MS) dueMs = nowMs;
    while (dueMs <= nowMs) {
      dueMs += FRAME_MS;
      tick();
    }
    cancel = timer.after(Math.max(1, dueMs - timer.now()), run);
  }

  return () => {
    cancel();
  };
}
