/**
 * One row of the lead's table from the boards as they stand: who the agent is, what they have, with whom, and what a lead
 * should look at. Reads only.
 */
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { TeamContact, TeamRow } from '#src/model/team.ts';
import { alertsOf } from '#src/team/team-alerts.ts';
import type { Work } from '../../store/work-records.ts';
import { DESK_SILENT_MS } from '../agent-board.ts';
import { reachOf, type Reach } from '../company/targets.ts';
import type { CentreContext } from '../context.ts';

/** The newest figures of an agent's voice. */
export interface VoiceQuality {
  readonly mos: number;
  readonly roundTripMs: number | null;
}

/** What the boards do not know. */
export interface RowFacts {
  qualityOf(agentId: AgentId, id: InteractionId): VoiceQuality | null;
  isAskingForHelp(agentId: AgentId): boolean;
  shadowedBy(agentId: AgentId): TeamRow['shadowedBy'];
}

type State = TeamContact['state'];

/** The state of a contact for the one who has it. */
function stateOf(work: Work, agentId: AgentId): State {
  const { interaction, offer, company } = work;
  const guests = company?.guests ?? [];
  const mine = guests.find((guest) => guest.agentId === agentId);
  if (mine?.state === 'ringing' || offer?.agentId === agentId) return 'offered';
  if (company?.transfer?.fromAgentId === agentId) return 'transfer';
  if (interaction.state === 'wrap-up') return 'wrap-up';
  if (mine?.role === 'consulted' || guests.some(({ role }) => role === 'consulted'))
    return 'consult';
  if (guests.some(({ role }) => role === 'joined')) return 'conference';
  return work.heldSinceMs === null ? 'active' : 'held';
}

/** Since when it is offered, wrapped up, or with the customer. */
function sinceOf(work: Work, state: State, agentId: AgentId): number {
  const { startedAtMs, answeredAtMs } = work.interaction;
  const mine = work.company?.guests.find((guest) => guest.agentId === agentId);
  if (mine) return mine.sinceMs;
  if (state === 'offered') return work.offer?.madeAtMs ?? startedAtMs;
  if (state === 'wrap-up') return work.wrapUp?.startedAtMs ?? startedAtMs;
  return work.company?.transfer?.fromAnsweredAtMs ?? answeredAtMs ?? startedAtMs;
}

function contactOf(
  context: CentreContext,
  work: Work,
  agentId: AgentId,
  facts: RowFacts,
): TeamContact {
  const { interaction, company } = work;
  const id = work.partOf ?? interaction.id;
  const customer = context.customers.get(interaction.customerId);
  const state = stateOf(work, agentId);
  const guests = company?.guests ?? [];
  const isOwner = interaction.agentId === agentId && !guests.some((g) => g.agentId === agentId);
  const quality = facts.qualityOf(agentId, id);
  const ownerName = (): string | null =>
    interaction.agentId === null ? null : context.agents.get(interaction.agentId).profile.name;
  const withName =
    state === 'transfer'
      ? (company?.transfer?.targetName ?? null)
      : isOwner
        ? (guests.find(({ role }) => role === 'consulted')?.name ??
          guests.find(({ role }) => role === 'joined')?.name ??
          null)
        : ownerName();
  return {
    interactionId: id,
    channel: interaction.channel,
    customerId: interaction.customerId,
    customerName: (customer?.name || interaction.displayName || interaction.number).slice(0, 200),
    segment: customer?.segment ?? null,
    intent: interaction.intent,
    state,
    sinceMs: sinceOf(work, state, agentId),
    heldSinceMs: isOwner ? work.heldSinceMs : null,
    withName: withName?.slice(0, 200) ?? null,
    mos: quality?.mos ?? null,
    roundTripMs: quality?.roundTripMs ?? null,
    isOwner: isOwner || work.offer?.agentId === agentId,
    beside: guests.flatMap((guest) =>
      guest.agentId !== null && guest.supervision !== null && guest.agentId !== agentId
        ? [{ agentId: guest.agentId, name: guest.name, step: guest.supervision }]
        : [],
    ),
  };
}

const REACHED = {
  free: 'available',
  busy: 'busy',
  'wrap-up': 'wrap-up',
  offline: 'offline',
} as const satisfies Partial<Record<Reach['state'], TeamRow['presence']['kind']>>;

/** Practice colleagues without a desk are shown as those whom they play find them. */
function presenceOf(context: CentreContext, reach: Reach, id: AgentId): TeamRow['presence'] {
  if (!reach.isBot) return context.agents.status(id).presence;
  if (reach.state === 'away') return { kind: 'away', reason: reach.awayReason ?? 'break' };
  return { kind: REACHED[reach.state] };
}

/** The wrap-up goes on past the time that the queue gives for it. */
function isWrapUpLate(context: CentreContext, work: Work): boolean {
  if (!work.wrapUp || work.wrapUp.extensions === 0) return false;
  const givenMs = context.queue(work.interaction.queueId)?.wrapUpMs ?? 60_000;
  return context.ports.clock.nowMs() > work.wrapUp.startedAtMs + givenMs;
}

/** The row of one agent, now. */
export function teamRowOf(context: CentreContext, id: AgentId, facts: RowFacts): TeamRow {
  const nowMs = context.ports.clock.nowMs();
  const agent = context.agents.get(id);
  const { profile, state, sessionId, heardAtMs } = agent;
  const own = context.works.ofAgent(id);
  const guestOf = context.works.guestOf(id);
  const reach = reachOf(context, id);
  const status = context.agents.status(id);
  const contacts = [
    ...own,
    ...guestOf.map(({ work }) => work).filter((work) => !own.includes(work)),
  ]
    .slice(0, 50)
    .map((work) => contactOf(context, work, id, facts));
  const isSignedIn = sessionId !== null || reach.isBot;
  const row: Omit<TeamRow, 'alerts'> = {
    agentId: id,
    name: profile.name,
    role: profile.role,
    team: profile.team,
    presence: presenceOf(context, reach, id),
    sinceMs: status.sinceMs,
    next: status.next,
    isSignedIn,
    isRingable: reach.isBot || context.agents.isRingable(id),
    ringReason: context.agents.unringableCause(id) === 'desk-says-no' ? state.deskReason : null,
    presenceNote: state.note,
    contacts,
    load: {
      now: contacts.filter(({ channel, state: at }) => channel !== 'chat' || at !== 'wrap-up')
        .length,
      most: state.capacity.call + state.capacity.chat,
    },
    skills: profile.skills,
    capacity: state.capacity,
    shadowedBy: facts.shadowedBy(id),
  };
  return {
    ...row,
    alerts: alertsOf(row, {
      nowMs,
      isDeskLost: !reach.isBot && (sessionId === null || nowMs - heardAtMs >= DESK_SILENT_MS),
      isAskingForHelp: facts.isAskingForHelp(id),
      isWrapUpLate: own.some((work) => isWrapUpLate(context, work)),
    }),
  };
}
