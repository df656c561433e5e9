/** Why there is no article now. While the centre is away the usual words would promise to send something: here nothing is sent. */
import { TriangleAlert } from 'lucide-react';
import type { Fault } from '#src/contracts/fault.ts';
import { FaultLine } from '../parts/fault-line.tsx';
import { useText } from '../text/use-text.ts';

/** The sentence; `away` says in place of the reader's words what the centre is missed for. */
export function ArticleFault({
  fault,
  away,
}: {
  readonly fault: Fault;
  readonly away?: { readonly what: string; readonly todo: string };
}) {
  const words = useText().knowledge.away;
  const { what, todo } = away ?? words;
  if (fault.code !== 'centre-unreachable') return <FaultLine fault={fault} />;
  return (
    <p className="fault" role="alert">
      <TriangleAlert aria-hidden="true" />
      <span>
        <b>{what}</b> {todo}
      </span>
    </p>
  );
}
