/** Who hears whom, in an agent's words: derived from the one matrix of `src/call/hearing.ts`. Pure; used by the legs. */
import { deriveHearing, isBeside } from '#src/call/hearing.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { Company, Party } from '#src/model/party.ts';
import type { Texts } from '../text/texts.ts';

/** How a party's place is drawn. */
export type PartyTone = 'talk' | 'hold' | 'ring';

/** One party as a line. */
export interface PartyLine {
  readonly tone: PartyTone;
  readonly words: string;
}

/** Which party this desk's agent is; the owner when it cannot be told. */
export function findSelf(
  parties: readonly Party[],
  agentId: AgentId | null | undefined,
): Party | null {
  const own = agentId ? parties.find((party) => party.agentId === agentId) : undefined;
  return own ?? parties.find(({ role }) => role === 'owner') ?? null;
}

/** The line of a party other than oneself. `isSelfHeld`: the phone of this desk has put its line on hold. */
export function describeParty(
  party: Party,
  company: Pick<Company, 'parties' | 'focus'>,
  text: Texts,
  self: Party | null = findSelf(company.parties, null),
  isSelfHeld = false,
): PartyLine {
  const words = text.company.party;
  if (party.state === 'ringing') return { tone: 'ring', words: words.ringing };
  if (party.role === 'learner') return { tone: 'talk', words: words.learner };
  if (party.role === 'lead')
    return { tone: 'talk', words: words.lead[party.supervision ?? 'listen'] };
  const held = new Set(self && isSelfHeld ? [self.id] : []);
  const heard = deriveHearing(company.parties, company.focus, held).get(party.id) ?? [];
  const speakers = company.parties.filter(
    ({ id, role }) => heard.includes(id) && !isBeside({ role }),
  );
  if (speakers.length === 0) return { tone: 'hold', words: words.music };
  if (party.isMuted) return { tone: 'hold', words: words.muted };
  // Who is beside is spoken to by nobody: for them it matters who talks to whom.
  if (self && isBeside(self)) {
    const { and, talksWith } = text.together.beside;
    return { tone: 'talk', words: talksWith(and(speakers.map(({ name }) => shortName(name)))) };
  }
  if (!speakers.some(({ id }) => id === self?.id)) return { tone: 'hold', words: words.apart };
  return { tone: 'talk', words: speakers.length > 1 ? words.withAll : words.withYou };
}

/** The same in a chat, where one reads and writes: everybody in it reads all that goes to the customer. */
export function describeWriter(
  party: Party,
  { focus }: Pick<Company, 'parties' | 'focus'>,
  text: Texts,
  _self: Party | null = null,
): PartyLine {
  const words = text.chat.company.party;
  if (party.state === 'ringing') return { tone: 'ring', words: words.ringing };
  switch (party.role) {
    case 'lead':
      return { tone: 'talk', words: words.lead[party.supervision ?? 'listen'] };
    case 'customer':
      return { tone: 'talk', words: words.customer };
    case 'learner':
      return { tone: 'hold', words: words.learner };
    case 'consulted':
      return { tone: 'talk', words: focus === 'all' ? words.joined : words.consulted };
    default:
      return { tone: 'talk', words: words.joined };
  }
}

/** What a name is called by on a button: the first word of a person's, all of a number. */
export function shortName(name: string): string {
  const trimmed = name.trim();
  const first = /^[+\d]/.test(trimmed) ? trimmed : (trimmed.split(/\s+/)[0] ?? trimmed);
  return [...first].slice(0, 24).join('');
}
