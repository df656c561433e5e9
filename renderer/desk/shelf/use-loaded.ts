/**
 * What a page of leads shows, asked when it opens, again when something has changed and when the centre is back. While it is away
 * nobody is asked: what was heard last stays, with its moment. Used by the tabs of the shelf page.
 */
import { useEffect, useState } from 'react';
import type { DeskAnswer, DeskIntent, DeskIntentName } from '#src/contracts/desk.ts';
import type { Fault } from '#src/contracts/fault.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';

/** Answered by this machine alone. */
const OWN: readonly DeskIntentName[] = ['article/drafts'];

/** The newest answer; the one before stays while it is asked again. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly fault: Fault | null;
  /** The centre is known to be away; what is here was heard then, if anything was. */
  readonly away: { readonly heardAtMs: number | null } | null;
  readonly again: () => void;
}

/** `payload` has to stay the same object between two drawings; with another `turnOf` it is asked once more. */
export function useLoaded<N extends DeskIntentName>(
  name: N,
  payload: DeskIntent<N>,
  turnOf = 0,
): Loaded<DeskAnswer<N>> {
  const { ask, ticker } = useDesk();
  const [value, setValue] = useState<DeskAnswer<N> | null>(null);
  const [heardAtMs, setHeardAtMs] = useState<number | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [turn, setTurn] = useState(0);
  const centre = useSlice('strip')?.centre.state;
  const isThere = centre === 'connected';
  const isOwn = OWN.includes(name);
  // Without word of the centre it is asked: it may be there.
  const cannotAnswer = !isOwn && centre !== undefined && !isThere;
  useEffect(() => {
    if (cannotAnswer) return;
    let isStale = false;
    void ask(name, payload).then((answer) => {
      if (isStale) return;
      if (answer.ok) {
        setValue(() => answer.value);
        setHeardAtMs(ticker.nowMs());
      }
      setFault(answer.ok ? null : answer.error);
    });
    return () => {
      isStale = true;
    };
  }, [ask, ticker, name, payload, turn, turnOf, isThere, cannotAnswer]);
  return {
    value,
    fault: cannotAnswer ? null : fault,
    away: !isOwn && centre === 'unreachable' ? { heardAtMs } : null,
    again: () => setTurn((before) => before + 1),
  };
}
