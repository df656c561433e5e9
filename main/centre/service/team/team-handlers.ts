/**
 * The requests about the team by name: help, the lead's view, whispers by text, team chat, the audit log. Each is answered by
 * the part whose subject it is.
 */
import { Refusal } from '../refusal.ts';
import type { CentreContext } from '../context.ts';
import type { RequestHandlers } from '../requests.ts';
import type { SignedIn } from '../sign-in.ts';
import type { TeamPart } from './team.ts';

export type TeamHandlers = Pick<
  RequestHandlers,
  | 'phone/quality'
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
  const notYet = (): never => {
    throw new Refusal('refused', 'not offered yet');
  };
  const leadOnly = (who: SignedIn): void => {
    if (context.agents.get(who.agentId).profile.role !== 'lead')
      throw new Refusal('refused', 'only leads');
  };
  return {
    'phone/quality': (who, request) => {
      team.quality.note(who.agentId, request);
      return {};
    },
    'presence/note': notYet,
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
      if (isOn) return { rows: team.view.watch(who), queues: [] };
      team.view.unwatch(who.agentId);
      return { rows: [], queues: [] };
    },
    'team/contact': notYet,
    'team/set-presence': notYet,
    'team/sign-out': notYet,
    'team/set-skills': notYet,
    'team/reassign': notYet,
    'supervise/text': notYet,
    'team-chat/send': notYet,
    'team-chat/read': notYet,
    'team-chat/people': notYet,
    'audit/list': notYet,
  };
}
