/**
 * Consults: a colleague or a number is asked aside while the customer hears music, the owner swaps between them, puts them
 * together, lets them go or leaves them the customer. Whatever fails ends with the owner at the customer and the reason.
 */
import { isBeside } from '#src/call/hearing.ts';
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { ReturnReason } from '#src/model/party.ts';
import type { Guest } from '../../store/company-record.ts';
import type { Work } from '../../store/work-records.ts';
import type { LegEnd } from '../../telephony/port.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { heldOf } from '../views.ts';
import { checkMail, type CardMails } from './card-mails.ts';
import { cardOf } from './cards.ts';
import { restingFocus, returnedBecause, type Companies } from './companies.ts';
import { noCompany, partiesOf, CUSTOMER_PARTY } from './seats.ts';
import {
  calleeOf,
  checkTarget,
  MOST_PARTIES,
  nextOf,
  numberCallee,
  reachOf,
  targetNameOf,
} from './targets.ts';
import type { Transfers } from './transfers.ts';

export interface Consults {
  start(agentId: AgentId, request: CentreRequest<'consult/start'>): CentreAnswer<'consult/start'>;
  focus(agentId: AgentId, request: CentreRequest<'consult/focus'>): CentreAnswer<'consult/focus'>;
  complete(agentId: AgentId, id: string): void;
  cancel(agentId: AgentId, id: string): CentreAnswer<'consult/cancel'>;
  mute(agentId: AgentId, request: CentreRequest<'party/mute'>): CentreAnswer<'party/mute'>;
  remove(agentId: AgentId, request: CentreRequest<'party/remove'>): CentreAnswer<'party/remove'>;
  /** A guest who rang has answered. */
  answered(work: Work, guest: Guest): void;
  /** A guest is gone or will not come. `hasLeg`: their leg is still there. */
  gone(work: Work, guest: Guest, reason: ReturnReason, hasLeg: boolean): void;
}

/** Why a leg that rang or talked is over, in the words of who asked. */
export function returnReasonOf(end: LegEnd, wasUp: boolean): ReturnReason {
  if (wasUp) return 'they-left';
  switch (end.reason) {
    case 'busy':
    case 'no-answer':
    case 'not-found':
      return end.reason;
    case 'rejected':
    case 'far-hangup':
      return 'declined';
    default:
      return 'failed';
  }
}

