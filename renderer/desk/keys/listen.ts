/**
 * The one listener for keys. Finds the action of a press in the scopes that count now and runs it; everything else is left
 * to the field or button that has the focus. Digits and letters never reach an action while a text field has the focus.
 */
import type { KeyScope } from '#src/keys/keymap.ts';
import { deriveBindings, findBinding } from '#src/keys/keymap.ts';
import { readNotedCustomer } from '../notes/note-acts.ts';
import { readSelected } from '../stores/selected.ts';
import { readSlice } from '../stores/slices.ts';
import { useView } from '../stores/view.ts';
import { type Actions, pickCode } from './actions.ts';
import { isTextField } from './text-field.ts';

/** Lists and menus use letters for themselves (jumping to a name), rows have their own keys. */
const OWN_LETTERS = '[role=menu],[role=listbox],[role=dialog],[role=radiogroup],[data-row-keys]';

/** Listens on a page; answers the remover. */
export function listenToKeys(page: Window, actions: Actions): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || useView.getState().isRecordingKey) return;
    if (readSlice('session')?.state !== 'signed-in') return;
    const bindings = deriveBindings(readSlice('settings')?.keys ?? {});
    const binding = findBinding(event, bindings, scopesNow(page));
    if (binding) {
      event.preventDefault();
      event.stopPropagation();
      // A key held down is one press: the second would undo the first.
      if (!event.repeat) actions[binding.action]();
      return;
    }
    if (!scopesNow(page).includes('wrap-up')) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.getModifierState('AltGraph'))
      return;
    if (event.key.length > 1 && event.key !== 'Backspace' && event.key !== 'Escape') return;
    if (pickCode(event.key)) event.preventDefault();
  };
  page.addEventListener('keydown', onKeyDown, { capture: true });
  return () => page.removeEventListener('keydown', onKeyDown, { capture: true });
}

function scopesNow(page: Window): readonly KeyScope[] {
  const { overlay, page: open } = useView.getState();
  const focused = page.document.activeElement;
  if (overlay === 'presence')
    return isTextField(focused) ? ['anywhere'] : ['anywhere', 'presence-menu'];
  const isFree =
    overlay === 'none' &&
    open === 'none' &&
    !isTextField(focused) &&
    !focused?.closest(OWN_LETTERS);
  const isNoted = readSelected().kind === 'conversation' || readNotedCustomer() !== null;
  return isFree && isNoted ? ['anywhere', 'wrap-up'] : ['anywhere'];
}
