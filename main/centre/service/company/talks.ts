/**
 * The call in which an agent talks with a customer now, as those see it who go along with the agent: leads who follow and
 * learners. Reads only.
 */
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { Work } from '../../store/work-records.ts';
import type { CentreContext } from '../context.ts';

/** One stretch of one contact with one agent: handed over and got back, it is a new one. */
export interface Talk {
  readonly interactionId: InteractionId;
  readonly answeredAtMs: number;
}

/** The agent's own call with the customer in it; null while there is none. */
export function talkOf(
  context: CentreContext,
  agentId: AgentId,
): { readonly work: Work; readonly talk: Talk } | null {
  for (const work of context.works.ofAgent(agentId)) {
    const { interaction, offer, customerLegId, agentLegId } = work;
    const { id, channel, state, answeredAtMs } = interaction;
    if (channel !== 'call' || state !== 'active' || offer || answeredAtMs === null) continue;
    if (customerLegId === null || agentLegId === null) continue;
    return { work, talk: { interactionId: id, answeredAtMs } };
  }
  return null;
}

/** Whether it is the same stretch. */
export function isSameTalk(one: Talk | null, other: Talk | null): boolean {
  return (
    one !== null &&
    other !== null &&
    one.interactionId === other.interactionId &&
    one.answeredAtMs === other.answeredAtMs
  );
}

/** Whether an agent's phone is free for being beside somebody: no call, nothing that rings, no part in another's call. */
export function isPhoneFree(context: CentreContext, agentId: AgentId): boolean {
  const isCall = ({ interaction }: Work): boolean => interaction.channel !== 'chat';
  return (
    !context.works.ofAgent(agentId).some(isCall) &&
    !context.works.guestOf(agentId).some(({ work }) => isCall(work))
  );
}
