/**
 * What a desk is shown of an interaction: the offer before answering, and what it holds. Pure reading.
 */
import type { Held, MissedOffer, Offer } from '#src/centre/wire.ts';
import { openCaseOf } from '#src/timeline/group-by-case.ts';
import type { CustomerCase } from '#src/model/interaction.ts';
import type { CustomerId } from '#src/model/ids.ts';
import { readCases, readEntries } from '../store/records.ts';
import type { Work } from '../store/work-records.ts';
import type { CentreContext } from './context.ts';

/** The case that is open for a customer. */
export function openCase(context: CentreContext, id: CustomerId | null): CustomerCase | null {
  return id === null ? null : openCaseOf(readCases(context.ports.db, id));
}

/** An offer as the desk shows it before answering. */
export function offerOf(context: CentreContext, work: Work): Offer {
  const id = work.interaction.customerId;
  return {
    interaction: work.interaction,
    customer: context.customers.get(id),
    recent: id === null ? [] : [...readEntries(context.ports.db, id, null, 3)],
    openCase: openCase(context, id),
    deadlineAtMs: work.offer?.deadlineAtMs ?? context.ports.clock.nowMs(),
    from: null,
  };
}

/** An interaction the agent has. */
export function heldOf(context: CentreContext, work: Work): Held {
  return {
    interaction: work.interaction,
    customer: context.customers.get(work.interaction.customerId),
    openCase: openCase(context, work.interaction.customerId),
    draft: work.draft,
    wrapUp: work.wrapUp
      ? { deadlineAtMs: work.wrapUp.deadlineAtMs, extensions: work.wrapUp.extensions }
      : null,
    company: null,
    role: 'owner',
  };
}

/** A line for the list of missed offers. */
export function missedOf(
  context: CentreContext,
  work: Work,
  reason: MissedOffer['reason'],
): MissedOffer {
  const { interaction } = work;
  return {
    interactionId: interaction.id,
    atMs: context.ports.clock.nowMs(),
    name: context.customers.get(interaction.customerId)?.name ?? interaction.displayName,
    number: interaction.number,
    customerId: interaction.customerId,
    reason,
  };
}
