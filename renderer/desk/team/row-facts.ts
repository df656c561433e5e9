/** What a row of the team says: which contact counts, how the state is called, who is beside. Pure; used by table and side. */
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { TeamAlert, TeamContact, TeamRow } from '#src/model/team.ts';
import { nameOfPresence } from '../presence/choices.ts';
import type { Texts } from '../text/texts.ts';

const rank = ({ channel, state }: TeamContact): number =>
  (state === 'offered' ? 20 : state === 'wrap-up' ? 10 : 0) + (channel === 'call' ? 0 : 1);

/** The agent's contacts, the one that matters most first: the voice before the written, the live before what is over. */
export function orderContactsOf(row: TeamRow): readonly TeamContact[] {
  return row.contacts.length < 2
    ? row.contacts
    : row.contacts.toSorted((a, b) => rank(a) - rank(b) || a.sinceMs - b.sinceMs);
}

/** The contact that a key on the row means: the chosen one while it is there, else the one that matters most. */
export function contactOf(row: TeamRow, chosen: InteractionId | null = null): TeamContact | null {
  const ordered = orderContactsOf(row);
  return ordered.find(({ interactionId }) => interactionId === chosen) ?? ordered[0] ?? null;
}

/** One can be beside it, or write to its owner. */
export function isOpen(contact: TeamContact): boolean {
  return contact.state !== 'offered' && contact.state !== 'wrap-up';
}

/** How the state is drawn. */
export interface StateWords {
  readonly tone: 'talk' | 'ring' | 'hold' | 'bad' | 'plain' | 'accent';
  readonly words: string;
  /** Ready for the next one: a plain pill with a green dot. */
  readonly isReady: boolean;
}

/** The agent's state as a lead reads it: what is broken first, then what they do, then what they chose. */
export function describeState(row: TeamRow, text: Texts): StateWords {
  const words = text.team.states;
  const say = (tone: StateWords['tone'], said: string, isReady = false): StateWords => ({
    tone,
    words: said,
    isReady,
  });
  if (!row.isSignedIn || row.presence.kind === 'offline') return say('plain', words.offline);
  if (row.alerts.includes('desk-lost')) return say('bad', words.deskLost);
  const contact = contactOf(row);
  if (contact) {
    if (contact.state === 'active')
      return say('talk', contact.channel === 'call' ? words.call : words.chat);
    return say(TONES[contact.state], words[contact.state]);
  }
  if (isUnringable(row)) return say('bad', words.notRingable);
  switch (row.presence.kind) {
    case 'available':
      return say('plain', words.available, true);
    case 'reserved':
      return say('ring', words.offered);
    case 'busy':
      return say('talk', words.call);
    case 'wrap-up':
      return say('accent', words['wrap-up']);
    case 'away':
      return say('hold', nameOfPresence(row.presence, text));
  }
}

const TONES = {
  offered: 'ring',
  held: 'hold',
  consult: 'talk',
  conference: 'talk',
  transfer: 'ring',
  'wrap-up': 'accent',
} as const;

/** Would be rung if the phone could. */
export function isUnringable(row: TeamRow): boolean {
  if (row.presence.kind === 'away') return row.presence.reason === 'not-ringable';
  return row.presence.kind === 'available' && !row.isRingable;
}

/** Since when: the contact, else the state. */
export function sinceOf(row: TeamRow): number | null {
  if (!row.isSignedIn) return null;
  return contactOf(row)?.sinceMs ?? row.sinceMs;
}

/** The running time is one that an alert is about. */
export function isLong(row: TeamRow): boolean {
  return row.alerts.some((alert) => alert.startsWith('long-'));
}

/** Alerts besides the call for help: what the state says already is not said twice. */
export function chipsOf(row: TeamRow): readonly TeamAlert[] {
  return row.alerts.filter(
    (alert) => alert !== 'desk-lost' && alert !== 'not-ringable' && alert !== 'help',
  );
}

/** Who is beside the contact, and who learns from the agent; "you" for oneself. */
export function describeBeside(row: TeamRow, me: AgentId | null, text: Texts): string {
  const names = row.contacts.flatMap((contact) =>
    contact.beside.map(({ agentId, name, step }) =>
      text.team.beside(agentId === me ? text.team.you : name, step),
    ),
  );
  const learners = row.shadowedBy.map(({ agentId, name }) =>
    text.team.learns(agentId === me ? text.team.you : name),
  );
  return [...new Set([...names, ...learners])].join(', ');
}

/** The worst voice of the agent's calls. */
export function voiceOf(row: TeamRow): {
  readonly mos: number | null;
  readonly roundTripMs: number | null;
} | null {
  const measured = row.contacts.filter(
    ({ mos, roundTripMs }) => mos !== null || roundTripMs !== null,
  );
  return measured.toSorted((a, b) => (a.mos ?? 5) - (b.mos ?? 5))[0] ?? null;
}
