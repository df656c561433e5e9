/**
 * The requests about being beside an agent: a lead who takes over and hands back, follows, and a learner who listens.
 */
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
export function createBesideHandlers({
  takeOvers,
  follows,
  shadows,
  practise,
}: CompanyPart): BesideHandlers {
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
    'shadow/practise': async (who, { interactionId }) => {
      await practise.start(who.agentId, interactionId);
      return {};
    },
  };
}
