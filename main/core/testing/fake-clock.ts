/** A clock and timers that a test owns: time stands still until it is moved, and then every timer due runs in order. */
import type { Clock } from '#src/model/clock.ts';
import type { Timers } from '../ports.ts';

export interface FakeClock {
  readonly clock: Clock;
  readonly timers: Timers;
  /** Moves time on; between timers, promises get their turn. */
  advance(byMs: number): Promise<void>;
  /** The machine's clock shows another time; nothing has run meanwhile. */
  jump(byMs: number): void;
  /** Lets promises and the store's work finish without moving time. */
  settle(): Promise<void>;
  /** Timers that wait. */
  pending(): number;
}

interface Waiting {
  readonly atMs: number;
  readonly everyMs: number | null;
  run(): void;
}

/** Real turns of the event loop: the in-process store answers in one. */
async function turns(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Starts at a fixed instant. */
export function createFakeClock(startMs = 1_800_000_000_000): FakeClock {
  let nowMs = startMs;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  const add = (timer: Waiting): (() => void) => {
    const id = nextId;
    nextId += 1;
    waiting.set(id, timer);
    return () => {
      waiting.delete(id);
    };
  };

  const runDue = (untilMs: number): boolean => {
    const due = [...waiting.entries()]
      .filter(([, timer]) => timer.atMs <= untilMs)
      .toSorted(([idA, a], [idB, b]) => a.atMs - b.atMs || idA - idB)[0];
    if (!due) return false;
    const [id, timer] = due;
    nowMs = Math.max(nowMs, timer.atMs);
    if (timer.everyMs === null) waiting.delete(id);
    else waiting.set(id, { ...timer, atMs: timer.atMs + timer.everyMs });
    timer.run();
    return true;
  };

  return {
    jump(byMs) {
      nowMs += byMs;
    },
    clock: { nowMs: () => nowMs, monotonicMs: () => nowMs - startMs },
    timers: {
      after: (delayMs, run) => add({ atMs: nowMs + Math.max(0, delayMs), everyMs: null, run }),
      every: (periodMs, run) => add({ atMs: nowMs + periodMs, everyMs: periodMs, run }),
    },
    async advance(byMs) {
      const untilMs = nowMs + byMs;
      await turns(4);
      while (runDue(untilMs)) await turns(4);
      nowMs = untilMs;
      await turns(4);
    },
    settle: () => turns(12),
    pending: () => waiting.size,
  };
}
