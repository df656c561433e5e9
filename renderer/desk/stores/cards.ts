/** Consult cards being written, by interaction: they outlive the picker's closing. Only the window's own comfort. */
import { create } from 'zustand';
import type { InteractionId } from '#src/model/ids.ts';
import type { CardDraft } from '#src/model/party.ts';

interface Cards {
  readonly byId: Readonly<Record<InteractionId, Partial<CardDraft>>>;
}

/** What the agent changed on a card; what is not there is prefilled. */
export const useCards = create<Cards>(() => ({ byId: {} }));

/** Notes what the agent wrote on a card. */
export function editCard(id: InteractionId, change: Partial<CardDraft>): void {
  useCards.setState(({ byId }) => ({ byId: { ...byId, [id]: { ...byId[id], ...change } } }));
}

/** Forgets everything. */
export function resetCards(): void {
  useCards.setState({ byId: {} });
}
