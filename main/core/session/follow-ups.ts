/**
 * What the agent has to come back to. The list is the centre's; what is done here leaves it at once, waits in the outbox
 * long enough to be taken back, and stays away although the centre, which has not heard of it yet, still lists it.
 */
import type { Answer } from '#src/contracts/fault.ts';
import { byDue, type FollowUp } from '#src/model/follow-up.ts';
import { refusal } from '../page-links.ts';
import { done, type Nothing, type SessionContext } from './context.ts';

/** How long a slip of the finger can be taken back. */
export const UNDO_MS = 8_000;

export interface FollowUps {
  /** The centre's whole list. */
  hear(followUps: readonly FollowUp[]): void;
  done(id: string): Promise<Answer<Nothing>>;
  /** Only until it is sent. */
  undo(id: string): Promise<Answer<Nothing>>;
}

/** One per session. */
export function createFollowUps(ctx: SessionContext): FollowUps {
  /** As they were, for taking back; what was done before a restart is beyond that. */
  const taken = new Map<string, FollowUp>();
  const unsent = (id: string) =>
    ctx.outbox.rows().find((row) => row.name === 'follow-up/done' && row.interactionId === id);

  return {
    hear(followUps) {
      const open = followUps.filter(({ id }) => !unsent(id)).toSorted(byDue);
      ctx.change((truth) => ({ ...truth, followUps: open }));
    },
    async done(id) {
      const found = ctx.truth().followUps.find((one) => one.id === id);
      if (!found) return refusal('not-found');
      const payload = { followUpId: id, doneAtMs: ctx.ports.clock.nowMs() };
      const kept = await ctx.outbox.put(
        { name: 'follow-up/done', interactionId: id, payload, delayMs: UNDO_MS },
        [],
      );
      if (!kept.ok) return refusal(kept.error);
      taken.set(id, found);
      ctx.change((truth) => ({
        ...truth,
        followUps: truth.followUps.filter((one) => one.id !== id),
      }));
      return done;
    },
    async undo(id) {
      const former = taken.get(id);
      if (!former || unsent(id)?.state !== 'waiting') return refusal('too-late');
      await ctx.outbox.drop('follow-up/done', id);
      if (unsent(id)) return refusal('too-late');
      taken.delete(id);
      ctx.change((truth) => ({
        ...truth,
        followUps: [...truth.followUps.filter((one) => one.id !== id), former].toSorted(byDue),
      }));
      return done;
    },
  };
}
