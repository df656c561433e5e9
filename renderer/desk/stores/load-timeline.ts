/**
 * Reads a customer's history from core into the store: its first page, the next below, or all that was read once more when the centre
 * is back. Answers that came too late are dropped: a page is put below nothing but the page it follows.
 */
import type { Timeline } from '#src/contracts/desk.ts';
import type { CustomerId } from '#src/model/ids.ts';
import type { Ask } from './ask.ts';
import { appendPage, keepNewer, putTimeline, useTimelines } from './timelines.ts';

/** Nobody waits for more than so many contacts to be read again at once; who read further down scrolls there again. */
const MOST_AGAIN = 2_000;

const shown = (id: CustomerId): Timeline | null =>
  useTimelines.getState().byId[id]?.timeline ?? null;

const isSameCursor = (a: Timeline['next'], b: Timeline['next']): boolean =>
  a?.id === b?.id && a?.startedAtMs === b?.startedAtMs;

/** Reads the first page of a customer's history, or the next. */
export async function loadTimeline(
  ask: Ask,
  id: CustomerId,
  mode: 'first' | 'more',
): Promise<void> {
  const known = useTimelines.getState().byId[id];
  if (mode === 'more' && (!known?.timeline?.next || known.isLoadingMore)) return;
  putTimeline(
    id,
    mode === 'more' ? { isLoadingMore: true } : { state: known?.timeline ? 'ready' : 'loading' },
  );
  const before = mode === 'more' ? (known?.timeline?.next ?? null) : null;
  const answer = await ask('timeline/page', { customerId: id, before });
  const now = shown(id);
  if (!answer.ok) {
    putTimeline(id, { state: now ? 'ready' : 'failed', fault: answer.error, isLoadingMore: false });
    return;
  }
  if (mode === 'more' && (!now || !isSameCursor(now.next, before))) {
    putTimeline(id, { isLoadingMore: false });
    return;
  }
  const timeline = mode === 'more' && now ? appendPage(now, answer.value) : answer.value;
  putTimeline(id, { state: 'ready', timeline, fault: null, isLoadingMore: false });
}

/**
 * What stands on screen was this machine's; now the centre says how it is, as far down as was read. It takes the place of what was
 * there in one step, so that who reads in the middle stays at the same row.
 */
export async function readTimelineAgain(ask: Ask, id: CustomerId): Promise<void> {
  const before = shown(id);
  if (!before) return loadTimeline(ask, id, 'first');
  const wanted = Math.min(before.entries.length, MOST_AGAIN);
  const first = await ask('timeline/page', { customerId: id, before: null });
  // What is on screen stays: it is still what is known.
  if (!first.ok) return;
  let again: Timeline = first.value;
  while (again.next !== null && again.entries.length < wanted) {
    const page: Awaited<ReturnType<typeof ask<'timeline/page'>>> = await ask('timeline/page', {
      customerId: id,
      before: again.next,
    });
    if (!page.ok) return;
    again = appendPage(again, page.value);
  }
  putTimeline(id, { state: 'ready', timeline: keepNewer(shown(id), again), fault: null });
}
