/**
 * Work that waits until nobody asks for anything: a step at a time, each a while after the last message, so that a burst of events is
 * stored first. Where messages never stop it still takes its turns. Used by the worker for the index of words.
 */

/** Without a message for so long nothing more is on its way. */
const QUIET_MS = 30;
/** Behind a stream of messages at least so often. */
const TURN_MS = 250;

interface Timers {
  readonly setTimeout: (run: () => void, ms: number) => NodeJS.Timeout;
  readonly clearTimeout: (timer: NodeJS.Timeout) => void;
}

/** Answers what to call after each message. `step` answers whether more is left. */
export function whenIdle(step: () => boolean, timers: Timers): () => void {
  let timer: NodeJS.Timeout | null = null;
  let lastStepMs = 0;
  let isLeft = false;
  const turn = (): void => {
    timer = null;
    lastStepMs = performance.now();
    isLeft = step();
    if (isLeft) timer = timers.setTimeout(turn, 0);
  };
  return () => {
    if (timer && performance.now() - lastStepMs > TURN_MS && isLeft) return;
    if (timer) timers.clearTimeout(timer);
    if (!timer) lastStepMs = performance.now();
    // A first step is always due: the message may have brought something.
    isLeft = true;
    timer = timers.setTimeout(turn, QUIET_MS);
  };
}
