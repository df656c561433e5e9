/**
 * Calls: hears the telephone system and moves interactions along. Inbound: answer, announce, queue, offer, bridge, record,
 * end. Outbound: the agent's phone dials, the telephone system connects both legs by itself (also while this service is
 * away) and both carry the interaction's id; here they are only followed.
 *
 *   queued ──offer──▶ offered ──agent's leg up──▶ active ──either leg ends──▶ wrap-up ──▶ closed
 *      ▲                 │ RNA, declined, not ringable
 *      └─────────────────┘          the customer leaves before that ──▶ closed
 *
 * Believed about legs: the telephone system. Every event may come twice, late, or for a leg nobody knows.
 */
import { interactionId, type AgentId } from '#src/model/ids.ts';
import type { EndReason } from '#src/model/interaction.ts';
import type { Work } from '../store/work-records.ts';
import type { LegEnd, TelephonyEvent, TelephonyLeg } from '../telephony/port.ts';
import type { Announcements } from './announcements.ts';
import type { CompanyPart } from './company/company.ts';
import type { CentreContext } from './context.ts';
import { reasonOfAgent, reasonOfCustomer } from './end-reasons.ts';
import { createLostOwner, type LostOwner } from './lost-owner.ts';
import { beginInbound, beginOutbound } from './new-work.ts';
import { takeOffer, type Offers } from './offers.ts';
import type { Recorder } from './recorder.ts';
import { heldOf } from './views.ts';
import type { WrapUps } from './wrap-ups.ts';

export interface Calls {
  /** One event of the telephone system, in order. */
  hear(event: Exclude<TelephonyEvent, { kind: 'driver/up' | 'driver/down' }>): void;
  /** A leg as it is now, whether or not it was known. */
  follow(leg: TelephonyLeg): void;
  ended(leg: TelephonyLeg, end: LegEnd): void;
  /** Lets go of a call from our side, with both legs. */
  drop(work: Work, reason: 'phone-lost' | 'agent-hung-up'): void;
  /** Calls whose agent's phone lost them. */
  readonly lostOwner: Pick<LostOwner, 'rejoin' | 'giveUp'>;
  /** Lets go of what was registered to be dialled and never was. */
  tick(): void;
}

/** The phone may have to ask for the microphone before it dials. */
const NEVER_DIALLED_MS = 20_000;

