/* Notes about a customer without a contact: kept, shown and sent, with and without a centre. */
import { afterEach, describe, expect, it } from 'vitest';
import type { WrittenNote } from '#src/centre/note-requests.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { noteEntry } from '#src/timeline/note-entry.ts';
import { mortalStores } from '../testing/mortal-store.ts';
import { sampleCustomer } from '../testing/sample.ts';
import { bench, centreReturns, loseCentre, open } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const customerId = sampleCustomer().id;
const draft = { ...emptyDraft, note: 'Pasa a recoger el router', reasonId: 'delivery' };

/** What a centre answers. */
const rowOf = (payload: unknown) => ({
  entry: noteEntry(payload as WrittenNote, {
    agentName: 'Marta Ruiz',
    caseId: null,
    catalogue: { reasons: [] },
    language: 'es',
  }),
  case: null,
});

describe('a note without a centre', () => {
  it.each(['before', 'after'] as const)(
    'is called saved and reaches the centre once when the store dies %s it was durable',
    async (when) => {
      const stores = mortalStores();
      const { centre, time } = await open({ startStoreWorker: stores.start });
      await loseCentre();
      stores.killInCommits(when);
      expect(await bench.desk().ask('note/write', { customerId, draft })).toMatchObject({
        ok: true,
      });
      await time.settle();
      expect(bench.desk().slice('notes')).toMatchObject([{ summary: draft.note }]);
      centre.on('note/write', rowOf);
      await centreReturns();
      await time.advance(5_000);
      expect(centre.effects('note/write')).toMatchObject([{ draft }]);
      expect(bench.desk().slice('notes')).toEqual([]);
    },
  );

  it('is shown at once, waits, and reaches the centre once and in order', async () => {
    const { centre, time } = await open();
    await loseCentre();
    for (const note of ['Una', 'Dos'])
      expect(
        await bench.desk().ask('note/write', { customerId, draft: { ...draft, note } }),
      ).toMatchObject({ ok: true });
    await time.settle();
    expect(bench.desk().slice('notes')).toMatchObject([
      { customerId, channel: 'note', summary: 'Una', reasonId: 'delivery' },
      { summary: 'Dos' },
    ]);
    expect(bench.desk().slice('strip').outbox).toEqual({ waiting: 2, needsAttention: 0 });
    const anything = { query: '', channel: null, agentName: null, fromMs: null, toMs: null };
    const wish = { ...anything, customerId, before: null };
    expect(await bench.desk().ask('timeline/find', { ...wish, query: 'dos' })).toMatchObject({
      value: { entries: [{ summary: 'Dos' }], next: null },
    });
    expect(await bench.desk().ask('timeline/find', { ...wish, channel: 'call' })).toMatchObject({
      value: { entries: [] },
    });
    expect(await bench.desk().ask('timeline/agents', { customerId })).toEqual({
      ok: true,
      value: { agents: ['Marta Ruiz'], count: 0 },
    });
    let isLost = true;
    centre.on('note/write', (payload) => {
      if (!isLost) return rowOf(payload);
      isLost = false;
      return { refuse: 'internal', status: 503 };
    });
    await centreReturns();
    await time.advance(5_000);
    expect(centre.effects('note/write')).toMatchObject([
      { draft: { note: 'Una' } },
      { draft: { note: 'Dos' } },
    ]);
    expect(bench.desk().slice('notes')).toEqual([]);
    // Also without a word from the centre it stays in the history, here and in the window.
    const added = bench.desk().frames.filter(({ kind }) => kind === 'timeline/added');
    expect(added).toMatchObject([{ entry: { summary: 'Una' } }, { entry: { summary: 'Dos' } }]);
    await loseCentre();
    expect(await bench.desk().ask('timeline/page', { customerId, before: null })).toMatchObject({
      value: { source: 'cache', entries: [{ summary: 'Dos' }, { summary: 'Una' }] },
    });
  });

  it('holds up no later one when the centre refuses it, and says why', async () => {
    const { centre, time } = await open();
    centre.on('note/write', (payload) =>
      (payload as { draft: { note: string } }).draft.note === 'Una'
        ? { refuse: 'not-found', status: 404 }
        : rowOf(payload),
    );
    for (const note of ['Una', 'Dos'])
      await bench.desk().ask('note/write', { customerId, draft: { ...draft, note } });
    await time.advance(5_000);
    const answer = await bench.desk().ask('outbox/list', {});
    expect(answer).toMatchObject({
      value: { items: [{ name: 'note/write', state: 'needs-attention' }] },
    });
    expect(centre.effects('note/write')).toHaveLength(1);
    expect(bench.desk().slice('notes')).toMatchObject([{ summary: 'Una' }]);
  });

  it('without words and reason is refused here', async () => {
    await open();
    expect(await bench.desk().ask('note/write', { customerId, draft: emptyDraft })).toMatchObject({
      error: { code: 'invalid' },
    });
  });
});

describe('a note that is being written', () => {
  it('is found again, and gone when it is done', async () => {
    const { centre } = await open();
    centre.on('note/write', rowOf);
    const kept = () => bench.desk().ask('note/kept', { customerId });
    expect(await kept()).toMatchObject({ value: { draft: null, savedAtMs: null } });
    expect(await bench.desk().ask('note/keep', { customerId, draft })).toMatchObject({ ok: true });
    expect(await kept()).toMatchObject({ value: { draft } });
    await bench.desk().ask('note/write', { customerId, draft });
    expect(await kept()).toMatchObject({ value: { draft: null } });
  });

  it('never holds a card number in clear', async () => {
    await open();
    const note = `Tarjeta ${'4111'} 1111 1111 1111`;
    await bench.desk().ask('note/keep', { customerId, draft: { ...draft, note } });
    const kept = await bench.desk().ask('note/kept', { customerId });
    expect(JSON.stringify(kept)).not.toContain('1111 1111 1111');
  });
});
