/**
 * What a page of leads shows, asked when it opens, again when something has changed and when the centre is back. Used by the tabs of
 * the shelf page.
 */
import { useEffect, useState } from 'react';
import type { DeskAnswer, DeskIntent, DeskIntentName } from '#src/contracts/desk.ts';
import type { Fault } from '#src/contracts/fault.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';

/** The newest answer; the one before stays while it is asked again. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly fault: Fault | null;
  readonly again: () => void;
}

/** `payload` has to stay the same object between two drawings; with another `turnOf` it is asked once more. */
export function useLoaded<N extends DeskIntentName>(
  name: N,
  payload: DeskIntent<N>,
  turnOf = 0,
): Loaded<DeskAnswer<N>> {
  const { ask } = useDesk();
  const [value, setValue] = useState<DeskAnswer<N> | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [turn, setTurn] = useState(0);
  const isThere = useSlice('strip')?.centre.state === 'connected';
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
  }, [ask, name, payload, turn, turnOf, isThere]);
  return { value, fault, again: () => setTurn((before) => before + 1) };
}
