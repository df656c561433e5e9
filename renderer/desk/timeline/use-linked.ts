/**
 * The contact that a link leads to: among the rows that were read, or, when it lies deeper, on a page that begins with it. Asked
 * once; older contacts follow on demand. A sentence when it is neither here nor at the centre.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Timeline } from '#src/contracts/desk.ts';
import { interactionId, type CustomerId } from '#src/model/ids.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice } from '../stores/notices.ts';
import { appendPage, useTimelines } from '../stores/timelines.ts';
import { useText } from '../text/use-text.ts';
import { reachGoal, useEntryGoal } from './entry-link.ts';

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
  /** Back to the whole history. */
  readonly leave: () => void;
}

/** No id is less: with a moment it stands below everything of that moment. */
const FIRST_ID = interactionId.parse('-');

/** For the history of one customer. */
export function useLinked(customerId: CustomerId): Linked {
  const { ask } = useDesk();
  const words = useText().history;
  const { shownId, link, turn } = useEntryGoal();
  const timeline = useTimelines(({ byId }) => byId[customerId]?.timeline ?? null);
  const [goTo, setGoTo] = useState<GoTo | null>(null);
  const [page, setPage] = useState<Timeline | null>(null);
  const [isLoadingMore, setLoadingMore] = useState(false);
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
  const leave = useCallback(() => {
    setPage(null);
    setGoTo(null);
  }, []);
  return { goTo, page, isLoadingMore, more, leave };
}
