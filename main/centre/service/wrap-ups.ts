/**
 * From the end of a talk to the closed interaction: wrap-up with its deadline and extensions, completion by the agent or by the
 * deadline, and notes that come late because the desk was cut off. Nothing an agent wrote is thrown away.
 */
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import type { EndReason } from '#src/model/interaction.ts';
import type { WrapUpDraft } from '#src/model/wrap-up.ts';
import type { Work } from '../store/work-records.ts';
import type { CentreContext } from './context.ts';
import { noteFollowUp } from './follow-ups.ts';
import { auditPauses } from './recording-audit.ts';
import { withPauseEnded } from './recording-pauses.ts';
import { Refusal } from './refusal.ts';
import { writeTimeline } from './timeline-writer.ts';
import { heldOf } from './views.ts';

const EXTENSION_MS = 30_000;
const MOST_EXTENSIONS = 3;
/** For calls without a queue. */
const WRAP_UP_MS = 60_000;
/** After a restart no deadline passes before the desks had time to send what waits in their outbox. */
const RETURN_GRACE_MS = 20_000;

export interface WrapUps {
  /** The talk is over; the agent's wrap-up begins. */
  endTalk(work: Work, reason: EndReason): void;
  /** Ends without wrap-up: nobody had it. */
  close(work: Work, reason: EndReason): void;
  saveDraft(agentId: AgentId, id: InteractionId, draft: WrapUpDraft): void;
  complete(agentId: AgentId, id: InteractionId, draft: WrapUpDraft, completedAtMs: number): void;
  extend(agentId: AgentId, id: InteractionId): { deadlineAtMs: number; extensions: number };
  /** Completes what passed its deadline. */
  tick(): void;
  /** Completes one as it stands; `isQuiet`: the interaction stays on the desk, because they have it again. */
  finishNow(work: Work, isQuiet: boolean): void;
  /** Completes everything of an agent who signs out. */
  completeAll(agentId: AgentId): void;
}

/** A call that ended while this service was away was over at the latest when the agent completed it. */
function withTrueEnd(work: Work, completedAtMs: number): Work {
  const { answeredAtMs, endedAtMs } = work.interaction;
  if (answeredAtMs === null || endedAtMs === null) return work;
  const isEarlier = completedAtMs >= answeredAtMs && completedAtMs < endedAtMs;
  return isEarlier
    ? { ...work, interaction: { ...work.interaction, endedAtMs: completedAtMs } }
    : work;
}

