/**
 * The requests about the team: help, the lead's view, whispers by text, team chat, the audit log.
 */
import { Refusal } from '../refusal.ts';
import type { CentreContext } from '../context.ts';
import type { RequestHandlers } from '../requests.ts';

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
export function createTeamHandlers(_context: CentreContext): TeamHandlers {
  const notYet = (): never => {
    throw new Refusal('refused', 'not offered yet');
  };
  return {
    'phone/quality': notYet,
    'presence/note': notYet,
    'help/ask': notYet,
    'help/withdraw': notYet,
    'help/look': notYet,
    'help/done': notYet,
    'team/watch': notYet,
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
