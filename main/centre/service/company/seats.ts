/**
 * Who is in a conversation and on which leg: customer, owner and guests as the parties that the desk draws, and the places in
 * the bridge that the telephone system is told. Pure reading; `src/call/hearing.ts` decides who hears whom.
 */
import { deriveHearing, isBeside } from '#src/call/hearing.ts';
import type { AgentId } from '#src/model/ids.ts';
import { partyId, type Company, type Party, type PartyId } from '#src/model/party.ts';
import type { CompanyRecord } from '../../store/company-record.ts';
import type { Work } from '../../store/work-records.ts';
import type { BridgeMember, LegAudio } from '../../telephony/port.ts';
import type { CentreContext } from '../context.ts';

/** The customer's place; there is one in each conversation. */
export const CUSTOMER_PARTY: PartyId = partyId.parse('party-customer');

/** An agent's place: an agent is in a conversation once, whatever their part. */
export function agentParty(id: AgentId): PartyId {
  return partyId.parse(`party-${id}`);
}

/** A conversation with nobody else yet. */
export const noCompany: CompanyRecord = {
  guests: [],
  mutedIds: [],
  asideId: null,
  focus: 'customer',
  card: null,
  cardFrom: null,
  transfer: null,
  returned: null,
  legCount: 0,
  taken: [],
  handedBack: null,
};

interface Seat {
  readonly party: Party;
  readonly legId: string | null;
  /** On the way out: hears nobody and is heard by nobody. */
  readonly isLeaving: boolean;
}

function nameOf(context: CentreContext, work: Work): string {
  const { customerId, displayName, number } = work.interaction;
  return (context.customers.get(customerId)?.name || displayName || number).slice(0, 200);
}

function seatsOf(context: CentreContext, work: Work): readonly Seat[] {
  const { interaction, customerLegId, agentLegId, offer } = work;
  const company = work.company ?? noCompany;
  const seats: Seat[] = [];
  const add = (
    party: Pick<Party, 'id' | 'role' | 'name' | 'sinceMs'> & Partial<Party>,
    legId: string | null,
    isLeaving = false,
  ): void => {
    seats.push({
      party: {
        agentId: null,
        number: '',
        state: 'up',
        supervision: null,
        isMuted: company.mutedIds.includes(party.id),
        ...party,
      },
      legId,
      isLeaving,
    });
  };
  const addAgent = (
    id: AgentId,
    role: Party['role'],
    state: Party['state'],
    legId: string | null,
  ) =>
    add(
      {
        id: agentParty(id),
        role,
        name: context.agents.get(id).profile.name,
        agentId: id,
        state,
        sinceMs: interaction.answeredAtMs ?? interaction.startedAtMs,
      },
      legId,
      company.transfer?.fromAgentId === id,
    );
  if (customerLegId !== null)
    add(
      {
        id: CUSTOMER_PARTY,
        role: 'customer',
        name: nameOf(context, work),
        number: interaction.number,
        sinceMs: interaction.startedAtMs,
      },
      customerLegId,
    );
  if (company.transfer && company.transfer.fromLegId !== null)
    addAgent(company.transfer.fromAgentId, 'owner', 'up', company.transfer.fromLegId);
  if (interaction.agentId !== null && agentLegId !== null)
    addAgent(
      interaction.agentId,
      offer ? 'consulted' : 'owner',
      offer ? 'ringing' : 'up',
      agentLegId,
    );
  for (const guest of company.guests)
    add(
      {
        id: guest.id,
        role: guest.role,
        name: guest.name,
        agentId: guest.agentId,
        number: guest.number,
        state: guest.state,
        supervision: guest.supervision,
        sinceMs: guest.sinceMs,
      },
      guest.legId,
    );
  return seats;
}

/** Everyone in it, the customer first. */
export function partiesOf(context: CentreContext, work: Work): readonly Party[] {
  return seatsOf(context, work).map(({ party }) => party);
}

/** The places in the bridge: who hears whom, and what those hear who hear nobody. */
export function membersOf(
  context: CentreContext,
  work: Work,
  customerWaiting: LegAudio,
): readonly BridgeMember[] {
  const company = work.company ?? noCompany;
  const seats = seatsOf(context, work).filter(({ party, legId }) => party.state === 'up' && legId);
  const hearing = deriveHearing(
    seats.filter(({ isLeaving }) => !isLeaving).map(({ party }) => party),
    company.focus,
  );
  const isSomeoneRinging =
    work.offer !== null ||
    company.guests.some((guest) => guest.state === 'ringing' && !isBeside(guest));
  // The customer's recording has what they say and hear: no whisper, and nobody who is asked aside.
  const isOfCustomer = (id: PartyId): boolean =>
    id === CUSTOMER_PARTY || (hearing.get(CUSTOMER_PARTY)?.includes(id) ?? false);
  const legOf = (id: PartyId): string[] =>
    seats.flatMap(({ party, legId }) => (party.id === id && legId !== null ? [legId] : []));
  const waitingFor = ({ party }: Seat): LegAudio => {
    if (party.role === 'customer') return customerWaiting;
    if (party.role === 'owner') return { kind: isSomeoneRinging ? 'ringback' : 'silence' };
    return { kind: isBeside(party) ? 'silence' : 'music' };
  };
  return seats.flatMap((seat) =>
    seat.legId === null
      ? []
      : [
          {
            legId: seat.legId,
            hears: (hearing.get(seat.party.id) ?? []).flatMap(legOf),
            isMuted: seat.party.isMuted,
            waiting: waitingFor(seat),
            isRecorded: isOfCustomer(seat.party.id),
          },
        ],
  );
}

/** Whether this party is kept from an agent where the centre does not show who listens. */
function isHidden(context: CentreContext, party: Party, viewer: AgentId | null): boolean {
  if (context.ports.showsSupervision !== false || party.agentId === viewer) return false;
  if (viewer !== null && context.agents.get(viewer).profile.role === 'lead') return false;
  return party.role === 'learner' || (party.role === 'lead' && party.supervision === 'listen');
}

/** What this agent's desk is shown of it; null while it is only a customer and their agent. */
export function companyOf(
  context: CentreContext,
  work: Work,
  viewer: AgentId | null = work.interaction.agentId,
): Company | null {
  const { company } = work;
  if (!company) return null;
  const { guests, transfer, returned, card, cardFrom, focus } = company;
  const isCardFromElsewhere = card !== null && cardFrom !== work.interaction.agentId;
  const all = partiesOf(context, work);
  const parties = all.filter((party) => !isHidden(context, party, viewer));
  const isCompany = guests.length > all.length - parties.length;
  if (!isCompany && !transfer && !returned && !isCardFromElsewhere) return null;
  return {
    parties,
    focus,
    card,
    transfer: transfer && {
      target: transfer.target,
      targetName: transfer.targetName,
      untilMs: transfer.untilMs,
    },
    returned,
    takenFrom: takenFromOf(context, company),
  };
}

/** From whom a lead has it, to whom it can be handed back. */
function takenFromOf(context: CentreContext, { taken }: CompanyRecord): Company['takenFrom'] {
  const last = taken.at(-1);
  return last
    ? { agentId: last.agentId, name: context.agents.get(last.agentId).profile.name }
    : null;
}

/** Which legs of this conversation are neither the customer's nor the owner's. */
export function guestLegsOf(work: Work): readonly string[] {
  const { company } = work;
  if (!company) return [];
  const leaving = company.transfer?.fromLegId ?? null;
  return [...company.guests.map(({ legId }) => legId), ...(leaving === null ? [] : [leaving])];
}
