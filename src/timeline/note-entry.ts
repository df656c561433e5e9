/**
 * A note as the row of the timeline that it becomes. Pure; the centre writes it so, and core shows it so while it waits for
 * the centre, so that nothing changes on screen when it has arrived.
 */
import type { WrittenNote } from '../centre/note-requests.ts';
import type { CaseId } from '../model/ids.ts';
import type { TimelineEntry } from '../model/interaction.ts';
import type { Catalogue } from '../model/queue.ts';
import type { Language } from '../model/text.ts';

/** What the row needs besides the note. */
interface NoteContext {
  readonly agentName: string | null;
  readonly caseId: CaseId | null;
  readonly catalogue: Pick<Catalogue, 'reasons'>;
  readonly language: Language;
}

/** The row. Its line is the note's first one, else what it was about. */
export function noteEntry(note: WrittenNote, context: NoteContext): TimelineEntry {
  const { draft } = note;
  const reason = context.catalogue.reasons.find(({ id }) => id === draft.reasonId);
  const firstLine = draft.note.split('\n').find((line) => line.trim() !== '') ?? '';
  return {
    id: note.noteId,
    customerId: note.customerId,
    caseId: context.caseId,
    channel: 'note',
    direction: 'outbound',
    startedAtMs: note.writtenAtMs,
    durationMs: 0,
    queueId: null,
    agentName: context.agentName,
    reasonId: draft.reasonId,
    outcomeId: draft.outcomeId,
    summary: firstLine.trim().slice(0, 300) || (reason?.label[context.language] ?? ''),
    body: draft.note,
    satisfaction: null,
    endReason: null,
  };
}
