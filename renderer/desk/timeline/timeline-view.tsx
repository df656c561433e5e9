/** A customer's history over all channels, grouped by case, newest first. Draws only the rows that are seen. */
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { EntryChannel } from '#src/model/channel.ts';
import type { CustomerId } from '#src/model/ids.ts';
import type { Timeline } from '#src/contracts/desk.ts';
import { createArranger } from '#src/timeline/arrange-cases.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Empty } from '../parts/empty.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { loadTimeline } from '../stores/load-timeline.ts';
import { useTimelines } from '../stores/timelines.ts';
import { findInHistory, takeHistoryFind, useView } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { noteRow } from '../cases/case-choice.ts';
import { useMergeMarks } from '../merge/use-merge-marks.ts';
import { usePointed } from '../whispers/pointing.ts';
import { useUnsentNotes, withNotes } from './unsent-notes.ts';
import { arrangedRows, withActs } from './arranged-rows.ts';
import { EntryList } from './entry-list.tsx';
import { FindBar } from './find-bar.tsx';
import { HistoryFilter } from './history-filter.tsx';
import { createKeptRows } from './kept-rows.ts';
import { channelsOf, foundRows } from './timeline-rows.ts';
import { LinkedRows } from './linked-rows.tsx';
import { useCopyKey } from './use-copy-key.ts';
import { type GoTo, useLinked } from './use-linked.ts';
import { useFindScope } from './use-find-scope.ts';
import { type Found, NO_WISH, useFound, type Wish } from './use-found.ts';

const NONE: readonly never[] = [];

/** The history with its filter. What stands around it does not wait for it; with `isDue` false it does not begin at all yet. */
export function TimelineView({
  customerId,
  isDue = true,
}: {
  readonly customerId: CustomerId;
  readonly isDue?: boolean;
}) {
  const isShown = useDeferredValue(isDue, false);
  const text = useText();
  // Of another customer nothing stays: no filter, no search, no open row.
  return isShown ? (
    <History key={customerId} customerId={customerId} />
  ) : (
    <Skeleton label={text.timeline.loading} />
  );
}

function History({ customerId }: { readonly customerId: CustomerId }) {
  const text = useText();
  const { ask } = useDesk();
  const pointed = usePointed('timeline');
  const known = useTimelines(({ byId }) => byId[customerId]);
  const [channel, setChannel] = useState<EntryChannel | null>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  const found = useFound(customerId, wish ?? NO_WISH, channel);
  const linked = useLinked(customerId);
  const onKeyDown = useCopyKey();
  const isFinding = found !== null;
  const { leave, goTo } = linked;
  // A link and what narrows the history take each other's place: the contact is seen, and what is said to be shown is.
  const isNarrowed = isFinding || channel !== null;
  useEffect(() => {
    if (isNarrowed) leave();
  }, [isNarrowed, leave]);
  useEffect(() => {
    if (!goTo) return;
    setChannel(null);
    setWish(null);
  }, [goTo]);
  const toggleRef = useRef<HTMLButtonElement>(null);
  const finds = useView(({ historyFinds }) => historyFinds);
  useEffect(() => {
    if (takeHistoryFind()) setWish((before) => before ?? NO_WISH);
  }, [finds]);
  const timeline = known?.timeline ?? null;
  const entries = timeline?.entries ?? NONE;
  const channels = useMemo(() => channelsOf(entries), [entries]);
  const channelKey = channels.join(' ');
  const close = useCallback(() => {
    setWish(null);
    toggleRef.current?.focus();
  }, []);
  const isBarOpen = wish !== null;
  const scope = useFindScope(customerId, isBarOpen, timeline);
  const toggleFind = useCallback(() => (isBarOpen ? close() : findInHistory()), [isBarOpen, close]);
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
  return (
    <div
      className="timeline"
      {...pointed}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const { key, at } = target.closest<HTMLElement>('[data-at]')?.dataset ?? {};
        if (key !== undefined) noteRow({ customerId, key, startedAtMs: Number(at) });
      }}
    >
      {channels.length > 1 || timeline.entries.length > 0 ? (
        <HistoryFilter
          channels={channelKey}
          channel={channel}
          isFinding={isBarOpen}
          asOfMs={timeline.source === 'cache' ? timeline.asOfMs : null}
          toggleRef={toggleRef}
          onChannel={setChannel}
          onFind={toggleFind}
        />
      ) : null}
      {wish === null ? null : (
        <FindBar wish={wish} scope={scope} turn={finds} onChange={setWish} onClose={close} />
      )}
      {found ? (
        <FoundRows found={found} timeline={timeline} />
      ) : linked.page ? (
        <LinkedRows linked={linked} page={linked.page} />
      ) : (
        <Rows customerId={customerId} channel={channel} goTo={linked.goTo} />
      )}
    </div>
  );
}

function FoundRows({ found, timeline }: { readonly found: Found; readonly timeline: Timeline }) {
  const words = useText().history;
  const { entries, state, hasMore } = found;
  const rows = useMemo(() => foundRows(entries, timeline), [entries, timeline]);
  if (state === 'failed') return <Empty>{words.failed}</Empty>;
  if (state === 'searching') return <Skeleton label={words.searching} />;
  return (
    <>
      <p className="find-count" role="status">
        {entries.length === 0 ? words.nothing : words.found(entries.length, hasMore)}
      </p>
      {rows.length === 0 ? null : (
        <EntryList
          rows={rows}
          hasMore={hasMore}
          isLoadingMore={found.isLoadingMore}
          onMore={found.more}
          end={words.end}
        />
      )}
    </>
  );
}

function Rows({
  customerId,
  channel,
  goTo,
}: {
  readonly customerId: CustomerId;
  readonly channel: EntryChannel | null;
  readonly goTo: GoTo | null;
}) {
  const text = useText();
  const { ask } = useDesk();
  const known = useTimelines(({ byId }) => byId[customerId]);
  const timeline = known?.timeline;
  const unsent = useUnsentNotes(customerId);
  const { entries = NONE, cases = NONE } = timeline ?? {};
  // Only remembers what it was asked: whether it is asked twice or not at all changes nothing.
  const [kept] = useState(createKeptRows);
  const [arrange] = useState(createArranger);
  const merged = useMergeMarks(customerId);
  const hasMore = timeline?.next !== null && timeline?.next !== undefined;
  const rows = useMemo(() => {
    const arranged = arrange(withNotes(entries, unsent), cases);
    const shown = kept.rows(arranged.entries, arranged.cases, channel);
    return channel === null ? withActs(shown, arrangedRows(cases, merged), hasMore) : shown;
  }, [arrange, kept, entries, cases, channel, unsent, merged, hasMore]);
  const more = useCallback(() => void loadTimeline(ask, customerId, 'more'), [ask, customerId]);
  if (rows.length === 0)
    return <Empty>{channel === null ? text.timeline.empty : text.timeline.emptyFiltered}</Empty>;
  return (
    <EntryList
      rows={rows}
      hasMore={hasMore}
      isLoadingMore={known?.isLoadingMore === true}
      onMore={more}
      end={text.timeline.end}
      goTo={goTo}
    />
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