export function createCalls(
  context: CentreContext,
  parts: {
    readonly company: CompanyPart;
    readonly announcements: Announcements;
    readonly offers: Offers;
    readonly recorder: Recorder;
    readonly wrapUps: WrapUps;
  },
): Calls {
  const { clock, driver, log } = context.ports;
  const { announcements, company, offers, recorder, wrapUps } = parts;
  const hangUp = (legId: string | null, reason: LegEnd['reason']): void => {
    if (legId !== null) context.ask('hang up', () => driver.hangUp(legId, reason));
  };

  const welcome = (leg: TelephonyLeg): void => {
    const queue = context.catalogue.queues.find((each) => each.number === leg.dialled);
    const queueId = queue?.id ?? context.catalogue.queues[0]?.id;
    if (queueId === undefined) return hangUp(leg.legId, 'not-found');
    const begun = beginInbound(context, leg, queueId);
    const onlyAgentId = company.practise.claim(leg);
    const work = onlyAgentId === null ? begun : context.works.put({ ...begun, onlyAgentId });
    context.ask('answer the caller', () => driver.answer(leg.legId));
    announcements.welcome(work);
  };

  const followHold = (work: Work, leg: TelephonyLeg): Work => {
    if (leg.isHeld === (work.heldSinceMs !== null)) return work;
    const nowMs = clock.nowMs();
    return context.works.put(
      leg.isHeld
        ? { ...work, heldSinceMs: nowMs }
        : { ...work, heldSinceMs: null, heldMs: work.heldMs + nowMs - (work.heldSinceMs ?? nowMs) },
    );
  };

  /** Both sides of an offered call come together. */
  const connect = (work: Work): void => {
    const { customerLegId, agentLegId } = work;
    if (customerLegId === null || agentLegId === null) return;
    const bridgeId = work.bridgeId ?? `br-${work.interaction.id}`;
    const taken = takeOffer(context, { ...work, bridgeId });
    if (taken.company) {
      const together = company.transfers.arrived(taken);
      if (together.interaction.recording === 'off') recorder.begin(together);
      return;
    }
    driver.bridge(bridgeId, [customerLegId, agentLegId]).then(
      () => recorder.begin(context.works.get(taken.interaction.id) ?? taken),
      (cause: unknown) => log.warn('cannot bridge', { bridgeId, cause: String(cause) }),
    );
  };

  const followCustomer = (leg: TelephonyLeg): void => {
    const id = interactionId.safeParse(leg.interactionId).data;
    // A phone that dials without an id: its two legs share a bridge.
    const known =
      context.works.byLeg(leg.legId) ??
      (id ? context.works.get(id) : null) ??
      (leg.bridgeId === null ? null : context.works.byBridge(leg.bridgeId));
    if (leg.direction === 'inbound') {
      if (!known) welcome(leg);
      return;
    }
    if (!known || known.interaction.state !== 'active') return;
    let work = known;
    if (work.customerLegId === null)
      work = context.works.put({ ...work, customerLegId: leg.legId });
    if (leg.state !== 'up' || work.interaction.answeredAtMs !== null) return;
    const answered = context.works.put({
      ...work,
      bridgeId: leg.bridgeId ?? work.bridgeId,
      interaction: { ...work.interaction, answeredAtMs: leg.answeredAtMs ?? clock.nowMs() },
    });
    context.tell(answered.interaction.agentId, {
      kind: 'held/changed',
      held: heldOf(context, answered),
    });
    if (answered.bridgeId !== null) recorder.begin(answered);
  };

  /** The leg of an interaction that is known; one that was given up because the phone was slow comes back. */
  const dialled = (found: Work, leg: TelephonyLeg, agentId: AgentId): void => {
    const { direction, state, answeredAtMs } = found.interaction;
    const isOwn = found.interaction.agentId === agentId && direction === 'outbound';
    if (!isOwn || answeredAtMs !== null || found.agentLegId !== null || found.closedBy === 'agent')
      return log.warn('a phone dials with an interaction that is not its own, or is over', {
        interactionId: found.interaction.id,
      });
    const work = context.works.put({
      ...found,
      agentLegId: leg.legId,
      wrapUp: null,
      closedBy: null,
      interaction: { ...found.interaction, state: 'active', endedAtMs: null, endReason: null },
    });
    if (state !== 'active')
      context.tell(agentId, { kind: 'held/changed', held: heldOf(context, work) });
  };

  /** A phone that dials: registered before by `interaction/dial`, or adopted. */
  const followDialling = (leg: TelephonyLeg): void => {
    const agent = context.agents.bySip(leg.number);
    if (!agent) return;
    const id = interactionId.safeParse(leg.interactionId ?? `int-${leg.legId}`).data;
    if (!id) return hangUp(leg.legId, 'rejected');
    const found = context.works.find(id);
    if (found) return dialled(found, leg, agent.profile.id);
    const work = beginOutbound(context, {
      id,
      agentId: agent.profile.id,
      number: leg.dialled.slice(0, 80),
      customerId: null,
      agentLegId: leg.legId,
    });
    context.tell(agent.profile.id, { kind: 'held/changed', held: heldOf(context, work) });
  };

  const followAgent = (leg: TelephonyLeg): void => {
    if (leg.direction === 'inbound' && !context.works.byLeg(leg.legId)) followDialling(leg);
    const found = context.works.byLeg(leg.legId);
    if (!found) return;
    const isNewPair =
      leg.direction === 'inbound' && found.bridgeId === null && leg.bridgeId !== null;
    const work = isNewPair ? context.works.put({ ...found, bridgeId: leg.bridgeId }) : found;
    if (leg.state === 'up' && work.interaction.state === 'offered') connect(work);
    else if (lostOwner.follow(work, leg)) return;
    else if (work.interaction.state === 'active') followHold(work, leg);
  };

  const customerEnded = (found: Work, end: LegEnd): void => {
    const { state, answeredAtMs } = found.interaction;
    const { work, isDone } = company.customerGone(
      found,
      reasonOfCustomer(end, found.bridgeId !== null),
    );
    if (isDone) return;
    if (state === 'queued' || state === 'offered') {
      const free = offers.withdraw(work, state === 'offered' ? 'customer-left-queue' : null);
      wrapUps.close(free, 'customer-left-queue');
    } else if (state === 'active') {
      hangUp(work.agentLegId, answeredAtMs === null ? end.reason : 'far-hangup');
      wrapUps.endTalk(work, reasonOfCustomer(end, answeredAtMs !== null));
    }
  };

  const letGo = (work: Work, reason: EndReason): void => {
    hangUp(work.customerLegId, 'near-hangup');
    wrapUps.endTalk(company.companies.dissolve(work, reason), reason);
  };
  const lostOwner = createLostOwner(context, company.companies, (work) =>
    letGo(work, 'phone-lost'),
  );

  const agentEnded = (work: Work, end: LegEnd): void => {
    const { state, answeredAtMs } = work.interaction;
    if (state === 'offered') {
      // The leg is gone already: it is not to be hung up again.
      const free = context.works.put({ ...work, agentLegId: null });
      if (end.reason === 'busy') offers.giveBack(free, 'declined', 'busy');
      else if (end.reason === 'no-answer') offers.giveBack(free, 'missed');
      else if (['far-hangup', 'rejected'].includes(end.reason)) offers.giveBack(free, 'declined');
      else if (['unreachable', 'not-found', 'failed', 'media-lost'].includes(end.reason))
        offers.giveBack(free, 'not-ringable');
      else offers.giveBack(free, null, 'failed');
    } else if (state === 'active') {
      if (lostOwner.notAnswered(work)) return;
      const reason = reasonOfAgent(end, answeredAtMs !== null);
      if (company.ownerGone(work, reason)) return;
      hangUp(work.customerLegId, answeredAtMs === null ? 'cancelled' : 'near-hangup');
      wrapUps.endTalk(company.companies.dissolve(work, reason), reason);
    }
  };

  const follow = (leg: TelephonyLeg): void => {
    if (leg.state === 'ended') return;
    const owner = leg.kind === 'agent' && leg.state === 'up' && context.agents.bySip(leg.number);
    if (owner) context.agents.ringProved(owner.profile.id);
    if (company.follow(leg)) return;
    if (leg.kind === 'customer') followCustomer(leg);
    else followAgent(leg);
  };
  const ended = (leg: TelephonyLeg, end: LegEnd): void => {
    const work = context.works.byLeg(leg.legId);
    if (!work || company.legEnded(work, leg.legId, end)) return;
    if (work.customerLegId === leg.legId) customerEnded(work, end);
    else agentEnded(work, end);
  };

  return {
    follow,
    ended,
    drop(work, reason) {
      hangUp(work.agentLegId, 'near-hangup');
      if (company.ownerGone(work, reason)) return;
      if (reason === 'phone-lost' && lostOwner.park(work)) return;
      letGo(work, reason);
    },
    lostOwner,
    tick() {
      lostOwner.tick();
      for (const work of context.works.open()) {
        const { state, direction, startedAtMs } = work.interaction;
        const hasLeg = work.agentLegId !== null || work.customerLegId !== null;
        if (state !== 'active' || direction !== 'outbound' || hasLeg) continue;
        if (clock.nowMs() - startedAtMs < NEVER_DIALLED_MS) continue;
        // Into wrap-up and not away: a call made while this service was away is reported without any leg.
        wrapUps.endTalk(work, 'failed');
      }
    },
    hear(event) {
      switch (event.kind) {
        case 'leg/created':
        case 'leg/changed':
          return follow(event.leg);
        case 'leg/ended':
          return ended(event.leg, event.end);
        case 'leg/dtmf':
          return;
        case 'agent/registered':
        case 'agent/unregistered': {
          const agent = context.agents.bySip(event.username);
          const isRegistered = event.kind === 'agent/registered';
          if (!agent) return;
          log.info(isRegistered ? 'a phone is registered' : 'a phone is no longer registered', {
            agentId: agent.profile.id,
          });
          context.agents.note(agent.profile.id, { isRegistered });
          if (isRegistered) context.agents.ringProved(agent.profile.id);
          return;
        }
        case 'recording/changed':
          return recorder.heard(event.bridgeId, event.state);
      }
    },
  };
}
