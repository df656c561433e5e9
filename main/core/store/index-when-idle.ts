/**
 * Work that waits until nobody asks for anything: a step at a time, each a while after the last message, so that a burst of events is
 * stored first. Where messages never stop it still takes its turns. Used by the worker for the index of words and the cache's log.
 */

/** Without rows to store for so long no more are on their way. */
const STORED_MS = 30;
/** A question is often followed by its twin at once; one that comes again and again must not hold up the work. */
const ASKED_MS = 5;
/** Behind a stream of messages at least so often. */
const TURN_MS = 250;

interface Timers {
  readonly setTimeout: (run: () => void, ms: number) => NodeJS.Timeout;
  readonly clearTimeout: (timer: NodeJS.Timeout) => void;
}

/** Answers what to call after each message, with whether it stored something. `step` answers whether more is left. */
export function whenIdle(step: () => boolean, timers: Timers): (isStoring: boolean) => void {
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
    if (timer && nowMs - lastStepMs > TURN_MS && isLeft) return;
    if (timer) timers.clearTimeout(timer);
    else {
      lastStepMs = nowMs;
      dueMs = nowMs;
    }
    // A first step is always due: the message may have brought something.
    isLeft = true;
    dueMs = Math.max(dueMs, nowMs + (isStoring ? STORED_MS : ASKED_MS));
    timer = timers.setTimeout(turn, dueMs - nowMs);
  };
}