export function createConsults(
  context: CentreContext,
  companies: Companies,
  transfers: () => Transfers,
  mailed: CardMails['begin'],
): Consults {
  const { newId, clock } = context.ports;
  const companyIn = (work: Work) => work.company ?? noCompany;
  const asideOf = (work: Work): Guest | null => {
    const { guests, asideId } = companyIn(work);
    return guests.find(({ id }) => id === asideId) ?? null;
  };
  const withRole = (work: Work, guest: Guest, change: Partial<Guest>): readonly Guest[] =>
    companyIn(work).guests.map((each) =>
      each.legId === guest.legId ? { ...each, ...change } : each,
    );
  const show = (work: Work, agentId: AgentId): CentreAnswer<'consult/start'> => {
    companies.arrange(work);
    companies.publish(work);
    return heldOf(context, work, agentId);
  };

  const gone: Consults['gone'] = (work, guest, reason, hasLeg) => {
    const { transfer } = companyIn(work);
    const out = companies.letGo(work, guest, { hangUp: hasLeg, reason });
    if (isBeside(guest)) {
      companies.arrange(out);
      companies.publish(out);
      return;
    }
    if (guest.role === 'owner') return transfers().ownerGone(out);
    if (transfer && guest.state === 'ringing' && guest.agentId === null)
      return transfers().failed(out, reason);
    const declined =
      reason === 'declined' && guest.agentId !== null
        ? context.works.put({
            ...out,
            refusals: [...out.refusals, { agentId: guest.agentId, atMs: clock.nowMs() }].slice(-50),
          })
        : out;
    if (guest.state === 'ringing' && guest.target?.kind === 'queue') {
      const callee = nextOf(context, declined, guest.target.queueId, guest.tried);
      if (callee) {
        const next = companies.change(declined, { asideId: callee.partyId, focus: 'consult' });
        const again = companies.invite(
          next,
          callee,
          { ...guest, role: 'consulted' },
          (now, who, why) => gone(now, who, why, false),
        );
        companies.arrange(again);
        companies.publish(again);
        return;
      }
    }
    const returned = companies.change(declined, {
      returned: returnedBecause(context, reason, guest.name),
    });
    companies.arrange(returned);
    companies.publish(returned);
  };

  return {
    gone,
    start(agentId, request) {
      const work = companies.owned(agentId, request.interactionId);
      const target = checkTarget(context, work, agentId, request.target);
      checkMail(request.card);
      const company = companyIn(work);
      const aside = asideOf(work);
      if (aside && (aside.state === 'ringing' || aside.role === 'consulted'))
        throw new Refusal('refused', 'somebody is asked already');
      const people = partiesOf(context, work).filter((party) => !isBeside(party));
      if (people.length >= MOST_PARTIES) throw new Refusal('company-full', 'five are in it');
      const targetName = targetNameOf(context, target, agentId);
      if (target.kind === 'queue' && !nextOf(context, work, target.queueId, [agentId]))
        throw new Refusal('target-away', 'nobody of the queue is ready');
      const begun = companies.change(work, {
        card: cardOf(context, work, agentId, request.card),
        cardFrom: agentId,
        returned: null,
      });
      const callee =
        target.kind === 'number'
          ? numberCallee(target.number, newId('n'))
          : target.kind === 'agent'
            ? calleeOf(context, target.agentId)
            : nextOf(context, begun, target.queueId, [agentId]);
      const { channel } = work.interaction;
      const isBusy =
        target.kind === 'agent' && reachOf(context, target.agentId, channel).state !== 'free';
      if (!callee || isBusy) {
        const reason = isBusy ? 'busy' : 'no-answer';
        const returned = companies.change(begun, {
          card: company.card,
          cardFrom: company.cardFrom,
          returned: returnedBecause(context, reason, targetName),
        });
        return show(returned, agentId);
      }
      const turned = companies.change(begun, { asideId: callee.partyId, focus: 'consult' });
      const invited = companies.invite(
        turned,
        callee,
        { role: 'consulted', supervision: null, target, targetName, tried: [agentId] },
        (now, guest, reason) => gone(now, guest, reason, false),
      );
      return show(mailed(invited, agentId, target, request.card), agentId);
    },
    focus(agentId, { interactionId, focus }) {
      const work = companies.owned(agentId, interactionId);
      const aside = asideOf(work);
      if (!aside) throw new Refusal('too-late', 'nobody is asked');
      if (focus === 'all' && aside.state !== 'up')
        throw new Refusal('too-late', 'they have not answered');
      const next = companies.change(work, {
        focus,
        returned: null,
        guests: [...withRole(work, aside, { role: focus === 'all' ? 'joined' : 'consulted' })],
      });
      return show(next, agentId);
    },
    complete(agentId, id) {
      const work = companies.owned(agentId, id);
      const aside = asideOf(work);
      if (aside?.state === 'ringing') return transfers().goOnRinging(work, aside, true);
      const successor = companies.successorOf(work);
      if (!successor || isBeside(successor))
        throw new Refusal('too-late', 'nobody could take the customer');
      const { agentLegId } = work;
      companies.promote(work, successor, 'handed-over');
      companies.hangUp(agentLegId, 'near-hangup');
    },
    cancel(agentId, id) {
      const work = companies.owned(agentId, id);
      const aside = asideOf(work);
      if (!aside) throw new Refusal('too-late', 'nobody is asked');
      const out = companies.letGo(work, aside, { hangUp: true, reason: null });
      return show(companies.change(out, { returned: null }), agentId);
    },
    mute(agentId, { interactionId, partyId, isMuted }) {
      const work = companies.owned(agentId, interactionId);
      const party = partiesOf(context, work).find(({ id }) => id === partyId);
      if (!party) throw new Refusal('target-gone', 'no such party');
      if (isBeside(party) || party.agentId === agentId)
        throw new Refusal('refused', 'not for the owner to mute');
      const others = companyIn(work).mutedIds.filter((each) => each !== partyId);
      return show(
        companies.change(work, { mutedIds: isMuted ? [...others, partyId] : others }),
        agentId,
      );
    },
    remove(agentId, { interactionId, partyId }) {
      const work = companies.owned(agentId, interactionId);
      if (partyId === CUSTOMER_PARTY) throw new Refusal('refused', 'the customer is never removed');
      const guest = companyIn(work).guests.find(({ id }) => id === partyId);
      if (!guest) throw new Refusal('target-gone', 'no such party');
      if (isBeside(guest)) throw new Refusal('refused', 'not for the owner to remove');
      const out = companies.letGo(work, guest, { hangUp: true, reason: null });
      return show(companies.change(out, { returned: null }), agentId);
    },
    answered(work, guest) {
      const guests = withRole(work, guest, { state: 'up', sinceMs: clock.nowMs() });
      const next = companies.change(work, { guests: [...guests] });
      const { transfer, focus } = companyIn(next);
      if (transfer && !isBeside(guest) && guest.agentId === null)
        return transfers().arrivedAtNumber(next, { ...guest, state: 'up' });
      // Who answers after the owner has turned back to all others is aside still.
      const focused =
        focus === 'all' && guest.role === 'consulted'
          ? companies.change(next, { focus: restingFocus(companyIn(next)) })
          : next;
      companies.arrange(focused);
      companies.publish(focused);
      if (guest.agentId !== null && !isBeside(guest))
        context.tell(guest.agentId, {
          kind: 'offer/ended',
          interactionId: work.interaction.id,
          missed: null,
        });
    },
  };
}
