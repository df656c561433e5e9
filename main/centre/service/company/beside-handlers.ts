/**
 * The requests about being beside an agent: a lead who takes over and hands back, follows, and a learner who listens.
 */
import { Refusal } from '../refusal.ts';
import type { CentreContext } from '../context.ts';
import type { RequestHandlers } from '../requests.ts';

export type BesideHandlers = Pick<
  RequestHandlers,
  | 'supervise/take-over'
  | 'supervise/hand-back'
  | 'team/follow'
  | 'shadow/ask'
  | 'shadow/answer'
  | 'shadow/end'
  | 'shadow/practise'
>;

/** One per service. */
export function createBesideHandlers(_context: CentreContext): BesideHandlers {
  const notYet = (): never => {
    throw new Refusal('refused', 'not offered yet');
  };
  return {
    'supervise/take-over': notYet,
    'supervise/hand-back': notYet,
    'team/follow': notYet,
    'shadow/ask': notYet,
    'shadow/answer': notYet,
    'shadow/end': notYet,
    'shadow/practise': notYet,
  };
}
