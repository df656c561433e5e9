/**
 * The team as a lead watches it: rows by agent and by queue, merged from the changes that core sends. Rows that did not
 * change keep their identity, so that only those that did are drawn again.
 */
import { create } from 'zustand';
import type { Fault } from '#src/contracts/fault.ts';
import type { AgentId, QueueId } from '#src/model/ids.ts';
import type { QueueRow, TeamRow } from '#src/model/team.ts';

interface TeamState {
  readonly rows: ReadonlyMap<AgentId, TeamRow>;
  readonly queues: ReadonlyMap<QueueId, QueueRow>;
  /** Everything has been told at least once since the page began to watch. */
  readonly isKnown: boolean;
  /** Why watching could not begin; null while all is well. */
  readonly fault: Fault | null;
}

const nothing: TeamState = { rows: new Map(), queues: new Map(), isKnown: false, fault: null };

/** What is known of the team now. */
export const useTeam = create<TeamState>(() => nothing);

/** Rows of agents that changed, or all of them. */
export function receiveRows(rows: readonly TeamRow[], isWhole: boolean): void {
  useTeam.setState((state) => ({
    rows: new Map([
      ...(isWhole ? [] : state.rows),
      ...rows.map((row): [AgentId, TeamRow] => [row.agentId, row]),
    ]),
    isKnown: state.isKnown || isWhole,
    fault: null,
  }));
}

/** Rows of queues that changed, or all of them. */
export function receiveQueues(queues: readonly QueueRow[], isWhole: boolean): void {
  useTeam.setState((state) => ({
    queues: new Map([
      ...(isWhole ? [] : state.queues),
      ...queues.map((row): [QueueId, QueueRow] => [row.queueId, row]),
    ]),
  }));
}

/** Watching could not begin; what was known stays. */
export function failTeam(fault: Fault): void {
  useTeam.setState({ fault });
}

/** The page watches no more. */
export function resetTeam(): void {
  useTeam.setState(nothing);
}
