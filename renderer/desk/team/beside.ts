/**
 * Where the lead is beside somebody, and who hears them there: derived from the lead's own conversations, which core tells at
 * once, and where those say nothing from the team's rows. Pure but for the readers at the end.
 */
import { deriveHearing } from '#src/call/hearing.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import type { AgentProfile } from '#src/model/agent.ts';
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { Company, Supervision } from '#src/model/party.ts';
import type { TeamContact, TeamRow } from '#src/model/team.ts';
import { shortName } from '../company/party-words.ts';
import { readSlice } from '../stores/slices.ts';
import { useTeam } from '../stores/team.ts';
import type { Texts } from '../text/texts.ts';

/** One contact that the lead is beside. */
export interface Beside {
  readonly interactionId: InteractionId;
  readonly step: Supervision;
}

/** The lead's step in a contact; null when they are not beside it. */
export function stepIn(
  interactionId: InteractionId,
  me: AgentId | null,
  conversations: readonly Conversation[],
  contact: TeamContact | null,
): Supervision | null {
  const mine = conversations.find(({ interaction }) => interaction.id === interactionId);
  if (mine && mine.role !== 'lead') return null;
  const told = mine?.company?.parties.find(
    ({ agentId, role, state }) => role === 'lead' && agentId === me && state !== 'left',
  );
  if (told?.supervision) return told.supervision;
  return contact?.beside.find(({ agentId }) => agentId === me)?.step ?? (mine ? 'listen' : null);
}

/** Every contact that the lead is beside. */
export function findBeside(
  me: AgentId | null,
  conversations: readonly Conversation[],
  rows: Iterable<TeamRow>,
): readonly Beside[] {
  const found = new Map<InteractionId, Supervision>();
  for (const { interaction, role } of conversations) {
    const step = role === 'lead' ? stepIn(interaction.id, me, conversations, null) : null;
    if (step) found.set(interaction.id, step);
  }
  for (const row of rows)
    for (const contact of row.contacts) {
      if (found.has(contact.interactionId)) continue;
      const step = stepIn(contact.interactionId, me, conversations, contact);
      if (step) found.set(contact.interactionId, step);
    }
  return [...found].map(([interactionId, step]) => ({ interactionId, step }));
}

/** The contact that the lead took from this agent and still has. */
export function takenFrom(
  agentId: AgentId,
  conversations: readonly Conversation[],
): Conversation | null {
  return (
    conversations.find(
      ({ role, company }) => role === 'owner' && company?.takenFrom?.agentId === agentId,
    ) ?? null
  );
}

interface TruthSources {
  readonly agentName: string;
  readonly customerName: string;
  readonly step: Supervision;
  readonly contact: Pick<TeamContact, 'channel'>;
  readonly company: Company | null;
  readonly me: AgentId | null;
  /** The policy shows agents who is beside them. */
  readonly isShown: boolean;
  readonly text: Texts;
}

/** One line: who knows, who hears and who does not. From the one matrix, so that it holds in consults and conferences too. */
export function describeTruth(sources: TruthSources): string {
  const { step, contact, company, me, isShown } = sources;
  const words = sources.text.team.truth;
  const agent = shortName(sources.agentName);
  const knows = isShown ? words.knows(agent) : words.doesNotKnow(agent);
  if (contact.channel !== 'call') {
    if (step === 'listen') return `${knows} ${words.chatListen}`;
    return step === 'whisper' ? words.chatWhisper(agent) : words.chatBarge;
  }
  const customer = sources.customerName === '' ? '–' : sources.customerName;
  const { heard, deaf } = company
    ? hearersIn(company, me, agent, customer)
    : step === 'listen'
      ? { heard: [], deaf: [] }
      : step === 'whisper'
        ? { heard: [agent], deaf: [customer] }
        : { heard: [agent, customer], deaf: [] };
  if (heard.length === 0) return `${knows} ${words.nobodyHears}`;
  const told =
    heard.length === 1
      ? deaf.length === 0
        ? words.hears(words.and(heard))
        : words.onlyHears(words.and(heard))
      : words.hear(words.and(heard));
  if (deaf.length === 0) return told;
  const names = words.and(deaf);
  return `${told} ${deaf.length === 1 ? words.doesNotHear(names) : words.doNotHear(names)}`;
}

function hearersIn(
  company: Company,
  me: AgentId | null,
  agent: string,
  customer: string,
): { readonly heard: readonly string[]; readonly deaf: readonly string[] } {
  const self = company.parties.find(({ agentId, role }) => role === 'lead' && agentId === me);
  const heard: string[] = [];
  const deaf: string[] = [];
  if (!self) return { heard, deaf };
  const hearing = deriveHearing(company.parties, company.focus);
  for (const party of company.parties) {
    if (party.id === self.id || party.state !== 'up') continue;
    // Other leads and learners hear along; whom it matters to are those in the conversation.
    if (party.role === 'lead' || party.role === 'learner') continue;
    const name =
      party.role === 'owner' ? agent : party.role === 'customer' ? customer : shortName(party.name);
    (hearing.get(party.id)?.includes(self.id) ? heard : deaf).push(name);
  }
  return { heard, deaf };
}

/** The signed-in agent, for acts. */
export const readMe = (): AgentProfile | null => readSlice('session')?.agent ?? null;

/** Whether the one who signed in leads a team. */
export const readIsLead = (): boolean => readMe()?.role === 'lead';

/** Where the lead is beside somebody now, for acts. */
export const readBeside = (): readonly Beside[] =>
  findBeside(
    readMe()?.id ?? null,
    readSlice('conversations') ?? [],
    useTeam.getState().rows.values(),
  );
