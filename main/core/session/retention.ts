/**
 * Takes away what this machine may no longer keep: soon after the start and once a day, in small slices, slowly in a call. By kind of data,
 * as the company says (`src/policy/local-data.ts`). Unsent work is never part of it.
 */
import { isLive } from '#src/call/call-set.ts';
import { dropOldLogs } from '../policy/old-logs.ts';
import type { SessionContext } from './context.ts';
import { dropOldDrafts } from './old-drafts.ts';

const DAY_MS = 86_400_000;
const FIRST_MS = 60_000;
const SLICE = 200;
const PAUSE_MS = 50;
const PAUSE_IN_CALL_MS = 2_000;

/** One per session; `stop` ends it. */
export function createRetention(
  ctx: Pick<SessionContext, 'truth' | 'store' | 'ports' | 'options' | 'tellDesk'>,
): {
  stop(): void;
} {
  const { clock, timers, log } = ctx.ports;
  let isStopped = false;
  let cancel = (): void => undefined;

  const slice = async (): Promise<number> => {
    const { session, settings } = ctx.truth();
    if (isStopped || session.state !== 'signed-in') return 0;
    const { keepDays } = settings.localData;
    const gone = await ctx.store.sweep({ keep: keepDays, nowMs: clock.nowMs(), most: SLICE });
    return gone.ok ? gone.value : 0;
  };
  const sweep = async (): Promise<void> => {
    const { logs } = ctx.truth().settings.localData.keepDays;
    const files = dropOldLogs(ctx.options.profileDir, clock.nowMs() - logs * DAY_MS);
    let rows = await dropOldDrafts(ctx);
    for (let gone = await slice(); gone > 0; gone = await slice()) {
      rows += gone;
      const pauseMs = ctx.truth().calls.some(isLive) ? PAUSE_IN_CALL_MS : PAUSE_MS;
      await new Promise<void>((resolve) => {
        cancel = timers.after(pauseMs, resolve);
      });
    }
    if (rows + files > 0) log.info('store', 'swept', { rowCount: rows, logFileCount: files });
    if (!isStopped) cancel = timers.after(DAY_MS, () => void sweep());
  };
  cancel = timers.after(FIRST_MS, () => void sweep());

  return {
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
