/** The payment fields that the company set up for the queue of a call that goes on. None where a call cannot be paused at all. */
import type { Conversation } from '#src/contracts/desk.ts';
import { useSlice } from '../stores/slices.ts';
import { isLive } from '../stores/selected.ts';
import { PaymentField } from './payment-field.tsx';

/** Nothing in a chat, before the answer and after the call. */
export function PaymentFields({ conversation }: { readonly conversation: Conversation }) {
  const fields = useSlice('catalogue')?.fields ?? [];
  const canPause = useSlice('session')?.capabilities?.recordingPause === true;
  const { call, interaction } = conversation;
  if (!canPause || !isLive(conversation) || call === null || call.answeredAtMs === null)
    return null;
  return fields
    .filter(
      ({ kind, queueIds }) =>
        kind === 'payment' &&
        (queueIds === null ||
          (interaction.queueId !== null && queueIds.includes(interaction.queueId))),
    )
    .map((field, at) => (
      <PaymentField key={field.id} conversation={conversation} field={field} isFirst={at === 0} />
    ));
}
