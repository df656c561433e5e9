/** The customer's card in the states that are seldom seen: somebody far away, everything late, nothing known. */
import type { DeskState } from '#src/contracts/desk.ts';
import type { Customer } from '#src/model/customer.ts';
import { followUp } from '#src/model/follow-up.ts';
import { ids, marta, states } from './fixtures.ts';

const DAY = 24 * 3_600_000;

function withCustomer(now: number, change: Partial<Customer>): DeskState {
  const state = states.call(now);
  return {
    ...state,
    conversations: state.conversations.map((each) => ({
      ...each,
      customer: { ...marta, ...change },
    })),
  };
}

/** By name, as in the address of the preview page. */
export const cardStates = {
  /** Nine hours away, so that one of the two clocks is always asleep; three things open, one of them late. */
  'card-far': (now: number): DeskState => ({
    ...withCustomer(now, {
      name: 'Patricia Quiroga Mejía',
      city: 'Auckland',
      timeZone: 'Pacific/Auckland',
      preferredChannel: 'sms',
      preferredHours: { from: 16, to: 20 },
      satisfaction: [3, 3, 4, 4, 5, 5],
      promises: [
        { text: 'Enviar la copia de las tres últimas facturas por correo', dueAtMs: now - DAY },
        { text: 'El instalador llama antes de ir', dueAtMs: now + 3 * DAY },
      ],
    }),
    followUps: [
      followUp.parse({
        id: 'fol-1',
        customerId: ids.marta,
        name: 'Patricia Quiroga Mejía',
        number: '',
        channel: 'call',
        dueAtMs: now + 3_600_000,
        text: 'Confirmar que le ha llegado el router',
        interactionId: 'int-9',
      }),
    ],
  }),
  /** A card from an older centre: no value, no permissions, no scores. */
  'card-bare': (now: number): DeskState => {
    const { value: _value, consents: _consents, ...bare } = marta;
    const state = withCustomer(now, {});
    return {
      ...state,
      followUps: [],
      conversations: state.conversations.map((each) => ({
        ...each,
        customer: { ...bare, satisfaction: [], promises: [], orders: [], note: '' },
      })),
    };
  },
} satisfies Record<string, (now: number) => DeskState>;
