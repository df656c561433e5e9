/**
 * What the agent is writing right now, ahead of core by the time of a save. The truth is core's outbox: a draft leaves this
 * store as soon as core shows the same words, so a crash of the window costs at most the last quarter of a second.
 */
import { create } from 'zustand';
import type { InteractionId } from '#src/model/ids.ts';
import type { WrapUpDraft } from '#src/model/wrap-up.ts';

/** A draft that core has not shown back yet. */
export interface LocalDraft {
  readonly draft: WrapUpDraft;
  /** `kept`: core has it, with what must not be kept masked; the agent is still in the field. */
  readonly state: 'editing' | 'saving' | 'failed' | 'kept';
  /** Rises with each edit, so that a late answer is known as late. */
  readonly edit: number;
}

interface Drafts {
  readonly byId: Readonly<Record<InteractionId, LocalDraft>>;
}

/** Drafts by interaction. */
export const useDrafts = create<Drafts>(() => ({ byId: {} }));

/** Two drafts that say the same. */
export function isSameDraft(a: WrapUpDraft, b: WrapUpDraft): boolean {
  return (
    a.note === b.note &&
    a.reasonId === b.reasonId &&
    a.outcomeId === b.outcomeId &&
    a.followUpAtMs === b.followUpAtMs
  );
}

/** Notes what the agent wrote. */
export function editDraft(id: InteractionId, draft: WrapUpDraft): void {
  useDrafts.setState(({ byId }) => ({
    byId: { ...byId, [id]: { draft, state: 'editing', edit: (byId[id]?.edit ?? 0) + 1 } },
  }));
}

/** Notes how a save goes, unless the agent has written on since. */
export function markDraft(id: InteractionId, edit: number, state: LocalDraft['state']): void {
  useDrafts.setState(({ byId }) => {
    const local = byId[id];
    return local?.edit === edit ? { byId: { ...byId, [id]: { ...local, state } } } : { byId };
  });
}

/** Lets go of a draft that core now holds, or whose contact is over. */
export function dropDraft(id: InteractionId): void {
  useDrafts.setState(({ byId }) => {
    const rest = { ...byId };
    delete rest[id];
    return { byId: rest };
  });
}

/** The agent has left the field: what core keeps in another form is shown in that form. */
export function releaseDraft(id: InteractionId): void {
  if (useDrafts.getState().byId[id]?.state === 'kept') dropDraft(id);
}

/** Forgets everything. */
export function resetDrafts(): void {
  useDrafts.setState({ byId: {} });
}
