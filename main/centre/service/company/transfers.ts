/**
 * Blind transfers. The customer goes to somebody else without being announced, with music; who transfers stays on the line for
 * 15 s and can pull back. What fails comes back by itself with the reason: at once while they are on the line, else it rings
 * them, else the customer goes to the head of the queue. Also what a consult becomes whose owner leaves while it still rings.
 *
 *   to an agent : `offered` to them and nobody else        to a queue : `queued` there, with its waiting time
 *   to a number : a guest that rings                       and `company.transfer` until it has arrived or has failed
 */
import { isBeside } from '#src/call/hearing.ts';
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import { interactionId, queueId, type AgentId } from '#src/model/ids.ts';
import type { EndReason } from '#src/model/interaction.ts';
import type { ReturnReason, Target } from '#src/model/party.ts';
import type { Guest, PendingTransfer } from '../../store/company-record.ts';
import type { Work } from '../../store/work-records.ts';
import type { LegAudio } from '../../telephony/port.ts';
import type { CentreContext } from '../context.ts';
import type { Offers } from '../offers.ts';
import { Refusal } from '../refusal.ts';
import { heldOf, offerOf } from '../views.ts';
import { canHaveBack } from '../waiting.ts';
import type { WrapUps } from '../wrap-ups.ts';
import { checkMail, type CardMails } from './card-mails.ts';
import { cardOf, writeCardEntry } from './cards.ts';
import {
  BOUNCE_MS,
  restingFocus,
  returnedBecause,
  RING_TARGET_MS,
  type Companies,
} from './companies.ts';
import { noCompany } from './seats.ts';
import { checkTarget, numberCallee, reachOf, targetNameOf } from './targets.ts';

/** How long who transfers may take it back. */
export const PULL_BACK_MS = 15_000;

export interface Transfers {
  start(agentId: AgentId, request: CentreRequest<'transfer/start'>): CentreAnswer<'transfer/start'>;
  pullBack(agentId: AgentId, id: string): CentreAnswer<'transfer/pull-back'>;
  /** The owner leaves a consult that rings: it becomes a blind transfer. `isOnLine`: the owner's leg is there still. */
  goOnRinging(work: Work, guest: Guest, isOnLine: boolean): void;
  /** Nobody has it now (the offer is withdrawn): back to who transferred, or to the head of the queue. */
  failed(work: Work, reason: ReturnReason): void;
  /** Who has just got the customer is gone: true when the customer goes back instead of being cut off. */
  bounced(work: Work, reason: EndReason): boolean;
  /** The customer and the new agent are together. */
  arrived(work: Work): Work;
  arrivedAtNumber(work: Work, guest: Guest): void;
  /** The leg of who transfers ended before the time was over. */
  leftEarly(work: Work): void;
  /** The number that had the customer has hung up. */
  ownerGone(work: Work): void;
  /** The customer hung up on the way. True when it was on the way, and all is done. */
  customerGone(work: Work, reason: EndReason): boolean;
  /** The time to pull back is over. */
  tick(): void;
}

