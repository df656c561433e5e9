/**
 * The requests about being beside an agent: a lead who takes over and hands back, follows, and a learner who listens.
 */
import { Refusal } from '../refusal.ts';
import type { CentreContext } from '../context.ts';
import type { RequestHandlers } from '../requests.ts';
import type { CompanyPart } from './company.ts';

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
export function createBesideHandlers(
  _context: CentreContext,
  { takeOvers, follows, shadows }: CompanyPart,
): BesideHandlers {
  const notYet = (): never => {
    throw new Refusal('refused', 'not offered yet');
  };
  return {
    'supervise/take-over': (who, request) => {
      takeOvers.start(who.agentId, request);
      return {};
    },
    'supervise/hand-back': (who, request) => {
      takeOvers.handBack(who.agentId, request);
      return {};
    },
    'team/follow': (who, request) => {
      follows.set(who.agentId, request);
      return {};
    },
    'shadow/ask': (who, request) => {
      shadows.ask(who.agentId, request);
      return {};
    },
    'shadow/answer': (who, request) => {
      shadows.answer(who.agentId, request);
      return {};
    },
    'shadow/end': (who, request) => {
      shadows.end(who.agentId, request);
      return {};
    },
    'shadow/practise': notYet,
  };
}
