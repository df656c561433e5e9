/** Why there is no article now. While the centre is away the usual words would promise to send something: here nothing is sent. */
import { TriangleAlert } from 'lucide-react';
import type { Fault } from '#src/contracts/fault.ts';
import { FaultLine } from '../parts/fault-line.tsx';
import { useText } from '../text/use-text.ts';

/** The sentence. */
export function ArticleFault({ fault }: { readonly fault: Fault }) {
  const { what, todo } = useText().knowledge.away;
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
