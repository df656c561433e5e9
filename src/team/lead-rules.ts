/**
 * Who may do what to whom in a team, and what follows from an agent's skills. Pure; the centre asks before every act of a
 * lead and says no with these answers.
 */
import type { AgentProfile } from '../model/agent.ts';
import type { AgentId, QueueId } from '../model/ids.ts';
import type { LeadAct } from '../model/team.ts';

/** An agent as these rules see them. */
export type Member = Pick<AgentProfile, 'role'> & { readonly id: AgentId };

/** What has no meaning towards oneself: there are other keys for it, or nobody to do it to. */
const SILLY_FOR_ONESELF: readonly LeadAct[] = [
  'set-presence',
  'sign-out',
  'text-whisper',
  'suggest',
  'point',
  'push-article',
  'listen',
  'whisper',
  'barge',
  'take-over',
  'follow',
];

/** Why an act is refused; null when it may be done. Leads see and lead all teams. */
export function refusedBecause(
  actor: Member,
  agent: Member,
  act: LeadAct,
): 'not-a-lead' | 'oneself' | null {
  if (actor.role !== 'lead') return 'not-a-lead';
  return actor.id === agent.id && SILLY_FOR_ONESELF.includes(act) ? 'oneself' : null;
}

/** Lines of the audit log about an agent: their own are for everybody, others' for leads. */
export function mayReadAudit(reader: Member, about: AgentId): boolean {
  return reader.id === about || reader.role === 'lead';
}

/**
 * The queues an agent serves after their skills were changed: a skill with the name of a queue is that queue's. Queues that
 * were theirs without such a skill stay theirs.
 */
export function queuesServed(
  before: Pick<AgentProfile, 'skills' | 'queueIds'>,
  skills: AgentProfile['skills'],
  queues: readonly QueueId[],
): QueueId[] {
  const had = new Set(before.skills.map(({ skill }) => skill));
  const has = new Set(skills.map(({ skill }) => skill));
  return queues.filter((id) => has.has(id) || (before.queueIds.includes(id) && !had.has(id)));
}

/** The same skill named twice counts once, with the level that was said last. */
export function uniqueSkills(skills: AgentProfile['skills']): AgentProfile['skills'] {
  return [...new Map(skills.map((each) => [each.skill, each])).values()];
}
