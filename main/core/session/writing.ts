/**
 * Drafts and wrap-up: durable on this machine before the agent is told "saved", then sent by the outbox. The deadline
 * completes a draft as it is. It never waits for the centre, which may be away.
 */
import { checkCompletion, extendWrapUp, isOverdue } from '#src/agent/wrap-up.ts';
import { isLive } from '#src/call/call-set.ts';
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { InteractionId } from '#src/model/ids.ts';
import type { WrapUpDraft } from '#src/model/wrap-up.ts';
import type { StoredRow } from '../store/store-port.ts';
import { refusal } from '../page-links.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import { LIVE_RECORD, toLiveRecord } from './live-record.ts';
import {
  findCallOf,
  findConversation,
  isBesideRole,
  isUntoldSince,
  patchConversation,
  removeConversation,
} from './truth.ts';

/** A completion that neither disk nor centre takes is tried again, but not in a circle. */
const DEADLINE_RETRY_MS = 15_000;
/** The centre gets a draft at most so often while the agent types. */
const DRAFT_DELAY_MS = 800;

export interface Writing {
  saveDraft(save: DeskIntent<'draft/save'>): Promise<Answer<DeskAnswer<'draft/save'>>>;
  complete(intent: DeskIntent<'wrap-up/complete'>): Promise<Answer<Nothing>>;
  extend(id: InteractionId): Promise<Answer<Nothing>>;
  /** Sets, moves and clears the deadlines' timers to what the truth says. */
  watchDeadlines(): void;
  /** The centre has confirmed a row. */
  onSent(row: StoredRow): void;
  /** The agent has given up a row. */
  onDiscarded(row: StoredRow): void;
  stop(): void;
}

