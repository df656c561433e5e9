/**
 * One tab stop for the whole history: of its rows only the current one takes the focus by Tab, arrows move it, Home and End go to
 * the newest and the oldest that is loaded. Pure; the view keeps the current row drawn, so that the focus is never lost.
 */
import type { TimelineRow } from './timeline-rows.ts';

const isEntry = (row: TimelineRow | undefined): boolean => row?.kind === 'entry';

/** Which row is the tab stop: the one that had the focus last while it is still there, else the first exchange; -1 with none. */
export function findStop(rows: readonly TimelineRow[], current: string | null): number {
  const kept = rows.findIndex((row) => isEntry(row) && row.key === current);
  return kept >= 0 ? kept : rows.findIndex(isEntry);
}

/** Where a key leads from a row, past the heads of cases; null when the key is not one of the list, or leads nowhere. */
export function moveStop(rows: readonly TimelineRow[], from: number, key: string): number | null {
  switch (key) {
    case 'ArrowDown':
      return found(rows.findIndex((row, at) => at > from && isEntry(row)));
    case 'ArrowUp':
      return found(rows.findLastIndex((row, at) => at < from && isEntry(row)));
    case 'Home':
      return found(rows.findIndex(isEntry));
    case 'End':
      return found(rows.findLastIndex(isEntry));
    default:
      return null;
  }
}

const found = (index: number): number | null => (index < 0 ? null : index);
