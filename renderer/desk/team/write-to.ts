/** Writing to the agent of a row: opens the team's messages with that person's thread. Used by the M key and the menu. */
import type { ActionName } from '#src/keys/keymap.ts';
import type { AgentId } from '#src/model/ids.ts';
import { create } from 'zustand';

interface WriteTo {
  /** Whose thread the team's messages should open with; null: the one that was open. */
  readonly agentId: AgentId | null;
}

/** Whom the lead wants to write to. */
export const useWriteTo = create<WriteTo>(() => ({ agentId: null }));

/** Opens the messages with this person. */
export function writeTo(run: (action: ActionName) => void, agentId: AgentId): void {
  useWriteTo.setState({ agentId });
  run('team-chat/open');
}
