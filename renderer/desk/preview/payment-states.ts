/** A call in which somebody pays with a card: before, paused, about to go on, and when nobody knows. Used by preview and tests. */
import type { DeskState } from '#src/contracts/desk.ts';
import type { Interaction } from '#src/model/interaction.ts';
import { formField } from '#src/model/queue.ts';
import { states } from './fixtures.ts';

function paying(now: number, change: Partial<Interaction>): DeskState {
  const state = states.call(now);
  return {
    ...state,
    catalogue: state.catalogue && {
      ...state.catalogue,
      fields: [
        formField.parse({
          id: 'card',
          kind: 'payment',
          label: { es: 'Pago con tarjeta', en: 'Card payment' },
          queueIds: null,
        }),
      ],
    },
    conversations: state.conversations.map((each) => ({
      ...each,
      interaction: { ...each.interaction, ...change },
    })),
  };
}
const paused = (now: number, leftMs: number): Partial<Interaction> => ({
  recording: 'paused',
  recordingPause: { because: 'payment', sinceMs: now - 12_000, untilMs: now + leftMs },
});

/** By name, as in the address of the preview page. */
export const paymentStates = {
  payment: (now: number) => paying(now, {}),
  'payment-open': (now: number) => paying(now, paused(now, 168_000)),
  'payment-ending': (now: number) => paying(now, paused(now, 20_000)),
  'payment-unsure': (now: number) => paying(now, { recording: 'unknown' }),
  'payment-off': (now: number) => paying(now, { recording: 'off' }),
} satisfies Record<string, (now: number) => DeskState>;
