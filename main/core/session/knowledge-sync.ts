/**
 * Brings all articles onto this machine and keeps them as the centre has them: after each connection and every few minutes, what
 * changed, page by page. It goes on where it stopped, and slowly while somebody talks. Who may not read them has none.
 */
import { isLive } from '#src/call/call-set.ts';
import { centreKey } from './centre-key.ts';
import type { SessionContext } from './context.ts';

const PAGE = 100;
const EVERY_MS = 5 * 60_000;
const PAUSE_MS = 20;
/** With a customer on the line the machine is theirs. */
const PAUSE_IN_CALL_MS = 1_000;

/** Fetches articles while the centre is there. */
export interface KnowledgeSync {
  /** The centre is there: fetch what changed now. A fetch that runs already is the one. */
  fetch(): void;
  stop(): void;
}

/** One per session. */
export function createKnowledgeSync(
  ctx: Pick<SessionContext, 'truth' | 'centre' | 'store' | 'ports' | 'options'>,
): KnowledgeSync {
  const { timers, clock, log } = ctx.ports;
  let isRunning = false;
  let isStopped = false;
  let cancelNext = (): void => undefined;

  const isConnected = (): boolean => ctx.truth().strip.centre.state === 'connected';
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      timers.after(ms, resolve);
    });

  /** One page; true: there is more. */
  const fetchPage = async (): Promise<boolean> => {
    const known = await ctx.store.articlesKnown(centreKey(ctx.options));
    if (!known.ok || isStopped || !isConnected()) return false;
    const answer = await ctx.centre.request('article/changes', {
      since: known.value.revision,
      limit: PAGE,
    });
    if (!answer.ok) return false;
    const kept = await ctx.store.saveArticles({ ...answer.value, atMs: clock.nowMs() });
    if (!kept.ok) return false;
    if (!answer.value.isComplete) return kept.value.revision === answer.value.revision;
    if (answer.value.articles.length > 0)
      log.info('knowledge', 'articles are here', { count: kept.value.count });
    return false;
  };
  const fetchAll = async (): Promise<void> => {
    while (!isStopped && (await fetchPage()))
      await pause(ctx.truth().calls.some(isLive) ? PAUSE_IN_CALL_MS : PAUSE_MS);
  };

  const sync: KnowledgeSync = {
    fetch() {
      if (isRunning || isStopped || !isConnected()) return;
      isRunning = true;
      cancelNext();
      void fetchAll().finally(() => {
        isRunning = false;
        if (!isStopped) cancelNext = timers.after(EVERY_MS, sync.fetch);
      });
    },
    stop() {
      isStopped = true;
      cancelNext();
    },
  };
  return sync;
}
