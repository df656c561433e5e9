/** The keys of a row of missed calls: call back, and take off the list. */
import type { KeyboardEvent } from 'react';
import type { MissedOffer } from '#src/centre/wire.ts';
import { findBinding } from '#src/keys/keymap.ts';
import { useBindings } from '../parts/key-hint.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { dialNumber } from '../dial/dial-number.ts';

/** Handles the keys while the row has the focus. */
export function useMissedKeys(missed: MissedOffer): (event: KeyboardEvent) => void {
  const bindings = useBindings();
  const { act } = useDesk();
  return (event) => {
    const action = findBinding(event.nativeEvent, bindings, ['row'])?.action;
    if (action === 'row/call' && missed.number !== '')
      void dialNumber(act, missed.number, missed.customerId);
    else if (action === 'row/dismiss')
      void act('missed/dismiss', { interactionId: missed.interactionId });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
