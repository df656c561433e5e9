/**
 * Where phone and centre differ about a call, and go on differing: it is offered to the agent, never hidden and never decided
 * here. A call that the centre does not have can be kept or ended; one that only the centre still has can be rejoined or ended.
 */
import { isLive } from '#src/call/call-set.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { InteractionId } from '#src/model/ids.ts';
import { refusal } from '../page-links.ts';
import type { Beside } from './beside.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import { isPlain } from './plain/plain-mode.ts';
import {
  findCallOf,
  findConversation,
  patchConversation,
  type ConversationState,
  type Truth,
} from './truth.ts';

/** A goodbye, a transfer or a report of the centre may be on its way; only what stays is a difference. */
export const DIFFERS_AFTER_MS = 5_000;

export interface Differences {
  react(before: Truth, after: Truth): void;
  /** The agent has read it and goes on talking. */
  keep(id: InteractionId): Promise<Answer<Nothing>>;
  rejoin(id: InteractionId): Promise<Answer<Nothing>>;
  /** Lets the customer go whom only the centre still has. */
  giveUp(id: InteractionId): Promise<Answer<Nothing>>;
  stop(): void;
}

/** The phone has it, the centre is there and does not. */
const isUnknownThere = (truth: Truth, one: ConversationState): boolean => {
  if (truth.strip.centre.state !== 'connected' || !(one.isReleased || one.isLocal)) return false;
  const call = findCallOf(truth, one.interaction.id);
  return call !== null && isLive(call);
};

/** One per session. */
export function createDifferences(ctx: SessionContext, beside: Beside): Differences {
  const waiting = new Map<InteractionId, () => void>();

  const forget = (id: InteractionId): void => {
    waiting.get(id)?.();
    waiting.delete(id);
  };
  const look = (truth: Truth): void => {
    const here = new Set<InteractionId>();
    for (const one of truth.conversations) {
      const { id } = one.interaction;
      if (isUnknownThere(truth, one)) {
        here.add(id);
        if (waiting.has(id) || one.difference) continue;
        waiting.set(
          id,
          ctx.ports.timers.after(DIFFERS_AFTER_MS, () => {
            waiting.delete(id);
            const now = findConversation(ctx.truth(), id);
            if (!now || !isUnknownThere(ctx.truth(), now)) return;
            ctx.ports.log.warn('call', 'the phone has a call that the centre does not have', {
              interactionId: id,
            });
            patch(id, { kind: 'not-at-centre', isKept: false });
          }),
        );
      } else if (one.difference?.kind === 'not-at-centre') patch(id, null);
    }
    for (const id of [...waiting.keys()]) if (!here.has(id)) forget(id);
  };
  const giveUp = async (interactionId: InteractionId): Promise<Answer<Nothing>> => {
    const answer = await ctx.centre.request('call/give-up', { interactionId });
    return answer.ok ? done : refusal(answer.error.code, answer.error.retryable);
  };
  const patch = (id: InteractionId, difference: ConversationState['difference'] | null): void => {
    ctx.change((truth) => patchConversation(truth, id, { difference: difference ?? null }));
  };

  return {
    react(before, after) {
      const isOther =
        before.calls !== after.calls ||
        before.conversations !== after.conversations ||
        before.strip.centre.state !== after.strip.centre.state;
      if (!isOther || isPlain(ctx.options)) return;
      // Who hung up while there was no line has chosen already.
      for (const { interaction, difference } of after.conversations) {
        const isNews = findConversation(before, interaction.id)?.difference?.kind !== 'lost-here';
        const state = findCallOf(after, interaction.id)?.state;
        const hungUp = state?.kind === 'ended' && state.reason === 'agent-hung-up';
        if (difference?.kind === 'lost-here' && isNews && hungUp) void giveUp(interaction.id);
      }
      look(after);
    },
    keep(id) {
      const found = findConversation(ctx.truth(), id)?.difference;
      if (found?.kind !== 'not-at-centre') return Promise.resolve(refusal('too-late'));
      patch(id, { ...found, isKept: true });
      return Promise.resolve(done);
    },
    rejoin: (id) => beside.comeBack(id),
    giveUp,
    stop() {
      for (const id of [...waiting.keys()]) forget(id);
    },
  };
}
