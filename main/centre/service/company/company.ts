/**
 * The company of conversations as one part of the service: consults, transfers, supervision, and what the telephone system
 * says about the legs of guests. `calls.ts` asks here first whenever more than customer and agent could be concerned.
 */
import { isBeside } from '#src/call/hearing.ts';
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { EndReason } from '#src/model/interaction.ts';
import type { ReturnReason } from '#src/model/party.ts';
import type { Guest } from '../../store/company-record.ts';
import type { Work } from '../../store/work-records.ts';
import type { LegEnd, TelephonyLeg } from '../../telephony/port.ts';
import type { CentreContext } from '../context.ts';
import type { Offers } from '../offers.ts';
import { Refusal } from '../refusal.ts';
import { guestOfferOf, heldOf, offerOf } from '../views.ts';
import type { WrapUps } from '../wrap-ups.ts';
import { createCardMails } from './card-mails.ts';
import { correctedCard, markRead } from './cards.ts';
import { createCompanies, RING_TARGET_MS, type Companies } from './companies.ts';
import { createConsults, returnReasonOf, type Consults } from './consults.ts';
import { guestLegsOf, noCompany } from './seats.ts';
import { botOf, reachOf } from './targets.ts';
import { createFollows, type Follows } from './follows.ts';
import { createPractise, type Practise } from './practise.ts';
import { createShadows, type Shadows } from './shadows.ts';
import { createSupervision, type Supervision } from './supervision.ts';
import { createTakeOvers, type TakeOvers } from './take-overs.ts';
import { createTransfers, type Transfers } from './transfers.ts';

export interface CompanyPart {
  readonly consults: Consults;
  readonly transfers: Transfers;
  readonly supervision: Supervision;
  readonly takeOvers: TakeOvers;
  readonly follows: Follows;
  readonly shadows: Shadows;
  readonly practise: Practise;
  readonly companies: Companies;
  /** A leg as it is now; true when it is a guest's. */
  follow(leg: TelephonyLeg): boolean;
  /** A leg ended; true when it was a guest's. */
  legEnded(work: Work, legId: string, end: LegEnd): boolean;
  /** The customer is gone: guests are out. True when nothing is left to do. */
  customerGone(work: Work, reason: EndReason): { readonly work: Work; readonly isDone: boolean };
  /** The owner is gone: somebody else has the customer now. False when nobody could. */
  ownerGone(work: Work, reason: EndReason): boolean;
  /** A directed offer came back (it is withdrawn already): true when it was a transfer's. */
  turnedBack(work: Work, reason: ReturnReason): boolean;
  decline(agentId: AgentId, id: string): boolean;
  signedOut(agentId: AgentId, isByChoice: boolean): void;
  /** A phone started again with these calls only. */
  restated(agentId: AgentId, interactionIds: readonly string[], freshSinceMs: number): void;
  readCard(agentId: AgentId, id: string): void;
  /** Its author corrects a card while somebody may read it. */
  editCard(agentId: AgentId, request: CentreRequest<'card/edit'>): CentreAnswer<'card/edit'>;
  tick(): void;
  /** After the telephone system or this service was away. */
  restore(): void;
}

/** So long real colleagues come first when a customer was handed to a queue. */
const BOTS_AFTER_MS = 6_000;
/** Together with what the telephone system waits before it says so: under five seconds of music. */
const LOST_OWNER_MS = 3_000;
/** What was ringing rings at least so much longer after a return. */
const RING_ON_MS = 5_000;

