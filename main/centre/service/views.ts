/**
 * What a desk is shown of an interaction: the offer before answering, and what it holds. Pure reading.
 */
import type { Held, MissedOffer, Offer } from '#src/centre/wire.ts';
import { arrangeCases } from '#src/timeline/arrange-cases.ts';
import { openCaseOf } from '#src/timeline/group-by-case.ts';
import type { CustomerCase } from '#src/model/interaction.ts';
import type { ShadowView } from '#src/model/shadow.ts';
import { maskContact, usualMask } from '#src/text/mask.ts';
import type { AgentId, CustomerId } from '#src/model/ids.ts';
import { readCases, readEntries } from '../store/records.ts';
import type { Guest } from '../store/company-record.ts';
import type { Work } from '../store/work-records.ts';
import { companyOf } from './company/seats.ts';
import type { CentreContext } from './context.ts';

/** The case that is open for a customer. */
export function openCase(context: CentreContext, id: CustomerId | null): CustomerCase | null {
  return id === null ? null : openCaseOf(arrangeCases([], readCases(context.ports.db, id)).cases);
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
    from: fromOf(work),
  };
}

/** Who handed it over, with the card: null when it comes from a queue. */
function fromOf(work: Work): Offer['from'] {
  const { company } = work;
  if (!company?.card) return null;
  const isBack = company.cardFrom === work.offer?.agentId;
  return {
    kind: 'transfer',
    agentName: (isBack ? company.returned?.targetName : null) ?? company.card.fromName,
    card: company.card,
    returned: isBack ? (company.returned?.reason ?? null) : null,
  };
}

/** What a colleague sees who is asked aside. */
export function guestOfferOf(context: CentreContext, work: Work, guest: Guest): Offer {
  const card = work.company?.card ?? null;
  return {
    ...offerOf(context, work),
    deadlineAtMs: guest.deadlineAtMs,
    from: card && { kind: 'consult', agentName: card.fromName, card, returned: null },
  };
}

/** The part an agent has in it. */
function roleOf(work: Work, viewer: AgentId | null): Held['role'] {
  const guest = work.company?.guests.find(({ agentId }) => agentId !== null && agentId === viewer);
  return guest?.role ?? 'owner';
}

/** An interaction as an agent has it: its owner, when nobody else is named. */
export function heldOf(
  context: CentreContext,
  work: Work,
  viewer: AgentId | null = work.interaction.agentId,
): Held {
  const isSender = work.company?.transfer?.fromAgentId === viewer;
  const held: Held = {
    interaction: {
      ...work.interaction,
      id: work.partOf ?? work.interaction.id,
      // Who transfers has it until the time to pull back is over.
      ...(isSender ? { state: 'active', agentId: viewer } : {}),
    },
    customer: context.customers.get(work.interaction.customerId),
    openCase: openCase(context, work.interaction.customerId),
    draft: work.draft,
    wrapUp: work.wrapUp
      ? { deadlineAtMs: work.wrapUp.deadlineAtMs, extensions: work.wrapUp.extensions }
      : null,
    company: companyOf(context, work, viewer),
    role: roleOf(work, viewer),
    ...(work.lost && work.interaction.state === 'active' ? { lost: work.lost } : {}),
  };
  return held.role === 'learner' ? maskContact(held, usualMask) : held;
}

/** How much of a customer's story is shown beside a contact. */
const RECENT = 10;

/** A contact as its owner's screen has it, for somebody beside; nothing is masked here. */
export function shadowViewOf(
  context: CentreContext,
  work: Work,
  viewer: AgentId | null = work.interaction.agentId,
): ShadowView {
  const { interaction, customer, openCase: open, draft, company } = heldOf(context, work, viewer);
  const { customerId } = interaction;
  return {
    interaction,
    customer,
    openCase: open,
    recent: customerId === null ? [] : [...readEntries(context.ports.db, customerId, null, RECENT)],
    draft,
    company,
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
    channel: interaction.channel,
    atMs: context.ports.clock.nowMs(),
    name: context.customers.get(interaction.customerId)?.name ?? interaction.displayName,
    number: interaction.number,
    customerId: interaction.customerId,
    reason,
  };
}
