/**
 * A note about a customer that belongs to no contact at a desk: a row of the timeline, and a follow-up where one was agreed.
 * It may come hours after it was written; it stands where it belongs in time. The same note again changes nothing.
 */
import type { WrittenNote } from '#src/centre/note-requests.ts';
import type { CentreAnswer } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import { noteEntry } from '#src/timeline/note-entry.ts';
import { readCases, readEntry } from '../store/records.ts';
import type { CentreContext } from './context.ts';
import { addFollowUp } from './follow-ups.ts';
import { Refusal } from './refusal.ts';
import { beginCase, publishEntry } from './timeline-writer.ts';
import { openCase } from './views.ts';

/** Writes it down. */
export function writeNote(
  context: CentreContext,
  agentId: AgentId,
  note: WrittenNote,
): CentreAnswer<'note/write'> {
  const { db, clock } = context.ports;
  const { customerId, noteId, draft } = note;
  const customer = context.customers.get(customerId);
  if (!customer) throw new Refusal('not-found', 'no such customer');
  if (draft.note.trim() === '' && draft.reasonId === null)
    throw new Refusal('invalid', 'a note without words and reason');
  const before = readEntry(db, noteId);
  if (before)
    return {
      entry: before,
      case: readCases(db, customerId).find(({ id }) => id === before.caseId) ?? null,
    };
  const { name, language } = context.agents.get(agentId).profile;
  // A desk whose clock runs ahead must not write into the future.
  const written = { ...note, writtenAtMs: Math.min(note.writtenAtMs, clock.nowMs()) };
  const row = noteEntry(written, {
    agentName: name,
    caseId: null,
    catalogue: context.catalogue,
    language,
  });
  // As it is kept: what is joined with it is told by its acts.
  const open = openCase(context, customerId);
  const known = open && readCases(db, customerId).find(({ id }) => id === open.id);
  const ofCase =
    known ?? (draft.followUpAtMs === null ? null : beginCase(context, customerId, row.summary));
  const entry = { ...row, caseId: ofCase?.id ?? null };
  publishEntry(context, entry, ofCase, agentId);
  if (draft.followUpAtMs === null) return { entry, case: ofCase };
  addFollowUp(context, agentId, {
    id: `follow-up:${noteId}`,
    customerId,
    name: customer.name,
    number: customer.phones[0]?.number ?? '',
    channel: customer.preferredChannel,
    dueAtMs: draft.followUpAtMs,
    text: entry.summary,
    interactionId: noteId,
  });
  return { entry, case: ofCase };
}
