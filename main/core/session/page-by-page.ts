/**
 * Fetches from the centre page by page: after each connection and every few minutes, what changed; slowly while somebody talks.
 * Shared by the syncs of articles and customers, which say what a page is. It keeps nothing itself.
 */
import { isLive } from '#src/call/call-set.ts';
import type { SessionContext } from './context.ts';

const EVERY_MS = 5 * 60_000;
const PAUSE_MS = 20;
/** With a customer on the line the machine is theirs. */
const PAUSE_IN_CALL_MS = 1_000;

/** Fetches while the centre is there. */
export interface PageByPage {
  /** The centre is there, or has changed something: fetch it now. While a fetch runs, once more after it. */
  fetch(): void;
  stop(): void;
}

/** The page was kept and led on: a centre that says there is more and names no further place would be asked for ever. */
export const hasMoved = (since: number, told: number, kept: number): boolean =>
  kept === told && told !== since;

/** `fetchPage` answers whether there is more; `isWanted` turns false when the centre went away meanwhile. */
export function createPageByPage(
  ctx: Pick<SessionContext, 'truth' | 'ports'>,
  fetchPage: (isWanted: () => boolean) => Promise<boolean>,
): PageByPage {
  const { timers } = ctx.ports;
  let isRunning = false;
  let isStopped = false;
  let isAgain = false;
  let cancelNext = (): void => undefined;

  const isWanted = (): boolean => !isStopped && ctx.truth().strip.centre.state === 'connected';
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      timers.after(ms, resolve);
    });
  const fetchAll = async (): Promise<void> => {
    while (isWanted() && (await fetchPage(isWanted)))
      await pause(ctx.truth().calls.some(isLive) ? PAUSE_IN_CALL_MS : PAUSE_MS);
  };

  const sync: PageByPage = {
    fetch() {
      if (!isWanted()) return;
      isAgain = isRunning;
      if (isRunning) return;
      isRunning = true;
      cancelNext();
      void fetchAll().finally(() => {
        isRunning = false;
        if (isStopped) return;
        cancelNext = timers.after(EVERY_MS, sync.fetch);
        if (isAgain) sync.fetch();
      });
    },
    stop() {
      isStopped = true;
      cancelNext();
    },
  };
  return sync;
}
