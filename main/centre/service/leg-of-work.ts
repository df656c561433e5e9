/**
 * A leg as the work remembers it, where the telephone system has nothing to say of it: it lost the call, or the contact is
 * written and has seats. Used by the comparison after an outage and by chats; reads only.
 */
import type { Work } from '../store/work-records.ts';
import type { TelephonyLeg } from '../telephony/port.ts';

/** One of the work's own legs; whatever is not the customer's is an agent's. */
export function legOfWork(
  work: Work,
  legId: string,
  known: Pick<TelephonyLeg, 'state' | 'direction' | 'answeredAtMs'>,
): TelephonyLeg {
  return {
    legId,
    kind: legId === work.customerLegId ? 'customer' : 'agent',
    number: work.interaction.number,
    displayName: '',
    dialled: '',
    interactionId: work.interaction.id,
    bridgeId: work.bridgeId,
    isHeld: false,
    createdAtMs: work.interaction.startedAtMs,
    context: {},
    ...known,
  };
}
