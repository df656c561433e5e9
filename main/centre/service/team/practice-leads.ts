/** The leads of a practice centre who are played while nobody is signed in as one. Reads only. */
import type { LeadThere } from '#src/team/help-rules.ts';
import type { CentreContext } from '../context.ts';

/** The leads whom the practice plays now: none when it has no colleagues, or as soon as a real lead is signed in. */
export function practiceLeads(context: CentreContext): LeadThere[] {
  if ((context.ports.practice?.bots ?? []).length === 0) return [];
  const leads = context.agents.all().filter(({ profile }) => profile.role === 'lead');
  if (leads.some(({ sessionId }) => sessionId !== null)) return [];
  return leads.map(({ profile }) => ({ agentId: profile.id, team: profile.team }));
}
