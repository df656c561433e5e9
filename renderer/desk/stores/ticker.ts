/** One tick a second for every running time on screen, so that they step together; asleep while nobody looks. */

/** The desk's clock for showing. */
export interface Ticker {
  /** The time of the last tick. */
  nowMs(): number;
  /** Hears every tick; answers the remover. */
  subscribe(listener: () => void): () => void;
}

/** A ticker over a clock and an interval. */
export function createTicker(clock: () => number, every: (run: () => void) => () => void): Ticker {
  const listeners = new Set<() => void>();
  let stop: (() => void) | null = null;
  let lastMs = clock();
  return {
    nowMs() {
      if (stop === null) lastMs = clock();
      return lastMs;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (stop === null) {
        lastMs = clock();
        stop = every(() => {
          lastMs = clock();
          for (const each of [...listeners]) each();
        });
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}
