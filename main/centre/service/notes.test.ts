import { describe, expect, it } from 'vitest';
import { customerId, interactionId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { countContacts, readEntries } from '../store/records.ts';
import { startTestCentre } from '../testing/test-centre.ts';

const id = customerId.parse('plain');
const note = (n: number, change: Record<string, unknown> = {}) => ({
  noteId: interactionId.parse(`note-${n}`),
  customerId: id,
  draft: { ...emptyDraft, note: `Nota ${n}\nmás`, followUpAtMs: null as number | null },
  writtenAtMs: 0,
  ...change,
});

describe('note/write', () => {
  it('is a row where it belongs in time, once, and no contact', async () => {
    const centre = await startTestCentre();
    const desk = await centre.desk('ana');
    const nowMs = centre.nowMs();
    const before = countContacts(centre.db, id, 0);
    await desk.ask('note/write', note(2, { writtenAtMs: nowMs - 60_000 }));
    await desk.ask('note/write', note(1, { writtenAtMs: nowMs - 120_000 }));
    await desk.ask('note/write', note(1, { writtenAtMs: nowMs - 120_000 }));
    await desk.ask('note/write', note(3, { writtenAtMs: nowMs + 3_600_000 }));
    const rows = readEntries(centre.db, id, null, 10).filter(({ channel }) => channel === 'note');
    expect(rows.map(({ summary }) => summary)).toEqual(['Nota 3', 'Nota 2', 'Nota 1']);
    expect(rows[0]).toMatchObject({ startedAtMs: nowMs, body: 'Nota 3\nmás', durationMs: 0 });
    expect(rows[0]?.agentName).not.toBeNull();
    expect(countContacts(centre.db, id, 0)).toBe(before);
    expect(desk.heard('timeline/added')).toHaveLength(3);
  });

  it('opens a case and a follow-up where one was agreed', async () => {
    const centre = await startTestCentre();
    const desk = await centre.desk('ana');
    const dueAtMs = centre.nowMs() + 3_600_000;
    const agreed = note(1);
    await desk.ask('note/write', {
      ...agreed,
      draft: { ...agreed.draft, followUpAtMs: dueAtMs },
    });
    expect(desk.heard('follow-ups/changed').at(-1)?.followUps).toMatchObject([
      { customerId: id, dueAtMs, text: 'Nota 1', interactionId: 'note-1' },
    ]);
    const [row] = readEntries(centre.db, id, null, 1);
    expect(row?.caseId).not.toBeNull();
  });

  it('of 100,000 characters is whole in the history, emoji and marks of direction with it', async () => {
    const centre = await startTestCentre();
    const desk = await centre.desk('ana');
    const words = `${'e\u0301 👩‍👩‍👧 שלום '.repeat(6_000).slice(0, 99_990)}the end`;
    await desk.ask('note/write', note(1, { draft: { ...emptyDraft, note: words } }));
    const rows = readEntries(centre.db, id, null, 10).filter(({ channel }) => channel === 'note');
    expect(rows[0]?.body).toHaveLength(words.length);
    expect(rows[0]?.body.endsWith('the end')).toBe(true);
    expect(desk.heard('timeline/added').at(-1)?.entry.body).toHaveLength(words.length);
  });

  it('is refused for a customer who is not there, and without words', async () => {
    const centre = await startTestCentre();
    const desk = await centre.desk('ana');
    await expect(desk.ask('note/write', note(1, { customerId: 'nobody' }))).rejects.toThrow();
    await expect(desk.ask('note/write', note(2, { draft: emptyDraft }))).rejects.toThrow();
  });
});
