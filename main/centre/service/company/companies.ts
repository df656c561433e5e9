/**
 * The shared acts of a conversation with more than two: who hears whom goes to the telephone system in one step, everyone
 * concerned is told, a guest comes, answers and leaves, the owner hands over and gets their own wrap-up. Consults, transfers
 * and supervision are built of these. Never hangs the customer up while somebody can talk to them.
 */
import { queueId, type AgentId } from '#src/model/ids.ts';
import type { EndReason } from '#src/model/interaction.ts';
import type { Focus, ReturnReason } from '#src/model/party.ts';
import type { CompanyRecord, Guest, PendingTransfer } from '../../store/company-record.ts';
import { inOneCommit } from '../../store/commit.ts';
import { writeMissed, type Work } from '../../store/work-records.ts';
import type { LegAudio, LegEnd } from '../../telephony/port.ts';
import { askRegistration } from '../ask-registration.ts';
import type { CentreContext } from '../context.ts';
import { Refusal, toError } from '../refusal.ts';
import { guestOfferOf, heldOf, missedOf } from '../views.ts';
import type { WrapUps } from '../wrap-ups.ts';
import { partIdOf, writeCardEntry } from './cards.ts';
import { agentParty, companyOf, membersOf, noCompany } from './seats.ts';
import { reachOf, type Callee } from './targets.ts';

/** How long a colleague or a number rings before it counts as no answer. */
export const RING_TARGET_MS = 20_000;

export interface Companies {
  /** The owner's own conversation with the customer in it; refused otherwise. */
  owned(agentId: AgentId, id: string): Work;
  /** Changes the company, begun when there is none yet. */
  change(work: Work, change: Partial<CompanyRecord>): Work;
  /** Tells the telephone system who hears whom now. */
  arrange(work: Work, customerWaiting?: LegAudio): void;
  /** Tells everyone who has it. */
  publish(work: Work): void;
  /** Adds a guest and rings them. Failures come back through `failed`. */
  invite(
    work: Work,
    callee: Callee,
    guest: Pick<Guest, 'role' | 'supervision' | 'target' | 'targetName' | 'tried'>,
    failed: (work: Work, guest: Guest, reason: ReturnReason) => void,
  ): Work;
  /** A guest is out: off the list, told, their leg ended unless it has ended by itself. */
  letGo(
    work: Work,
    guest: Guest,
    why: { readonly hangUp: boolean; readonly reason: ReturnReason | null },
  ): Work;
  /** Everyone but customer and owner is out. */
  dissolve(work: Work, reason: EndReason): Work;
  /** Who would have the customer when the owner is gone. */
  successorOf(work: Work): Guest | null;
  /** The owner's leg of it goes into their wrap-up, apart from what goes on. */
  partFor(
    work: Work,
    agentId: AgentId,
    reason: EndReason,
    /** The transfer that took it from them, which knows how it was before. */
    transfer?: PendingTransfer,
  ): Work;
  /** The guest owns it from now on; who owned it gets their wrap-up. */
  promote(work: Work, guest: Guest, reason: EndReason): Work;
  /** An earlier leg of this agent that is still in wrap-up is completed, because they have the customer again. */
  closePartOf(work: Work, agentId: AgentId): Work;
  hangUp(legId: string | null, reason: LegEnd['reason']): void;
}

/** With whom the owner is when nobody is asked aside. */
export function restingFocus(company: CompanyRecord): Focus {
  return company.guests.some(({ role }) => role === 'joined') ? 'all' : 'customer';
}

/** Says why it came back. */
export function returnedBecause(
  context: CentreContext,
  reason: ReturnReason,
  targetName: string,
): CompanyRecord['returned'] {
  return { reason, targetName: targetName.slice(0, 200), atMs: context.ports.clock.nowMs() };
}

