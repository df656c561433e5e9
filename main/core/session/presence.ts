/** Runs the presence machine: wishes out one at a time, the centre's word in. Never queued for later: a wish is for now. */
import {
  transitionPresence,
  type PresenceEvent,
  type PresenceWish,
} from '#src/agent/presence-machine.ts';
import type { Answer, FaultCode } from '#src/contracts/fault.ts';
import { refusal } from '../page-links.ts';
import { done, type Nothing, type SessionContext } from './context.ts';

export interface PresenceWishes {
  wish(wish: PresenceWish): Promise<Answer<Nothing>>;
  onSilent(): void;
}

/** One per session. */
export function createPresence(ctx: SessionContext): PresenceWishes {
  const dispatch = async (event: PresenceEvent): Promise<FaultCode | null> => {
    const { agent, effects } = transitionPresence(
      ctx.truth().presence,
      event,
      ctx.ports.clock.nowMs(),
    );
    ctx.change((truth) => ({ ...truth, presence: agent }));
    let fault: FaultCode | null = null;
    for (const effect of effects)
      fault = effect.kind === 'refused' ? effect.code : ((await send(effect.wish)) ?? fault);
    return fault;
  };

  const send = async (wish: PresenceWish): Promise<FaultCode | null> => {
    const answer = await (wish.kind === 'set'
      ? ctx.centre.request('presence/set', { presence: wish.presence })
      : ctx.centre.request('presence/cancel-next', {}));
    return dispatch(
      answer.ok
        ? { kind: 'centre/answered', status: answer.value }
        : { kind: 'centre/refused', code: answer.error.code },
    );
  };

  return {
    async wish(wish) {
      if (ctx.truth().session.state !== 'signed-in') return refusal('signed-out');
      const isAway = ctx.truth().strip.centre.state !== 'connected';
      if (isAway) {
        ctx.stream.retryNow();
        return refusal('centre-unreachable', true);
      }
      const fault = await dispatch({ kind: 'agent/wished', wish });
      return fault ? refusal(fault, true) : done;
    },
    onSilent() {
      void dispatch({ kind: 'centre/silent' });
    },
  };
}
