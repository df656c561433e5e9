/** The states an agent may choose, in the order of their digits. */
import type { ChosenPresence, Presence } from '#src/model/agent.ts';
import type { Texts } from '../text/texts.ts';

/** Digit 1 is the first. Available is not among them: it has a key of its own, one press (budget 21). */
export const presenceChoices: readonly ChosenPresence[] = [
  { kind: 'away', reason: 'break' },
  { kind: 'away', reason: 'lunch' },
  { kind: 'away', reason: 'meeting' },
  { kind: 'away', reason: 'training' },
  { kind: 'away', reason: 'back-office' },
  { kind: 'offline' },
];

/** True while a contact is held: a choice then waits until it is over. */
export function isInContact(presence: Presence): boolean {
  return presence.kind === 'reserved' || presence.kind === 'busy' || presence.kind === 'wrap-up';
}

/** The words of a state. */
export function nameOfPresence(
  presence: Presence | ChosenPresence,
  { presence: text }: Texts,
): string {
  switch (presence.kind) {
    case 'away':
      return text.away[presence.reason];
    case 'wrap-up':
      return text.wrapUp;
    default:
      return text[presence.kind];
  }
}
