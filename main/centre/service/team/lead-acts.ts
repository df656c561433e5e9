/**
 * What a lead does to an agent's state and contacts: presence, sign-out, skills and capacity, looking, reassigning. Each act
 * is checked, written into the audit log, and takes effect at once; nobody in a conversation is cut off.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { ShadowView } from '#src/model/shadow.ts';
import type { LeadAct } from '#src/model/team.ts';
import { queuesServed, refusedBecause, uniqueSkills } from '#src/team/lead-rules.ts';
import { readEntries } from '../../store/records.ts';
import type { BoardAgent } from '../agent-board.ts';
import type { CompanyPart } from '../company/company.ts';
import { companyOf } from '../company/seats.ts';
import type { CentreContext } from '../context.ts';
import type { Offers } from '../offers.ts';
import { Refusal } from '../refusal.ts';
import { openCase } from '../views.ts';
import { noteAct } from './audit.ts';
import { reassign } from './reassign.ts';

const RECENT = 10;

export interface LeadActs {
  /** Refuses what this lead may not do to that agent. */
  demand(leadId: AgentId, agentId: AgentId, act: LeadAct): BoardAgent;
  look(leadId: AgentId, request: CentreRequest<'team/contact'>): ShadowView;
  setPresence(leadId: AgentId, request: CentreRequest<'team/set-presence'>): void;
  signOut(leadId: AgentId, request: CentreRequest<'team/sign-out'>): void;
  setSkills(leadId: AgentId, request: CentreRequest<'team/set-skills'>): void;
  reassign(leadId: AgentId, request: CentreRequest<'team/reassign'>): void;
  /** Signs out those whose last contact is over. */
  tick(): void;
}

export function createLeadActs(
  context: CentreContext,
  parts: {
    readonly offers: Offers;
    readonly company: CompanyPart;
    /** Ends the agent's sign-in. */
    readonly signOut: (sessionId: string) => void;
  },
): LeadActs {
  const demand: LeadActs['demand'] = (leadId, agentId, act) => {
    const agent = context.agents.all().find(({ profile }) => profile.id === agentId);
    const lead = context.agents.get(leadId).profile;
    const refused = refusedBecause(lead, agent?.profile ?? { id: agentId, role: 'agent' }, act);
    if (refused === 'not-a-lead') throw new Refusal('refused', 'only leads');
    if (!agent) throw new Refusal('not-found', 'no such agent');
    if (refused === 'oneself') throw new Refusal('target-is-you', 'not towards oneself');
    return agent;
  };
  /** The agent has a desk; answers its sign-in. */
  const signedIn = (agent: BoardAgent): string => {
    if (agent.sessionId === null) throw new Refusal('target-away', 'they are not signed in');
    return agent.sessionId;
  };

  return {
    demand,
    look(leadId, { interactionId }) {
      demand(leadId, leadId, 'look');
      const work = context.works.find(interactionId);
      if (!work) throw new Refusal('not-found', 'no such contact');
      const { customerId, agentId } = work.interaction;
      noteAct(context, { actorId: leadId, agentId, interactionId, act: 'look' });
      return {
        interaction: { ...work.interaction, id: work.partOf ?? work.interaction.id },
        customer: context.customers.get(customerId),
        openCase: openCase(context, customerId),
        recent:
          customerId === null ? [] : [...readEntries(context.ports.db, customerId, null, RECENT)],
        draft: work.draft,
        company: companyOf(context, work),
      };
    },
    setPresence(leadId, { agentId, presence }) {
      signedIn(demand(leadId, agentId, 'set-presence'));
      noteAct(context, {
        actorId: leadId,
        agentId,
        interactionId: null,
        act: 'set-presence',
        detail: presence.kind === 'away' ? presence.reason : presence.kind,
      });
      context.agents.choose(agentId, presence);
    },
    signOut(leadId, { agentId }) {
      const sessionId = signedIn(demand(leadId, agentId, 'sign-out'));
      noteAct(context, { actorId: leadId, agentId, interactionId: null, act: 'sign-out' });
      for (const work of context.works.ofAgent(agentId))
        if (work.offer) parts.offers.giveBack(work, null);
      if (!context.works.isOccupied(agentId)) return parts.signOut(sessionId);
      context.agents.choose(agentId, { kind: 'offline' });
      context.agents.change(agentId, { isLeaving: true });
    },
    setSkills(leadId, { agentId, skills, capacity }) {
      const { profile } = demand(leadId, agentId, 'set-skills');
      const unique = uniqueSkills(skills);
      noteAct(context, {
        actorId: leadId,
        agentId,
        interactionId: null,
        act: 'set-skills',
        detail: [
          ...unique.map(({ skill, level }) => `${skill} ${level}`),
          `call ${capacity.call}`,
          `chat ${capacity.chat}`,
        ].join(' · '),
      });
      context.agents.changeSkills(agentId, {
        skills: unique,
        queueIds: queuesServed(
          profile,
          unique,
          context.catalogue.queues.map(({ id }) => id),
        ),
        capacity,
      });
    },
    reassign(leadId, request) {
      demand(leadId, leadId, 'reassign');
      const { fromAgentId, toName } = reassign(context, parts, leadId, request);
      noteAct(context, {
        actorId: leadId,
        // One that waited was nobody's: it is told about who gets it.
        agentId: fromAgentId ?? (request.target.kind === 'agent' ? request.target.agentId : null),
        interactionId: request.interactionId,
        act: 'reassign',
        detail: toName,
      });
    },
    tick() {
      for (const { profile, state, sessionId } of context.agents.all()) {
        if (!state.isLeaving) continue;
        if (sessionId === null) context.agents.change(profile.id, { isLeaving: false });
        else if (!context.works.isOccupied(profile.id)) {
          context.agents.change(profile.id, { isLeaving: false });
          parts.signOut(sessionId);
        } else if (state.next?.kind !== 'offline')
          context.agents.choose(profile.id, { kind: 'offline' });
      }
    },
  };
}
