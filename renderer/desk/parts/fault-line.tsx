/** A fault in words: what happened, and what to do. */
import { TriangleAlert } from 'lucide-react';
import type { Fault } from '#src/contracts/fault.ts';
import { useText } from '../text/use-text.ts';

/** One fault as a sentence; said aloud when it appears. */
export function FaultLine({ fault }: { readonly fault: Fault }) {
  const { what, todo } = useText().faults[fault.code];
  return (
    <p className="fault" role="alert">
      <TriangleAlert aria-hidden="true" />
      <span>
        <b>{what}</b> {todo}
      </span>
    </p>
  );
}
