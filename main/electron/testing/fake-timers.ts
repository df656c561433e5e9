/**
 * A clock and timers that a test moves by hand, and a log that it can read.
 */
import type { LogPort, Timers } from '#main/core/ports.ts';
import type { Clock } from '#src/model/clock.ts';

export interface FakeTime {
  readonly clock: Clock;
  readonly timers: Timers;
  /** Moves time and runs what is due, in order. */
  advance(byMs: number): void;
}

/** Time that stands still until it is moved. */
export function createFakeTime(): FakeTime {
  let nowMs = 0;
  const due = new Set<{
    atMs: number;
    readonly everyMs: number | null;
    readonly run: () => void;
  }>();
  const add = (delayMs: number, everyMs: number | null, run: () => void): (() => void) => {
    const entry = { atMs: nowMs + delayMs, everyMs, run };
    due.add(entry);
    return () => void due.delete(entry);
  };
  return {
    clock: { nowMs: () => nowMs, monotonicMs: () => nowMs },
    timers: {
      after: (delayMs, run) => add(delayMs, null, run),
      every: (periodMs, run) => add(periodMs, periodMs, run),
    },
    advance(byMs) {
      const untilMs = nowMs + byMs;
      for (;;) {
        const next = [...due].filter((e) => e.atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
        if (!next) break;
        nowMs = next.atMs;
        if (next.everyMs === null) due.delete(next);
        else next.atMs += next.everyMs;
        next.run();
      }
      nowMs = untilMs;
    },
  };
}

/** A log in memory. */
export function createFakeLog(): LogPort & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    info: (area, fact, ids) => void lines.push(`info ${area} ${fact} ${JSON.stringify(ids ?? {})}`),
    warn: (area, fact, ids) => void lines.push(`warn ${area} ${fact} ${JSON.stringify(ids ?? {})}`),
  };
}
