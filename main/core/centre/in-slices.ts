/**
 * Takes what comes at once, but of thousands in one go only a millisecond's worth at a time: between, the loop turns, so that a key
 * or a ring never waits for all of them. Order is kept. Used by the event stream.
 */
import type { Clock } from '#src/model/clock.ts';
import type { Timers } from '../ports.ts';

/** With what else the loop does in a turn, and its collecting of what was used, nothing waits 5 ms. */
const SLICE_MS = 1;
/** What comes so soon after the one before is of the same go. */
const APART_MS = 1;

interface Options {
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly timers: Pick<Timers, 'after'>;
}

export interface Slices<T> {
  give(one: T): void;
  /** What waits is forgotten. */
  clear(): void;
}

/** One per source. `take` may call `clear`. */
export function inSlices<T>(take: (one: T) => void, { clock, timers }: Options): Slices<T> {
  let waiting: T[] = [];
  let cancel: (() => void) | null = null;
  let sinceMs = -Infinity;
  let endedMs = -Infinity;

  const drain = (): void => {
    cancel = null;
    sinceMs = clock.monotonicMs();
    const mine = waiting;
    let at = 0;
    while (at < mine.length && mine === waiting && clock.monotonicMs() - sinceMs < SLICE_MS) {
      take(mine[at] as T);
      at += 1;
    }
    endedMs = clock.monotonicMs();
    if (mine !== waiting) return;
    waiting = mine.slice(at);
    if (waiting.length > 0) cancel = timers.after(0, drain);
  };

  return {
    give(one) {
      const nowMs = clock.monotonicMs();
      if (nowMs - endedMs > APART_MS) sinceMs = nowMs;
      if (waiting.length > 0 || nowMs - sinceMs >= SLICE_MS) {
        waiting.push(one);
        cancel ??= timers.after(0, drain);
        return;
      }
      take(one);
      endedMs = clock.monotonicMs();
    },
    clear() {
      waiting = [];
      cancel?.();
      cancel = null;
    },
  };
}
