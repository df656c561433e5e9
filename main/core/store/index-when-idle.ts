/**
 * Work that waits until nobody asks for anything: a step at a time, each a while after the last message, so that a burst of events is
 * stored first. Where messages never stop it still takes its turns. Used by the worker for the index of words and the cache's log.
 */

/** How long after the last message, and how often at least where there is no last one. */
export interface Pace {
  readonly storedMs: number;
  readonly askedMs: number;
  readonly turnMs: number;
}

/**
 * Short steps that somebody waits for. Without rows to store for 30 ms no more are on their way; a question is often followed by its twin
 * at once, and one that comes again and again must not hold up the work.
 */
export const INDEX_PACE: Pace = { storedMs: 30, askedMs: 5, turnMs: 250 };

/** One long step that nobody waits for: after a pause in which somebody who types, or opens one customer after another, would have gone on. */
export const LOG_PACE: Pace = { storedMs: 1_500, askedMs: 1_500, turnMs: 10_000 };

interface Timers {
  readonly setTimeout: (run: () => void, ms: number) => NodeJS.Timeout;
  readonly clearTimeout: (timer: NodeJS.Timeout) => void;
}

/** Answers what to call after each message, with whether it stored something. `step` answers whether more is left. */
export function whenIdle(
  step: () => boolean,
  timers: Timers,
  { storedMs, askedMs, turnMs }: Pace,
): (isStoring: boolean) => void {
  let timer: NodeJS.Timeout | null = null;
  let dueMs = 0;
  let lastStepMs = 0;
  let isLeft = false;
  const turn = (): void => {
    timer = null;
    lastStepMs = performance.now();
    isLeft = step();
    if (!isLeft) return;
    dueMs = performance.now();
    timer = timers.setTimeout(turn, 0);
  };
  return (isStoring) => {
    const nowMs = performance.now();
    if (timer && nowMs - lastStepMs > turnMs && isLeft) return;
    if (timer) timers.clearTimeout(timer);
    else {
      lastStepMs = nowMs;
      dueMs = nowMs;
    }
    // A first step is always due: the message may have brought something.
    isLeft = true;
    dueMs = Math.max(dueMs, nowMs + (isStoring ? storedMs : askedMs));
    timer = timers.setTimeout(turn, dueMs - nowMs);
  };
}
