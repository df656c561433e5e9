/**
 * The service's state in the words of routing: what waits, and who could take it.
 */
import type { Candidate, Waiting } from '#src/routing/routing.ts';
import type { Work } from '../store/work-records.ts';
import type { CentreContext } from './context.ts';

/** Everything that waits in a queue now. Skills that nobody in the centre has are not asked for. */
export function waitingOf(context: CentreContext): Waiting[] {
  const known = new Set(
    context.agents.all().flatMap((agent) => agent.profile.skills.map((each) => each.skill)),
  );
  const toWaiting = (work: Work): Waiting[] => {
    const { interaction } = work;
    if (interaction.state !== 'queued' || interaction.queueId === null) return [];
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

/** Everyone as routing sees them. An agent with any work at all gets no call. */
export function candidatesOf(context: CentreContext): Candidate[] {
  return context.agents.all().map((agent) => {
    const { id, queueIds, skills } = agent.profile;
    const status = context.agents.status(id);
    return {
      agentId: id,
      isAvailable: status.presence.kind === 'available' && status.next === null,
      isRingable: context.agents.isRingable(id),
      idleSinceMs: status.sinceMs,
      queueIds,
      skills,
      load: { call: context.works.loadOf(id) },
    };
  });
}
