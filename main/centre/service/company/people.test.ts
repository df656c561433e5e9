/** The picker's rows and their order. */
import { describe, expect, it } from 'vitest';
import { openCompanyStage } from '../../testing/company-stage.ts';

describe('finding people', () => {
  it('lists free colleagues by skill, then queues, then the busy and the absent; never the asker', async () => {
    const stage = await openCompanyStage();
    await stage.desk('eva');
    await stage.desk('luis');
    const noa = await stage.desk('noa');
    await noa.ask('presence/set', { presence: { kind: 'away', reason: 'break' } });
    const { rows } = await stage.ana.ask('people/find', { query: '', interactionId: stage.id });
    expect(rows.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'luis free',
      'eva free',
      'Averías queue',
      'noa away',
      'leo offline',
      'lola offline',
    ]);
    expect(rows[0]).toMatchObject({ detail: 'Averías 3', load: { now: 0, most: 4 } });
    expect(rows[2]).toMatchObject({ readyAgents: 2, expectedWaitMs: 0 });
    expect(rows[3]?.awayReason).toBe('break');
    await stage.consult('luis');
    const after = await stage.ana.ask('people/find', { query: 'lui', interactionId: stage.id });
    expect(after.rows.map(({ name, state, load }) => [name, state, load?.now])).toEqual([
      ['luis', 'busy', 1],
    ]);
  });

  it('finds by skill without accents, and offers a number that was typed', async () => {
    const stage = await openCompanyStage();
    const find = async (query: string) => {
      const { rows } = await stage.ana.ask('people/find', { query, interactionId: null });
      return rows.map(({ name }) => name);
    };
    expect(await find('averias')).toContain('luis');
    expect(await find('611 11 11 11')).toEqual(['611111111']);
    expect(await find('112')).toEqual([]);
    expect(await find('nobody at all')).toEqual([]);
  });

  it('shows what a colleague says of themselves, also one who is away', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await luis.ask('presence/note', { note: 'Comida hasta las 12:30' });
    await luis.ask('presence/set', { presence: { kind: 'away', reason: 'lunch' } });
    const { rows } = await stage.ana.ask('people/find', { query: '', interactionId: stage.id });
    expect(rows.map(({ name, note }) => [name, note])).toContainEqual([
      'luis',
      'Comida hasta las 12:30',
    ]);
    expect(rows.filter(({ note }) => note !== '')).toHaveLength(1);
  });

  it('says nothing about the wait in a queue that nobody serves', async () => {
    const stage = await openCompanyStage();
    const { rows } = await stage.ana.ask('people/find', { query: 'averías', interactionId: null });
    expect(rows.find(({ state }) => state === 'queue')).toMatchObject({
      readyAgents: 0,
      expectedWaitMs: null,
    });
  });
});
