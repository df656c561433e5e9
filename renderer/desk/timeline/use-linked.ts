/**
 * The contact that a link leads to: among the rows that were read, or, when it lies deeper, on a page that begins with it. Asked
 * once; older and newer contacts follow on demand. A sentence when it is neither here nor at the centre.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Timeline } from '#src/contracts/desk.ts';
import type { CustomerId } from '#src/model/ids.ts';
import type { TimelineEntry } from '#src/model/interaction.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { appendCases, appendPage, useTimelines } from '../stores/timelines.ts';
import { useText } from '../text/use-text.ts';
import { reachGoal, useEntryGoal } from './entry-link.ts';
import { FIRST_ID, readNewer, spanOf } from './read-newer.ts';

/** Where the list has to go; `turn` grows with each wish. */
export interface GoTo {
  readonly key: string;
  readonly turn: number;
}

/** What a link has opened. */
export interface Linked {
  readonly goTo: GoTo | null;
  /** The page that begins with the contact; null: it stands in the history as it is. */
  readonly page: Timeline | null;
  readonly isLoadingMore: boolean;
  readonly more: () => void;
  readonly newer: Newer;
  /** Asks for what stands above; nothing while that is on its way, or was not to be had. */
  readonly moreNewer: () => void;
  /** The same, once more after it failed. */
  readonly retryNewer: () => void;
  /** Back to the whole history. */
  readonly leave: () => void;
}

/** Contacts of the centre are not later than this by our clock. */
const CLOCKS_DIFFER_MS = 24 * 3_600_000;

interface Newer {
  /** Pages above the first one, the newest first. */
  readonly pages: readonly (readonly TimelineEntry[])[];
  readonly state: 'more' | 'loading' | 'failed' | 'all';
  readonly spanMs: number;
}
const none: Newer = { pages: [], state: 'more', spanMs: 0 };

/** For the history of one customer. */
export function useLinked(customerId: CustomerId): Linked {
  const { ask, ticker } = useDesk();
  const words = useText().history;
  const { shownId, link, turn } = useEntryGoal();
  const timeline = useTimelines(({ byId }) => byId[customerId]?.timeline ?? null);
  const [goTo, setGoTo] = useState<GoTo | null>(null);
  const [page, setPage] = useState<Timeline | null>(null);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const [newer, setNewer] = useState(none);
  const asked = useRef(0);
  useEffect(() => {
    if (shownId !== customerId || !link || !timeline || asked.current === turn) return;
    asked.current = turn;
    reachGoal();
    setPage(null);
    if (timeline.entries.some(({ id }) => id === link.entryId)) {
      setGoTo({ key: link.entryId, turn });
      return;
    }
    const before = { startedAtMs: link.startedAtMs + 1, id: FIRST_ID };
    void ask('timeline/page', { customerId, before }).then((answer) => {
      if (asked.current !== turn) return;
      const isThere = answer.ok && answer.value.entries.some(({ id }) => id === link.entryId);
      if (!isThere || !answer.ok) {
        const isAway = !answer.ok || answer.value.source === 'cache';
        showNotice('warn', isAway ? words.linkNotHere : words.linkGone);
        return;
      }
      setNewer({ ...none, spanMs: spanOf(answer.value.entries) });
      setPage(answer.value);
      setGoTo({ key: link.entryId, turn });
    });
  }, [ask, customerId, link, shownId, timeline, turn, words]);
  const next = page?.next ?? null;
  const more = useCallback(() => {
    if (next === null || isLoadingMore) return;
    setLoadingMore(true);
    const of = asked.current;
    void ask('timeline/page', { customerId, before: next }).then((answer) => {
      setLoadingMore(false);
      if (of !== asked.current) return;
      setPage((before) => {
        if (!before) return before;
        return answer.ok ? appendPage(before, answer.value) : { ...before, next: null };
      });
    });
  }, [ask, customerId, isLoadingMore, next]);
  const top = newer.pages.find((each) => each.length > 0)?.[0] ?? page?.entries[0];
  const { spanMs } = newer;
  const retryNewer = useCallback(() => {
    if (!top) return;
    const of = asked.current;
    setNewer((before) => ({ ...before, state: 'loading' }));
    const untilMs = ticker.nowMs() + CLOCKS_DIFFER_MS;
    void readNewer(ask, customerId, top, spanMs, untilMs).then((found) => {
      if (of !== asked.current) return;
      if (!found) return setNewer((before) => ({ ...before, state: 'failed' }));
      const { entries, cases, isTop } = found;
      setNewer(({ pages }) => ({
        pages: entries.length === 0 ? pages : [entries, ...pages],
        state: isTop ? 'all' : 'more',
        spanMs: found.spanMs,
      }));
      setPage((before) => before && { ...before, cases: appendCases(before.cases, cases) });
    });
  }, [ask, customerId, spanMs, ticker, top]);
  const isMoreNewer = newer.state === 'more';
  const moreNewer = useCallback(() => {
    if (isMoreNewer) retryNewer();
  }, [isMoreNewer, retryNewer]);
  const leave = useCallback(() => {
    // What is on its way comes to nothing.
    asked.current += 0.5;
    setPage(null);
    setGoTo(null);
  }, []);
  return { goTo, page, isLoadingMore, more, newer, moreNewer, retryNewer, leave };
}
