/** The key that copies the address of the contact that has the focus. It counts in the rows of a history alone. */
import type { KeyboardEvent } from 'react';
import { findBinding } from '#src/keys/keymap.ts';
import { useBindings } from '../parts/key-hint.tsx';
import { copyShownLink } from './entry-link.ts';

/** The listener of the history. */
export function useCopyKey(): (event: KeyboardEvent) => void {
  const bindings = useBindings();
  return (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('.timeline-slot')) return;
    const action = findBinding(event.nativeEvent, bindings, ['row'])?.action;
    if (action !== 'timeline/copy-link') return;
    event.preventDefault();
    event.stopPropagation();
    copyShownLink();
  };
}
