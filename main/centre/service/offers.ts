/**
 * Offers: makes them as routing says, takes them back at the deadline (RNA) or when refused, turns an answered one into the
 * agent's. A returned offer keeps its priority and its waiting time.
 */
import type { MissedOffer } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { ReturnReason } from '#src/model/party.ts';
import { assign } from '#src/routing/routing.ts';
import { writeMissed, type Work } from '../store/work-records.ts';
import { inOneCommit } from '../store/commit.ts';
import { TelephonyError } from '../telephony/port.ts';
import { legPrefix } from './chat/seated-driver.ts';
import { askRegistration } from './ask-registration.ts';
import { reachOf } from './company/targets.ts';
import type { CentreContext } from './context.ts';
import { toError } from './refusal.ts';
import { heldOf, missedOf, offerOf } from './views.ts';
import { candidatesOf, waitingOf } from './waiting.ts';

/** When no queue says otherwise. */
const RING_MS = 15_000;

export interface Offers {
  /** Makes every offer that can be made now. */
  dispatch(): void;
  /** Takes back what rings for too long. */
  tick(): void;
  /** The offer ends without the agent: `null` when nobody is to blame and the list of missed ones stays as it is. */
  withdraw(work: Work, reason: MissedOffer['reason'] | null): Work;
  /** Withdraws and lets the customer wait on, at the head; `returned` says it to who transferred. */
  giveBack(work: Work, reason: MissedOffer['reason'] | null, returned?: ReturnReason): void;
  /** Offers it to this agent and nobody else. */
  offerTo(work: Work, agentId: AgentId, ringMs: number): Work;
}

const RETURNED = {
  missed: 'no-answer',
  declined: 'declined',
  'not-ringable': 'failed',
  'customer-left-queue': 'failed',
  'answered-elsewhere': 'failed',
} as const satisfies Record<MissedOffer['reason'], ReturnReason>;

export function createOffers(
  context: CentreContext,
  outside: {
    readonly isUp: () => boolean;
    /** Whether somebody else decides what becomes of what came back. */
    readonly turnedBack: (work: Work, reason: ReturnReason) => boolean;
  },
): Offers {
  const { clock, driver, newId, log } = context.ports;

  const withdraw: Offers['withdraw'] = (work, reason) => {
    const agentId = work.offer?.agentId ?? null;
    if (agentId === null) return work;
    const missed = reason === null ? null : missedOf(context, work, reason);
    if (missed) {
      writeMissed(context.ports.db, agentId, missed);
      if (reason === 'missed') context.agents.addToDay(agentId, { missed: 1 });
    }
    const { agentLegId } = work;
    const next = context.works.put({ ...work, offer: null, agentLegId: null });
    if (agentLegId !== null)
      context.ask('stop ringing', () =>
        driver.hangUp(agentLegId, reason === 'missed' ? 'no-answer' : 'cancelled'),
      );
    context.tell(agentId, { kind: 'offer/ended', interactionId: work.interaction.id, missed });
    return next;
  };

  const giveBack: Offers['giveBack'] = (work, reason, returned) => {
    const agentId = work.offer?.agentId ?? null;
    const free = withdraw(work, reason);
    // Who missed it is away now, and gets it again as soon as they say that they are back.
    const refusals =
      agentId !== null && reason === 'declined'
        ? [...free.refusals, { agentId, atMs: clock.nowMs() }].slice(-50)
        : free.refusals;
    const back = context.works.put({ ...free, refusals });
    const why = returned ?? (reason === null ? 'signed-out' : RETURNED[reason]);
    log.info('an offer is given back', {
      interactionId: work.interaction.id,
      agentId,
      reason,
      returned: why,
      unringableCause: agentId === null ? null : context.agents.unringableCause(agentId),
    });
    if (!outside.turnedBack(back, why))
      context.works.put({
        ...back,
        isReturned: true,
        interaction: { ...back.interaction, state: 'queued', agentId: null },
      });
    if (agentId === null) return;
    if (reason === 'missed')
      context.agents.change(agentId, { chosen: { kind: 'away', reason: 'missed-offer' } });
    // It rang into nothing: nobody chose that, so it passes by itself.
    if (reason === 'not-ringable') context.agents.ringFailed(agentId);
  };

  const offerTo: Offers['offerTo'] = (work, agentId, ringMs) => {
    const legId = newId(legPrefix(work.interaction.channel));
    const nowMs = clock.nowMs();
    const offered = context.works.put({
      ...work,
      agentLegId: legId,
      offer: { agentId, madeAtMs: nowMs, deadlineAtMs: nowMs + ringMs },
      interaction: { ...work.interaction, state: 'offered', agentId },
    });
    context.tell(agentId, { kind: 'offer/made', offer: offerOf(context, offered) });
    driver
      .dialAgent({
        legId,
        username: reachOf(context, agentId).sipUsername ?? '',
        interactionId: work.interaction.id,
        callerNumber: work.interaction.number,
        callerName:
          context.customers.get(work.interaction.customerId)?.name ?? work.interaction.displayName,
      })
      .catch((cause: unknown) => {
        log.warn('cannot ring the agent', { agentId, cause: toError(cause).message });
        const now = context.works.get(work.interaction.id);
        if (now?.agentLegId !== legId || !now.offer) return;
        const code = cause instanceof TelephonyError ? cause.code : 'refused';
        inOneCommit(context.ports.db, () => {
          // Nobody's fault; the next tick tries again.
          if (code === 'away') return giveBack(now, null, 'failed');
          giveBack(now, 'not-ringable');
          context.settle();
        });
        if (code !== 'away') askRegistration(context, agentId);
      });
    return offered;
  };

  return {
    withdraw,
    giveBack,
    offerTo,
    dispatch() {
      // Chats go on while the telephone system is away.
      const isUp = outside.isUp();
      const waiting = waitingOf(context).filter(({ channel }) => isUp || channel !== 'call');
      if (waiting.length === 0) return;
      for (const each of assign(waiting, candidatesOf(context), clock.nowMs())) {
        const work = context.works.get(each.interactionId);
        if (!work) continue;
        const ringMs = context.queue(work.interaction.queueId)?.ringMs ?? RING_MS;
        offerTo(work, each.agentId, ringMs);
      }
    },
    tick() {
      for (const work of context.works.open())
        if (work.offer && clock.nowMs() >= work.offer.deadlineAtMs) giveBack(work, 'missed');
    },
  };
}

/** The answered offer becomes the agent's. */
export function takeOffer(context: CentreContext, work: Work): Work {
  const agentId = work.offer?.agentId ?? work.interaction.agentId;
  const taken = context.works.put({
    ...work,
    offer: null,
    interaction: {
      ...work.interaction,
      state: 'active',
      agentId,
      answeredAtMs: context.ports.clock.nowMs(),
    },
  });
  context.tell(agentId, { kind: 'held/changed', held: heldOf(context, taken) });
  context.tell(agentId, {
    kind: 'offer/ended',
    interactionId: work.interaction.id,
    missed: null,
  });
  return taken;
}