/** One per session. */
export function createWriting(ctx: SessionContext): Writing {
  const { clock, timers, log } = ctx.ports;
  const tried = new Map<InteractionId, number>();
  const deadlines = new Map<InteractionId, { readonly atMs: number; cancel(): void }>();

  /** The truth as it is once this commit has happened: a crash right after it must find the draft as saved. */
  const record = (id: InteractionId) => {
    const saved = patchConversation(ctx.truth(), id, {
      draftState: 'saved-here',
      draftSavedAtMs: clock.nowMs(),
    });
    return { kind: 'record/put', key: LIVE_RECORD, value: toLiveRecord(saved) } as const;
  };

  const complete = async (id: InteractionId, draft: WrapUpDraft): Promise<Answer<Nothing>> => {
    const completedAtMs = clock.nowMs();
    const before = findConversation(ctx.truth(), id);
    if (!before || before.isCompletedHere) return before ? done : refusal('not-found');
    ctx.change((truth) => patchConversation(truth, id, { draft, isCompletedHere: true }));
    const payload = { interactionId: id, draft, completedAtMs };
    const kept = await ctx.outbox.put(
      { name: 'wrap-up/complete', interactionId: id, payload, delayMs: 0 },
      [record(id)],
    );
    if (kept.ok) return done;
    // Nothing can be kept here: the centre is the only safe place, or the agent is told.
    const sent = await ctx.centre.request('wrap-up/complete', payload);
    if (sent.ok) return done;
    ctx.change((truth) => patchConversation(truth, id, { isCompletedHere: false }));
    return refusal(kept.error);
  };

  const onDeadline = (id: InteractionId): void => {
    deadlines.delete(id);
    const found = findConversation(ctx.truth(), id);
    if (!found?.wrapUp || found.isCompletedHere) return;
    if (!isOverdue(found.wrapUp, clock.nowMs())) {
      watchDeadlines();
      return;
    }
    tried.set(id, clock.nowMs());
    log.info('wrap-up', 'deadline passed', { interactionId: id });
    void complete(id, found.draft);
  };

  const watchDeadlines = (): void => {
    const wanted = new Map(
      ctx
        .truth()
        .conversations.filter((one) => one.wrapUp && !one.isCompletedHere)
        .map((one) => [one.interaction.id, one.wrapUp?.deadlineAtMs ?? 0] as const),
    );
    for (const id of tried.keys())
      if (!wanted.has(id) && !findConversation(ctx.truth(), id)) tried.delete(id);
    for (const [id, timer] of deadlines)
      if (wanted.get(id) !== timer.atMs) {
        timer.cancel();
        deadlines.delete(id);
      }
    for (const [id, atMs] of wanted) {
      if (deadlines.has(id)) continue;
      const againAtMs = (tried.get(id) ?? Number.NEGATIVE_INFINITY) + DEADLINE_RETRY_MS;
      const delayMs = Math.max(0, atMs - clock.nowMs(), againAtMs - clock.nowMs());
      const cancel = timers.after(delayMs, () => {
        onDeadline(id);
      });
      deadlines.set(id, { atMs, cancel });
    }
  };

  return {
    async saveDraft({ interactionId, draft }) {
      const found = findConversation(ctx.truth(), interactionId);
      if (!found) return refusal('not-found');
      if (found.isCompletedHere) return refusal('too-late');
      // What was being typed when a lead took the contact over still belongs to it.
      const isTaken = found.company?.takenFrom?.agentId === ctx.truth().session.agent?.id;
      if (isBesideRole(found.role) && !isTaken) return refusal('not-now');
      ctx.change((truth) => patchConversation(truth, interactionId, { draft }));
      const payload = { interactionId, draft };
      const kept = await ctx.outbox.put(
        { name: 'draft/save', interactionId, payload, delayMs: DRAFT_DELAY_MS },
        [record(interactionId)],
      );
      if (!kept.ok) {
        const sent = await ctx.centre.request('draft/save', payload);
        if (!sent.ok) return refusal(kept.error);
      }
      const savedAtMs = clock.nowMs();
      const draftState = kept.ok ? 'saved-here' : 'saved';
      // An answer to an older draft must not call a newer one saved.
      ctx.change((truth) =>
        findConversation(truth, interactionId)?.draft === draft
          ? patchConversation(truth, interactionId, { draftState, draftSavedAtMs: savedAtMs })
          : truth,
      );
      return { ok: true, value: { savedAtMs } };
    },
    async complete({ interactionId, draft }) {
      const call = findCallOf(ctx.truth(), interactionId);
      const found = findConversation(ctx.truth(), interactionId);
      const isGoingOn = call
        ? isLive(call)
        : found?.interaction.channel !== 'call' && found?.wrapUp === null;
      if (isGoingOn || isBesideRole(found?.role)) return refusal('not-now');
      const check = checkCompletion(draft, ctx.truth().catalogue);
      return check.ok ? complete(interactionId, draft) : refusal('invalid');
    },
    async extend(id) {
      const found = findConversation(ctx.truth(), id);
      if (!found?.wrapUp) return refusal('not-now');
      if (ctx.truth().strip.centre.state === 'connected' && !found.isLocal) {
        const answer = await ctx.centre.request('wrap-up/extend', { interactionId: id });
        if (answer.ok) {
          ctx.change((truth) =>
            isUntoldSince(truth, found)
              ? patchConversation(truth, id, { wrapUp: answer.value })
              : truth,
          );
          return done;
        }
        if (answer.error.status !== null) return refusal(answer.error.code, answer.error.retryable);
      }
      const wrapUp = extendWrapUp(found.wrapUp, clock.nowMs());
      ctx.change((truth) => patchConversation(truth, id, { wrapUp }));
      return done;
    },
    watchDeadlines,
    onSent(row) {
      const id = row.interactionId as InteractionId;
      if (row.name === 'wrap-up/complete') {
        ctx.change((truth) => removeConversation(truth, id));
        return;
      }
      if (row.name !== 'draft/save') return;
      const hasNewer = ctx.outbox
        .rows()
        .some((one) => one.interactionId === id && one.name === 'draft/save');
      if (!hasNewer) ctx.change((truth) => patchConversation(truth, id, { draftState: 'saved' }));
    },
    onDiscarded(row) {
      // What the centre still holds it tells again; the rest is over.
      if (row.name === 'wrap-up/complete')
        ctx.change((truth) => removeConversation(truth, row.interactionId as InteractionId));
    },
    stop() {
      for (const timer of deadlines.values()) timer.cancel();
      deadlines.clear();
    },
  };
}
