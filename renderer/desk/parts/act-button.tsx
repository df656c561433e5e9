/**
 * The button of the desk: an icon, a verb and its key. While the answer is awaited it keeps its size and, after 300 ms, turns
 * a small wheel in the icon's place (the delay is in the style sheet), so that a quick answer shows nothing at all.
 */
import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ActionName } from '#src/keys/keymap.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { Kbd, KeyHint } from './key-hint.tsx';

interface ActButtonProps {
  /** The name, also for screen readers. */
  readonly label: string;
  /** A shorter word on screen that begins the name, where many alike stand together. */
  readonly shownLabel?: string;
  readonly icon?: ReactNode;
  /** Its key is shown, and a press does what the key does unless `onPress` says otherwise. */
  readonly action?: ActionName;
  /** A key that its place gives it, such as Enter in a form; shown only. */
  readonly chord?: string;
  readonly onPress?: () => void;
  readonly tone?: 'plain' | 'primary' | 'danger' | 'on' | 'chosen' | 'loud' | 'quiet';
  readonly isOff?: boolean;
  readonly isAsking?: boolean;
  readonly isPressed?: boolean;
  readonly isLabelHidden?: boolean;
  readonly className?: string;
  readonly type?: 'button' | 'submit';
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** A button with its key. */
export function ActButton(props: ActButtonProps) {
  const { run } = useDesk();
  const { action, label, icon, tone = 'plain', isAsking = false, isLabelHidden = false } = props;
  const press = props.onPress ?? (action ? () => run(action) : undefined);
  return (
    <Button
      className={`act act-${tone} ${isAsking ? 'is-asking' : ''} ${props.className ?? ''}`}
      isDisabled={(props.isOff ?? false) && !isAsking}
      type={props.type ?? 'button'}
      {...(press && !isAsking ? { onPress: press } : {})}
      {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
      {...(isAsking ? { 'aria-busy': true } : {})}
      {...(props.buttonRef ? { ref: props.buttonRef } : {})}
    >
      {icon === undefined && !isAsking ? null : (
        <span className="act-icon" aria-hidden="true">
          {icon}
          {isAsking ? <span className="wheel" /> : null}
        </span>
      )}
      <span className={isLabelHidden ? 'visually-hidden' : 'act-label'}>
        {props.shownLabel ?? label}
      </span>
      {props.shownLabel === undefined ? null : (
        <span className="visually-hidden">{label.slice(props.shownLabel.length)}</span>
      )}
      {action ? <KeyHint action={action} /> : null}
      {props.chord === undefined ? null : <Kbd chord={props.chord} />}
    </Button>
  );
}
