/**
 * The team as a table of which only what is seen is drawn. The focus stays on the table itself and names its row, so that a
 * row that changes place, or leaves the screen, never takes the focus with it.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { AgentId } from '#src/model/ids.ts';
import { foldText } from '#src/text/fold.ts';
import { isTextField } from '../keys/text-field.ts';
import { useTeam } from '../stores/team.ts';
import { useText } from '../text/use-text.ts';
import { orderRows, teamColumns } from './order-rows.ts';
import { orderContactsOf } from './row-facts.ts';
import { useRowHeights } from './row-height.ts';
import { useSkillNames } from './skill-names.ts';
import { rowId, TeamRowView } from './team-row.tsx';
import { chooseAgent, sortBy, useTeamView } from './team-view.ts';

const PAGE_ROWS = 10;

/** The agents in the order of the table. */
export function useOrder(): readonly AgentId[] {
  const text = useText();
  const sort = useTeamView((view) => view.sort);
  const filter = useTeamView((view) => view.filter);
  const onlyAlerts = useTeamView((view) => view.onlyAlerts);
  const { nameOf } = useSkillNames();
  return useTeam(
    useShallow(({ rows }) => orderRows(rows, { sort, filter, onlyAlerts }, text, nameOf)),
  );
}

/** The table. `onLook` opens the chosen contact, `onFilter` goes to the filter. */
export function TeamTable({
  order,
  gridRef,
  onLook,
  onFilter,
}: {
  readonly order: readonly AgentId[];
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly onLook: () => void;
  readonly onFilter: () => void;
}) {
  const text = useText();
  const sort = useTeamView((view) => view.sort);
  const chosen = useTeamView((view) => view.agentId);
  const { row: rowPx, head: headPx } = useRowHeights();
  const chosenAt = chosen === null ? -1 : order.indexOf(chosen);
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => order[index] ?? index,
    overscan: 6,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
    // The row that the focus names is there even when it is scrolled away.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const seen = defaultRangeExtractor(range);
        return chosenAt < 0 || chosenAt >= range.count || seen.includes(chosenAt)
          ? seen
          : [...seen, chosenAt].sort((a, b) => a - b);
      },
      [chosenAt],
    ),
  });
  useEffect(() => virtual.measure(), [virtual, rowPx]);
  // Nobody chosen: the first one, so that L means somebody from the start.
  const [first] = order;
  useEffect(() => {
    if (chosen === null && first !== undefined) chooseAgent(first);
  }, [chosen, first]);
  useEffect(() => {
    const grid = gridRef.current;
    if (grid && !isTextField(document.activeElement)) grid.focus({ preventScroll: true });
  }, [gridRef]);
  // Brought into view when another one is chosen; not when the chosen one moves by itself.
  useEffect(() => {
    const at = chosen === null ? -1 : order.indexOf(chosen);
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [chosen, virtual]);
  const names = useMemo(() => new Map<AgentId, string>(), []);
  const nameOf = (agentId: AgentId): string => {
    const known = names.get(agentId);
    if (known !== undefined) return known;
    const folded = foldText(useTeam.getState().rows.get(agentId)?.name ?? '');
    names.set(agentId, folded);
    return folded;
  };
  const choose = (at: number) => {
    const agentId = order[Math.max(0, Math.min(order.length - 1, at))];
    if (agentId !== undefined) chooseAgent(agentId);
  };
  /** The next one below whose name, or a word of it, begins with the letter; round to the top. */
  const jump = (letter: string) => {
    const wanted = foldText(letter);
    if (wanted === '') return;
    for (let step = 1; step <= order.length; step += 1) {
      const at = (Math.max(0, chosenAt) + step) % order.length;
      const agentId = order[at];
      if (agentId && nameOf(agentId).startsWith(wanted)) return choose(at);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget)
      return;
    const isDone = move(event);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const move = (event: KeyboardEvent): boolean => {
    const { key } = event;
    const at = Math.max(0, chosenAt);
    if (key === 'ArrowDown') choose(chosenAt < 0 ? 0 : at + 1);
    else if (key === 'ArrowUp') choose(at - 1);
    else if (key === 'Home') choose(0);
    else if (key === 'End') choose(order.length - 1);
    else if (key === 'PageDown') choose(at + PAGE_ROWS);
    else if (key === 'PageUp') choose(at - PAGE_ROWS);
    else if (key === 'ArrowRight') chooseContact(1);
    else if (key === 'ArrowLeft') chooseContact(-1);
    else if (key === 'Enter') onLook();
    else if (key === '/') onFilter();
    else if (/^[1-7]$/.test(key)) sortBy(teamColumns[Number(key) - 1] ?? 'agent');
    else if (event.shiftKey && /^\p{L}$/u.test(key)) jump(key);
    else return false;
    return true;
  };
  return (
    <div
      ref={gridRef}
      className="team-grid"
      role="grid"
      tabIndex={0}
      aria-label={text.team.title}
      aria-rowcount={order.length + 1}
      aria-colcount={teamColumns.length}
      {...(chosenAt >= 0 && chosen !== null ? { 'aria-activedescendant': rowId(chosen) } : {})}
      onKeyDown={onKeyDown}
    >
      <div role="row" className="team-head" aria-rowindex={1}>
        {teamColumns.map((column, at) => {
          const isSorted = sort.column === column;
          return (
            <span
              key={column}
              role="columnheader"
              className={`team-${column} ${isSorted ? 'is-sorted' : ''}`}
              aria-sort={isSorted ? (sort.isDown ? 'descending' : 'ascending') : 'none'}
              aria-keyshortcuts={String(at + 1)}
              onClick={() => sortBy(column)}
            >
              <span className="clip">{text.team.columns[column]}</span>
              {isSorted ? (
                <span className="team-sort" aria-hidden="true">
                  {sort.isDown ? '▾' : '▴'}
                </span>
              ) : null}
            </span>
          );
        })}
      </div>
      <div role="rowgroup" className="team-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const agentId = order[item.index];
          return agentId === undefined ? null : (
            <TeamRowView
              key={agentId}
              agentId={agentId}
              index={item.index}
              top={item.start - headPx}
              isChosen={agentId === chosen}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The chosen agent's next or previous contact. */
function chooseContact(by: number): void {
  const { agentId, contactId } = useTeamView.getState();
  const row = agentId === null ? undefined : useTeam.getState().rows.get(agentId);
  if (!row || row.contacts.length < 2) return;
  const ordered = orderContactsOf(row);
  const at = Math.max(
    0,
    ordered.findIndex(({ interactionId }) => interactionId === contactId),
  );
  const next = ordered[(at + by + ordered.length) % ordered.length];
  if (next) chooseAgent(row.agentId, next.interactionId);
}
