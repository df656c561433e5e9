/**
 * A call whose agent's phone lost it (its page died, its machine slept) while the customer is still on the line: the customer
 * hears music and the agent may come back to them, or end it. When they do neither in time, the customer is at the head of the
 * queue again, with a note for whoever takes them. `calls.ts` asks here before it lets go of a customer; a conversation with
 * others in it goes on without this.
 */
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import { cardDraft } from '#src/model/party.ts';
import type { Work } from '../store/work-records.ts';
import type { TelephonyLeg } from '../telephony/port.ts';
import { cardOf, lostLine, writeCardEntry } from './company/cards.ts';
import type { Companies } from './company/companies.ts';
import type { CentreContext } from './context.ts';
import { Refusal, toError } from './refusal.ts';
import { heldOf } from './views.ts';

/** So long a customer waits for an agent whose phone lost them. */
export const REJOIN_WITHIN_MS = 45_000;
/** And so long more while the agent's phone rings for it already. */
const RINGING_MORE_MS = 10_000;

export interface LostOwner {
  /** True when the customer waits for the agent now. */
  park(work: Work): boolean;
  /** Rings the agent's phone again. */
  rejoin(agentId: AgentId, id: InteractionId): void;
  /** The agent lets the customer go. */
  giveUp(agentId: AgentId, id: InteractionId): void;
  /** A leg of a call that waits like this has changed: true when it is dealt with here. */
  follow(work: Work, leg: TelephonyLeg): boolean;
  /** The phone that was rung for it did not answer: true when it is dealt with here. */
  notAnswered(work: Work): boolean;
  tick(): void;
}

/** One per service. `end` is what would have been done at once. */
export function createLostOwner(
  context: CentreContext,
  companies: Companies,
  end: (work: Work) => void,
): LostOwner {
  const { clock, driver, log, newId } = context.ports;

  const put = (work: Work): Work => {
    const next = context.works.put(work);
    context.tell(next.interaction.agentId, {
      kind: 'held/changed',
      held: heldOf(context, next),
    });
    return next;
  };
  const waiting = (agentId: AgentId, id: InteractionId): Work => {
    const work = context.works.get(id);
    if (!work?.lost || work.interaction.agentId !== agentId)
      throw new Refusal('too-late', 'the call no longer waits for its agent');
    return work;
  };
  const letGo = (work: Work): void => {
    end(context.works.put({ ...work, lost: null }));
  };
  const stopRinging = ({ agentLegId }: Work): void => {
    if (agentLegId !== null)
      context.ask('stop ringing', () => driver.hangUp(agentLegId, 'cancelled'));
  };
  /** The agent's part is over; the customer keeps their place before all others, and the next agent reads why. */
  const backToQueue = (work: Work, agentId: AgentId): void => {
    const { name } = context.agents.get(agentId).profile;
    const draft = cardDraft.parse({
      why: lostLine(work.language, name),
      done: '',
      asked: '',
      note: work.draft.note.slice(0, 20_000),
    });
    const carded = companies.change(
      { ...work, agentLegId: null, lost: null },
      { card: cardOf(context, work, agentId, draft), cardFrom: agentId, returned: null },
    );
    const written = writeCardEntry(context, carded, {
      kind: 'lost',
      toName: name,
      sinceMs: clock.nowMs(),
      from: agentId,
    });
    const rest = companies.partFor(written, agentId, 'phone-lost');
    const queued = context.works.put({
      ...rest,
      isReturned: true,
      interaction: { ...rest.interaction, state: 'queued', agentId: null },
    });
    log.info('a customer whom a phone lost is back in the queue', {
      interactionId: work.interaction.id,
      agentId,
    });
    companies.arrange(queued, {
      kind: 'announcement',
      files: [`${work.language}/still-waiting`],
      then: 'music',
    });
  };
  /** Nobody came back to them. A number that the agent dialled, and a practice caller, are in no queue. */
  const giveOn = (work: Work): void => {
    const { agentId, queueId, direction } = work.interaction;
    stopRinging(work);
    const isOfQueue = direction === 'inbound' && queueId !== null && !work.onlyAgentId;
    if (agentId !== null && isOfQueue) backToQueue(work, agentId);
    else letGo({ ...work, agentLegId: null });
  };

  return {
    park(work) {
      const { customerLegId, company, interaction } = work;
      if (customerLegId === null || interaction.answeredAtMs === null) return false;
      if (company && (company.guests.length > 0 || company.transfer)) return false;
      const bridgeId = work.bridgeId ?? `br-${interaction.id}`;
      const untilMs = clock.nowMs() + REJOIN_WITHIN_MS;
      put({ ...work, bridgeId, agentLegId: null, lost: { untilMs } });
      log.info('a customer waits for an agent whose phone lost the call', {
        interactionId: interaction.id,
        agentId: interaction.agentId,
      });
      context.ask('let the customer wait', () =>
        driver.arrange(bridgeId, [
          { legId: customerLegId, hears: [], isMuted: false, waiting: { kind: 'music' } },
        ]),
      );
      return true;
    },
    rejoin(agentId, id) {
      const work = waiting(agentId, id);
      // A second press while it rings already.
      if (work.agentLegId !== null) return;
      const { sipUsername } = context.agents.get(agentId).state;
      const legId = newId('leg');
      put({ ...work, agentLegId: legId });
      driver
        .dialAgent({
          legId,
          username: sipUsername ?? '',
          interactionId: id,
          callerNumber: work.interaction.number,
          callerName:
            context.customers.get(work.interaction.customerId)?.name ??
            work.interaction.displayName,
        })
        .catch((cause: unknown) => {
          log.warn('cannot ring the agent again', { agentId, cause: toError(cause).message });
          const now = context.works.get(id);
          if (now?.lost && now.agentLegId === legId) put({ ...now, agentLegId: null });
        });
    },
    giveUp(agentId, id) {
      const work = waiting(agentId, id);
      stopRinging(work);
      letGo({ ...work, agentLegId: null });
    },
    follow(work, leg) {
      if (!work.lost || work.agentLegId !== leg.legId) return false;
      const { customerLegId, bridgeId } = work;
      if (leg.state !== 'up' || customerLegId === null || bridgeId === null) return true;
      put({ ...work, lost: null });
      context.ask('bring the agent back', () =>
        driver.bridge(bridgeId, [customerLegId, leg.legId]),
      );
      return true;
    },
    notAnswered(work) {
      if (!work.lost) return false;
      put({ ...work, agentLegId: null });
      return true;
    },
    tick() {
      for (const work of context.works.open()) {
        if (!work.lost || work.interaction.state !== 'active') continue;
        const moreMs = work.agentLegId === null ? 0 : RINGING_MORE_MS;
        if (clock.nowMs() >= work.lost.untilMs + moreMs) giveOn(work);
      }
    },
  };
}
