/** The place of one row in the history. Drawn again only when something of it has changed: the list is drawn with every frame that scrolls. */
import { memo } from 'react';
import { TimelineRowView } from './timeline-row.tsx';
import type { TimelineRow } from './timeline-rows.ts';

interface SlotProps {
  readonly row: TimelineRow;
  readonly index: number;
  readonly startPx: number;
  readonly isOpen: boolean;
  /** The one row that Tab reaches. */
  readonly isStop: boolean;
  /** Any moment of today. */
  readonly todayMs: number;
  readonly measure: (element: HTMLDivElement | null) => void;
  readonly onFocus: (key: string) => void;
  readonly onToggle: (key: string) => void;
}

/** A row where it stands; the functions are told its key, so that they can be the same for all rows. */
export const TimelineSlot = memo(function TimelineSlot(props: SlotProps) {
  const { row } = props;
  return (
    <div
      role="listitem"
      className="timeline-slot"
      data-index={props.index}
      data-key={row.key}
      {...(row.kind === 'entry' ? { 'data-at': row.entry.startedAtMs } : {})}
      {...(props.isStop ? { 'data-is-stop': true } : {})}
      onFocus={() => props.onFocus(row.key)}
      ref={props.measure}
      style={{ top: props.startPx }}
    >
      <TimelineRowView
        row={row}
        isOpen={props.isOpen}
        isStop={props.isStop}
        todayMs={props.todayMs}
        onToggle={() => props.onToggle(row.key)}
      />
    </div>
  );
});
