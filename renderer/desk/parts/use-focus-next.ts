/** Where the focus goes when the row of a list that had it is gone: to the row in its place, so that keys go on where they were. */
import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/** For the list's `onFocus`. `rows` are the list's own children; `fieldOf` is what of a row takes the focus. */
export function useFocusNext(
  list: RefObject<HTMLElement | null>,
  fieldOf: (row: HTMLElement) => HTMLElement | null,
): (event: FocusEvent) => void {
  const focused = useRef<{ readonly row: Element; readonly at: number } | null>(null);
  useEffect(() => {
    if (!focused.current || focused.current.row.isConnected) return;
    const rows = rowsOf(list.current);
    const next = rows[Math.min(focused.current.at, rows.length - 1)];
    if (next && document.activeElement === document.body) fieldOf(next)?.focus();
    focused.current = null;
  });
  return ({ target }) => {
    const rows = rowsOf(list.current);
    const at = rows.findIndex((row) => row.contains(target));
    const row = rows[at];
    focused.current = row ? { row, at } : null;
  };
}

/** The rows as they stand. */
export const rowsOf = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(':scope > li') ?? []),
];
