/**
 * How the queues stand, told to every desk at most once a second and only when something changed.
 */
import type { QueueStatus } from '#src/model/queue.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { CentreContext } from './context.ts';

const PAUSE_MS = 1_000;

export interface QueueBoard {
  /** The queues an agent sees: a lead sees all of them. */
  statusesFor(agentId: AgentId): QueueStatus[];
  /** Tells whoever has not heard the newest figures yet. */
  tick(): void;
}

export function createQueueBoard(context: CentreContext): QueueBoard {
  const { clock } = context.ports;
  const told = new Map<AgentId, { text: string; atMs: number }>();
  let isDirty = true;
  /** The figures as they were when everyone was last looked at; null while somebody still waits for them. */
  let toldToAll: string | null = null;
  const touch = (): void => {
    isDirty = true;
  };
  context.works.onPut(touch);
  context.agents.onChange(touch);

  const all = (): QueueStatus[] => {
    const waiting = context.works
      .open()
      .filter(({ interaction }) => interaction.state === 'queued');
    const ready = context.agents
      .all()
      .filter((agent) => context.agents.status(agent.profile.id).presence.kind === 'available');
    return context.catalogue.queues.map(({ id }) => {
      const inQueue = waiting.filter((work) => work.interaction.queueId === id);
      return {
        queueId: id,
        waiting: inQueue.length,
        longestWaitSinceMs:
          inQueue.length === 0
            ? null
            : Math.min(...inQueue.map((work) => work.interaction.startedAtMs)),
        readyAgents: ready.filter((agent) => agent.profile.queueIds.includes(id)).length,
      };
    });
  };
  const forAgent = (statuses: QueueStatus[], agentId: AgentId): QueueStatus[] => {
    const { profile } = context.agents.get(agentId);
    return profile.role === 'lead'
      ? statuses
      : statuses.filter((status) => profile.queueIds.includes(status.queueId));
  };

  return {
    statusesFor: (agentId) => forAgent(all(), agentId),
    tick() {
      if (!isDirty && toldToAll !== null) return;
      isDirty = false;
      const statuses = all();
      // Who serves what is part of it: a lead may change it.
      const people = context.agents.all().filter(({ sessionId }) => sessionId !== null);
      const whole = JSON.stringify([
        statuses,
        people.map(({ sessionId, profile }) => [sessionId, profile.queueIds]),
      ]);
      if (whole === toldToAll) return;
      let isSomebodyLate = false;
      for (const { profile } of people) {
        const before = told.get(profile.id);
        if (before && clock.nowMs() - before.atMs < PAUSE_MS) {
          isSomebodyLate = true;
          continue;
        }
        const queues = forAgent(statuses, profile.id);
        const text = JSON.stringify(queues);
        if (before?.text === text) continue;
        told.set(profile.id, { text, atMs: clock.nowMs() });
        context.tell(profile.id, { kind: 'queues/changed', queues });
      }
      toldToAll = isSomebodyLate ? null : whole;
    },
  };
}
