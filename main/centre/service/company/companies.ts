/**
 * The shared acts of a conversation with more than two: who hears whom goes to the telephone system in one step, everyone
 * concerned is told, a guest comes, answers and leaves, the owner hands over and gets their own wrap-up. Consults, transfers
 * and supervision are built of these. Never hangs the customer up while somebody can talk to them.
 */
import { isBeside } from '#src/call/hearing.ts';
import { queueId, type AgentId, type InteractionId } from '#src/model/ids.ts';
import type { EndReason } from '#src/model/interaction.ts';
import type { Focus, ReturnReason } from '#src/model/party.ts';
import type {
  CompanyRecord,
  Guest,
  PendingTransfer,
  TakenPart,
} from '../../store/company-record.ts';
import { maskPhone, maskText, usualMask } from '#src/text/mask.ts';
import { inOneCommit } from '../../store/commit.ts';
import { writeMissed, type Work } from '../../store/work-records.ts';
import type { LegAudio, LegEnd } from '../../telephony/port.ts';
import { legPrefix } from '../chat/seated-driver.ts';
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
  /** Tells those beside what routing did with it meanwhile. */
  publishMoved(): void;
  /** Adds a guest and rings them. Failures come back through `failed`. */
  invite(
    work: Work,
    callee: Callee,
    guest: Pick<Guest, 'role' | 'supervision' | 'target' | 'targetName' | 'tried'> &
      Partial<Pick<Guest, 'goesWith' | 'takesFrom'>>,
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
  /** Who gets the customer when the owner hands over. */
  successorOf(work: Work): Guest | null;
  /**
   * Who would have the customer when the owner is gone: before anybody else the agent from whom a lead took it. When the owner
   * was lost, not gone by choice, also a lead who only listened: better than to cut the customer off.
   */
  heirOf(work: Work, reason: EndReason | null): Guest | null;
  /** The owner's leg of it goes into their wrap-up, apart from what goes on. */
  partFor(
    work: Work,
    agentId: AgentId,
    reason: EndReason,
    /** The transfer that took it from them, which knows how it was before. */
    transfer?: PendingTransfer,
  ): Work;
  /** A lead owns it from now on; who owned it stays beside, listening, and may get it back. */
  takeOver(work: Work, guest: Guest): Work;
  /** The agent from whom it was taken has it again. `isStaying`: the lead stays beside, listening; else they are gone. */
  giveBack(work: Work, guest: Guest, isStaying: boolean): Work;
  /** The guest owns it from now on; who owned it gets their wrap-up. */
  promote(work: Work, guest: Guest, reason: EndReason): Work;
  /** An earlier leg of this agent that is still in wrap-up is completed, because they have the customer again. */
  closePartOf(work: Work, agentId: AgentId): Work;
  hangUp(legId: string | null, reason: LegEnd['reason']): void;
}

