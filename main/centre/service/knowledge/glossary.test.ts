/** The glossary and the searches that led nowhere, from two leads' and an agent's desk. */
import { afterEach, describe, expect, it } from 'vitest';
import { startTestCentre, type TestCentre } from '../../testing/test-centre.ts';

let centre: TestCentre;
afterEach(() => centre.service.stop());

const entry = {
  id: 'term-1',
  language: 'es',
  says: ['lucecita'],
  calls: ['router'],
  version: 0,
  fromSearch: null,
} as const;
const put = (change: object = {}) => ({
  ...entry,
  says: [...entry.says],
  calls: [...entry.calls],
  ...change,
});

describe('the glossary', () => {
  it('is written by leads, and every desk is told and fetches what it does not have', async () => {
    centre = await startTestCentre();
    const [ana, lola] = [await centre.desk('ana'), await centre.desk('lola')];
    await expect(ana.ask('glossary/put', put())).rejects.toMatchObject({ code: 'refused' });
    const line = await lola.ask('glossary/put', put());
    expect(line).toMatchObject({ version: 1, changedByName: 'lola' });
    expect(ana.heard('knowledge/changed')).toHaveLength(1);
    const page = await ana.ask('glossary/changes', { since: 0, limit: 10 });
    expect(page).toMatchObject({ lines: [line], removed: [], revision: 1, isComplete: true });
    await lola.ask('glossary/remove', { id: line.id, version: 1 });
    expect(await ana.ask('glossary/changes', { since: 1, limit: 10 })).toMatchObject({
      ...{ lines: [], removed: ['term-1'], revision: 2, isComplete: true, isReset: false },
    });
    // Taken back: a new line under its former name.
    await lola.ask('glossary/put', put());
    expect(await ana.ask('glossary/changes', { since: 2, limit: 10 })).toMatchObject({
      ...{ lines: [{ id: 'term-1', version: 1 }], removed: [] },
    });
    expect(await ana.ask('glossary/changes', { since: 99, limit: 10 })).toMatchObject({
      ...{ isReset: true, lines: [{ id: 'term-1' }] },
    });
  });

  it('refuses who changes or deletes what somebody else has changed meanwhile', async () => {
    centre = await startTestCentre();
    const lola = await centre.desk('lola');
    await lola.ask('glossary/put', put());
    await lola.ask('glossary/put', put({ version: 1, says: ['luz'] }));
    const late = put({ version: 1, says: ['piloto'] });
    await expect(lola.ask('glossary/put', late)).rejects.toMatchObject({ code: 'conflict' });
    await expect(lola.ask('glossary/remove', { id: 'term-1', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await lola.ask('glossary/remove', { id: 'term-1', version: 2 });
    await expect(lola.ask('glossary/remove', { id: 'term-1', version: 2 })).resolves.toEqual({});
  });
});

describe('searches that led nowhere', () => {
  const vain = (text: string, kind: 'nothing' | 'abandoned' = 'nothing') => ({
    ...{ text, language: 'es' as const, kind, atMs: centre.nowMs() },
  });

  it('are counted by their folded text, told to leads, and leave with their answer', async () => {
    centre = await startTestCentre();
    const [ana, lola] = [await centre.desk('ana'), await centre.desk('lola')];
    await ana.ask('search/vain', {
      searches: [vain('Lucecita'), vain('LUCECITA ', 'abandoned'), vain('otra cosa'), vain('¡!')],
    });
    await expect(ana.ask('search/vain-list', { limit: 10 })).rejects.toMatchObject({
      code: 'refused',
    });
    const list = async () => (await lola.ask('search/vain-list', { limit: 10 })).rows;
    expect(await list()).toMatchObject([
      { text: 'LUCECITA ', times: 2, timesNothing: 1 },
      { text: 'otra cosa', times: 1, timesNothing: 1 },
    ]);
    await lola.ask('search/dismiss', { text: 'otra cosa', language: 'es', isDismissed: true });
    await ana.ask('search/vain', { searches: [vain('otra  cosa')] });
    expect(await list()).toHaveLength(1);
    await lola.ask('search/dismiss', { text: 'otra cosa', language: 'es', isDismissed: false });
    expect(await list()).toHaveLength(2);
    await lola.ask('glossary/put', put({ fromSearch: { text: 'lucecita', language: 'es' } }));
    expect((await list()).map(({ text }) => text)).toEqual(['otra  cosa']);
  });

  it('from a clock that runs ahead are counted as of now', async () => {
    centre = await startTestCentre();
    const [ana, lola] = [await centre.desk('ana'), await centre.desk('lola')];
    await ana.ask('search/vain', { searches: [{ ...vain('mañana'), atMs: 9e15 }] });
    const { rows } = await lola.ask('search/vain-list', { limit: 10 });
    expect(rows[0]?.lastAtMs).toBe(centre.nowMs());
  });
});
