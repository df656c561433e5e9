/** The newest figures of each agent's voice, as their desks measured them. In memory only: they are worth nothing later. */
import type { CentreRequest } from '#src/centre/wire.ts';
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { CentreContext } from '../context.ts';
import { contactFor } from './contacts.ts';
import type { VoiceQuality } from './team-rows.ts';

export interface Quality {
  /** Figures for a contact that the agent does not have are left aside: they come a moment late. */
  note(agentId: AgentId, request: CentreRequest<'phone/quality'>): void;
  of(agentId: AgentId, id: InteractionId): VoiceQuality | null;
}

export function createQuality(context: CentreContext, touch: (agentId: AgentId) => void): Quality {
  const figures = new Map<InteractionId, Map<AgentId, VoiceQuality>>();
  context.works.onPut((_before, { interaction }) => {
    if (interaction.state === 'closed' || interaction.state === 'wrap-up')
      figures.delete(interaction.id);
  });
  return {
    note(agentId, { interactionId, mos, roundTripMs }) {
      const work = contactFor(context, agentId, interactionId);
      if (work?.interaction.state !== 'active') return;
      const ofContact = figures.get(interactionId) ?? new Map<AgentId, VoiceQuality>();
      figures.set(interactionId, ofContact.set(agentId, { mos, roundTripMs }));
      touch(agentId);
    },
    of: (agentId, id) => figures.get(id)?.get(agentId) ?? null,
  };
}
