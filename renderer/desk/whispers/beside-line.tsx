/**
 * Who is beside the agent in this contact and who hears them, in one line each; and when a lead has taken it over, that the
 * agent now listens. The agent never has to guess. The lead's own view of it is the team page's.
 */
import { Ear, GraduationCap, Shield } from 'lucide-react';
import { deriveHearing, isBeside } from '#src/call/hearing.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { Company, Party } from '#src/model/party.ts';
import { isChat } from '../chat/chats.ts';
import { shortName } from '../company/party-words.ts';
import { nameOfContact } from '../parts/contact-name.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useSlice } from '../stores/slices.ts';
import type { Texts } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';

/** One sentence about one of them. */
export interface BesideWords {
  readonly key: string;
  readonly kind: 'lead' | 'learner' | 'taken';
  readonly words: string;
}

interface Sources {
  readonly company: Company;
  readonly customerName: string;
  readonly isWritten: boolean;
  readonly me: AgentId | null;
  readonly text: Texts;
}

/** What to tell of who is beside; of oneself nothing is told but that somebody else has the contact now. Pure. */
export function describeBeside(sources: Sources): readonly BesideWords[] {
  const { company, customerName, isWritten, me, text } = sources;
  const words = text.together.beside[isWritten ? 'chat' : 'call'];
  const customer = shortName(customerName);
  const owner = company.parties.find(({ role }) => role === 'owner');
  const own = company.parties.find(({ agentId }) => agentId !== null && agentId === me);
  const lines: BesideWords[] = [];
  if (own?.role === 'lead' && company.takenFrom?.agentId === me)
    lines.push({ key: 'taken', kind: 'taken', words: words.taken(shortName(owner?.name ?? '–')) });
  for (const party of company.parties) {
    if (!isBeside(party) || party.state !== 'up' || party.id === own?.id) continue;
    const name = shortName(party.name);
    if (party.role === 'learner')
      lines.push({ key: party.id, kind: 'learner', words: words.learner(name) });
    else {
      const step = isWritten ? (party.supervision ?? 'listen') : heardAs(party, company);
      lines.push({ key: party.id, kind: 'lead', words: words[step](name, customer) });
    }
  }
  return lines;
}

/** By what is heard, not by the step's name: who has barged in while the customer hears music speaks to the agent alone. */
function heardAs(party: Party, company: Company): 'listen' | 'whisper' | 'barge' {
  const hearing = deriveHearing(company.parties, company.focus);
  const hears = (role: string) =>
    company.parties.some(
      (each) => each.role === role && hearing.get(each.id)?.includes(party.id) === true,
    );
  if (hears('customer')) return 'barge';
  return hears('owner') ? 'whisper' : 'listen';
}

const ICONS = { lead: Ear, learner: GraduationCap, taken: Shield } as const;

/** The lines; nothing while nobody is there. */
export function BesideLine({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const me = useSlice('session')?.agent?.id ?? null;
  const { company, interaction, customer } = conversation;
  if (!company) return null;
  const lines = describeBeside({
    company,
    customerName: nameOfContact(interaction, customer, text),
    isWritten: isChat(interaction),
    me,
    text,
  });
  if (lines.length === 0) return null;
  return (
    <ul className="beside-lines">
      {lines.map(({ key, kind, words }) => {
        const Icon = ICONS[kind];
        return (
          <li key={key} className={`beside-line is-${kind}`}>
            <Icon aria-hidden="true" />
            <ForeignText maxLength={300}>{words}</ForeignText>
          </li>
        );
      })}
    </ul>
  );
}
