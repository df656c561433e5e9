/** The keypad of a call: by pointer or by typing. Digits go out at once and are not kept, only their count. */
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Call } from '#src/model/call.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { showOverlay } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** Twelve keys below their button; takes the focus, since it was asked for, and gives it back. */
export function Keypad({ call }: { readonly call: Call }) {
  const text = useText();
  const { act } = useDesk();
  const panel = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState('');
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const send = (digit: string) => {
    setShown((digits) => (digits + digit).slice(-16));
    void act('call/dtmf', { callId: call.id, digits: digit });
  };
  return (
    <div
      className="keypad popover"
      role="dialog"
      aria-label={text.call.keypadTitle}
      tabIndex={-1}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') showOverlay('none');
        else if (KEYS.includes(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey)
          send(event.key);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <output className="keypad-shown num" aria-live="off">
        {shown === '' ? ' ' : shown}
      </output>
      <div className="keypad-keys">
        {KEYS.map((key) => (
          <Button key={key} className="act act-plain keypad-key num" onPress={() => send(key)}>
            {key}
          </Button>
        ))}
      </div>
      <p className="muted small">{text.call.keypadHint}</p>
    </div>
  );
}
