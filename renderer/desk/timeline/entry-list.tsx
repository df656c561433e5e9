/** Rows of a history, of which only those that are seen are drawn: one tab stop, arrows, no jump when others arrive above. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useText } from '../text/use-text.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { findStop, moveStop } from './timeline-focus.ts';
import type { GoTo } from './use-linked.ts';
import { createTrueScroll } from './true-scroll.ts';
import { TimelineSlot } from './timeline-slot.tsx';
import type { TimelineRow } from './timeline-rows.ts';

/** Heights of rows before the first was drawn. */
const FIRST_GUESS_PX = { case: 34, entry: 50, act: 32 };
/** So many rows before the end the next page is asked for: faster than this nobody scrolls while one is on its way. */
const ROWS_AHEAD = 150;

/** How high the list on screen was last, by desk. */
const heights = new WeakMap<object, number>();

/** The rows; `onMore` is asked for the next page in time. The same function until there is another page to ask for. */
export function EntryList({
  rows,
  hasMore,
  isLoadingMore,
  onMore,
  end,
  goTo = null,
  onTop,
}: {
  readonly rows: readonly TimelineRow[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
  /** What stands under the last one. */
  readonly end: string;
  /** A row that shall be brought under the eye, with the focus. */
  readonly goTo?: GoTo | null;
  /** Asked for what stands above, in time; a list with it keeps its place also at its top. */
  readonly onTop?: () => void;
}) {
  const text = useText();
  const { ticker } = useDesk();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [, setTurn] = useState(0);
  const stop = useMemo(() => findStop(rows, current), [rows, current]);
  const stopKey = rows[stop]?.key ?? null;
  const isMoving = useRef(false);
  // Where the keys, or a link, lead: with the frame that draws the row, which for a new list is not the first one.
  useEffect(() => {
    if (!isMoving.current) return;
    const head = scroller.current?.querySelector<HTMLElement>('[data-is-stop] .entry-head');
    if (!head) return;
    isMoving.current = false;
    head.focus();
  });
  const wanted = useRef(0);
  useEffect(() => {
    if (!goTo || wanted.current === goTo.turn || !rows.some(({ key }) => key === goTo.key)) return;
    wanted.current = goTo.turn;
    isMoving.current = true;
    setCurrent(goTo.key);
    // It may be the current one already.
    setTurn(goTo.turn);
  }, [goTo, rows]);
  // The same function until the rows change: with another one all heights would be added up again in each frame.
  const keyOf = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  const isScrolled = useRef(false);
  const [trueScroll] = useState(createTrueScroll);
  // All closed rows of a kind are equally high, so that nothing slips when rows are reached that were never drawn.
  const closedPx = useRef(FIRST_GUESS_PX);
  // As high as the list before: so the rows are there at once, and are laid out once.
  const [initialRect] = useState(() => ({ width: 0, height: heights.get(ticker) ?? 0 }));
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => closedPx.current[rows[index]?.kind ?? 'entry'],
    getItemKey: keyOf,
    overscan: 10,
    initialRect,
    ...trueScroll,
    // What arrives above moves nothing under the eye; from the very top the newest is seen to arrive.
    anchorTo: onTop !== undefined || isScrolled.current ? 'end' : 'start',
    onChange: ({ scrollOffset }) => {
      isScrolled.current = (scrollOffset ?? 0) > 0;
    },
    // The tab stop is always drawn, also when it is scrolled away: else the focus would be lost with it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return stop < 0 || shown.includes(stop) ? shown : [...shown, stop].sort((a, b) => a - b);
    },
  });
  const items = virtual.getVirtualItems();
  useEffect(() => {
    const { height } = virtual.scrollRect ?? initialRect;
    if (height > 0) heights.set(ticker, height);
  });
  useLayoutEffect(() => {
    for (const { index, key, size } of items) {
      const kind = rows[index]?.kind;
      if (kind && closedPx.current[kind] !== size && !opened.has(String(key)))
        closedPx.current = { ...closedPx.current, [kind]: size };
    }
  });
  const lastIndex = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && rows.length > 0 && lastIndex >= rows.length - ROWS_AHEAD) onMore();
  }, [hasMore, lastIndex, onMore, rows.length]);
  const firstIndex = items[0]?.index ?? 0;
  useEffect(() => {
    if (onTop && rows.length > 0 && firstIndex < ROWS_AHEAD) onTop();
  }, [firstIndex, onTop, rows.length]);
  const move = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = moveStop(rows, stop, event.key);
    const key = next === null ? undefined : rows[next]?.key;
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === stopKey) return;
    isMoving.current = true;
    setCurrent(key);
  };
  // One function for all rows, always the same: what is drawn already is not drawn again with each frame.
  const toggle = useCallback(
    (key: string) =>
      setOpened((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      }),
    [],
  );
  const todayMs = new Date(ticker.nowMs()).setHours(12, 0, 0, 0);
  return (
    <div className="timeline-scroll" ref={scroller} tabIndex={-1}>
      <div
        className="timeline-all"
        role="list"
        data-roving
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={move}
      >
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <TimelineSlot
              key={item.key}
              row={row}
              index={item.index}
              startPx={item.start}
              isOpen={opened.has(row.key)}
              isStop={item.index === stop}
              todayMs={todayMs}
              measure={virtual.measureElement}
              onFocus={setCurrent}
              onToggle={toggle}
            />
          );
        })}
      </div>
      <p className="timeline-end muted">
        {isLoadingMore ? text.timeline.loadingMore : hasMore ? '' : end}
      </p>
    </div>
  );
}
