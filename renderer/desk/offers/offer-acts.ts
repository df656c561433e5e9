/** Taking and returning what is offered: a call is answered by the phone, a chat is accepted at the centre. */
import type { RingingOffer } from '#src/contracts/desk.ts';
import { isChat } from '../chat/chats.ts';
import type { Act } from '../stores/ask.ts';

/** Takes it. */
export function acceptOffer(act: Act, { offer }: RingingOffer): Promise<unknown> {
  const { interaction } = offer;
  return act(isChat(interaction) ? 'offer/accept' : 'call/answer', {
    interactionId: interaction.id,
  });
}

/** Gives it back to its queue, or to the colleague from whom it came. */
export function returnOffer(act: Act, { offer }: RingingOffer): Promise<unknown> {
  return act('call/reject', { interactionId: offer.interaction.id });
}
