/**
 * The requests about the team by name: help, the lead's view, whispers by text, team chat, the audit log. Each is answered by
 * the part whose subject it is.
 */
import { plainLine } from '#src/team/plain-text.ts';
import { Refusal } from '../refusal.ts';
import type { CentreContext } from '../context.ts';
import type { RequestHandlers } from '../requests.ts';
import type { SignedIn } from '../sign-in.ts';
import { listAudit } from './audit.ts';
import { writeCallVoice } from '../../store/voice-records.ts';
import { writeTimeline } from '../timeline-writer.ts';
import type { TeamPart } from './team.ts';
import { sayToOwner } from './whispers.ts';

export type TeamHandlers = Pick<
  RequestHandlers,
  | 'phone/quality'
  | 'phone/call-quality'
  | 'presence/note'
  | 'help/ask'
  | 'help/withdraw'
  | 'help/look'
  | 'help/done'
  | 'team/watch'
  | 'team/contact'
  | 'team/set-presence'
  | 'team/sign-out'
  | 'team/set-skills'
  | 'team/reassign'
  | 'supervise/text'
  | 'team-chat/send'
  | 'team-chat/read'
  | 'team-chat/people'
  | 'audit/list'
>;

/** One per service. */
export function createTeamHandlers(context: CentreContext, team: TeamPart): TeamHandlers {
  const { acts } = team;
  const leadOnly = (who: SignedIn): void => {
    if (context.agents.get(who.agentId).profile.role !== 'lead')
      throw new Refusal('refused', 'only leads');
  };
  return {
    'phone/quality': (who, request) => {
      team.quality.note(who.agentId, request);
      return {};
    },
    'phone/call-quality': (who, { interactionId, voice }) => {
      const work = context.works.findFor(who.agentId, interactionId);
      if (!work || !context.works.isOf(who.agentId, work))
        throw new Refusal('not-found', 'no such contact of this agent');
      writeCallVoice(context.ports.db, {
        interactionId: work.interaction.id,
        agentId: who.agentId,
        atMs: context.ports.clock.nowMs(),
        voice,
      });
      // Told late: the row is there already.
      if (work.interaction.state === 'closed') context.works.put(writeTimeline(context, work));
      return {};
    },
    'presence/note': (who, { note }) => {
      context.agents.change(who.agentId, { note: plainLine(note) });
      return {};
    },
    'help/ask': (who, request) => team.help.ask(who.agentId, request),
    'help/withdraw': (who, { helpId }) => {
      team.help.withdraw(who.agentId, helpId);
      return {};
    },
    'help/look': (who, { helpId, isLooking }) => {
      team.help.look(who.agentId, helpId, isLooking);
      return {};
    },
    'help/done': (who, { helpId }) => {
      team.help.done(who.agentId, helpId);
      return {};
    },
    'team/watch': (who, { isOn }) => {
      leadOnly(who);
      if (isOn) return team.view.watch(who);
      team.view.unwatch(who.agentId);
      return { rows: [], queues: [] };
    },
    'team/contact': (who, request) => acts.look(who.agentId, request),
    'team/set-presence': (who, request) => {
      acts.setPresence(who.agentId, request);
      return {};
    },
    'team/sign-out': (who, request) => {
      acts.signOut(who.agentId, request);
      return {};
    },
    'team/set-skills': (who, request) => {
      acts.setSkills(who.agentId, request);
      return {};
    },
    'team/reassign': (who, request) => {
      acts.reassign(who.agentId, request);
      return {};
    },
    'supervise/text': (who, request) => {
      sayToOwner(context, who.agentId, request, (agentId, act) =>
        acts.demand(who.agentId, agentId, act),
      );
      return {};
    },
    'team-chat/send': (who, request) => ({ message: team.chat.send(who.agentId, request) }),
    'team-chat/read': (who, request) => {
      team.chat.read(who.agentId, request.with);
      return {};
    },
    'team-chat/people': (who) => team.chat.people(who.agentId),
    'audit/list': (who, request) => listAudit(context, who.agentId, request),
  };
}
