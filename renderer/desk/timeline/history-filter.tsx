/**
 * The line over a history: its channels to choose from, the button that finds, and of when it is. By itself and remembered, since the
 * history is drawn with each page that is read, and these buttons are dearer than its rows. Used by the history only.
 */
import { Search } from 'lucide-react';
import { memo, type RefObject } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { EntryChannel } from '#src/model/channel.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ChannelIcon } from '../parts/channel-icon.tsx';
import { formatAsOf } from '../parts/time.ts';
import { useMinute } from '../stores/desk-context.tsx';
import { useLanguage, useText } from '../text/use-text.ts';

interface FilterProps {
  /** Those that occur, with a space between: the same text while they are the same. */
  readonly channels: string;
  /** Null: all of them. */
  readonly channel: EntryChannel | null;
  readonly isFinding: boolean;
  /** Null: as the centre has it now. */
  readonly asOfMs: number | null;
  readonly toggleRef: RefObject<HTMLButtonElement | null>;
  readonly onChannel: (channel: EntryChannel | null) => void;
  readonly onFind: () => void;
}

/** The functions must stay the same between two pages. */
export const HistoryFilter = memo(function HistoryFilter(props: FilterProps) {
  const text = useText();
  const language = useLanguage();
  const now = useMinute();
  const { channel, onChannel } = props;
  const channels = props.channels.split(' ').filter(Boolean) as EntryChannel[];
  return (
    <div className="filter" role="group" aria-label={text.timeline.filter}>
      <ToggleButton
        className="filter-item"
        isSelected={channel === null}
        onChange={() => onChannel(null)}
      >
        {text.timeline.all}
      </ToggleButton>
      {channels.map((each) => (
        <ToggleButton
          key={each}
          className="filter-item"
          isSelected={channel === each}
          onChange={() => onChannel(channel === each ? null : each)}
          aria-label={text.timeline.channels[each]}
        >
          <ChannelIcon channel={each} />
        </ToggleButton>
      ))}
      <ActButton
        className="filter-find"
        label={text.history.find}
        icon={<Search />}
        action="timeline/find"
        isLabelHidden
        tone="quiet"
        isPressed={props.isFinding}
        buttonRef={props.toggleRef}
        onPress={props.onFind}
      />
      {props.asOfMs === null ? null : (
        <span className="filter-note">
          {text.timeline.asOf(formatAsOf(props.asOfMs, now, language))}
        </span>
      )}
    </div>
  );
});
