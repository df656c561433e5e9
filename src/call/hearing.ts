/**
 * Who hears whom in one conversation, from its parties and whom the owner is with. Pure; the centre turns it into one
 * `arrange` of the telephony driver, the desk draws it, and the model test checks it.
 *
 *   focus customer : customer ⇄ owner (⇄ joined); the consulted one hears music
 *   focus consult  : owner ⇄ consulted; the customer (and joined ones) hear music
 *   focus all      : customer ⇄ owner ⇄ consulted ⇄ joined
 *   lead, listen   : hears what the owner hears and says, and is heard by nobody
 *   lead, whisper  : the same, and the owner hears the lead
 *   lead, barge    : everyone whom the owner is with hears the lead
 *   learner        : as a lead who listens, whatever else they may be set to
 *   held           : whose own phone holds hears nobody and is heard by nobody
 */
import type { Focus, Party, PartyId } from '../model/party.ts';

/** What one party hears: these parties, or music when there are none. */
export type Hearing = ReadonlyMap<PartyId, readonly PartyId[]>;

const nobody: ReadonlySet<PartyId> = new Set();

/**
 * Derives the whole matrix; only parties that are up are in it, and a muted one is heard by nobody. `held`: whose phone holds,
 * which a desk knows of its own; the telephone system sees to that by itself.
 */
export function deriveHearing(
  parties: readonly Party[],
  focus: Focus,
  held: ReadonlySet<PartyId> = nobody,
): Hearing {
  const present = parties.filter((party) => party.state === 'up');
  const owner = present.find((party) => party.role === 'owner');
  const isInRoom = (party: Party): boolean => {
    if (isBeside(party)) return false;
    if (party.role === 'owner') return true;
    if (focus === 'all') return true;
    return focus === 'consult' ? party.role === 'consulted' : party.role !== 'consulted';
  };
  const room = present.filter(isInRoom);
  const hears = (listener: Party, speaker: Party): boolean => {
    if (listener.id === speaker.id || speaker.isMuted) return false;
    if (held.has(listener.id) || held.has(speaker.id)) return false;
    if (speaker.role === 'learner') return false;
    if (speaker.role === 'lead') {
      if (speaker.supervision === 'whisper') return listener.id === owner?.id;
      return speaker.supervision === 'barge' && (room.includes(listener) || isBeside(listener));
    }
    if (!room.includes(speaker)) return false;
    return isBeside(listener) || room.includes(listener);
  };
  return new Map(
    present.map((listener) => [
      listener.id,
      present.filter((speaker) => hears(listener, speaker)).map(({ id }) => id),
    ]),
  );
}

/** Hears what the owner hears and says, without being in the room: a lead or a learner. */
export function isBeside({ role }: { readonly role: string }): boolean {
  return role === 'lead' || role === 'learner';
}