/** An end so soon after a hand-over is one that both sides meant for something else. */
export const BOUNCE_MS = 3_000;
/** Ends that nobody chose. */
const LOSSES: readonly EndReason[] = ['media-lost', 'phone-lost', 'unreachable', 'failed'];

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

  /** The state in which each company was told last. */
  const told = new Map<InteractionId, Work['interaction']['state']>();
  const concerned = (work: Work): Set<AgentId> => {
    const { transfer, guests } = recordOf(work);
    const ids = new Set<AgentId>();
    const { agentId, state } = work.interaction;
    if (agentId !== null && !work.offer && state !== 'queued') ids.add(agentId);
    if (transfer && transfer.fromLegId !== null) ids.add(transfer.fromAgentId);
    for (const guest of guests)
      if (guest.agentId !== null && (guest.state === 'up' || isBeside(guest)))
        ids.add(guest.agentId);
    return ids;
  };
  const publish: Companies['publish'] = (work) => {
    told.set(work.interaction.id, work.interaction.state);
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
    // Who never answered leaves no row, unless the card went to them outside.
    const isWorthARow = guest.state === 'up' || company.card?.mail?.number === guest.number;
    if (!isBeside(guest) && isWorthARow && company.cardFrom !== null)
      next = writeCardEntry(context, next, {
        kind: company.transfer ? 'transfer' : 'consult',
        toName: guest.name,
        sinceMs: guest.sinceMs,
        from: company.cardFrom,
        number: guest.number,
      });
    const after = {
      ...recordOf(next),
      guests: company.guests.filter(({ legId }) => legId !== guest.legId),
      mutedIds: company.mutedIds.filter((id) => id !== guest.id),
      asideId: company.asideId === guest.id ? null : company.asideId,
    };
    const isOutOfFocus = company.asideId === guest.id || after.guests.length === 0;
    next = change(next, { ...after, focus: isOutOfFocus ? restingFocus(after) : company.focus });
    const part = company.taken.find(({ agentId }) => agentId === guest.agentId);
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
    if (part) {
      next = change(next, {
        taken: company.taken.filter(({ agentId }) => agentId !== part.agentId),
      });
      next = letCompanionsGo(endPart(next, part.agentId, 'handed-over', part), part.agentId);
    } else if (guest.state === 'up' || isBeside(guest))
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

  /** Who is in it for this agent leaves with them. */
  function letCompanionsGo(work: Work, agentId: AgentId): Work {
    let rest = work;
    for (const guest of recordOf(work).guests)
      if (guest.goesWith === agentId) rest = letGo(rest, guest, { hangUp: true, reason: null });
    return rest;
  }

  /** Their own leg of it goes into wrap-up, apart from what goes on. */
  function endPart(
    work: Work,
    agentId: AgentId,
    reason: EndReason,
    had: Partial<TakenPart> & { readonly queueId?: string | null } = {},
  ): Work {
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
      // Of what the lead who took it over held and completed nothing is theirs.
      ...(had.draft === undefined
        ? {}
        : {
            draft: had.draft,
            heldMs: had.heldMs ?? work.heldMs,
            heldSinceMs: null,
            completion: null,
          }),
      interaction: {
        ...work.interaction,
        id: partIdOf(work, legCount),
        agentId,
        state: 'active',
        answeredAtMs:
          had.answeredAtMs === undefined ? work.interaction.answeredAtMs : had.answeredAtMs,
        queueId:
          had.queueId === undefined
            ? work.interaction.queueId
            : queueId.nullable().parse(had.queueId),
      },
    };
    const rest = change(work, { legCount });
    wrapUps.endTalk(part, reason);
    return rest;
  }

  const partFor: Companies['partFor'] = (work, agentId, reason, transfer) => {
    const had = transfer && {
      answeredAtMs: transfer.fromAnsweredAtMs,
      queueId: transfer.fromQueueId,
    };
    const apart = endPart(work, agentId, reason, had);
    let rest = context.works.put({
      ...apart,
      heldMs: 0,
      heldSinceMs: null,
      completion: null,
      interaction: { ...apart.interaction, answeredAtMs: null },
    });
    // With them leave those from whom they had taken it.
    for (const guest of recordOf(rest).guests)
      if (recordOf(rest).taken.some((each) => each.agentId === guest.agentId))
        rest = letGo(rest, guest, { hangUp: true, reason: null });
    return letCompanionsGo(rest, agentId);
  };

  /** Another one has the customer, in one step; `seat` is where who had them stays. */
  const exchange = (
    work: Work,
    guest: Guest,
    had: Pick<TakenPart, 'answeredAtMs' | 'heldMs'>,
    taken: readonly TakenPart[],
    seat: Guest | null,
  ): Work => {
    const company = recordOf(work);
    const others = company.guests.filter(({ legId }) => legId !== guest.legId);
    const fromId = work.interaction.agentId;
    const fromParty = fromId === null ? null : agentParty(fromId);
    const next = context.works.put({
      ...work,
      agentLegId: guest.legId,
      offer: null,
      completion: null,
      heldMs: had.heldMs,
      heldSinceMs: guest.isHeld ? clock.nowMs() : null,
      interaction: {
        ...work.interaction,
        state: 'active',
        agentId: guest.agentId,
        answeredAtMs: had.answeredAtMs,
      },
      company: {
        ...company,
        guests: seat ? [...others, seat] : others,
        mutedIds: company.mutedIds.filter((id) => id !== guest.id && id !== fromParty),
        // Nobody goes on asking aside whom somebody else asked: the customer comes first.
        focus: company.focus === 'consult' ? 'customer' : company.focus,
        returned: null,
        taken: [...taken],
      },
    });
    arrange(next);
    publish(next);
    return next;
  };

  /** The place of an owner who stays beside. */
  const seatOf = (work: Work): Guest | null => {
    const { agentId } = work.interaction;
    if (agentId === null || work.agentLegId === null) return null;
    const nowMs = clock.nowMs();
    return {
      id: agentParty(agentId),
      role: 'lead',
      supervision: 'listen',
      name: context.agents.get(agentId).profile.name,
      agentId,
      number: '',
      state: 'up',
      legId: work.agentLegId,
      sinceMs: nowMs,
      deadlineAtMs: nowMs,
      target: null,
      targetName: '',
      tried: [],
      isHeld: work.heldSinceMs !== null,
      goesWith: null,
      takesFrom: null,
    };
  };
  const heldMsOf = (work: Work): number =>
    work.heldMs + (work.heldSinceMs === null ? 0 : clock.nowMs() - work.heldSinceMs);

  const takenGuestOf = (work: Work): Guest | null => {
    const last = recordOf(work).taken.at(-1);
    return (
      recordOf(work).guests.find(
        ({ agentId, state }) => last !== undefined && agentId === last.agentId && state === 'up',
      ) ?? null
    );
  };
  /** The lead who handed it back a moment ago: who goes just then meant to leave it to them. */
  const quickLeadOf = (work: Work): Guest | null => {
    const { handedBack, guests } = recordOf(work);
    if (!handedBack || clock.nowMs() - handedBack.atMs >= BOUNCE_MS) return null;
    return (
      guests.find((each) => each.agentId === handedBack.agentId && each.state === 'up') ?? null
    );
  };
  const anyLeadOf = (work: Work): Guest | null =>
    recordOf(work).guests.find(({ state, role }) => state === 'up' && role === 'lead') ?? null;
  const successorOf: Companies['successorOf'] = (work) => {
    const { guests, asideId } = recordOf(work);
    const up = guests.filter(({ state }) => state === 'up');
    const talking = up.filter((guest) => !isBeside(guest));
    return (
      talking.find(({ id, agentId }) => id === asideId && agentId !== null) ??
      talking.find(({ agentId }) => agentId !== null) ??
      talking[0] ??
      up.find((guest) => guest.role === 'lead' && guest.supervision === 'barge') ??
      null
    );
  };

  return {
    hangUp,
    change,
    arrange,
    publish,
    publishMoved() {
      for (const id of [...told.keys()]) {
        const work = context.works.get(id);
        if (!work) told.delete(id);
        else if (told.get(id) !== work.interaction.state && recordOf(work).guests.length > 0)
          publish(work);
      }
    },
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
        legId: newId(legPrefix(work.interaction.channel)),
        sinceMs: nowMs,
        deadlineAtMs: nowMs + RING_TARGET_MS,
        isHeld: false,
        goesWith: given.goesWith ?? null,
        takesFrom: given.takesFrom ?? null,
        tried: callee.agentId === null ? given.tried : [...given.tried, callee.agentId],
      };
      const next = change(work, { guests: [...recordOf(work).guests, guest] });
      const { id, displayName, customerId } = work.interaction;
      const isLearning = guest.role === 'learner';
      const number = isLearning ? maskPhone(work.interaction.number) : work.interaction.number;
      if (guest.agentId !== null && !isBeside(guest))
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
              callerName:
                context.customers.get(customerId)?.name ??
                (isLearning ? maskText(displayName, usualMask) : displayName),
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
    successorOf,
    heirOf: (work, reason) =>
      takenGuestOf(work) ??
      successorOf(work) ??
      quickLeadOf(work) ??
      (reason !== null && LOSSES.includes(reason) ? anyLeadOf(work) : null),
    takeOver(work, guest) {
      const { agentId, answeredAtMs } = work.interaction;
      const company = recordOf(work);
      const seat = seatOf(work);
      if (agentId === null || !seat) throw new Refusal('too-late', 'nobody has it');
      const part: TakenPart = { agentId, answeredAtMs, heldMs: heldMsOf(work), draft: work.draft };
      return exchange(
        work,
        guest,
        { answeredAtMs: clock.nowMs(), heldMs: 0 },
        [...company.taken, part],
        seat,
      );
    },
    giveBack(work, guest, isStaying) {
      const { taken } = recordOf(work);
      const part = taken.find(({ agentId }) => agentId === guest.agentId);
      if (!part) throw new Refusal('target-gone', 'who had it has left');
      const from = work.interaction.agentId;
      const handedBack = isStaying && from !== null ? { agentId: from, atMs: clock.nowMs() } : null;
      const back = exchange(
        change(work, { handedBack }),
        guest,
        { answeredAtMs: part.answeredAtMs, heldMs: part.heldMs + heldMsOf(work) },
        taken.filter((each) => each !== part),
        isStaying ? seatOf(work) : null,
      );
      if (!isStaying)
        context.tell(from, {
          kind: 'held/ended',
          interactionId: work.interaction.id,
          reason: null,
        });
      return back;
    },
    promote(work, guest, reason) {
      const from = work.interaction.agentId;
      const company = recordOf(work);
      // Whoever they came with: from now on they are with the customer.
      let next = change(work, {
        guests: company.guests.map((each) =>
          each.legId === guest.legId ? { ...each, goesWith: null } : each,
        ),
      });
      if (!isBeside(guest) && company.cardFrom !== null)
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
