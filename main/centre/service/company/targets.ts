/**
 * Whom a consult or a transfer can reach now: colleagues at their desks, and in a practice centre the seeded colleagues who
 * are not, played by bots. Says no with the wire's code, so that the desk can say what to do.
 */
import type { AgentId } from '#src/model/ids.ts';
import type { AwayReason } from '#src/model/agent.ts';
import type { Channel } from '#src/model/channel.ts';
import { partyId, type PartyId, type Target } from '#src/model/party.ts';
import { levelFor } from '#src/routing/routing.ts';
import { parseDialString } from '#src/text/dial-string.ts';
import type { Work } from '../../store/work-records.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { candidatesOf, hasRoomFor } from '../waiting.ts';
import { agentParty, partiesOf } from './seats.ts';

/** How many can be in a conversation; leads beside it do not count. */
export const MOST_PARTIES = 5;

/** What one colleague could take now. */
export interface Reach {
  readonly state: 'free' | 'busy' | 'wrap-up' | 'away' | 'offline';
  readonly awayReason: AwayReason | null;
  readonly sinceMs: number;
  readonly sipUsername: string | null;
  readonly isBot: boolean;
}

/** Where a colleague is, also one that a bot plays. Who is on the phone may still be free for a chat. */
export function reachOf(context: CentreContext, id: AgentId, channel: Channel = 'call'): Reach {
  const agent = context.agents.get(id);
  const { presence, sinceMs } = context.agents.status(id);
  const bot = context.ports.practice?.bots?.find((each) => each.agentId === id) ?? null;
  if (agent.sessionId === null && bot) {
    const isBusy = context.works.isOccupied(id);
    return {
      state: bot.isAway ? 'away' : isBusy ? 'busy' : 'free',
      awayReason: bot.isAway ? 'break' : null,
      sinceMs,
      sipUsername: bot.sipUsername,
      isBot: true,
    };
  }
  const base = { sinceMs, sipUsername: agent.state.sipUsername, isBot: false, awayReason: null };
  if (channel === 'chat' && hasRoomFor(context, id, channel)) return { ...base, state: 'free' };
  switch (presence.kind) {
    case 'available':
      return { ...base, state: 'free' };
    case 'reserved':
    case 'busy':
      return { ...base, state: 'busy' };
    case 'wrap-up':
      return { ...base, state: 'wrap-up' };
    case 'away':
      return { ...base, state: 'away', awayReason: presence.reason };
    case 'offline':
      return { ...base, state: 'offline' };
  }
}

/** Somebody to ring. */
export interface Callee {
  readonly partyId: PartyId;
  readonly agentId: AgentId | null;
  readonly name: string;
  readonly number: string;
}

/** Ready agents of a queue for this work, the most able and longest idle first; never one who was tried or said no. */
function readyOf(
  context: CentreContext,
  work: Work,
  queueId: string,
  tried: readonly AgentId[],
): AgentId[] {
  const inside = new Set(partiesOf(context, work).map(({ agentId }) => agentId));
  const waiting = {
    interactionId: work.interaction.id,
    channel: work.interaction.channel,
    queueId: context.catalogue.queues.find(({ id }) => id === queueId)?.id ?? null,
    segment: work.segment,
    waitingSinceMs: 0,
    isReturned: false,
    refusals: [],
  };
  const { queueId: found } = waiting;
  if (found === null) return [];
  const canBe = (id: AgentId): boolean =>
    !inside.has(id) &&
    !tried.includes(id) &&
    !work.refusals.some(({ agentId }) => agentId === id) &&
    reachOf(context, id, work.interaction.channel).state === 'free';
  return candidatesOf(context)
    .filter(({ agentId, queueIds }) => queueIds.includes(found) && canBe(agentId))
    .map((agent) => ({
      agent,
      level: levelFor(agent, { ...waiting, queueId: found, skills: [found] }),
      isBot: reachOf(context, agent.agentId).isBot,
    }))
    .sort(
      (a, b) =>
        Number(a.isBot) - Number(b.isBot) ||
        b.level - a.level ||
        a.agent.idleSinceMs - b.agent.idleSinceMs ||
        (a.agent.agentId < b.agent.agentId ? -1 : 1),
    )
    .map(({ agent }) => agent.agentId);
}

/** The next one of a queue who could answer a consult, or null. */
export function nextOf(
  context: CentreContext,
  work: Work,
  queueId: string,
  tried: readonly AgentId[],
): Callee | null {
  const id = readyOf(context, work, queueId, tried)[0];
  return id === undefined ? null : calleeOf(context, id);
}

/** A colleague without a desk who takes customers of this queue, in a practice centre. */
export function botOf(context: CentreContext, work: Work, queueId: string): AgentId | null {
  const answering = (context.ports.practice?.bots ?? []).filter(({ doesAnswer }) => doesAnswer);
  return (
    readyOf(context, work, queueId, []).find((id) =>
      answering.some(({ agentId }) => agentId === id && reachOf(context, id).isBot),
    ) ?? null
  );
}

/** An agent as somebody to ring. */
export function calleeOf(context: CentreContext, id: AgentId): Callee {
  return {
    partyId: agentParty(id),
    agentId: id,
    name: context.agents.get(id).profile.name,
    number: '',
  };
}

/** The name of a target as agents know it. */
export function targetNameOf(context: CentreContext, target: Target, asker: AgentId): string {
  if (target.kind === 'number') return target.number;
  if (target.kind === 'agent')
    return (
      context.agents.all().find(({ profile }) => profile.id === target.agentId)?.profile.name ?? ''
    );
  return context.queue(target.queueId)?.name[context.agents.get(asker).profile.language] ?? '';
}

/** Checks a target before anything rings. Answers a number in the form that may be dialled. */
export function checkTarget(
  context: CentreContext,
  work: Work,
  asker: AgentId,
  target: Target,
): Target {
  if (target.kind === 'number') {
    if (work.interaction.channel !== 'call')
      throw new Refusal('refused', 'nobody can write to a telephone number');
    const dial = parseDialString(target.number);
    if (!dial.ok) throw new Refusal('invalid', dial.error);
    if (dial.value === work.interaction.number)
      throw new Refusal('target-in-call', 'the customer is in the conversation already');
    // Our own number would only call ourselves in a circle: who waits there is reached directly.
    const own = context.catalogue.queues.find(({ number }) => number === dial.value);
    if (own) return { kind: 'queue', queueId: own.id };
    return { kind: 'number', number: dial.value };
  }
  if (target.kind === 'queue') {
    if (!context.queue(target.queueId)) throw new Refusal('target-gone', 'no such queue');
    return target;
  }
  if (target.agentId === asker) throw new Refusal('target-is-you', 'oneself');
  if (!context.agents.all().some(({ profile }) => profile.id === target.agentId))
    throw new Refusal('target-gone', 'no such agent');
  if (partiesOf(context, work).some(({ agentId }) => agentId === target.agentId))
    throw new Refusal('target-in-call', 'they are in the conversation already');
  if (work.refusals.some(({ agentId }) => agentId === target.agentId))
    throw new Refusal('target-away', 'they declined this conversation');
  const { state } = reachOf(context, target.agentId, work.interaction.channel);
  if (state === 'offline') throw new Refusal('target-gone', 'they are not signed in');
  if (state === 'away') throw new Refusal('target-away', 'they are away');
  return target;
}

/** A number as somebody to ring; counted, because the same number may come again. */
export function numberCallee(number: string, id: string): Callee {
  return { partyId: partyId.parse(`party-${id}`), agentId: null, name: number, number };
}
