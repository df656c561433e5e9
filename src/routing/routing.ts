/**
 * Who gets the next interaction. Pure: the centre passes what waits and who is there, and gets the offers to make now, best
 * first. The order of the rules: priority of the customer, then waiting time; among the agents the level of the skill, then
 * the fewest contacts of the channel, then the longest idle, then the id, so that the same state always gives the same
 * answer. A call and chats do not stand in each other's way: each channel has its own capacity. Never makes an offer by itself.
 */
import type { Channel } from '../model/channel.ts';
import type { Segment } from '../model/customer.ts';
import type { AgentId, InteractionId, QueueId } from '../model/ids.ts';

/** How many interactions of a channel an agent has at once; channels that are missing are not routed. */
export type Capacity = Readonly<Partial<Record<Channel, number>>>;

/** One call at a time, and three chats beside it. */
export const defaultCapacity = { call: 1, chat: 3 } as const satisfies Capacity;

/** After a refusal the same interaction comes to the same agent again only after this long. */
export const DECLINE_PAUSE_MS = 30_000;

/** Something that waits for an agent. */
export interface Waiting {
  readonly interactionId: InteractionId;
  readonly channel: Channel;
  readonly queueId: QueueId;
  /** The skills asked for, e.g. the queue's and the language; an agent who lacks one is not asked. */
  readonly skills: readonly string[];
  readonly segment: Segment | null;
  /** Since when the customer waits; a returned offer keeps it, so it is at the head again. */
  readonly waitingSinceMs: number;
  /** Set when an offer came back: it goes before its equals. */
  readonly isReturned: boolean;
  readonly refusals: readonly { readonly agentId: AgentId; readonly atMs: number }[];
}

/** An agent as routing sees them. */
export interface Candidate {
  readonly agentId: AgentId;
  /** Signed in, chosen available, and nothing else chosen for afterwards. Work they have is in `load`, not here. */
  readonly isAvailable: boolean;
  /** The phone is registered and the desk alive: what a call needs. */
  readonly isRingable: boolean;
  /** The desk alone is alive: all that a chat needs. */
  readonly isDeskLive: boolean;
  readonly idleSinceMs: number;
  readonly queueIds: readonly QueueId[];
  readonly skills: readonly { readonly skill: string; readonly level: number }[];
  /** What stands in the way of one more of a channel: offered, active, and a call's wrap-up, but not that of a chat. */
  readonly load: Readonly<Partial<Record<Channel, number>>>;
  readonly capacity: Capacity;
}

/** An offer to make. */
export interface Assignment {
  readonly interactionId: InteractionId;
  readonly agentId: AgentId;
}

/** Gold and business customers go first. */
export function priorityOf(segment: Segment | null): number {
  return segment === 'gold' || segment === 'business' ? 1 : 0;
}

/** The order in which waiting interactions are served: below zero when `a` goes first. */
export function compareWaiting(a: Waiting, b: Waiting): number {
  return (
    priorityOf(b.segment) - priorityOf(a.segment) ||
    Number(b.isReturned) - Number(a.isReturned) ||
    a.waitingSinceMs - b.waitingSinceMs ||
    (a.interactionId < b.interactionId ? -1 : a.interactionId > b.interactionId ? 1 : 0)
  );
}

/** The agent's level for what is asked, that of the weakest skill: 0 means not able. Without skills all are equal. */
export function levelFor(agent: Candidate, waiting: Waiting): number {
  if (waiting.skills.length === 0) return 1;
  const levels = waiting.skills.map(
    (skill) => agent.skills.find((each) => each.skill === skill)?.level ?? 0,
  );
  return Math.min(...levels);
}

/** Whether this agent can be reached for one more contact of a channel. A chat rings no phone. */
export function hasRoom(agent: Candidate, channel: Channel): boolean {
  return (
    agent.isAvailable &&
    (channel === 'call' ? agent.isRingable : agent.isDeskLive) &&
    (agent.load[channel] ?? 0) < (agent.capacity[channel] ?? 0)
  );
}

/** Whether this agent may be offered this interaction now. */
export function canTake(agent: Candidate, waiting: Waiting, nowMs: number): boolean {
  return (
    hasRoom(agent, waiting.channel) &&
    agent.queueIds.includes(waiting.queueId) &&
    levelFor(agent, waiting) > 0 &&
    !waiting.refusals.some(
      (each) => each.agentId === agent.agentId && nowMs - each.atMs < DECLINE_PAUSE_MS,
    )
  );
}

/** The offers to make now, in the order in which they are to be made. */
export function assign(
  waiting: readonly Waiting[],
  agents: readonly Candidate[],
  nowMs: number,
): readonly Assignment[] {
  const free = new Map(agents.map((agent) => [agent.agentId, agent]));
  const assignments: Assignment[] = [];
  for (const each of [...waiting].sort(compareWaiting)) {
    const [best] = [...free.values()]
      .filter((agent) => canTake(agent, each, nowMs))
      .sort(
        (a, b) =>
          levelFor(b, each) - levelFor(a, each) ||
          (a.load[each.channel] ?? 0) - (b.load[each.channel] ?? 0) ||
          a.idleSinceMs - b.idleSinceMs ||
          (a.agentId < b.agentId ? -1 : 1),
      );
    if (!best) continue;
    assignments.push({ interactionId: each.interactionId, agentId: best.agentId });
    free.set(best.agentId, {
      ...best,
      load: { ...best.load, [each.channel]: (best.load[each.channel] ?? 0) + 1 },
    });
  }
  return assignments;
}
