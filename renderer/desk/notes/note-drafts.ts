/**
 * Notes about customers while they are written, ahead of core by the time of a save. Core keeps each on disk, so a crash of the
 * window costs at most the last quarter of a second. Filled and saved by `follow-notes.ts`.
 */
import { create } from 'zustand';
import type { CustomerId } from '#src/model/ids.ts';
import { emptyDraft, type WrapUpDraft } from '#src/model/wrap-up.ts';

/** One note that is not done. */
export interface NoteDraft {
  readonly draft: WrapUpDraft;
  readonly state: 'untouched' | 'editing' | 'saving' | 'kept' | 'failed';
  readonly savedAtMs: number | null;
  /** Rises with each edit, so that a late answer is known as late. */
  readonly edit: number;
}

interface NoteDrafts {
  readonly byId: Readonly<Record<CustomerId, NoteDraft>>;
}

/** Nothing was written. */
export const noNote: NoteDraft = {
  draft: emptyDraft,
  state: 'untouched',
  savedAtMs: null,
  edit: 0,
};

/** Notes by customer. */
export const useNoteDrafts = create<NoteDrafts>(() => ({ byId: {} }));

/** The note on screen, for components. */
export function useNote(id: CustomerId): NoteDraft {
  return useNoteDrafts(({ byId }) => byId[id]) ?? noNote;
}

/** The note on screen, for actions. */
export function readNote(id: CustomerId): NoteDraft {
  return useNoteDrafts.getState().byId[id] ?? noNote;
}

/** Notes part of a change that is not an edit: how a save goes, or what core had. */
export function putNote(id: CustomerId, change: Partial<NoteDraft>): void {
  useNoteDrafts.setState(({ byId }) => ({
    byId: { ...byId, [id]: { ...readNote(id), ...change } },
  }));
}

/** Changes the note; it is saved a moment later. */
export function changeNote(id: CustomerId, change: Partial<WrapUpDraft>): void {
  const before = readNote(id);
  putNote(id, {
    draft: { ...before.draft, ...change },
    state: 'editing',
    edit: before.edit + 1,
  });
}

/** It is done: the next one begins empty. `edit` goes on rising, so that no late save brings it back. */
export function clearNote(id: CustomerId): void {
  putNote(id, { ...noNote, edit: readNote(id).edit + 1 });
}

/** Forgets everything. */
export function resetNotes(): void {
  useNoteDrafts.setState({ byId: {} });
}
