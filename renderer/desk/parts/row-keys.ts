/** The keys of a row in a list: call, and done with it. They count while the row, or a button in it, has the focus. */
import type { KeyboardEvent } from 'react';
import { findBinding } from '#src/keys/keymap.ts';
import { useBindings } from './key-hint.tsx';

/** The row's listener. `call` is null when there is nobody to call. */
export function useRowKeys(row: {
  readonly call: (() => void) | null;
  readonly dismiss: () => void;
  /** Make, or change, what the row is about. */
  readonly define?: () => void;
}): (event: KeyboardEvent) => void {
  const bindings = useBindings();
  return (event) => {
    const action = findBinding(event.nativeEvent, bindings, ['row'])?.action;
    if (action === 'row/call' && row.call) row.call();
    else if (action === 'row/define' && row.define) row.define();
    else if (action === 'row/dismiss') row.dismiss();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
