/**
 * Team leads beside an agent: the first step rings the lead's phone into the conversation, every further one only changes who
 * hears them. A lead stays with the customer through hold, consult and transfer, unless they follow the agent. Each step is
 * written down.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { ReturnReason } from '#src/model/party.ts';
import { writeAudit } from '../../store/audit-records.ts';
import type { Guest } from '../../store/company-record.ts';
import type { Work } from '../../store/work-records.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { Companies } from './companies.ts';
import { noCompany, partiesOf } from './seats.ts';
import { isPhoneFree } from './talks.ts';
import { calleeOf } from './targets.ts';

export interface Supervision {
  set(agentId: AgentId, request: CentreRequest<'supervise/set'>): void;
}

/** Rings the lead's phone into a conversation, where they are beside as soon as it is up. */
export function bringLead(
  context: CentreContext,
  companies: Companies,
  work: Work,
  agentId: AgentId,
  as: Pick<Guest, 'supervision'> & Partial<Pick<Guest, 'goesWith' | 'takesFrom'>>,
  onGone: (work: Work, guest: Guest, reason: ReturnReason) => void,
): Work {
  if (partiesOf(context, work).some((party) => party.agentId === agentId))
    throw new Refusal('refused', 'already in it with another part');
  // Beside a chat nobody needs a phone.
  if (work.interaction.channel !== 'chat') {
    if (!context.agents.isRingable(agentId))
      throw new Refusal('target-away', "the lead's own phone cannot ring");
    if (!isPhoneFree(context, agentId)) throw new Refusal('refused', 'in another contact');
  }
  const bridged =
    work.bridgeId === null
      ? context.works.put({ ...work, bridgeId: `br-${work.interaction.id}` })
      : work;
  const invited = companies.invite(
    bridged,
    calleeOf(context, agentId),
    { role: 'lead', target: null, targetName: '', tried: [], ...as },
    onGone,
  );
  companies.publish(invited);
  return invited;
}

export function createSupervision(
  context: CentreContext,
  companies: Companies,
  onGone: (work: Work, guest: Guest, reason: ReturnReason) => void,
  /** Whom a lead goes with in a contact of this agent. */
  goesWith: (leadId: AgentId, agentId: AgentId | null) => AgentId | null,
): Supervision {
  const { clock, db } = context.ports;
  return {
    set(agentId, { interactionId, step }) {
      if (context.agents.get(agentId).profile.role !== 'lead')
        throw new Refusal('refused', 'only leads');
      const work = context.works.get(interactionId);
      const guests = (work?.company ?? noCompany).guests;
      const mine = guests.find((guest) => guest.agentId === agentId && guest.role === 'lead');
      const note = (): void =>
        writeAudit(db, {
          atMs: clock.nowMs(),
          actorId: agentId,
          agentId: work?.interaction.agentId ?? null,
          interactionId,
          act: step ?? 'leave',
        });
      if (step === null) {
        if (!work || !mine) return;
        note();
        const out = companies.letGo(work, mine, { hangUp: true, reason: null });
        companies.arrange(out);
        companies.publish(out);
        return;
      }
      if (!work || work.interaction.answeredAtMs === null || work.bridgeId === null)
        throw new Refusal('too-late', 'nobody talks there');
      if (work.interaction.state !== 'active' && !work.company?.transfer && !mine)
        throw new Refusal('too-late', 'nobody talks there');
      if (!mine) {
        const as = { supervision: step, goesWith: goesWith(agentId, work.interaction.agentId) };
        bringLead(context, companies, work, agentId, as, onGone);
        note();
        return;
      }
      note();
      const stepped = companies.change(work, {
        guests: guests.map((guest) =>
          guest.legId === mine.legId ? { ...guest, supervision: step } : guest,
        ),
      });
      companies.arrange(stepped);
      companies.publish(stepped);
    },
  };
}
