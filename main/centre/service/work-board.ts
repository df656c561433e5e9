/**
 * The open interactions, in memory and on disk at once. Everything that changes an interaction goes through `put`. Closed ones
 * leave the memory and stay on disk.
 */
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { CentreDb } from '../store/open.ts';
import { readOpenWorks, readWork, writeWork, type Work } from '../store/work-records.ts';

export interface WorkBoard {
  /** An open interaction. */
  get(id: InteractionId): Work | null;
  /** Also a closed one. */
  find(id: InteractionId): Work | null;
  put(work: Work): Work;
  open(): readonly Work[];
  byLeg(legId: string): Work | null;
  byBridge(bridgeId: string): Work | null;
  /** What the agent is offered or has, oldest first. */
  ofAgent(agentId: AgentId): readonly Work[];
}

export function createWorkBoard(db: CentreDb): WorkBoard {
  const works = new Map<InteractionId, Work>(
    readOpenWorks(db).map((work) => [work.interaction.id, work]),
  );
  const first = (test: (work: Work) => boolean): Work | null =>
    [...works.values()].find(test) ?? null;
  return {
    get: (id) => works.get(id) ?? null,
    find: (id) => works.get(id) ?? readWork(db, id),
    put(work) {
      writeWork(db, work);
      if (work.interaction.state === 'closed') works.delete(work.interaction.id);
      else works.set(work.interaction.id, work);
      return work;
    },
    open: () => [...works.values()],
    byLeg: (legId) => first((work) => work.customerLegId === legId || work.agentLegId === legId),
    byBridge: (bridgeId) => first((work) => work.bridgeId === bridgeId),
    ofAgent: (agentId) =>
      [...works.values()]
        .filter((work) => work.interaction.agentId === agentId || work.offer?.agentId === agentId)
        .sort((a, b) => a.interaction.startedAtMs - b.interaction.startedAtMs),
  };
}
