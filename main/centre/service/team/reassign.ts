/**
 * Taking a contact from an agent and giving it to somebody else, or to a queue, with its card: what waits or is offered, a
 * chat, a wrap-up. A customer who talks is never pulled out of the conversation: there a lead takes over, or the agent
 * transfers. Routing's rules hold: nobody gets what they could not take.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import type { AgentId, QueueId } from '#src/model/ids.ts';
import { cardDraft, type Target } from '#src/model/party.ts';
import type { Work } from '../../store/work-records.ts';
import { cardOf } from '../company/cards.ts';
import type { CompanyPart } from '../company/company.ts';
import { noCompany } from '../company/seats.ts';
import { nextOf, reachOf } from '../company/targets.ts';
import type { CentreContext } from '../context.ts';
import type { Offers } from '../offers.ts';
import { Refusal } from '../refusal.ts';
import { heldOf } from '../views.ts';

/** For contacts without a queue. */
const RING_MS = 20_000;
const WRAP_UP_MS = 60_000;

/** Gives it away; answers whom it was taken from (null: it waited) and the words for the audit log. */
export function reassign(
  context: CentreContext,
  parts: { readonly offers: Offers; readonly company: CompanyPart },
  leadId: AgentId,
  { interactionId, target }: CentreRequest<'team/reassign'>,
): { readonly fromAgentId: AgentId | null; readonly toName: string } {
  const { clock } = context.ports;
  const work =
    context.works.get(interactionId) ??
    context.works.open().find((each) => each.partOf === interactionId) ??
    null;
  if (!work) {
    const isKnown = context.works.find(interactionId) !== null;
    throw isKnown
      ? new Refusal('too-late', 'the contact is over')
      : new Refusal('not-found', 'no such contact');
  }
  const { interaction } = work;
  const { state, channel, agentId: fromAgentId } = interaction;
  const toName = checkGoal(context, work, target, leadId);
  if (work.onlyAgentId) throw new Refusal('refused', 'a practice caller for a learner alone');
  if (work.company?.transfer) throw new Refusal('refused', 'a transfer is on its way');
  const draft = cardDraft.parse({
    why: '',
    done: '',
    asked: '',
    note: work.draft.note.slice(0, 20_000),
  });
  const carded = (): Work =>
    context.works.put({
      ...work,
      company: {
        ...(work.company ?? noCompany),
        card: cardOf(context, work, leadId, draft),
        cardFrom: leadId,
      },
    });

  if (state === 'active') {
    if (channel !== 'chat' || fromAgentId === null)
      throw new Refusal(
        'customer-talks',
        'the customer talks: take over or let the agent transfer',
      );
    parts.company.transfers.start(fromAgentId, { interactionId, target, card: draft });
    return { fromAgentId, toName };
  }
  if (state === 'wrap-up') {
    const to = target.kind === 'agent' ? target.agentId : freeOf(context, work, target);
    giveWrapUp(to);
    return { fromAgentId, toName: context.agents.get(to).profile.name };
  }
  const free = parts.offers.withdraw(carded(), null);
  const waiting = context.works.put({
    ...free,
    isReturned: true,
    interaction: {
      ...free.interaction,
      state: 'queued',
      agentId: null,
      queueId: target.kind === 'queue' ? target.queueId : free.interaction.queueId,
    },
    // Who had it is not asked at once again.
    refusals:
      fromAgentId === null
        ? free.refusals
        : [...free.refusals, { agentId: fromAgentId, atMs: clock.nowMs() }].slice(-50),
  });
  if (target.kind === 'agent') {
    const ringMs = context.queue(interaction.queueId)?.ringMs ?? RING_MS;
    parts.offers.offerTo(waiting, target.agentId, ringMs);
  }
  return { fromAgentId, toName };

  /** Somebody else writes it up, with the time that the queue gives. */
  function giveWrapUp(to: AgentId): void {
    const nowMs = clock.nowMs();
    const given = carded();
    const next = context.works.put({
      ...given,
      wrapUp: {
        startedAtMs: nowMs,
        deadlineAtMs: nowMs + (context.queue(interaction.queueId)?.wrapUpMs ?? WRAP_UP_MS),
        extensions: 0,
      },
      interaction: { ...given.interaction, agentId: to },
    });
    context.tell(fromAgentId, {
      kind: 'held/ended',
      interactionId: work?.partOf ?? interaction.id,
      reason: 'handed-over',
    });
    context.tell(to, { kind: 'held/changed', held: heldOf(context, next, to) });
  }
}

/** Refuses what nobody could take, before anything moves; answers the goal's name. */
function checkGoal(context: CentreContext, work: Work, target: Target, leadId: AgentId): string {
  const { channel, state, agentId: fromAgentId } = work.interaction;
  if (target.kind === 'number')
    throw new Refusal('invalid', 'a contact is given to people and queues');
  if (target.kind === 'queue') {
    const queue = context.queue(target.queueId);
    if (!queue) throw new Refusal('not-found', 'no such queue');
    return queue.name.es;
  }
  const agent = context.agents.all().find(({ profile }) => profile.id === target.agentId);
  if (!agent) throw new Refusal('not-found', 'no such agent');
  if (target.agentId === fromAgentId)
    throw new Refusal(
      fromAgentId === leadId ? 'target-is-you' : 'target-away',
      'they have it already',
    );
  const reach = reachOf(context, target.agentId, channel);
  if (reach.state === 'offline') throw new Refusal('target-away', 'they are not signed in');
  // A wrap-up rings nowhere: whoever has a desk can write it.
  if (state === 'wrap-up') {
    if (reach.isBot) throw new Refusal('target-away', 'they have no desk');
    return agent.profile.name;
  }
  if (reach.state !== 'free') throw new Refusal('target-away', 'they cannot take it now');
  return agent.profile.name;
}

/** Somebody of the queue with a desk who is free. */
function freeOf(context: CentreContext, work: Work, target: Target): AgentId {
  const tried = context.agents
    .all()
    .flatMap(({ profile }) => (reachOf(context, profile.id).isBot ? [profile.id] : []));
  const from = work.interaction.agentId;
  const queueId: QueueId | null = target.kind === 'queue' ? target.queueId : null;
  const found =
    queueId === null
      ? null
      : nextOf(context, work, queueId, from === null ? tried : [...tried, from]);
  if (found?.agentId === null || found === null)
    throw new Refusal('target-away', 'nobody of that queue is free');
  return found.agentId;
}
