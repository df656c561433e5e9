/** What keys and buttons do with the note of the customer in the middle. */
import type { CustomerId } from '#src/model/ids.ts';
import type { Act } from '../stores/ask.ts';
import { setTyping, typingOf, useCodeTyping } from '../stores/code-typing.ts';
import { showNotice } from '../stores/notices.ts';
import { readSelected } from '../stores/selected.ts';
import { readSlice } from '../stores/slices.ts';
import { texts } from '../text/texts.ts';
import { nothingTyped, typeCode } from '../wrap-up/code-typing.ts';
import { changeNote, clearNote, readNote } from './note-drafts.ts';

/** The customer whose note keys mean; null while something else is in the middle. */
export function readNotedCustomer(): CustomerId | null {
  const selected = readSelected();
  return selected.kind === 'customer' && readSlice('session')?.mode !== 'plain'
    ? selected.customerId
    : null;
}

/** Puts the note where it cannot be lost, and says where that is. */
export async function finishNote(act: Act, id: CustomerId): Promise<void> {
  const text = texts[readSlice('settings')?.language ?? 'es'];
  const { draft } = readNote(id);
  if (draft.note.trim() === '' && draft.reasonId === null)
    return showNotice('warn', text.notes.empty);
  if ((await act('note/write', { customerId: id, draft })) === null) return;
  clearNote(id);
  setTyping(id, nothingTyped);
  const strip = readSlice('strip');
  const isAway = strip !== null && strip.centre.state !== 'connected';
  const count = Math.max(1, strip ? strip.outbox.waiting + strip.outbox.needsAttention : 1);
  showNotice('done', isAway ? text.notes.waits(count) : text.notes.sent);
}

/** Gives a digit or letter to the note's codes; true when it meant something. */
export function pickNoteCode(id: CustomerId, key: string): boolean {
  const catalogue = readSlice('catalogue');
  if (!catalogue) return false;
  const typed = typeCode(typingOf(useCodeTyping.getState(), id), key, {
    reasons: catalogue.reasons,
    outcomes: catalogue.outcomes,
    language: readSlice('settings')?.language ?? 'es',
  });
  if (!typed) return false;
  setTyping(id, typed.next);
  if (typed.pick)
    changeNote(
      id,
      typed.pick.list === 'reason' ? { reasonId: typed.pick.id } : { outcomeId: typed.pick.id },
    );
  return true;
}
