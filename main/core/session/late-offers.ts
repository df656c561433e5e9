/**
 * Written contacts whose time to be taken is over while nobody can say so: the centre, which would take them back, is away. They leave
 * the desk by themselves, stand among the missed ones, and the desk is told, so that no "Accept" stays that nobody hears. What the
 * centre still offers when it is back comes again with its snapshot. Calls are the phone's: their ring ends with their leg.
 */
import type { MissedOffer } from '#src/centre/wire.ts';
import type { InteractionId } from '#src/model/ids.ts';
import { addMissed } from './centre-events.ts';
import type { SessionContext } from './context.ts';
import { findOffer, removeOffer, type OfferState, type Truth } from './truth.ts';

export interface LateOffers {
  react(before: Truth, after: Truth): void;
  stop(): void;
}

/** Nobody else would end it: it is written, the centre is away, and no answer about it is on its way. */
const isLeftAlone = (truth: Truth, { offer, isAsking }: OfferState): boolean =>
  truth.strip.centre.state !== 'connected' && offer.interaction.channel !== 'call' && !isAsking;

/** One per session. */
export function createLateOffers(ctx: SessionContext): LateOffers {
  const waiting = new Map<InteractionId, () => void>();

  const forget = (id: InteractionId): void => {
    waiting.get(id)?.();
    waiting.delete(id);
  };
  const end = (id: InteractionId): void => {
    waiting.delete(id);
    const found = findOffer(ctx.truth(), id);
    if (!found || !isLeftAlone(ctx.truth(), found)) return;
    const { interaction, customer } = found.offer;
    const missed: MissedOffer = {
      interactionId: id,
      channel: interaction.channel,
      atMs: ctx.ports.clock.nowMs(),
      name: customer?.name ?? interaction.displayName,
      number: interaction.number,
      customerId: customer?.id ?? null,
      reason: 'missed',
    };
    ctx.ports.log.info('chat', 'an offer ran out while the centre was away', { interactionId: id });
    // Said first: the desk still knows of whom it speaks.
    ctx.tellDesk({ kind: 'offer/late', interactionId: id });
    ctx.change((truth) => addMissed(removeOffer(truth, id), missed));
  };

  return {
    react(before, after) {
      if (before.offers === after.offers && before.strip.centre.state === after.strip.centre.state)
        return;
      const alone = new Set<InteractionId>();
      for (const one of after.offers) {
        if (!isLeftAlone(after, one)) continue;
        const { id } = one.offer.interaction;
        alone.add(id);
        if (waiting.has(id)) continue;
        const leftMs = Math.max(0, one.offer.deadlineAtMs - ctx.ports.clock.nowMs());
        waiting.set(
          id,
          ctx.ports.timers.after(leftMs, () => {
            end(id);
          }),
        );
      }
      for (const id of [...waiting.keys()]) if (!alone.has(id)) forget(id);
    },
    stop() {
      for (const id of [...waiting.keys()]) forget(id);
    },
  };
}
