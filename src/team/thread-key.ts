/**
 * One name for a thread, the same for everybody in it; each side sees it as being with the other one. Pure.
 */
import { agentId, type AgentId } from '../model/ids.ts';
import type { ThreadWith } from '../model/team-chat.ts';

/** The thread that this agent means by `threadWith`. */
export function threadKey(
  self: { readonly id: AgentId; readonly team: string },
  threadWith: ThreadWith,
): string {
  if (threadWith.kind === 'team') return `team:${self.team}`;
  return `two:${[self.id, threadWith.agentId].sort().join('|')}`;
}

/** With whom this thread is for one of the two in it; null for a team's. */
export function otherIn(key: string, self: AgentId): AgentId | null {
  if (!key.startsWith('two:')) return null;
  const [first = '', second = ''] = key.slice('two:'.length).split('|');
  return agentId.parse(first === self ? second : first);
}
