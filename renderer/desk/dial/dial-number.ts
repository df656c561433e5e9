/** Dialling from anywhere on the desk: asks core, and brings the new call to the middle. */
import type { CustomerId } from '#src/model/ids.ts';
import type { Act } from '../stores/ask.ts';
import { select } from '../stores/view.ts';

/** Dials; true when the call is on its way. A fault has been shown already. */
export async function dialNumber(
  act: Act,
  number: string,
  customerId: CustomerId | null,
): Promise<boolean> {
  const answer = await act('call/dial', { number, customerId });
  if (answer === null) return false;
  select({ kind: 'contact', interactionId: answer.interactionId });
  return true;
}
