/**
 * Who is in a chat and what they may write. Pure reading of the work: who owns it, who is beside, who sees its messages.
 */
import type { AgentId } from '#src/model/ids.ts';
import type { ChatRecord } from '../../store/chat-records.ts';
import type { Work } from '../../store/work-records.ts';
import type { CentreContext } from '../context.ts';

export type ChatPerson = ChatRecord['people'][number];

/** Who has it now; null while it waits or is on its way to somebody. */
export function ownerOf({ interaction, offer, company }: Work): AgentId | null {
  const isOnTheWay = offer !== null || (company?.transfer ?? null) !== null;
  return interaction.state === 'active' && !isOnTheWay ? interaction.agentId : null;
}

/** Everyone beside the owner who is in it now. */
export function peopleOf(work: Work): ChatPerson[] {
  return (work.company?.guests ?? []).flatMap(({ agentId, name, role, state, supervision }) =>
    agentId === null || state !== 'up' || role === 'owner'
      ? []
      : [{ agentId, name, role, supervision }],
  );
}

/** Whose coming and going is told: where the centre hides who only listens, nobody learns of a lead who reads along. */
export function announcedOf(context: CentreContext, work: Work): ChatPerson[] {
  const isShown = context.ports.showsSupervision !== false;
  return peopleOf(work).filter(
    ({ role, supervision }) => isShown || role !== 'lead' || supervision !== 'listen',
  );
}

/** Colleagues to whom it is handed over, or who are asked, and have not answered: they read it before they do. */
function askedOf({ offer, company }: Work): AgentId[] {
  const asked = (company?.guests ?? []).flatMap(({ agentId, role, state }) =>
    agentId !== null && state === 'ringing' && role === 'consulted' ? [agentId] : [],
  );
  return offer && company?.transfer ? [...asked, offer.agentId] : asked;
}

/** Everyone whose desk shows the messages: owner, who is beside or asked, and who may still pull it back. */
export function readersOf(work: Work): Set<AgentId> {
  const { interaction, offer, company } = work;
  // A learner gets what a customer says through the mask alone.
  const people = peopleOf(work).filter(({ role }) => role !== 'learner');
  const readers = new Set([...people.map(({ agentId }) => agentId), ...askedOf(work)]);
  const isHeld = interaction.state === 'active' || interaction.state === 'wrap-up';
  if (interaction.agentId !== null && !offer && isHeld) readers.add(interaction.agentId);
  const transfer = company?.transfer;
  if (transfer && transfer.fromLegId !== null) readers.add(transfer.fromAgentId);
  return readers;
}

/** What an agent may write there: to everybody, to the staff in it only, or nothing. */
export interface ChatVoice {
  readonly from: 'agent' | 'lead';
  readonly mayReachCustomer: boolean;
  readonly mayReachStaff: boolean;
}

/** The agent's voice; null when they are not in it. */
export function voiceOf(context: CentreContext, work: Work, agentId: AgentId): ChatVoice | null {
  const isLead = context.agents.get(agentId).profile.role === 'lead';
  if (ownerOf(work) === agentId)
    return { from: isLead ? 'lead' : 'agent', mayReachCustomer: true, mayReachStaff: true };
  const person = peopleOf(work).find((each) => each.agentId === agentId);
  if (!person) return null;
  switch (person.role) {
    case 'joined':
      return { from: 'agent', mayReachCustomer: true, mayReachStaff: true };
    // Asked aside: the customer does not read them.
    case 'consulted':
      return { from: 'agent', mayReachCustomer: false, mayReachStaff: true };
    case 'lead':
      return {
        from: isLead ? 'lead' : 'agent',
        mayReachCustomer: person.supervision === 'barge',
        mayReachStaff: person.supervision !== 'listen',
      };
    case 'learner':
      return { from: 'agent', mayReachCustomer: false, mayReachStaff: false };
  }
}
