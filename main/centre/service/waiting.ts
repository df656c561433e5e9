/**
 * The service's state in the words of routing: what waits, and who could take it.
 */
import { hasRoom, type Candidate, type Waiting } from '#src/routing/routing.ts';
import type { Channel } from '#src/model/channel.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { Work } from '../store/work-records.ts';
import { loadOf } from './agent-load.ts';
import type { BoardAgent } from './agent-board.ts';
import type { CentreContext } from './context.ts';

/** Everything that waits in a queue now. Skills that nobody in the centre has are not asked for. */
export function waitingOf(context: CentreContext): Waiting[] {
  const known = new Set(
    context.agents.all().flatMap((agent) => agent.profile.skills.map((each) => each.skill)),
  );
  const toWaiting = (work: Work): Waiting[] => {
    const { interaction } = work;
    if (interaction.state !== 'queued' || interaction.queueId === null) return [];
    if (work.onlyAgentId) return [];
    return [
      {
        interactionId: interaction.id,
        channel: interaction.channel,
        queueId: interaction.queueId,
        skills: [interaction.queueId, work.language].filter((skill) => known.has(skill)),
        segment: work.segment,
        waitingSinceMs: interaction.startedAtMs,
        isReturned: work.isReturned,
        refusals: work.refusals,
      },
    ];
  };
  return context.works.open().flatMap(toWaiting);
}

function candidateOf(context: CentreContext, agent: BoardAgent): Candidate {
  const { agents, works } = context;
  const { id, queueIds, skills } = agent.profile;
  const status = agents.status(id);
  const cause = agents.unringableCause(id);
  return {
    agentId: id,
    isAvailable:
      agent.sessionId !== null &&
      agents.get(id).state.chosen.kind === 'available' &&
      status.next === null,
    isRingable: cause === null,
    isDeskLive: cause !== 'signed-out' && cause !== 'desk-silent',
    idleSinceMs: status.sinceMs,
    queueIds,
    skills,
    load: loadOf(works.ofAgent(id), works.guestOf(id)),
    capacity: agents.capacityOf(id),
  };
}

/** Everyone as routing sees them. */
export function candidatesOf(context: CentreContext): Candidate[] {
  return context.agents.all().map((agent) => candidateOf(context, agent));
}

/** Whether an agent could be offered one more contact of this channel now, wherever it comes from. */
export function hasRoomFor(context: CentreContext, id: AgentId, channel: Channel): boolean {
  return hasRoom(candidateOf(context, context.agents.get(id)), channel);
}

/** Whether an agent who handed a contact over can have it back: reachable, and not full with others. */
export function canHaveBack(context: CentreContext, id: AgentId, work: Work): boolean {
  const { channel } = work.interaction;
  const { isRingable, isDeskLive, capacity } = candidateOf(context, context.agents.get(id));
  const others = loadOf(
    context.works.ofAgent(id).filter((each) => each.partOf !== work.interaction.id),
    context.works.guestOf(id).filter((each) => each.work.interaction.id !== work.interaction.id),
  );
  const isReachable = channel === 'call' ? isRingable : isDeskLive;
  return isReachable && (others[channel] ?? 0) < (capacity[channel] ?? 0);
}