export function createWrapUps(context: CentreContext): WrapUps {
  const { clock } = context.ports;
  const startedAtMs = clock.nowMs();

  const finish = (
    ended: Work,
    draft: WrapUpDraft,
    by: 'agent' | 'deadline',
    atMs: number,
    isQuiet = false,
  ): void => {
    const work = withTrueEnd(ended, atMs);
    const { agentId } = work.interaction;
    const written = writeTimeline(context, { ...work, draft });
    context.works.put({
      ...written,
      closedBy: by,
      customerLegId: null,
      agentLegId: null,
      interaction: { ...written.interaction, state: 'closed' },
    });
    if (agentId === null) return;
    noteFollowUp(context, { ...written, draft });
    const { answeredAtMs, endedAtMs } = work.interaction;
    context.agents.addToDay(agentId, {
      handled: answeredAtMs === null ? 0 : 1,
      talkMs: answeredAtMs === null || endedAtMs === null ? 0 : endedAtMs - answeredAtMs,
      holdMs: work.heldMs,
      wrapUpMs: work.wrapUp ? Math.min(atMs, clock.nowMs()) - work.wrapUp.startedAtMs : 0,
    });
    if (isQuiet) return;
    context.tell(agentId, {
      kind: 'held/ended',
      interactionId: work.partOf ?? work.interaction.id,
      reason: work.interaction.endReason,
    });
  };

  /** The agent's own interaction, open or closed. */
  const own = (agentId: AgentId, id: InteractionId): Work => {
    const work = context.works.findFor(agentId, id);
    if (!work || !context.works.isOf(agentId, work))
      throw new Refusal('not-found', 'no such interaction of this agent');
    return work;
  };

  /**
   * What an agent wrote of a contact that a lead took over belongs to their part of it; what was on its way at that moment goes
   * along, unless the lead has written meanwhile.
   */
  const keepForTaken = (agentId: AgentId, id: InteractionId, draft: WrapUpDraft): boolean => {
    const work = context.works.get(id);
    const company = work?.company;
    const part = company?.taken.find((each) => each.agentId === agentId);
    if (!work || !company || !part) return false;
    const isLast = company.taken.at(-1) === part;
    const isOnWay = isLast && JSON.stringify(work.draft) === JSON.stringify(part.draft);
    const taken = company.taken.map((each) => (each === part ? { ...each, draft } : each));
    const kept = context.works.put({
      ...work,
      draft: isOnWay ? draft : work.draft,
      company: { ...company, taken },
    });
    if (isOnWay)
      context.tell(kept.interaction.agentId, {
        kind: 'held/changed',
        held: heldOf(context, kept),
      });
    return true;
  };

  /** A note for an interaction that the deadline closed: the row of the timeline gets it. */
  const amend = (work: Work, draft: WrapUpDraft, by: 'agent' | 'deadline'): void => {
    if (work.closedBy === 'agent') throw new Refusal('too-late', 'the wrap-up is completed');
    context.works.put({ ...writeTimeline(context, { ...work, draft }), closedBy: by });
    noteFollowUp(context, { ...work, draft });
  };

  const endTalk: WrapUps['endTalk'] = (talk, reason) => {
    const nowMs = clock.nowMs();
    const work = withPauseEnded(talk, nowMs, 'call-end');
    auditPauses(context, talk, work);
    const ended: Work = {
      ...work,
      customerLegId: null,
      agentLegId: null,
      bridgeId: null,
      heldMs: work.heldMs + (work.heldSinceMs === null ? 0 : nowMs - work.heldSinceMs),
      heldSinceMs: null,
      wrapUp: {
        startedAtMs: nowMs,
        deadlineAtMs: nowMs + (context.queue(work.interaction.queueId)?.wrapUpMs ?? WRAP_UP_MS),
        extensions: 0,
      },
      interaction: {
        ...work.interaction,
        state: 'wrap-up',
        endedAtMs: nowMs,
        endReason: reason,
        recording: 'off',
      },
    };
    if (ended.completion) {
      context.works.put(ended);
      finish(ended, ended.completion.draft, 'agent', ended.completion.completedAtMs);
      return;
    }
    context.works.put(ended);
    context.tell(work.interaction.agentId, {
      kind: 'held/changed',
      held: heldOf(context, ended),
    });
  };

  return {
    endTalk,
    close(talk, reason) {
      const work = withPauseEnded(talk, clock.nowMs(), 'call-end');
      auditPauses(context, talk, work);
      const closed: Work = {
        ...work,
        customerLegId: null,
        agentLegId: null,
        bridgeId: null,
        closedBy: 'nobody',
        interaction: {
          ...work.interaction,
          state: 'closed',
          agentId: null,
          endedAtMs: clock.nowMs(),
          endReason: reason,
          recording: 'off',
        },
      };
      context.works.put(writeTimeline(context, closed));
    },
    saveDraft(agentId, id, draft) {
      if (keepForTaken(agentId, id, draft)) return;
      const work = own(agentId, id);
      if (work.interaction.state === 'closed') amend(work, draft, 'deadline');
      else context.works.put({ ...work, draft });
    },
    complete(agentId, id, draft, completedAtMs) {
      if (keepForTaken(agentId, id, draft)) return;
      const work = own(agentId, id);
      const { state } = work.interaction;
      if (state === 'closed') amend(work, draft, 'agent');
      else if (state === 'wrap-up') finish({ ...work, draft }, draft, 'agent', completedAtMs);
      else {
        // The desk saw the end before us: kept until the telephone system says so too.
        const kept = context.works.put({ ...work, draft, completion: { draft, completedAtMs } });
        if (work.agentLegId === null && work.customerLegId === null) endTalk(kept, 'cancelled');
      }
    },
    extend(agentId, id) {
      const work = own(agentId, id);
      if (!work.wrapUp || work.interaction.state !== 'wrap-up')
        throw new Refusal('too-late', 'no wrap-up is running');
      if (work.wrapUp.extensions >= MOST_EXTENSIONS)
        throw new Refusal('refused', 'no more extensions');
      const wrapUp = {
        ...work.wrapUp,
        deadlineAtMs: work.wrapUp.deadlineAtMs + EXTENSION_MS,
        extensions: work.wrapUp.extensions + 1,
      };
      const extended = context.works.put({ ...work, wrapUp });
      context.tell(agentId, { kind: 'held/changed', held: heldOf(context, extended) });
      return { deadlineAtMs: wrapUp.deadlineAtMs, extensions: wrapUp.extensions };
    },
    tick() {
      const nowMs = clock.nowMs();
      if (nowMs - startedAtMs < RETURN_GRACE_MS) return;
      for (const work of context.works.open())
        if (work.wrapUp && nowMs >= work.wrapUp.deadlineAtMs)
          finish(work, work.draft, 'deadline', work.wrapUp.deadlineAtMs);
    },
    finishNow: (work, isQuiet) => finish(work, work.draft, 'deadline', clock.nowMs(), isQuiet),
    completeAll(agentId) {
      for (const work of context.works.ofAgent(agentId))
        if (work.interaction.state === 'wrap-up')
          finish(work, work.draft, 'deadline', clock.nowMs());
    },
  };
}
