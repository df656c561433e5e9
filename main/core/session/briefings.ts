/**
 * News from leads that this agent has not read. The list is the centre's; one that is read here leaves it at once, waits in the
 * outbox, and stays away although the centre, which has not heard of it yet, still lists it.
 */
import type { Answer } from '#src/contracts/fault.ts';
import type { Briefing } from '#src/model/briefing.ts';
import { refusal } from '../page-links.ts';
import { done, type Nothing, type SessionContext } from './context.ts';

export interface Briefings {
  /** The centre's whole list. */
  hear(briefings: readonly Briefing[]): void;
  read(id: Briefing['id']): Promise<Answer<Nothing>>;
}

/** One per session. */
export function createBriefings(
  ctx: Pick<SessionContext, 'truth' | 'change' | 'outbox' | 'ports'>,
): Briefings {
  const isReadHere = (id: string): boolean =>
    ctx.outbox.rows().some((row) => row.name === 'briefing/read' && row.interactionId === id);
  return {
    hear(all) {
      const briefings = all.filter(({ id }) => !isReadHere(id));
      ctx.change((truth) => ({ ...truth, briefings }));
    },
    async read(id) {
      if (!ctx.truth().briefings.some((one) => one.id === id)) return refusal('not-found');
      const payload = { briefingId: id, readAtMs: ctx.ports.clock.nowMs() };
      const kept = await ctx.outbox.put(
        { name: 'briefing/read', interactionId: id, payload, delayMs: 0 },
        [],
      );
      if (!kept.ok) return refusal(kept.error);
      ctx.change((truth) => ({
        ...truth,
        briefings: truth.briefings.filter((one) => one.id !== id),
      }));
      return done;
    },
  };
}
