/** Where the focus goes when the form that had it is closed: never nowhere, for the next key means this page. Used by the tabs of the shelf page. */
import { type RefObject, useEffect, useRef } from 'react';

/** For the box around a tab's content. Looked at when it is drawn first, and with each other `turn`. */
export function useFocusBack(turn: unknown): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    const tab = box.current?.closest('.shelf')?.querySelector('[role=tab][aria-selected=true]');
    const back = box.current?.querySelector('button') ?? tab;
    if (back instanceof HTMLElement) back.focus();
  }, [turn]);
  return box;
}
