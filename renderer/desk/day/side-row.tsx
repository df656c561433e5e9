/** One row beside the day: who, a line below, and at its end calling and being done with it. */
import { Phone } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { ActButton } from '../parts/act-button.tsx';
import { useText } from '../text/use-text.ts';

/** A row with its buttons and keys. */
export function SideRow(props: {
  readonly name: string;
  readonly line: ReactNode;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly canCall: boolean;
  readonly onCall: () => void;
  readonly dismissLabel: string;
  readonly dismissIcon: ReactNode;
  readonly onDismiss: () => void;
}) {
  const text = useText();
  return (
    <li className="side-row" data-row-keys onKeyDown={props.onKeyDown}>
      <span className="side-words">
        <b className="clip">
          <bdi>{props.name}</bdi>
        </b>
        <span className="muted clip small">{props.line}</span>
      </span>
      <ActButton
        label={`${text.missed.call}: ${props.name}`}
        shownLabel={text.missed.call}
        icon={<Phone />}
        action="row/call"
        isOff={!props.canCall}
        onPress={props.onCall}
      />
      <ActButton
        label={`${props.dismissLabel}: ${props.name}`}
        shownLabel=""
        icon={props.dismissIcon}
        tone="quiet"
        className="act-square"
        onPress={props.onDismiss}
      />
    </li>
  );
}
