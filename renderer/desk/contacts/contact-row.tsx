/** One row of the left column: sign, name, time, and a line below. Always the same height. */
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';

/** A row that can be selected. */
export function ContactRow({
  icon,
  name,
  time,
  line,
  tone = 'plain',
  isSelected = false,
  onPress,
  onKeyDown,
}: {
  readonly icon: ReactNode;
  readonly name: ReactNode;
  readonly time?: ReactNode;
  readonly line?: ReactNode;
  readonly tone?: 'plain' | 'talk' | 'hold' | 'ring' | 'faint';
  readonly isSelected?: boolean;
  readonly onPress: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
}) {
  return (
    <div role="listitem" {...(onKeyDown ? { onKeyDown, 'data-row-keys': true } : {})}>
      <Button
        className={`row row-${tone} ${isSelected ? 'is-selected' : ''}`}
        onPress={onPress}
        {...(isSelected ? { 'aria-current': 'true' as const } : {})}
      >
        <span className="row-icon">{icon}</span>
        <bdi className="row-name clip">{name}</bdi>
        <span className="row-time">{time}</span>
        <span className="row-line clip">{line}</span>
      </Button>
    </div>
  );
}
