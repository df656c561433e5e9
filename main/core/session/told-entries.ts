/**
 * Finished contacts on their way to the desk: the first at once, in a flood together, a few times a second, so that thousands of
 * events are a few messages and a few drawings of the page. Order is kept, each one is told once. Used by `agent-session.ts`.
 */
import type { DeskFrame } from '#src/contracts/desk.ts';
import type { CustomerCase, TimelineEntry } from '#src/model/interaction.ts';
import type { Clock } from '#src/model/clock.ts';
import type { Timers } from '../ports.ts';

/** Between two messages. */
export const TOLD_APART_MS = 150;
/** In one message at most: some milliseconds of work for the page. */
export const TOLD_AT_ONCE = 200;

export interface ToldEntries {
  add(entry: TimelineEntry, ofCase: CustomerCase | null): void;
  /** What waits is told now: something is to follow it. */
  flush(): void;
  /** What waits is forgotten. */
  stop(): void;
}

/** One per desk. */
export function createToldEntries(deps: {
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly timers: Pick<Timers, 'after'>;
  tell(frame: DeskFrame): void;
}): ToldEntries {
  const { clock, timers } = deps;
  let waiting: { readonly entry: TimelineEntry; readonly case: CustomerCase | null }[] = [];
  let cancel: (() => void) | null = null;
  let toldAtMs = -Infinity;

  const stop = (): void => {
    waiting = [];
    cancel?.();
    cancel = null;
  };
  const flush = (): void => {
    const [first] = waiting;
    if (!first) return;
    const added = waiting;
    stop();
    toldAtMs = clock.monotonicMs();
    deps.tell(
      added.length === 1 ? { kind: 'timeline/added', ...first } : { kind: 'timeline/grew', added },
    );
  };

  return {
    add(entry, ofCase) {
      waiting.push({ entry, case: ofCase });
      if (cancel && waiting.length < TOLD_AT_ONCE) return;
      const waitMs = toldAtMs + TOLD_APART_MS - clock.monotonicMs();
      if (waitMs <= 0 || waiting.length >= TOLD_AT_ONCE) flush();
      else cancel = timers.after(waitMs, flush);
    },
    flush,
    stop,
  };
}
