/**
 * A field over a list: the cursor stays in the field, arrows move the choice, Enter takes it (the ARIA combobox with a
 * listbox). Every place where something is found by typing is made of it. A choice stays with its line when others arrive.
 */
import {
  type HTMLAttributes,
  type InputHTMLAttributes,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';

/** What `useFindList` is asked. */
export interface FindListOf<R> {
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  /** The field's name for a screen reader, and the list's. */
  readonly label: string;
  readonly listLabel: string;
  /** When the first line is chosen by itself. What acts on somebody is not: Enter on an empty field must not do it. */
  readonly takesFirst: 'always' | 'typed' | 'never';
  /** Enter; no line is chosen when there is none. */
  readonly onEnter: (row: R | null, how: Entered) => void;
  /**
   * Whether this line, or that there is none, answers what stands in the field now; without it all do. Enter waits for the answer:
   * else a line for an earlier letter would be taken.
   */
  readonly isFresh?: (row: R | null) => boolean;
  /** A press on a line; choosing it is the default. */
  readonly onPress?: (row: R) => void;
  /** What is in the field, which is the place's own. */
  readonly query: string;
  readonly onType: (query: string) => void;
}

/** How Enter was pressed. */
export interface Entered {
  readonly isShifted: boolean;
  /** Before the line was there: nobody has seen it. */
  readonly isEarly: boolean;
}

/** What the place draws with. */
export interface FindList<R> {
  readonly active: R | null;
  readonly field: InputHTMLAttributes<HTMLInputElement>;
  readonly list: HTMLAttributes<HTMLDivElement> & {
    readonly ref: RefObject<HTMLDivElement | null>;
  };
  readonly option: (row: R) => HTMLAttributes<HTMLDivElement>;
}

/** The field's and the list's state and properties. */
export function useFindList<R>(of: FindListOf<R>): FindList<R> {
  const { rows, keyOf, query } = of;
  const listId = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [early, setEarly] = useState<Entered | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const takesFirst =
    of.takesFirst === 'always' || (of.takesFirst === 'typed' && query.trim() !== '');
  const found = chosen === null ? -1 : rows.findIndex((row) => keyOf(row) === chosen);
  const at = found >= 0 ? found : takesFirst && rows.length > 0 ? 0 : -1;
  const active = rows[at] ?? null;
  const activeKey = active === null ? null : keyOf(active);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [activeKey]);
  const isFresh = of.isFresh?.(active) ?? true;
  useEffect(() => {
    if (early === null || !isFresh) return;
    setEarly(null);
    of.onEnter(active, early);
  });
  const choose = (row: R | undefined) => {
    if (row !== undefined) setChosen(keyOf(row));
  };
  const nameOf = (index: number) => `${listId}-${index}`;
  return {
    active,
    field: {
      type: 'text',
      role: 'combobox',
      'aria-expanded': rows.length > 0,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      'aria-label': of.label,
      ...(at >= 0 ? { 'aria-activedescendant': nameOf(at) } : {}),
      value: query,
      maxLength: 200,
      dir: 'auto',
      onChange: (event) => {
        setChosen(null);
        setEarly(null);
        of.onType(event.target.value);
      },
      onKeyDown: (event) => {
        if (event.key === 'ArrowDown') choose(rows[(at + 1) % rows.length]);
        else if (event.key === 'ArrowUp') choose(rows.at(Math.max(at, 0) - 1));
        else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          const { shiftKey: isShifted } = event;
          // One that is held down was meant for what had the focus before.
          if (event.repeat) event.preventDefault();
          else if (isFresh) of.onEnter(active, { isShifted, isEarly: false });
          else setEarly({ isShifted, isEarly: true });
        } else return;
        event.preventDefault();
      },
    },
    list: { role: 'listbox', id: listId, 'aria-label': of.listLabel, ref: list },
    option: (row) => ({
      id: nameOf(rows.indexOf(row)),
      role: 'option',
      'aria-selected': row === active,
      // Where a press only chooses, the mouse on its way to the button must not choose another.
      ...(of.onPress ? { onPointerMove: () => choose(row) } : {}),
      onClick: () => (of.onPress ?? choose)(row),
    }),
  };
}

/** The line of a list without lines: why. */
export function EmptyList({ children }: { readonly children: ReactNode }) {
  return (
    <p className="muted palette-empty" role="option" aria-selected="false" aria-disabled="true">
      {children}
    </p>
  );
}
