/**
 * The lead's table, live. Who watches gets everything once and from then on, at most four times a second, the rows that
 * changed. Only agents who were touched (and once a second those whose alerts may have come of age) are derived again, and
 * nothing at all while nobody watches. A desk whose socket is away is told afterwards, in one event: nothing is heaped up.
 */
import type { AgentId, QueueId } from '#src/model/ids.ts';
import type { QueueRow, TeamRow } from '#src/model/team.ts';
import { compareTeamRows } from '#src/team/team-order.ts';
import { agentsIn } from '../work-board.ts';
import type { CentreContext } from '../context.ts';
import type { SignedIn } from '../sign-in.ts';
import { teamRowOf, type RowFacts } from './team-rows.ts';

const PUSH_MS = 250;
/** Alerts come of age by themselves. */
const SWEEP_MS = 1_000;

export interface TeamView {
  /** Everything now, in the lead's order; further rows follow until `unwatch`. */
  watch(who: SignedIn): { readonly rows: TeamRow[]; readonly queues: QueueRow[] };
  unwatch(agentId: AgentId): void;
  /** Something about this agent changed that the boards do not know. */
  touch(agentId: AgentId): void;
  /** Leads who watch now. */
  watchers(): readonly AgentId[];
  /** Tells whoever watches what has changed since they were told. */
  push(): void;
}

interface Watcher {
  readonly sessionId: string;
  /** Rows that changed since this desk was told. */
  readonly owed: Set<AgentId>;
  readonly owedQueues: Set<QueueId>;
}

export function createTeamView(
  context: CentreContext,
  facts: RowFacts,
  queueRows: () => readonly QueueRow[],
): TeamView {
  const { clock } = context.ports;
  const watchers = new Map<AgentId, Watcher>();
  const rows = new Map<AgentId, { readonly row: TeamRow; readonly text: string }>();
  const queues = new Map<QueueId, { readonly row: QueueRow; readonly text: string }>();
  const dirty = new Set<AgentId>();
  let areQueuesDirty = false;
  let pushedAtMs = 0;
  let sweptAtMs = 0;

  const touch = (agentId: AgentId): void => {
    if (watchers.size > 0) dirty.add(agentId);
  };
  context.agents.onChange((agentId) => {
    touch(agentId);
    areQueuesDirty = true;
  });
  context.works.onPut((before, after) => {
    if (watchers.size === 0) return;
    areQueuesDirty = true;
    for (const agentId of before ? agentsIn(before) : []) dirty.add(agentId);
    for (const agentId of agentsIn(after)) dirty.add(agentId);
  });

  /** Derives it again; true when it is another one now. */
  const derive = (agentId: AgentId): boolean => {
    const row = teamRowOf(context, agentId, facts);
    const text = JSON.stringify(row);
    if (rows.get(agentId)?.text === text) return false;
    rows.set(agentId, { row, text });
    return true;
  };
  const deriveDirty = (): void => {
    const touched = [...dirty];
    dirty.clear();
    for (const agentId of touched)
      if (derive(agentId)) for (const { owed } of watchers.values()) owed.add(agentId);
  };
  const deriveQueues = (): void => {
    areQueuesDirty = false;
    for (const row of queueRows()) {
      const text = JSON.stringify(row);
      if (queues.get(row.queueId)?.text === text) continue;
      queues.set(row.queueId, { row, text });
      for (const { owedQueues } of watchers.values()) owedQueues.add(row.queueId);
    }
  };
  const unwatch = (agentId: AgentId): void => {
    watchers.delete(agentId);
    if (watchers.size > 0) return;
    rows.clear();
    queues.clear();
    dirty.clear();
  };
  /** Agents whose row can change without anybody doing anything. */
  const sweep = (): void => {
    for (const { profile, sessionId } of context.agents.all())
      if (sessionId !== null || (rows.get(profile.id)?.row.contacts.length ?? 0) > 0)
        dirty.add(profile.id);
  };

  return {
    touch,
    unwatch,
    watchers: () => [...watchers.keys()],
    watch({ agentId, sessionId }) {
      for (const { profile } of context.agents.all()) dirty.add(profile.id);
      deriveDirty();
      deriveQueues();
      watchers.set(agentId, { sessionId, owed: new Set(), owedQueues: new Set() });
      const { team } = context.agents.get(agentId).profile;
      return {
        rows: [...rows.values()].map(({ row }) => row).sort(compareTeamRows(team)),
        queues: [...queues.values()].map(({ row }) => row),
      };
    },
    push() {
      const nowMs = clock.nowMs();
      for (const [agentId, { sessionId }] of watchers)
        if (context.agents.get(agentId).sessionId !== sessionId) unwatch(agentId);
      if (watchers.size === 0 || nowMs - pushedAtMs < PUSH_MS) return;
      pushedAtMs = nowMs;
      if (nowMs - sweptAtMs >= SWEEP_MS) {
        sweptAtMs = nowMs;
        areQueuesDirty = true;
        sweep();
      }
      deriveDirty();
      if (areQueuesDirty) deriveQueues();
      for (const [agentId, { owed, owedQueues }] of watchers) {
        if (!context.streams.hasSink(agentId)) continue;
        const changed = [...owed].flatMap((id) => rows.get(id)?.row ?? []);
        const changedQueues = [...owedQueues].flatMap((id) => queues.get(id)?.row ?? []);
        owed.clear();
        owedQueues.clear();
        if (changed.length > 0) context.tell(agentId, { kind: 'team/changed', rows: changed });
        if (changedQueues.length > 0)
          context.tell(agentId, { kind: 'team/queues', queues: changedQueues });
      }
    },
  };
}
