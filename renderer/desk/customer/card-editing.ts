/** Whose card is open for changes: set by its button and its key, cleared by the card when it goes. Read by `customer-card.tsx`. */
import { create } from 'zustand';
import type { CustomerId } from '#src/model/ids.ts';
import { readShownCustomer } from '../merge/merge-acts.ts';
import { readSlice } from '../stores/slices.ts';
import { useView } from '../stores/view.ts';

/** Whose card is being changed. */
export const useCardEditing = create<{ readonly customerId: CustomerId | null }>(() => ({
  customerId: null,
}));

/** Opens the card of whoever is in the middle for changes, where this agent may. */
export function editShownCard(): void {
  const customer = readShownCustomer();
  if (!customer || readSlice('session')?.capabilities?.editCustomers !== true) return;
  useView.setState({ customerTab: 'card', page: 'none', overlay: 'none' });
  useCardEditing.setState({ customerId: customer.id });
}

/** Back to reading. */
export const stopEditing = (): void => useCardEditing.setState({ customerId: null });
