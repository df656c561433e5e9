/**
 * What the lead looks at on the team page: the row, the contact of it, order and filter, what was opened. Only the window's
 * own comfort; it outlives the page, so that a look elsewhere loses nothing.
 */
import { create } from 'zustand';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import type { Fault } from '#src/contracts/fault.ts';
import type { HelpId } from '#src/model/help.ts';
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { Supervision } from '#src/model/party.ts';
import type { TeamSort } from './order-rows.ts';

/** What was asked and is not answered yet. */
export type AskedStep = Supervision | 'leave' | 'take-over' | 'hand-back';

/** A contact that was opened without being in it. */
export interface LookedAt {
  readonly interactionId: InteractionId;
  readonly view: DeskAnswer<'team/contact'> | null;
  readonly fault: Fault | null;
  readonly atMs: number;
}

interface TeamView {
  readonly sort: TeamSort;
  readonly filter: string;
  readonly onlyAlerts: boolean;
  readonly agentId: AgentId | null;
  /** The contact of that agent that was chosen; null: the one that matters most. */
  readonly contactId: InteractionId | null;
  readonly tab: 'history' | 'card' | 'audit';
  readonly helpId: HelpId | null;
  readonly looked: LookedAt | null;
  readonly asked: { readonly interactionId: InteractionId; readonly step: AskedStep } | null;
  /** What was left last; rows that say so come up to a quarter of a second later. */
  readonly left: { readonly interactionId: InteractionId; readonly atMs: number } | null;
  /** A question that an act needs, and for which agent. */
  readonly dialog: 'none' | 'sign-out' | 'skills' | 'reassign' | 'wipe';
  /** Rises with each act, so that the log is read again. */
  readonly actCount: number;
}

const initial: TeamView = {
  sort: { column: 'agent', isDown: false },
  filter: '',
  onlyAlerts: false,
  agentId: null,
  contactId: null,
  tab: 'history',
  helpId: null,
  looked: null,
  asked: null,
  left: null,
  dialog: 'none',
  actCount: 0,
};

/** What the lead looks at. */
export const useTeamView = create<TeamView>(() => initial);

/** Chooses a row; another agent's contact is not carried over. */
export function chooseAgent(agentId: AgentId, contactId: InteractionId | null = null): void {
  const before = useTeamView.getState();
  if (before.agentId === agentId && before.contactId === contactId) return;
  useTeamView.setState({ agentId, contactId });
}

/** Orders by a column; the same one again turns it round. */
export function sortBy(column: TeamSort['column']): void {
  useTeamView.setState(({ sort }) => ({
    sort: { column, isDown: sort.column === column ? !sort.isDown : false },
  }));
}

/** As at the first start. */
export function resetTeamView(): void {
  useTeamView.setState(initial);
}
