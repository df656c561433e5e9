/** The keys of a row of missed calls: call back, and take off the list. */
import type { KeyboardEvent } from 'react';
import type { MissedOffer } from '#src/centre/wire.ts';
import { useRowKeys } from '../parts/row-keys.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { dialNumber } from '../dial/dial-number.ts';

/** Handles the keys while the row has the focus. */
export function useMissedKeys(missed: MissedOffer): (event: KeyboardEvent) => void {
  const { act } = useDesk();
  const { interactionId, number, customerId } = missed;
  return useRowKeys({
    call: number === '' ? null : () => void dialNumber(act, number, customerId),
    dismiss: () => void act('missed/dismiss', { interactionId }),
  });
}
