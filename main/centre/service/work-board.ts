/**
 * The open interactions, in memory and on disk at once. Everything that changes an interaction goes through `put`. Closed ones
 * leave the memory and stay on disk.
 */
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { CentreDb } from '../store/open.ts';
import { readOpenWorks, readParts, readWork, writeWork, type Work } from '../store/work-records.ts';

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
  /** Where the agent is without owning it: asked, joined, leading, or transferring it away. */
  guestOf(agentId: AgentId): readonly { readonly work: Work; readonly isRinging: boolean }[];
  isGuest(agentId: AgentId): boolean;
  /** Has anything at all. */
  isOccupied(agentId: AgentId): boolean;
  loadOf(agentId: AgentId): number;
  /** Whether the agent may write its note: they own it, or it is on the way from them and may come back. */
  isOf(agentId: AgentId, work: Work): boolean;
  /** The interaction as this agent has it: their own leg of it when they handed it over. Also a closed one. */
  findFor(agentId: AgentId, id: InteractionId): Work | null;
  /** Calls after every change with the interaction as it was (null: new) and as it is. */
  onPut(listener: (before: Work | null, after: Work) => void): void;
}

/** Everyone who is offered it, has it, or is in it. */
export function agentsIn({ interaction, offer, company }: Work): Set<AgentId> {
  const ids = new Set<AgentId>();
  if (interaction.agentId !== null) ids.add(interaction.agentId);
  if (offer) ids.add(offer.agentId);
  if (company?.transfer) ids.add(company.transfer.fromAgentId);
  for (const guest of company?.guests ?? []) if (guest.agentId !== null) ids.add(guest.agentId);
  return ids;
}

export function createWorkBoard(db: CentreDb): WorkBoard {
  const works = new Map<InteractionId, Work>();
  // With hundreds of agents nobody looks through everything to find what is theirs.
  const byAgent = new Map<AgentId, Set<InteractionId>>();
  const listeners: ((before: Work | null, after: Work) => void)[] = [];
  const keep = (work: Work): void => {
    const { id } = work.interaction;
    const before = works.get(id);
    const isClosed = work.interaction.state === 'closed';
    const inside = isClosed ? new Set<AgentId>() : agentsIn(work);
    for (const agentId of before ? agentsIn(before) : [])
      if (!inside.has(agentId)) byAgent.get(agentId)?.delete(id);
    for (const agentId of inside) {
      const ids = byAgent.get(agentId) ?? new Set();
      byAgent.set(agentId, ids.add(id));
    }
    if (isClosed) works.delete(id);
    else works.set(id, work);
  };
  for (const work of readOpenWorks(db)) keep(work);
  const about = (agentId: AgentId): Work[] =>
    [...(byAgent.get(agentId) ?? [])].flatMap((id) => works.get(id) ?? []);
  const first = (test: (work: Work) => boolean): Work | null =>
    [...works.values()].find(test) ?? null;
  const isSender = (agentId: AgentId, { company }: Work): boolean =>
    company?.transfer?.fromAgentId === agentId && company.transfer.fromLegId !== null;
  const isOf: WorkBoard['isOf'] = (agentId, work) =>
    (work.interaction.agentId === agentId && work.offer === null) || isSender(agentId, work);
  const guestOf: WorkBoard['guestOf'] = (agentId) =>
    about(agentId).flatMap((work) => {
      const { company } = work;
      if (!company) return [];
      const isSending = isSender(agentId, work) && work.interaction.agentId !== agentId;
      const guest = company.guests.find((each) => each.agentId === agentId);
      if (!guest && !isSending) return [];
      return [{ work, isRinging: !isSending && guest?.state === 'ringing' }];
    });
  const ofAgent: WorkBoard['ofAgent'] = (agentId) =>
    about(agentId)
      .filter((work) => work.interaction.agentId === agentId || work.offer?.agentId === agentId)
      .sort((a, b) => a.interaction.startedAtMs - b.interaction.startedAtMs);
  return {
    guestOf,
    ofAgent,
    isGuest: (agentId) => guestOf(agentId).length > 0,
    isOccupied: (agentId) => ofAgent(agentId).length > 0 || guestOf(agentId).length > 0,
    loadOf: (agentId) => ofAgent(agentId).length + guestOf(agentId).length,
    isOf,
    findFor(agentId, id) {
      const work = works.get(id) ?? readWork(db, id);
      // One that rings them again is theirs when they answer: until then the leg they had is.
      if (!work || isOf(agentId, work)) return work;
      const part = readParts(db, id)
        .filter(({ interaction }) => interaction.agentId === agentId)
        .at(-1);
      return part ? (works.get(part.interaction.id) ?? part) : work;
    },
    get: (id) => works.get(id) ?? null,
    find: (id) => works.get(id) ?? readWork(db, id),
    put(work) {
      const before = works.get(work.interaction.id) ?? null;
      writeWork(db, work);
      keep(work);
      for (const listener of listeners) listener(before, work);
      return work;
    },
    onPut(listener) {
      listeners.push(listener);
    },
    open: () => [...works.values()],
    byLeg: (legId) =>
      first(
        (work) =>
          work.customerLegId === legId ||
          work.agentLegId === legId ||
          work.company?.transfer?.fromLegId === legId ||
          (work.company?.guests.some((guest) => guest.legId === legId) ?? false),
      ),
    byBridge: (bridgeId) => first((work) => work.bridgeId === bridgeId),
  };
}
