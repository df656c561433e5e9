/**
 * Whom a call for help reaches: the leads of the asker's team who are there, and when none of them is, every lead who is. Who
 * has it keeps it until it is over, whoever comes or goes. Pure; the centre tells them.
 */
import type { AgentId } from '../model/ids.ts';

/** A lead whose desk is there now. */
export interface LeadThere {
  readonly agentId: AgentId;
  readonly team: string;
}

/** The leads who are to have it now; never the one who asks. */
export function leadsToTell(
  asker: { readonly agentId: AgentId; readonly team: string },
  there: readonly LeadThere[],
): AgentId[] {
  const others = there.filter(({ agentId }) => agentId !== asker.agentId);
  const own = others.filter(({ team }) => team === asker.team);
  return (own.length > 0 ? own : others).map(({ agentId }) => agentId);
}
