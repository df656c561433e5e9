/** A lead who writes to the customer, or to the agent alone, takes the step beside the agent that this needs. */
import type { Conversation } from '#src/contracts/desk.ts';
import type { Supervision } from '#src/model/party.ts';
import { findSelf } from '../company/party-words.ts';
import type { Act } from '../stores/ask.ts';
import { readSlice } from '../stores/slices.ts';
import type { Audience } from './composing.ts';

/** True when this agent may write for that audience now; for a lead the step is asked for first. */
export async function takeStep(
  act: Act,
  { interaction, company, role }: Conversation,
  audience: Audience,
): Promise<boolean> {
  if (role !== 'lead') return true;
  const self = findSelf(company?.parties ?? [], readSlice('session')?.agent?.id);
  const needed: Supervision = audience === 'all' ? 'barge' : 'whisper';
  const has = self?.supervision ?? 'listen';
  if (has === needed || has === 'barge') return true;
  const answer = await act('supervise/set', { interactionId: interaction.id, step: needed });
  return answer !== null;
}
