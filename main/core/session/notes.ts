/**
 * Notes about a customer without a contact: kept on this machine while they are written, put into the outbox when they are done,
 * and shown in the timeline at once. It never waits for the centre. What is unsent is derived from the outbox's rows alone.
 */
import { NOTE_PREFIX, type WrittenNote } from '#src/centre/note-requests.ts';
import type { CentreAnswer } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { interactionId, type CustomerId } from '#src/model/ids.ts';
import type { TimelineEntry } from '#src/model/interaction.ts';
import { wrapUpDraft } from '#src/model/wrap-up.ts';
import { noteEntry } from '#src/timeline/note-entry.ts';
import { refusal } from '../page-links.ts';
import type { StoredRow } from '../store/store-port.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import type { CustomerCache } from './customers.ts';
import type { Truth } from './truth.ts';

export interface Notes {
  keep(keep: DeskIntent<'note/keep'>): Promise<Answer<DeskAnswer<'note/keep'>>>;
  kept(of: DeskIntent<'note/kept'>): Promise<Answer<DeskAnswer<'note/kept'>>>;
  write(note: DeskIntent<'note/write'>): Promise<Answer<Nothing>>;
  /** The centre has it; the row is still in the file. */
  onAnswered(row: StoredRow, answer: unknown): void;
}

/** Unfinished ones, by customer. */
export const noteRecord = (id: CustomerId): string => `note:${id}`;

/** Checked when it was put in. */
const noteOf = (row: StoredRow): WrittenNote => row.payload as WrittenNote;

/** Notes are sent in order per customer. */
export const noteOrder = (id: CustomerId): string => `customer ${id}`;

const entryOf = ({ session, catalogue, settings }: Truth, note: WrittenNote): TimelineEntry =>
  noteEntry(note, {
    agentName: session.agent?.name ?? null,
    caseId: null,
    catalogue,
    language: settings.language,
  });

/** The truth with the notes that these rows hold; they are all for this centre. */
export function withUnsentNotes(truth: Truth, rows: readonly StoredRow[]): Truth {
  const waiting = rows.filter(({ name }) => name === 'note/write');
  const isSame =
    waiting.length === truth.unsentNotes.length &&
    waiting.every((row, at) => noteOf(row).noteId === truth.unsentNotes[at]?.noteId);
  return isSame ? truth : { ...truth, unsentNotes: waiting.map(noteOf) };
}

/** As rows of the timeline, for the page. */
export const unsentEntries = (truth: Truth): TimelineEntry[] =>
  truth.unsentNotes.map((note) => entryOf(truth, note));

/** One per session. */
export function createNotes(ctx: SessionContext, cache: CustomerCache): Notes {
  const { clock, newId } = ctx.ports;
  return {
    async keep({ customerId, draft }) {
      const savedAtMs = clock.nowMs();
      const kept = await ctx.store.commit([
        { kind: 'record/put', key: noteRecord(customerId), value: { draft, savedAtMs } },
      ]);
      return kept.ok ? { ok: true, value: { savedAtMs } } : refusal(kept.error);
    },
    async kept({ customerId }) {
      const key = noteRecord(customerId);
      const read = await ctx.store.readRecords(key);
      if (!read.ok) return refusal(read.error);
      const value = read.value.find((one) => one.key === key)?.value;
      const { draft, savedAtMs } = (value ?? {}) as { draft?: unknown; savedAtMs?: unknown };
      const parsed = wrapUpDraft.safeParse(draft);
      return {
        ok: true,
        value: {
          draft: parsed.success ? parsed.data : null,
          savedAtMs: typeof savedAtMs === 'number' ? savedAtMs : null,
        },
      };
    },
    async write({ customerId, draft }) {
      if (draft.note.trim() === '' && draft.reasonId === null) return refusal('invalid');
      const note: WrittenNote = {
        noteId: interactionId.parse(newId(NOTE_PREFIX.slice(0, -1))),
        customerId,
        draft,
        writtenAtMs: clock.nowMs(),
      };
      const kept = await ctx.outbox.put(
        {
          name: 'note/write',
          interactionId: noteOrder(customerId),
          payload: note,
          delayMs: 0,
        },
        [{ kind: 'record/delete', key: noteRecord(customerId) }],
      );
      if (kept.ok) return done;
      // Nothing can be kept here: the centre is the only safe place, or the agent is told.
      const sent = await ctx.centre.request('note/write', note);
      return sent.ok ? done : refusal(kept.error);
    },
    onAnswered(row, answer) {
      if (row.name !== 'note/write') return;
      const { entry, case: ofCase } = answer as CentreAnswer<'note/write'>;
      cache.see({ entries: [entry], cases: ofCase ? [ofCase] : [] });
      // Before the row leaves, so that it stands on screen without a gap.
      ctx.tellDesk({ kind: 'timeline/added', entry, case: ofCase });
    },
  };
}
