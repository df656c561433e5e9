/**
 * Who gets the next interaction. Pure: the centre passes what waits and who is there, and gets the offers to make now, best
 * first. The order of the rules: priority of the customer, then waiting time; among the agents the level of the skill, then
 * the longest idle, then the id, so that the same state always gives the same answer. Never makes an offer by itself.
 */
import type { Channel } from '../model/channel.ts';
import type { Segment } from '../model/customer.ts';
import type { AgentId, InteractionId, QueueId } from '../model/ids.ts';

/** How many interactions of a channel an agent has at once; channels that are missing are not routed. */
export type Capacity = Readonly<Partial<Record<Channel, number>>>;

/** One call at a time; the written channels follow with their own issue. */
export const defaultCapacity: Capacity = { call: 1 };

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
  /** Chosen available and without other work that forbids an offer. */
  readonly isAvailable: boolean;
  /** The phone is registered and the desk alive. */
  readonly isRingable: boolean;
  readonly idleSinceMs: number;
  readonly queueIds: readonly QueueId[];
  readonly skills: readonly { readonly skill: string; readonly level: number }[];
  /** Interactions held or offered now, by channel. */
  readonly load: Readonly<Partial<Record<Channel, number>>>;
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

/** Whether this agent may be offered this interaction now. */
export function canTake(
  agent: Candidate,
  waiting: Waiting,
  nowMs: number,
  capacity: Capacity = defaultCapacity,
): boolean {
  return (
    agent.isAvailable &&
    agent.isRingable &&
    agent.queueIds.includes(waiting.queueId) &&
    levelFor(agent, waiting) > 0 &&
    (agent.load[waiting.channel] ?? 0) < (capacity[waiting.channel] ?? 0) &&
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
  capacity: Capacity = defaultCapacity,
): readonly Assignment[] {
  const free = new Map(agents.map((agent) => [agent.agentId, agent]));
  const assignments: Assignment[] = [];
  for (const each of [...waiting].sort(compareWaiting)) {
    const [best] = [...free.values()]
      .filter((agent) => canTake(agent, each, nowMs, capacity))
      .sort(
        (a, b) =>
          levelFor(b, each) - levelFor(a, each) ||
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
