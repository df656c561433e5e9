/**
 * Working together as one part of the service: the lead's table and queues, calls for help, whispers, team chat, the audit
 * log. Composed here; each subject has a file of its own.
 */
import type { Snapshot } from '#src/centre/wire.ts';
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { CentreContext } from '../context.ts';
import { createHelp, type Help } from './help.ts';
import { createQuality, type Quality } from './quality.ts';
import { createTeamView, type TeamView } from './team-view.ts';

export interface TeamPart {
  readonly help: Help;
  readonly quality: Quality;
  readonly view: TeamView;
  /** What a desk needs after sign-in or a gap. */
  snapshotOf(agentId: AgentId): Pick<Snapshot, 'help' | 'presenceNote'>;
  tick(): void;
  /** Tells the leads who watch what has changed. */
  push(): void;
}

export function createTeam(context: CentreContext): TeamPart {
  const quality = createQuality(context, (agentId) => view.touch(agentId));
  const help: Help = createHelp(context, {
    touch: (agentId) => view.touch(agentId),
    practiceLeads: () => [],
  });
  const view: TeamView = createTeamView(context, {
    qualityOf: (agentId: AgentId, id: InteractionId) => quality.of(agentId, id),
    isAskingForHelp: (agentId) => help.isAsking(agentId),
    shadowedBy: () => [],
  });
  return {
    help,
    quality,
    view,
    snapshotOf: (agentId) => ({
      help: help.snapshotOf(agentId),
      presenceNote: context.agents.get(agentId).state.note,
    }),
    tick() {
      help.tick();
    },
    push() {
      view.push();
    },
  };
}
