/** One part of the check: its icon, its sentence, and what is pressed. The page and its parts use it. */
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Fault } from '#src/contracts/fault.ts';
import { FaultLine } from '../parts/fault-line.tsx';

/** How it went. */
export type CheckResult =
  | { readonly kind: 'untried' }
  | { readonly kind: 'good' }
  | { readonly kind: 'bad'; readonly words: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

export const untried: CheckResult = { kind: 'untried' };

/** Every part keeps its result where the page can read it. */
export interface CheckPartProps {
  readonly result: CheckResult;
  readonly onResult: (result: CheckResult) => void;
}

/** The card of a part. */
export function CheckPart(props: {
  readonly title: string;
  readonly todo: string;
  readonly result: CheckResult;
  readonly good: string;
  readonly children?: ReactNode;
}) {
  const { result } = props;
  const Icon =
    result.kind === 'good' ? CircleCheck : result.kind === 'untried' ? CircleDashed : TriangleAlert;
  return (
    <section className="card check" aria-label={props.title}>
      <Icon aria-hidden="true" className={`check-icon check-${result.kind}`} />
      <div className="check-words">
        <h2>{props.title}</h2>
        {result.kind === 'fault' ? <FaultLine fault={result.fault} /> : null}
        <p className={result.kind === 'bad' ? 'bad-ink' : 'muted'} role="status">
          {result.kind === 'good' ? props.good : result.kind === 'bad' ? result.words : props.todo}
        </p>
      </div>
      {props.children}
    </section>
  );
}
