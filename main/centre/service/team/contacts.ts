/**
 * Whether an agent has part in a contact, and what it is called. Shared by help, whispers, team chat and the audit log. Reads
 * only.
 */
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { Work } from '../../store/work-records.ts';
import type { CentreContext } from '../context.ts';

/** The open contact as this agent has it: offered, owned, wrapped up or as a guest; null when they have no part in it. */
export function contactFor(
  context: CentreContext,
  agentId: AgentId,
  id: InteractionId,
): Work | null {
  const own = context.works
    .ofAgent(agentId)
    .find((work) => work.interaction.id === id || work.partOf === id);
  return (
    own ??
    context.works.guestOf(agentId).find(({ work }) => work.interaction.id === id)?.work ??
    null
  );
}

/** The customer as the staff call them. */
export function customerNameOf(context: CentreContext, work: Work): string {
  const { customerId, displayName, number } = work.interaction;
  return (context.customers.get(customerId)?.name || displayName || number).slice(0, 200);
}
