/** A customer's history over all channels, grouped by case, newest first. Draws only the rows that are seen. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { EntryChannel } from '#src/model/channel.ts';
import type { CustomerId } from '#src/model/ids.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ChannelIcon } from '../parts/channel-icon.tsx';
import { Empty } from '../parts/empty.tsx';
import { formatClock } from '../parts/time.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { loadTimeline } from '../stores/subscriptions.ts';
import { useTimelines } from '../stores/timelines.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { usePointed } from '../whispers/pointing.ts';
import { findStop, moveStop } from './timeline-focus.ts';
import { TimelineRowView } from './timeline-row.tsx';
import { useUnsentNotes, withNotes } from './unsent-notes.ts';
import { channelsOf, deriveRows } from './timeline-rows.ts';

/** The history with its filter. It comes a frame after what stands around it: a ring and the name of who rings do not wait for it. */
export function TimelineView({ customerId }: { readonly customerId: CustomerId }) {
  const isDue = useDeferredValue(true, false);
  const text = useText();
  return isDue ? <History customerId={customerId} /> : <Skeleton label={text.timeline.loading} />;
}

/** Heights of rows before the first was drawn. */
const FIRST_GUESS_PX = { case: 34, entry: 50 };
/** So many rows before the end the next page is asked for: faster than this nobody scrolls while one is on its way. */
const ROWS_AHEAD = 150;

function History({ customerId }: { readonly customerId: CustomerId }) {
  const text = useText();
  const language = useLanguage();
  const { ask } = useDesk();
  const pointed = usePointed('timeline');
  const known = useTimelines(({ byId }) => byId[customerId]);
  const [channel, setChannel] = useState<EntryChannel | null>(null);
  const timeline = known?.timeline ?? null;
  if (!timeline) {
    if (known?.state !== 'failed') return <Skeleton label={text.timeline.loading} />;
    return (
      <Empty
        step={
          <ActButton
            label={text.timeline.retry}
            onPress={() => void loadTimeline(ask, customerId, 'first')}
          />
        }
      >
        {known.fault ? `${text.faults[known.fault.code].what} ` : ''}
        {text.timeline.failed}
      </Empty>
    );
  }
  const channels = channelsOf(timeline.entries);
  return (
    <div className="timeline" {...pointed}>
      {channels.length > 1 ? (
        <div className="filter" role="group" aria-label={text.timeline.filter}>
          <ToggleButton
            className="filter-item"
            isSelected={channel === null}
            onChange={() => setChannel(null)}
          >
            {text.timeline.all}
          </ToggleButton>
          {channels.map((each) => (
            <ToggleButton
              key={each}
              className="filter-item"
              isSelected={channel === each}
              onChange={() => setChannel(channel === each ? null : each)}
              aria-label={text.timeline.channels[each]}
            >
              <ChannelIcon channel={each} />
            </ToggleButton>
          ))}
          {timeline.source === 'cache' ? (
            <span className="filter-note">
              {text.timeline.asOf(formatClock(timeline.asOfMs, language))}
            </span>
          ) : null}
        </div>
      ) : null}
      <Rows customerId={customerId} channel={channel} />
    </div>
  );
}

function Rows({
  customerId,
  channel,
}: {
  readonly customerId: CustomerId;
  readonly channel: EntryChannel | null;
}) {
  const text = useText();
  const { ask } = useDesk();
  const known = useTimelines(({ byId }) => byId[customerId]);
  const timeline = known?.timeline;
  const unsent = useUnsentNotes(customerId);
  const rows = useMemo(
    () => deriveRows(withNotes(timeline?.entries ?? [], unsent), timeline?.cases ?? [], channel),
    [timeline, channel, unsent],
  );
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const stop = findStop(rows, current);
  const stopKey = rows[stop]?.key ?? null;
  const isMoving = useRef(false);
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    scroller.current?.querySelector<HTMLElement>('[data-is-stop] .entry-head')?.focus();
  }, [stopKey]);
  // The same function until the rows change: with another one all heights would be added up again in each frame.
  const keyOf = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  const isScrolled = useRef(false);
  // All closed rows of a kind are equally high, so that nothing slips when rows are reached that were never drawn.
  const closedPx = useRef(FIRST_GUESS_PX);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => closedPx.current[rows[index]?.kind ?? 'entry'],
    getItemKey: keyOf,
    overscan: 10,
    // What arrives above moves nothing under the eye; from the very top the newest is seen to arrive.
    anchorTo: isScrolled.current ? 'end' : 'start',
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
  useLayoutEffect(() => {
    for (const { index, key, size } of items) {
      const kind = rows[index]?.kind;
      if (kind && !opened.has(String(key)))
        closedPx.current = { ...closedPx.current, [kind]: size };
    }
  });
  const lastIndex = items.at(-1)?.index ?? 0;
  const hasMore = timeline?.next !== null && timeline?.next !== undefined;
  useEffect(() => {
    if (hasMore && rows.length > 0 && lastIndex >= rows.length - ROWS_AHEAD)
      void loadTimeline(ask, customerId, 'more');
  }, [ask, customerId, hasMore, lastIndex, rows.length]);
  if (rows.length === 0)
    return <Empty>{channel === null ? text.timeline.empty : text.timeline.emptyFiltered}</Empty>;
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
  const toggle = (key: string) =>
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
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
            <div
              key={item.key}
              role="listitem"
              className="timeline-slot"
              data-index={item.index}
              {...(item.index === stop ? { 'data-is-stop': true } : {})}
              onFocus={() => setCurrent(row.key)}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <TimelineRowView
                row={row}
                isOpen={opened.has(row.key)}
                isStop={item.index === stop}
                onToggle={() => toggle(row.key)}
              />
            </div>
          );
        })}
      </div>
      <p className="timeline-end muted">
        {known?.isLoadingMore === true
          ? text.timeline.loadingMore
          : hasMore
            ? ''
            : text.timeline.end}
      </p>
    </div>
  );
}

/** Grey lines in the places of the rows to come: nothing moves when they arrive. */
function Skeleton({ label }: { readonly label: string }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {[0, 1, 2, 3, 4].map((line) => (
        <span key={line} className="skeleton-row" aria-hidden="true" />
      ))}
    </div>
  );
}
