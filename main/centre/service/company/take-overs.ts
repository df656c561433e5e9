/**
 * Taking a contact over from an agent and handing it back. Both are one exchange of places in the same bridge: the customer
 * hears the new one at once, recording, company, card and draft go on, and who gave it up stays beside, listening. While a
 * lead has it the agent has no wrap-up, because it may come back; their part ends when they leave or the contact does.
 *
 *   the agent holds      : the customer is with the lead at once; the agent's phone goes on holding and hears nothing until it
 *                          is resumed, and if it is handed back before that the customer hears music again
 *   the agent consults   : who was asked stays and hears music, the lead is with the customer and may turn to them
 *   the agent transfers  : while it can be pulled back it is, and the customer comes to the lead; later nobody is taken from
 *   the lead is lost     : the agent beside has the customer again before anybody else
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
import { noCompany } from './seats.ts';
import { bringLead } from './supervision.ts';
import type { Transfers } from './transfers.ts';

export interface TakeOvers {
  start(agentId: AgentId, request: CentreRequest<'supervise/take-over'>): void;
  handBack(agentId: AgentId, request: CentreRequest<'supervise/hand-back'>): void;
  /** The phone of somebody beside is up: the swap that waited for it. */
  arrived(work: Work, guest: Guest): void;
}

export function createTakeOvers(
  context: CentreContext,
  parts: { readonly companies: Companies; readonly transfers: () => Transfers },
  onGone: (work: Work, guest: Guest, reason: ReturnReason) => void,
): TakeOvers {
  const { clock, db } = context.ports;
  const { companies } = parts;
  const companyIn = (work: Work) => work.company ?? noCompany;
  const note = (
    actorId: AgentId,
    agentId: AgentId,
    work: Work,
    act: 'take-over' | 'hand-back',
  ): void =>
    writeAudit(db, {
      atMs: clock.nowMs(),
      actorId,
      agentId,
      interactionId: work.interaction.id,
      act,
    });

  /** Who has it in the eyes of a lead: also who transfers, as long as they could pull back. */
  const holderOf = (work: Work): AgentId | null => {
    const transfer = companyIn(work).transfer;
    if (transfer) return transfer.fromLegId === null ? null : transfer.fromAgentId;
    if (work.interaction.state !== 'active' || work.offer || work.agentLegId === null) return null;
    return work.interaction.agentId;
  };

  const swap = (work: Work, guest: Guest, fromAgentId: AgentId): void => {
    if (companyIn(work).transfer) parts.transfers().pullBack(fromAgentId, work.interaction.id);
    const now = context.works.get(work.interaction.id) ?? work;
    const there = companyIn(now).guests.find(({ legId }) => legId === guest.legId);
    if (!there || guest.agentId === null) return;
    note(guest.agentId, fromAgentId, now, 'take-over');
    companies.takeOver(now, there);
  };

  return {
    start(agentId, { interactionId, fromAgentId }) {
      if (context.agents.get(agentId).profile.role !== 'lead')
        throw new Refusal('refused', 'only leads');
      const work = context.works.get(interactionId);
      if (!work || work.customerLegId === null)
        throw new Refusal('too-late', 'the customer is not in it');
      if (work.interaction.agentId === agentId && holderOf(work) === agentId)
        throw new Refusal('refused', 'they have it already');
      const isTaking = ({ takesFrom, agentId: who }: Guest): boolean =>
        takesFrom !== null && who !== agentId;
      if (holderOf(work) !== fromAgentId || companyIn(work).guests.some(isTaking))
        throw new Refusal('somebody-was-quicker', 'somebody else has it or takes it');
      if (work.interaction.answeredAtMs === null)
        throw new Refusal('too-late', 'nobody talks there');
      const mine = companyIn(work).guests.find((guest) => guest.agentId === agentId);
      if (mine?.role === 'learner') throw new Refusal('refused', 'learners take nothing over');
      if (mine?.state === 'up') return swap(work, mine, fromAgentId);
      if (mine) {
        companies.change(work, {
          guests: companyIn(work).guests.map((each) =>
            each.legId === mine.legId ? { ...each, takesFrom: fromAgentId } : each,
          ),
        });
        return;
      }
      bringLead(
        context,
        companies,
        work,
        agentId,
        { supervision: 'listen', takesFrom: fromAgentId },
        onGone,
      );
    },
    handBack(agentId, { interactionId }) {
      const work = companies.owned(agentId, interactionId);
      const last = companyIn(work).taken.at(-1);
      const guest = companyIn(work).guests.find(
        (each) => each.agentId === last?.agentId && each.state === 'up',
      );
      if (!last || !guest) throw new Refusal('target-gone', 'nobody to hand it back to');
      note(agentId, last.agentId, work, 'hand-back');
      companies.giveBack(work, guest, true);
    },
    arrived(work, guest) {
      if (guest.takesFrom === null) return;
      const beside = companies.change(work, {
        guests: companyIn(work).guests.map((each) =>
          each.legId === guest.legId ? { ...each, takesFrom: null } : each,
        ),
      });
      // Somebody else has it meanwhile: they stay beside and see who.
      if (holderOf(beside) === guest.takesFrom) swap(beside, guest, guest.takesFrom);
    },
  };
}