export function createTransfers(
  context: CentreContext,
  parts: {
    readonly companies: Companies;
    readonly offers: Offers;
    readonly wrapUps: WrapUps;
    readonly mailed: CardMails['begin'];
  },
  onGone: (work: Work, guest: Guest, reason: ReturnReason) => void,
): Transfers {
  const { companies, offers, wrapUps } = parts;
  const { clock, newId } = context.ports;
  const companyIn = (work: Work) => work.company ?? noCompany;
  const pendingOf = (work: Work, agentId: AgentId): PendingTransfer | null => {
    const transfer = companyIn(work).transfer;
    return transfer?.fromAgentId === agentId ? transfer : null;
  };

  /** The customer is back with who transferred, whose leg is there still. */
  const putBack = (work: Work, transfer: PendingTransfer, reason: ReturnReason): Work => {
    const back = context.works.put({
      ...work,
      agentLegId: transfer.fromLegId,
      offer: null,
      isReturned: false,
      interaction: {
        ...work.interaction,
        state: 'active',
        agentId: transfer.fromAgentId,
        queueId: queueId.nullable().parse(transfer.fromQueueId),
      },
      company: {
        ...companyIn(work),
        transfer: null,
        returned: returnedBecause(context, reason, transfer.targetName),
        focus: restingFocus(companyIn(work)),
      },
    });
    companies.arrange(back);
    companies.publish(back);
    return back;
  };

  /** Nobody who transferred is on the line any more: their wrap-up begins. */
  const letSenderGo = (work: Work, transfer: PendingTransfer, hasLeg: boolean): Work => {
    if (transfer.fromLegId === null) return work;
    const apart = companies.partFor(work, transfer.fromAgentId, 'handed-over', transfer);
    if (hasLeg) companies.hangUp(transfer.fromLegId, 'near-hangup');
    const isOnWay = apart.interaction.agentId === transfer.fromAgentId;
    return context.works.put({
      ...apart,
      interaction: isOnWay ? { ...apart.interaction, agentId: null } : apart.interaction,
      company: { ...companyIn(apart), transfer: { ...transfer, fromLegId: null } },
    });
  };

  const begin = (work: Work, agentId: AgentId, target: Target, targetName: string): Work =>
    companies.change(work, {
      asideId: null,
      returned: null,
      focus: restingFocus(companyIn(work)),
      transfer: {
        target,
        targetName,
        untilMs: clock.nowMs() + PULL_BACK_MS,
        fromAgentId: agentId,
        fromLegId: work.agentLegId,
        fromQueueId: work.interaction.queueId,
        fromAnsweredAtMs: work.interaction.answeredAtMs,
      },
    });

  /** The customer is told that it takes longer. */
  const stillWaiting = (work: Work): LegAudio => ({
    kind: 'announcement',
    files: [`${work.language}/still-waiting`],
    then: 'music',
  });
  const toQueueHead = (work: Work, transfer: PendingTransfer): void => {
    const fallback = context.catalogue.queues[0]?.id ?? null;
    const queued = context.works.put({
      ...work,
      agentLegId: null,
      offer: null,
      isReturned: true,
      interaction: {
        ...work.interaction,
        state: 'queued',
        agentId: null,
        answeredAtMs: null,
        queueId: queueId.nullable().parse(transfer.fromQueueId) ?? fallback,
      },
    });
    companies.arrange(queued, stillWaiting(queued));
  };

  const failed: Transfers['failed'] = (work, reason) => {
    const { transfer } = companyIn(work);
    if (!transfer) return;
    if (transfer.fromLegId !== null) {
      putBack(work, transfer, reason);
      return;
    }
    const returned = companies.change(work, {
      transfer: null,
      returned: returnedBecause(context, reason, transfer.targetName),
      focus: restingFocus(companyIn(work)),
    });
    const { fromAgentId } = transfer;
    const isThere = canHaveBack(context, fromAgentId, work);
    if (!isThere) return toQueueHead(companies.change(returned, { returned: null }), transfer);
    const fallback = context.catalogue.queues[0]?.id ?? null;
    const ringing = offers.offerTo(
      context.works.put({
        ...returned,
        agentLegId: null,
        isReturned: true,
        interaction: {
          ...returned.interaction,
          queueId: queueId.nullable().parse(transfer.fromQueueId) ?? fallback,
        },
      }),
      fromAgentId,
      RING_TARGET_MS,
    );
    companies.arrange(ringing, stillWaiting(ringing));
  };

  const arrived: Transfers['arrived'] = (work) => {
    const { transfer, cardFrom } = companyIn(work);
    let next = work;
    if (transfer) {
      next = writeCardEntry(context, next, {
        kind: 'transfer',
        toName: transfer.targetName,
        sinceMs: clock.nowMs(),
        from: cardFrom ?? transfer.fromAgentId,
      });
      next = withOwner(next, transfer);
    }
    if (next.interaction.agentId !== null)
      next = companies.closePartOf(next, next.interaction.agentId);
    next = companies.change(next, {
      transfer: null,
      // Who gets it back reads why; a new agent has nothing to do with it.
      returned: cardFrom === next.interaction.agentId ? companyIn(next).returned : null,
    });
    companies.arrange(next);
    companies.publish(next);
    return next;
  };
  /** The sender's wrap-up apart, without touching who has it now. */
  const withOwner = (work: Work, transfer: PendingTransfer): Work => {
    const { answeredAtMs } = work.interaction;
    const rest = letSenderGo(work, transfer, true);
    return context.works.put({ ...rest, interaction: { ...rest.interaction, answeredAtMs } });
  };

  return {
    failed,
    bounced(work, reason) {
      const { card, cardFrom } = companyIn(work);
      const { agentId, answeredAtMs, queueId: fromQueueId } = work.interaction;
      if (!card || cardFrom === null || agentId === null || cardFrom === agentId) return false;
      if (answeredAtMs === null || clock.nowMs() - answeredAtMs >= BOUNCE_MS) return false;
      const rest = companies.partFor(work, agentId, reason);
      failed(
        companies.change(rest, {
          transfer: {
            target: { kind: 'agent', agentId },
            targetName: context.agents.get(agentId).profile.name,
            untilMs: clock.nowMs(),
            fromAgentId: cardFrom,
            fromLegId: null,
            fromQueueId,
            fromAnsweredAtMs: null,
          },
        }),
        'they-left',
      );
      return true;
    },
    arrived,
    start(agentId, request) {
      const work = companies.owned(agentId, request.interactionId);
      const target = checkTarget(context, work, agentId, request.target);
      if (companyIn(work).guests.some((guest) => !isBeside(guest)))
        throw new Refusal('refused', 'others are in the conversation');
      checkMail(request.card);
      const targetName = targetNameOf(context, target, agentId);
      const { channel } = work.interaction;
      if (target.kind === 'agent' && reachOf(context, target.agentId, channel).state !== 'free') {
        const busy = companies.change(work, {
          returned: returnedBecause(context, 'busy', targetName),
        });
        companies.publish(busy);
        return heldOf(context, busy, agentId);
      }
      const carded = companies.change(work, {
        card: cardOf(context, work, agentId, request.card),
        cardFrom: agentId,
      });
      const begun = begin(carded, agentId, target, targetName);
      const free = context.works.put({ ...begun, agentLegId: null });
      let next: Work;
      if (target.kind === 'agent')
        next = offers.offerTo({ ...free, isReturned: true }, target.agentId, RING_TARGET_MS);
      else if (target.kind === 'queue')
        next = context.works.put({
          ...free,
          isReturned: true,
          refusals: [...free.refusals, { agentId, atMs: clock.nowMs() }].slice(-50),
          interaction: {
            ...free.interaction,
            state: 'queued',
            agentId: null,
            queueId: target.queueId,
          },
        });
      else
        next = companies.invite(
          free,
          numberCallee(target.number, newId('n')),
          { role: 'consulted', supervision: null, target, targetName, tried: [] },
          onGone,
        );
      next = parts.mailed(next, agentId, target, request.card);
      companies.arrange(next);
      companies.publish(next);
      return heldOf(context, next, agentId);
    },
    pullBack(agentId, id) {
      const work = context.works.get(interactionId.parse(id));
      const transfer = work && pendingOf(work, agentId);
      if (!work || !transfer || transfer.fromLegId === null)
        throw new Refusal('too-late', 'nothing to pull back');
      let free = offers.withdraw(work, null);
      for (const guest of companyIn(free).guests.filter(
        (guest) => guest.state === 'ringing' && !isBeside(guest),
      ))
        free = companies.letGo(free, guest, { hangUp: true, reason: null });
      const back = putBack(free, transfer, 'pulled-back');
      return heldOf(context, back, agentId);
    },
    goOnRinging(work, guest, isOnLine) {
      const from = work.interaction.agentId;
      if (from === null) return;
      const isAgent = guest.agentId !== null;
      const target: Target =
        guest.agentId === null
          ? { kind: 'number', number: guest.number }
          : { kind: 'agent', agentId: guest.agentId };
      // Without a leg their wrap-up begins at once, and what fails rings them again.
      const begun = begin(work, from, target, guest.name);
      const { transfer } = companyIn(begun);
      const rest = isOnLine || !transfer ? begun : letSenderGo(begun, transfer, false);
      const guests = companyIn(rest).guests;
      const next = context.works.put({
        ...rest,
        agentLegId: isAgent ? guest.legId : null,
        offer:
          guest.agentId === null
            ? null
            : {
                agentId: guest.agentId,
                madeAtMs: guest.sinceMs,
                deadlineAtMs: guest.deadlineAtMs,
              },
        interaction: isAgent
          ? { ...rest.interaction, state: 'offered', agentId: guest.agentId }
          : rest.interaction,
        company: {
          ...companyIn(rest),
          guests: isAgent ? guests.filter(({ legId }) => legId !== guest.legId) : guests,
        },
      });
      companies.arrange(next);
      companies.publish(next);
      if (guest.agentId !== null)
        context.tell(guest.agentId, { kind: 'offer/made', offer: offerOf(context, next) });
    },
    arrivedAtNumber(work, guest) {
      const { transfer, cardFrom } = companyIn(work);
      if (!transfer) return;
      let next = writeCardEntry(context, work, {
        kind: 'transfer',
        toName: guest.name,
        sinceMs: clock.nowMs(),
        from: cardFrom ?? transfer.fromAgentId,
        number: guest.number,
      });
      next = letSenderGo(next, transfer, true);
      next = context.works.put({
        ...next,
        agentLegId: null,
        interaction: {
          ...next.interaction,
          state: 'active',
          agentId: null,
          answeredAtMs: clock.nowMs(),
        },
        company: {
          ...companyIn(next),
          transfer: null,
          guests: companyIn(next).guests.map((each) =>
            each.legId === guest.legId ? { ...each, role: 'owner' as const } : each,
          ),
        },
      });
      companies.arrange(next);
      companies.publish(next);
    },
    leftEarly(work) {
      const { transfer } = companyIn(work);
      if (!transfer) return;
      const next = letSenderGo(work, transfer, false);
      companies.arrange(next);
      companies.publish(next);
    },
    ownerGone(work) {
      const successor = companies.successorOf(work);
      if (successor) {
        companies.promote(work, successor, 'agent-hung-up');
        return;
      }
      const { customerLegId } = work;
      const alone = companies.dissolve(work, 'agent-hung-up');
      companies.hangUp(customerLegId, 'near-hangup');
      wrapUps.close(alone, 'agent-hung-up');
    },
    customerGone(work, reason) {
      const { transfer } = companyIn(work);
      if (!transfer || transfer.fromLegId === null) return false;
      let free = offers.withdraw(work, work.offer ? 'customer-left-queue' : null);
      free = companies.dissolve(free, reason);
      companies.hangUp(transfer.fromLegId, 'far-hangup');
      const back = context.works.put({
        ...free,
        agentLegId: null,
        interaction: { ...free.interaction, state: 'active', agentId: transfer.fromAgentId },
        company: { ...companyIn(free), transfer: null },
      });
      wrapUps.endTalk(back, reason);
      return true;
    },
    tick() {
      for (const work of context.works.open()) {
        const transfer = work.company?.transfer;
        if (!transfer || transfer.fromLegId === null || clock.nowMs() < transfer.untilMs) continue;
        const rest = letSenderGo(work, transfer, true);
        // A queue always takes the customer: nothing can fail any more.
        const next =
          transfer.target.kind === 'queue' ? companies.change(rest, { transfer: null }) : rest;
        companies.arrange(next);
        companies.publish(next);
      }
    },
  };
}
