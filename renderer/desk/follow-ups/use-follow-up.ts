/** Calling back, marking as done with a way back, and the keys of both while the row has the focus. */
import type { KeyboardEvent } from 'react';
import type { FollowUp } from '#src/model/follow-up.ts';
import { findBinding } from '#src/keys/keymap.ts';
import { dialNumber } from '../dial/dial-number.ts';
import { nameOfContact } from '../parts/contact-name.ts';
import { useBindings } from '../parts/key-hint.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { showNotice, showUndo } from '../stores/notices.ts';
import { useText } from '../text/use-text.ts';

/** Used by both rows of a follow-up. */
export function useFollowUp({ id, customerId, name: displayName, number }: FollowUp) {
  const text = useText();
  const bindings = useBindings();
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
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = findBinding(event.nativeEvent, bindings, ['row'])?.action;
    if (action === 'row/call' && number !== '') call();
    else if (action === 'row/dismiss') void markDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { name, call, markDone: () => void markDone(), onKeyDown };
}
