/** What a page of leads shows, asked when it opens and again when something has changed. Used by the tabs of the shelf page. */
import { useEffect, useState } from 'react';
import type { DeskAnswer, DeskIntent, DeskIntentName } from '#src/contracts/desk.ts';
import type { Fault } from '#src/contracts/fault.ts';
import { useDesk } from '../stores/desk-context.tsx';

/** The newest answer; the one before stays while it is asked again. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly fault: Fault | null;
  readonly again: () => void;
}

/** `payload` has to stay the same object between two drawings. */
export function useLoaded<N extends DeskIntentName>(
  name: N,
  payload: DeskIntent<N>,
): Loaded<DeskAnswer<N>> {
  const { ask } = useDesk();
  const [value, setValue] = useState<DeskAnswer<N> | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isStale = false;
    void ask(name, payload).then((answer) => {
      if (isStale) return;
      if (answer.ok) setValue(() => answer.value);
      setFault(answer.ok ? null : answer.error);
    });
    return () => {
      isStale = true;
    };
  }, [ask, name, payload, turn]);
  return { value, fault, again: () => setTurn((before) => before + 1) };
}