export function createCompany(
  context: CentreContext,
  parts: { readonly offers: Offers; readonly wrapUps: WrapUps },
): CompanyPart {
  const { clock } = context.ports;
  const companies = createCompanies(context, parts.wrapUps);
  const onGone = (work: Work, guest: Guest, reason: ReturnReason): void =>
    consults.gone(work, guest, reason, false);
  const mails = createCardMails(context, companies);
  const consults: Consults = createConsults(context, companies, () => transfers, mails.begin);
  const transfers: Transfers = createTransfers(
    context,
    { companies, ...parts, mailed: mails.begin },
    onGone,
  );
  const follows = createFollows(context, companies, onGone);
  const shadows = createShadows(context, companies, onGone);
  const practise = createPractise(context, parts);
  const supervision = createSupervision(context, companies, onGone, (leadId, agentId) =>
    follows.goesWith(leadId, agentId),
  );
  const takeOvers = createTakeOvers(context, { companies, transfers: () => transfers }, onGone);
  const guestOn = (work: Work, legId: string): Guest | null =>
    work.company?.guests.find((guest) => guest.legId === legId) ?? null;
  const guestsOf = (agentId: AgentId): { readonly work: Work; readonly guest: Guest }[] =>
    context.works
      .open()
      .flatMap((work) =>
        (work.company ?? noCompany).guests.flatMap((guest) =>
          guest.agentId === agentId ? [{ work, guest }] : [],
        ),
      );

  /** Legs from which nothing comes any more. */
  const lostSinceMs = new Map<string, number>();
  const isLost = (legId: string | null): boolean => {
    const sinceMs = legId === null ? undefined : lostSinceMs.get(legId);
    return sinceMs !== undefined && clock.nowMs() - sinceMs >= LOST_OWNER_MS;
  };
  /** Nothing comes from a lead who took over: the agent beside has the customer again, and the lead stays in case. */
  const rescue = (): void => {
    if (lostSinceMs.size === 0) return;
    for (const work of context.works.open()) {
      const last = work.company?.taken.at(-1);
      const heir = companies.heirOf(work, null);
      if (!last || heir?.agentId !== last.agentId) continue;
      if (isLost(work.agentLegId) && !isLost(heir.legId)) companies.giveBack(work, heir, true);
    }
  };

  /** Their own phone holds or resumes: it counts when they become the owner. */
  const withHold = (work: Work, guest: Guest, isHeld: boolean): Work =>
    companies.change(work, {
      guests: (work.company ?? noCompany).guests.map((each) =>
        each.legId === guest.legId ? { ...each, isHeld } : each,
      ),
    });

  const ownerGone: CompanyPart['ownerGone'] = (work, reason) => {
    if (work.customerLegId === null || work.interaction.answeredAtMs === null) return false;
    const { company } = work;
    if (!company) return false;
    if (company.transfer) {
      companies.hangUp(company.transfer.fromLegId, 'near-hangup');
      transfers.leftEarly(work);
      return true;
    }
    const heir = companies.heirOf(work, reason);
    if (heir) {
      if (company.taken.some(({ agentId }) => agentId === heir.agentId))
        companies.giveBack(work, heir, false);
      else companies.promote(work, heir, reason);
      return true;
    }
    const ringing = company.guests.find((guest) => guest.state === 'ringing' && !isBeside(guest));
    if (!ringing) return transfers.bounced(work, reason);
    transfers.goOnRinging(work, ringing, false);
    return true;
  };

  /** Bots take customers who were handed to a queue that nobody serves, and have no wrap-up. */
  const playBots = (): void => {
    for (const work of context.works.open()) {
      const { interaction, company } = work;
      const { agentId } = interaction;
      if (interaction.state === 'wrap-up' && agentId !== null && reachOf(context, agentId).isBot)
        parts.wrapUps.finishNow(work, false);
      if (interaction.state !== 'queued' || interaction.queueId === null || !company?.card)
        continue;
      if (clock.nowMs() - company.card.sentAtMs < BOTS_AFTER_MS) continue;
      const bot = botOf(context, work, interaction.queueId);
      if (bot === null) continue;
      companies.arrange(parts.offers.offerTo(work, bot, RING_TARGET_MS));
    }
  };

  return {
    consults,
    transfers,
    supervision,
    takeOvers,
    follows,
    shadows,
    practise,
    companies,
    ownerGone,
    follow(leg) {
      if (!leg.isLost) lostSinceMs.delete(leg.legId);
      else if (!lostSinceMs.has(leg.legId)) lostSinceMs.set(leg.legId, clock.nowMs());
      const work = context.works.byLeg(leg.legId);
      if (!work || !guestLegsOf(work).includes(leg.legId)) return false;
      const guest = guestOn(work, leg.legId);
      if (!guest) return true;
      const known = guest.isHeld === leg.isHeld ? work : withHold(work, guest, leg.isHeld);
      if (guest.state !== 'ringing' || leg.state !== 'up') return true;
      consults.answered(known, guest);
      const now = context.works.get(work.interaction.id);
      const there = now && guestOn(now, leg.legId);
      if (now && there) takeOvers.arrived(now, there);
      return true;
    },
    legEnded(work, legId, end) {
      lostSinceMs.delete(legId);
      const guest = guestOn(work, legId);
      if (guest) {
        consults.gone(work, guest, returnReasonOf(end, guest.state === 'up'), false);
        return true;
      }
      if (work.company?.transfer?.fromLegId !== legId) return false;
      transfers.leftEarly(work);
      return true;
    },
    customerGone(work, reason) {
      if (!work.company) return { work, isDone: false };
      if (transfers.customerGone(work, reason)) return { work, isDone: true };
      const alone = companies.dissolve(work, reason);
      const { state, agentId } = alone.interaction;
      if (state !== 'active' || agentId !== null) return { work: alone, isDone: false };
      parts.wrapUps.close(alone, reason);
      return { work: alone, isDone: true };
    },
    turnedBack(work, reason) {
      if (practise.turnedBack(work)) return true;
      const transfer = work.company?.transfer;
      if (!transfer || transfer.target.kind === 'queue') return false;
      transfers.failed(work, reason);
      return true;
    },
    decline(agentId, id) {
      const found = guestsOf(agentId).find(
        ({ work, guest }) =>
          work.interaction.id === id && guest.state === 'ringing' && !isBeside(guest),
      );
      if (found) consults.gone(found.work, found.guest, 'declined', true);
      return found !== undefined;
    },
    signedOut(agentId, isByChoice) {
      follows.signedOut(agentId);
      shadows.signedOut(agentId);
      for (const { work, guest } of guestsOf(agentId)) {
        const now = context.works.get(work.interaction.id);
        if (!now) continue;
        if (guest.state === 'ringing') consults.gone(now, guest, 'signed-out', true);
        else if (isByChoice) consults.gone(now, guest, 'they-left', true);
      }
      for (const work of context.works.open()) {
        const transfer = work.company?.transfer;
        if (!isByChoice || transfer?.fromAgentId !== agentId || transfer.fromLegId === null)
          continue;
        companies.hangUp(transfer.fromLegId, 'near-hangup');
        transfers.leftEarly(work);
      }
    },
    restated(agentId, interactionIds, freshSinceMs) {
      for (const { work } of context.works.guestOf(agentId)) {
        const transfer = work.company?.transfer;
        // A phone knows nothing of chats.
        if (work.interaction.channel !== 'call') continue;
        if (transfer?.fromAgentId !== agentId || interactionIds.includes(work.interaction.id))
          continue;
        companies.hangUp(transfer.fromLegId, 'near-hangup');
        transfers.leftEarly(work);
      }
      for (const { work, guest } of guestsOf(agentId)) {
        const isThere =
          work.interaction.channel !== 'call' || interactionIds.includes(work.interaction.id);
        if (isThere || guest.state !== 'up' || guest.sinceMs > freshSinceMs) continue;
        const now = context.works.get(work.interaction.id);
        if (now) consults.gone(now, guest, 'they-left', true);
      }
    },
    readCard(agentId, id) {
      const work = context.works.open().find((each) => each.interaction.id === id);
      const isConcerned =
        work &&
        (work.interaction.agentId === agentId ||
          work.offer?.agentId === agentId ||
          guestsOf(agentId).some((each) => each.work.interaction.id === id));
      if (!isConcerned) return;
      const read = markRead(context, work, agentId);
      if (read) companies.publish(read);
    },
    editCard(agentId, { interactionId, card: draft }) {
      const work = context.works.open().find((each) => each.interaction.id === interactionId);
      const { card, cardFrom, transfer, guests } = work?.company ?? noCompany;
      if (!work || !card || cardFrom !== agentId)
        throw new Refusal('not-found', 'no card of this agent');
      const isOnWay = transfer?.fromAgentId === agentId && transfer.fromLegId !== null;
      const isAsking =
        work.interaction.agentId === agentId && guests.some((guest) => !isBeside(guest));
      if (!isOnWay && !isAsking) throw new Refusal('too-late', 'nobody reads it any more');
      const next = companies.change(work, { card: correctedCard(context, card, draft) });
      companies.publish(next);
      // Who is still rung reads it on the offer.
      if (next.offer)
        context.tell(next.offer.agentId, { kind: 'offer/made', offer: offerOf(context, next) });
      for (const guest of next.company?.guests ?? [])
        if (guest.state === 'ringing' && guest.agentId !== null && !isBeside(guest))
          context.tell(guest.agentId, {
            kind: 'offer/made',
            offer: guestOfferOf(context, next, guest),
          });
      return heldOf(context, next, agentId);
    },
    tick() {
      for (const { interaction } of context.works.open()) {
        const guests = context.works.get(interaction.id)?.company?.guests ?? [];
        for (const guest of guests) {
          const now = context.works.get(interaction.id);
          const isLate = guest.state === 'ringing' && clock.nowMs() >= guest.deadlineAtMs;
          if (now && isLate) consults.gone(now, guest, 'no-answer', true);
        }
      }
      rescue();
      transfers.tick();
      companies.publishMoved();
      follows.tick();
      shadows.tick();
      if (context.ports.practice?.bots) playBots();
      if (context.ports.practice) practise.tick();
    },
    restore() {
      mails.restore();
      const ringUntilMs = clock.nowMs() + RING_ON_MS;
      for (const work of context.works.open()) {
        if (!work.company || work.bridgeId === null) continue;
        const next = companies.change(work, {
          guests: work.company.guests.map((guest) => ({
            ...guest,
            deadlineAtMs: Math.max(guest.deadlineAtMs, ringUntilMs),
          })),
        });
        companies.arrange(next);
        companies.publish(next);
      }
    },
  };
}
