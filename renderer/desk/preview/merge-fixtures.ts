/** A second card of Marta, for the merge. `state=merged` shows hers after another was merged into it. */
import type { DeskState } from '#src/contracts/desk.ts';
import { evidenceOf } from '#src/customers/evidence.ts';
import { mergeCustomers, usualChoices } from '#src/customers/merge.ts';
import { customerId } from '#src/model/ids.ts';
import type { Customer } from '#src/model/customer.ts';
import { marta, oscar, states } from './fixtures.ts';

/** Opened by somebody who did not find the first. */
export const martaTwice: Customer = {
  ...marta,
  id: customerId.parse('cus-marta-2'),
  name: 'Marta Ibañez',
  segment: 'standard',
  sinceYear: 2024,
  phones: [{ number: '612044918', label: '' }],
  emails: ['marta.ibanez@ejemplo.es', 'martaisoler@correo.es'],
  orders: [{ id: 'P-90177', title: 'Mesh Wi-Fi', state: 'open' }],
  contract: null,
  city: 'Alcalá de Henares',
  preferredHours: { from: 16, to: 20 },
  preferredChannel: 'email',
  promises: [],
  hasRecordingConsent: false,
  note: 'Pide siempre copia por correo.',
  version: 1,
};

/** Who seems to be Marta. */
export const duplicatesOf = () =>
  [martaTwice, { ...oscar, phones: [...oscar.phones, ...martaTwice.phones] }].map((customer) => ({
    customer,
    evidence: [...evidenceOf(marta, customer)],
  }));

/** By name, as in the address of the preview page. */
export const mergeStates = {
  merged: (now: number): DeskState => {
    const talking = states.call(now);
    const pair = { survivor: marta, merged: martaTwice };
    const { agent } = talking.session;
    const done =
      agent &&
      mergeCustomers(pair, {
        mergeId: 'merge-0001',
        choices: usualChoices(pair),
        evidence: [...evidenceOf(marta, martaTwice)],
        atMs: now - 3_600_000,
        by: { agentId: agent.id, name: agent.name },
      });
    return {
      ...talking,
      conversations: talking.conversations.map((one) =>
        one.customer?.id === marta.id && done?.ok ? { ...one, customer: done.value.survivor } : one,
      ),
    };
  },
};
