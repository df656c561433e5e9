/**
 * Consult cards being written, by interaction, whole as they were typed however long: they outlive the picker's closing, and
 * so do corrections and the addresses that were given for a number. Only the window's own comfort.
 */
import { create } from 'zustand';
import type { InteractionId } from '#src/model/ids.ts';
import type { CardDraft } from '#src/model/party.ts';

/** The words of a card. */
export type CardWords = Pick<CardDraft, 'why' | 'done' | 'asked' | 'note'>;

interface Cards {
  readonly byId: Readonly<Record<InteractionId, Partial<CardWords>>>;
  /** Changes to a card that has been sent; there while its correction is open. */
  readonly corrections: Readonly<Record<InteractionId, Partial<CardWords>>>;
  /** Where the card went by e-mail last, by number. */
  readonly addresses: Readonly<Record<string, string>>;
}

const nothing: Cards = { byId: {}, corrections: {}, addresses: {} };

/** What the agent changed on a card; what is not there is prefilled. */
export const useCards = create<Cards>(() => nothing);

/** Notes what the agent wrote on a card. */
export function editCard(id: InteractionId, change: Partial<CardWords>): void {
  useCards.setState(({ byId }) => ({ byId: { ...byId, [id]: { ...byId[id], ...change } } }));
}

/** Opens the correction of a card, or notes what was written in it. */
export function editCorrection(id: InteractionId, change: Partial<CardWords>): void {
  useCards.setState(({ corrections }) => ({
    corrections: { ...corrections, [id]: { ...corrections[id], ...change } },
  }));
}

/** The correction was sent, or is not wanted. */
export function closeCorrection(id: InteractionId): void {
  useCards.setState(({ corrections }) => {
    const { [id]: _closed, ...others } = corrections;
    return { corrections: others };
  });
}

/** Remembers where the card of this number goes. */
export function rememberAddress(number: string, address: string): void {
  useCards.setState(({ addresses }) => ({ addresses: { ...addresses, [number]: address } }));
}

/** Forgets everything. */
export function resetCards(): void {
  useCards.setState(nothing);
}
