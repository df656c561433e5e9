/**
 * Working together as one part of the service: the lead's table and queues, calls for help, whispers, team chat, the audit
 * log. Composed here; each subject has a file of its own.
 */
import type { Snapshot } from '#src/centre/wire.ts';
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { CentreContext } from '../context.ts';
import type { CompanyPart } from '../company/company.ts';
import type { Offers } from '../offers.ts';
import type { PracticeCallers } from '../practice-callers.ts';
import { createHelp, type Help } from './help.ts';
import { createLeadActs, type LeadActs } from './lead-acts.ts';
import { practiceLeads } from './practice-leads.ts';
import { createPracticeFloor } from './practice-floor.ts';
import { createPracticeTeam } from './practice-team.ts';
import { createQuality, type Quality } from './quality.ts';
import { createQueueStats } from './queue-stats.ts';
import { createTeamChat, type TeamChat } from './team-chat.ts';
import { createTeamView, type TeamView } from './team-view.ts';

export interface TeamPart {
  readonly acts: LeadActs;
  readonly chat: TeamChat;
  readonly help: Help;
  readonly quality: Quality;
  readonly view: TeamView;
  /** What a desk needs after sign-in or a gap. */
  snapshotOf(agentId: AgentId): Pick<Snapshot, 'help' | 'threads' | 'presenceNote'>;
  tick(): void;
  /** Tells the leads who watch what has changed. */
  push(): void;
}

export function createTeam(
  context: CentreContext,
  parts: {
    readonly offers: Offers;
    readonly company: CompanyPart;
    /** Ends a sign-in, as if the agent had chosen to go. */
    readonly signOut: (sessionId: string) => void;
    /** Who makes practice callers call; null in a real centre. */
    readonly callers: () => PracticeCallers | null;
  },
): TeamPart {
  const acts = createLeadActs(context, parts);
  const chat = createTeamChat(context);
  const stats = createQueueStats(context);
  const quality = createQuality(context, (agentId) => view.touch(agentId));
  const help: Help = createHelp(context, {
    touch: (agentId) => view.touch(agentId),
    practiceLeads: () => practiceLeads(context),
  });
  const view: TeamView = createTeamView(
    context,
    {
      qualityOf: (agentId: AgentId, id: InteractionId) => quality.of(agentId, id),
      isAskingForHelp: (agentId) => help.isAsking(agentId),
      shadowedBy: (agentId) => parts.company.shadows.learnersOf(agentId),
    },
    () => stats.rows(),
  );
  const practice = context.ports.practice
    ? createPracticeTeam(context, { acts, chat, help })
    : null;
  const floor = context.ports.practice
    ? createPracticeFloor(context, {
        offers: parts.offers,
        callers: parts.callers,
        help,
        isWatched: () => view.watchers().length > 0,
      })
    : null;
  return {
    acts,
    chat,
    help,
    quality,
    view,
    snapshotOf: (agentId) => ({
      help: help.snapshotOf(agentId),
      threads: chat.snapshotOf(agentId),
      presenceNote: context.agents.get(agentId).state.note,
    }),
    tick() {
      help.tick();
      acts.tick();
      practice?.tick();
      floor?.tick();
      stats.tick();
      chat.tick();
    },
    push() {
      view.push();
    },
  };
}