export function createCompanies(context: CentreContext, wrapUps: WrapUps): Companies {
  const { clock, driver, db, log, newId } = context.ports;
  const recordOf = (work: Work): CompanyRecord => work.company ?? noCompany;

  const hangUp: Companies['hangUp'] = (legId, reason) => {
    if (legId !== null) context.ask('hang up', () => driver.hangUp(legId, reason));
  };
  const change: Companies['change'] = (work, more) =>
    context.works.put({ ...work, company: { ...recordOf(work), ...more } });

  const concerned = (work: Work): Set<AgentId> => {
    const { transfer, guests } = recordOf(work);
    const ids = new Set<AgentId>();
    const { agentId, state } = work.interaction;
    if (agentId !== null && !work.offer && state !== 'queued') ids.add(agentId);
    if (transfer && transfer.fromLegId !== null) ids.add(transfer.fromAgentId);
    for (const guest of guests)
      if (guest.agentId !== null && (guest.state === 'up' || guest.role === 'lead'))
        ids.add(guest.agentId);
    return ids;
  };
  const publish: Companies['publish'] = (work) => {
    for (const agentId of concerned(work))
      context.tell(agentId, { kind: 'held/changed', held: heldOf(context, work, agentId) });
  };

  const arrange: Companies['arrange'] = (work, customerWaiting = { kind: 'music' }) => {
    const { bridgeId } = work;
    if (bridgeId === null) return;
    const members = membersOf(context, work, customerWaiting);
    driver.arrange(bridgeId, members).catch((cause: unknown) =>
      // A leg that ended meanwhile is reported and arranged without; a telephone system that returns is told all again.
      log.warn('cannot arrange who hears whom', { bridgeId, cause: toError(cause).message }),
    );
  };

  const letGo: Companies['letGo'] = (work, guest, { hangUp: hasLeg, reason }) => {
    const company = recordOf(work);
    let next = work;
    if (guest.role !== 'lead' && guest.state === 'up' && company.cardFrom !== null)
      next = writeCardEntry(context, next, {
        kind: 'consult',
        toName: guest.name,
        sinceMs: guest.sinceMs,
        from: company.cardFrom,
      });
    const after = {
      ...recordOf(next),
      guests: company.guests.filter(({ legId }) => legId !== guest.legId),
      mutedIds: company.mutedIds.filter((id) => id !== guest.id),
      asideId: company.asideId === guest.id ? null : company.asideId,
    };
    const isOutOfFocus = company.asideId === guest.id || after.guests.length === 0;
    next = change(next, { ...after, focus: isOutOfFocus ? restingFocus(after) : company.focus });
    if (hasLeg)
      hangUp(
        guest.legId,
        reason === 'no-answer'
          ? 'no-answer'
          : guest.state === 'ringing'
            ? 'cancelled'
            : 'near-hangup',
      );
    if (guest.agentId === null) return next;
    const id = work.interaction.id;
    if (guest.state === 'up' || guest.role === 'lead')
      context.tell(guest.agentId, { kind: 'held/ended', interactionId: id, reason: null });
    else {
      const missed = reason === 'no-answer' ? missedOf(context, work, 'missed') : null;
      if (missed) writeMissed(db, guest.agentId, missed);
      context.tell(guest.agentId, { kind: 'offer/ended', interactionId: id, missed });
    }
    return next;
  };

  const closePartOf: Companies['closePartOf'] = (work, agentId) => {
    const part = context.works
      .ofAgent(agentId)
      .find((each) => each.partOf === work.interaction.id && each.interaction.state === 'wrap-up');
    if (!part) return work;
    wrapUps.finishNow(part, true);
    // What they wrote meanwhile goes on with the contact.
    return context.works.put({ ...work, draft: part.draft });
  };

  const partFor: Companies['partFor'] = (work, agentId, reason, transfer) => {
    const company = recordOf(work);
    const legCount = company.legCount + 1;
    const part: Work = {
      ...work,
      customerLegId: null,
      agentLegId: null,
      bridgeId: null,
      offer: null,
      refusals: [],
      isReturned: false,
      wrapUp: null,
      company: null,
      partOf: work.interaction.id,
      interaction: {
        ...work.interaction,
        id: partIdOf(work, legCount),
        agentId,
        state: 'active',
        ...(transfer
          ? {
              answeredAtMs: transfer.fromAnsweredAtMs,
              queueId: queueId.nullable().parse(transfer.fromQueueId),
            }
          : {}),
      },
    };
    const rest = context.works.put({
      ...work,
      heldMs: 0,
      heldSinceMs: null,
      completion: null,
      company: { ...company, legCount },
      interaction: { ...work.interaction, answeredAtMs: null },
    });
    wrapUps.endTalk(part, reason);
    return rest;
  };

  return {
    hangUp,
    change,
    arrange,
    publish,
    letGo,
    partFor,
    closePartOf,
    owned(agentId, id) {
      const work = context.works.open().find((each) => each.interaction.id === id);
      const transfer = work?.company?.transfer;
      if (transfer && transfer.fromAgentId === agentId)
        throw new Refusal('too-late', 'a transfer is on its way');
      if (!work || work.interaction.agentId !== agentId || work.offer)
        throw new Refusal('not-found', 'no such interaction of this agent');
      const { state, answeredAtMs } = work.interaction;
      if (state !== 'active' || answeredAtMs === null || work.customerLegId === null)
        throw new Refusal('too-late', 'the customer is not in it');
      if (work.agentLegId === null) throw new Refusal('too-late', 'the agent is not in it');
      return work.bridgeId === null
        ? context.works.put({ ...work, bridgeId: `br-${work.interaction.id}` })
        : work;
    },
    invite(work, callee, given, failed) {
      const nowMs = clock.nowMs();
      const guest: Guest = {
        ...given,
        id: callee.partyId,
        name: callee.name,
        agentId: callee.agentId,
        number: callee.number,
        state: 'ringing',
        legId: newId('leg'),
        sinceMs: nowMs,
        deadlineAtMs: nowMs + RING_TARGET_MS,
        tried: callee.agentId === null ? given.tried : [...given.tried, callee.agentId],
      };
      const next = change(work, { guests: [...recordOf(work).guests, guest] });
      const { id, number, displayName, customerId } = work.interaction;
      if (guest.agentId !== null && guest.role !== 'lead')
        context.tell(guest.agentId, {
          kind: 'offer/made',
          offer: guestOfferOf(context, next, guest),
        });
      const ringing =
        guest.agentId === null
          ? driver.dialNumber({
              legId: guest.legId,
              number: guest.number,
              interactionId: id,
              callerNumber: context.queue(work.interaction.queueId)?.number ?? '',
            })
          : driver.dialAgent({
              legId: guest.legId,
              username: reachOf(context, guest.agentId).sipUsername ?? '',
              interactionId: id,
              callerNumber: number,
              callerName: context.customers.get(customerId)?.name ?? displayName,
            });
      ringing.catch((cause: unknown) => {
        log.warn('cannot ring the target', { id, cause: toError(cause).message });
        inOneCommit(db, () => {
          const now = context.works.byLeg(guest.legId);
          const still = now?.company?.guests.find(({ legId }) => legId === guest.legId);
          if (now && still) failed(now, still, 'failed');
          context.settle();
        });
        if (guest.agentId !== null) askRegistration(context, guest.agentId);
      });
      return next;
    },
    dissolve(work, reason) {
      let next = work;
      for (const guest of recordOf(work).guests) {
        next = letGo(next, guest, { hangUp: true, reason: null });
      }
      log.info('the company is over', { id: work.interaction.id, reason });
      return next.company ? change(next, { focus: 'customer', asideId: null }) : next;
    },
    successorOf(work) {
      const { guests, asideId } = recordOf(work);
      const up = guests.filter(({ state }) => state === 'up');
      const talking = up.filter(({ role }) => role !== 'lead');
      return (
        talking.find(({ id, agentId }) => id === asideId && agentId !== null) ??
        talking.find(({ agentId }) => agentId !== null) ??
        talking[0] ??
        up.find((guest) => guest.supervision === 'barge') ??
        null
      );
    },
    promote(work, guest, reason) {
      const from = work.interaction.agentId;
      const company = recordOf(work);
      let next = work;
      if (guest.role !== 'lead' && company.cardFrom !== null)
        next = writeCardEntry(context, next, {
          kind: 'transfer',
          toName: guest.name,
          sinceMs: clock.nowMs(),
          from: company.cardFrom,
        });
      if (from !== null) next = partFor(next, from, reason);
      const others = recordOf(next).guests.filter(({ legId }) => legId !== guest.legId);
      const guests: readonly Guest[] =
        guest.agentId === null ? [...others, { ...guest, role: 'owner' }] : others;
      next = context.works.put({
        ...next,
        agentLegId: guest.agentId === null ? null : guest.legId,
        offer: null,
        interaction: {
          ...next.interaction,
          state: 'active',
          agentId: guest.agentId,
          answeredAtMs: clock.nowMs(),
          endedAtMs: null,
          endReason: null,
        },
        company: {
          ...recordOf(next),
          guests: [...guests],
          mutedIds: company.mutedIds.filter(
            (id) => id !== guest.id && (from === null || id !== agentParty(from)),
          ),
          asideId: null,
          transfer: null,
          returned: null,
          focus: others.some(({ role }) => role === 'joined') ? 'all' : 'customer',
        },
      });
      arrange(next);
      publish(next);
      log.info('handed over', {
        id: next.interaction.id,
        company: companyOf(context, next) !== null,
      });
      return next;
    },
  };
}
