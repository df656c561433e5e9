/** What was found in a customer's history: asked with each change of the wish, older answers dropped, more of it on demand. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EntryChannel } from '#src/model/channel.ts';
import type { CustomerId } from '#src/model/ids.ts';
import type { TimelineEntry } from '#src/model/interaction.ts';
import { useDesk } from '../stores/desk-context.tsx';

/** What somebody looks for; days as the fields have them, empty: any. */
export interface Wish {
  readonly query: string;
  readonly agentName: string | null;
  readonly from: string;
  readonly to: string;
}

/** Nothing yet. */
export const NO_WISH: Wish = { query: '', agentName: null, from: '', to: '' };

/** One letter finds everything. */
const LEAST_LETTERS = 2;

/** True when there is something to look for. */
export const isWished = ({ query, agentName, from, to }: Wish): boolean =>
  query.trim().length >= LEAST_LETTERS || agentName !== null || from !== '' || to !== '';

/** The first moment of a day here, or of the day after it; null for no day. */
export function dayStart(day: string, after = 0): number | null {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const at = new Date(year, month - 1, date + after).getTime();
  return Number.isFinite(at) ? at : null;
}

/** What there is so far. */
export interface Found {
  readonly state: 'searching' | 'ready' | 'failed';
  readonly entries: readonly TimelineEntry[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly more: () => void;
}

interface Pages {
  readonly state: Found['state'];
  readonly entries: readonly TimelineEntry[];
  readonly next: number | null;
}

const NOTHING_YET: Pages = { state: 'searching', entries: [], next: null };

/** Null while nothing is wished. The last answer stays until the next comes. */
export function useFound(
  customerId: CustomerId,
  wish: Wish,
  channel: EntryChannel | null,
): Found | null {
  const { ask } = useDesk();
  const [pages, setPages] = useState(NOTHING_YET);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const asked = useRef(0);
  const isOn = isWished(wish);
  const wanted = useMemo(
    () => ({
      query: wish.query.trim().length >= LEAST_LETTERS ? wish.query.trim() : '',
      ...{ customerId, channel, agentName: wish.agentName },
      ...{ fromMs: dayStart(wish.from), toMs: dayStart(wish.to, 1) },
    }),
    [customerId, channel, wish],
  );
  useEffect(() => {
    asked.current += 1;
    const turn = asked.current;
    setLoadingMore(false);
    if (!isOn) {
      setPages(NOTHING_YET);
      return;
    }
    void ask('timeline/find', { ...wanted, before: null }).then((answer) => {
      if (turn !== asked.current) return;
      setPages(
        answer.ok
          ? { state: 'ready', entries: answer.value.entries, next: answer.value.next }
          : { state: 'failed', entries: [], next: null },
      );
    });
  }, [ask, isOn, wanted]);
  const { next } = pages;
  const more = useCallback(() => {
    if (next === null || isLoadingMore) return;
    const turn = asked.current;
    setLoadingMore(true);
    void ask('timeline/find', { ...wanted, before: next }).then((answer) => {
      if (turn !== asked.current) return;
      setLoadingMore(false);
      if (!answer.ok) {
        // Asked again only by another wish: what does not answer now must not be asked with each drawing.
        setPages({ state: 'failed', entries: [], next: null });
        return;
      }
      const { entries, next: after } = answer.value;
      setPages((before) => ({
        state: 'ready',
        entries: [...before.entries, ...entries],
        next: after,
      }));
    });
  }, [ask, isLoadingMore, next, wanted]);
  return isOn ? { ...pages, hasMore: next !== null, isLoadingMore, more } : null;
}
