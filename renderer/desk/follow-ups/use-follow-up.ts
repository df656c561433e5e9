/** Calling back, marking as done with a way back, and the keys of both while the row has the focus. */
import type { FollowUp } from '#src/model/follow-up.ts';
import { dialNumber } from '../dial/dial-number.ts';
import { nameOfContact } from '../parts/contact-name.ts';
import { useRowKeys } from '../parts/row-keys.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice, showUndo } from '../stores/notices.ts';
import { useText } from '../text/use-text.ts';

/** Used by both rows of a follow-up. */
export function useFollowUp({ id, customerId, name: displayName, number }: FollowUp) {
  const text = useText();
  const { act } = useDesk();
  const name = nameOfContact({ displayName, number }, null, text);
  const undo = async () => {
    if ((await act('follow-up/undo', { followUpId: id })) !== null)
      showNotice('done', text.followUps.undone);
  };
  const markDone = async () => {
    if ((await act('follow-up/done', { followUpId: id })) !== null)
      showUndo(text.followUps.done(name), () => void undo());
  };
  const call = () => void dialNumber(act, number, customerId);
  const dismiss = () => void markDone();
  const onKeyDown = useRowKeys({ call: number === '' ? null : call, dismiss });
  return { name, call, markDone: dismiss, onKeyDown };
}
