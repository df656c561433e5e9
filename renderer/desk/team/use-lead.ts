/** What components of the team page read together: who looks, where they are beside, and the row in view. */
import type { Conversation } from '#src/contracts/desk.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { Supervision } from '#src/model/party.ts';
import type { TeamContact, TeamRow } from '#src/model/team.ts';
import { useSlice } from '../stores/slices.ts';
import { useTeam } from '../stores/team.ts';
import { stepIn } from './beside.ts';
import { contactOf } from './row-facts.ts';
import { useTeamView } from './team-view.ts';

/** Who looks. */
export function useMe(): AgentId | null {
  return useSlice('session')?.agent?.id ?? null;
}

/** The chosen row with what a key would mean on it. */
export interface ChosenRow {
  readonly row: TeamRow;
  readonly contact: TeamContact | null;
  readonly step: Supervision | null;
  /** The lead's own view of that contact, while they are in it. */
  readonly conversation: Conversation | null;
}

/** The chosen row; null while none is chosen or it has gone. */
export function useChosenRow(): ChosenRow | null {
  const me = useMe();
  const agentId = useTeamView((view) => view.agentId);
  const contactId = useTeamView((view) => view.contactId);
  const row = useTeam(({ rows }) => (agentId === null ? undefined : rows.get(agentId)));
  const conversations = useSlice('conversations') ?? [];
  if (!row) return null;
  const contact = contactOf(row, contactId);
  const conversation =
    conversations.find(({ interaction }) => interaction.id === contact?.interactionId) ?? null;
  const step = contact ? stepIn(contact.interactionId, me, conversations, contact) : null;
  return { row, contact, step, conversation };
}

/** The centre answers: what is shown is now, and can be acted on. */
export function useIsCentreThere(): boolean {
  return useSlice('strip')?.centre.state === 'connected';
}
