/** Order and filter of the lead's table. */
import { describe, expect, it } from 'vitest';
import type { AgentId } from '#src/model/ids.ts';
import type { TeamRow } from '#src/model/team.ts';
import { contactWith, crowdOf, floorOf, rowOf } from '../preview/team-fixtures.ts';
import { es } from '../text/es.ts';
import { orderRows, type TeamChoice, teamColumns } from './order-rows.ts';

const NOW = 1_000_000_000;
const mapOf = (rows: readonly TeamRow[]) =>
  new Map<AgentId, TeamRow>(rows.map((row) => [row.agentId, row]));
const choose = (change: Partial<TeamChoice> = {}): TeamChoice => ({
  sort: { column: 'agent', isDown: false },
  filter: '',
  onlyAlerts: false,
  ...change,
});
const namesIn = (rows: readonly TeamRow[], choice: TeamChoice) => {
  const byId = mapOf(rows);
  return orderRows(byId, choice, es).map((id) => byId.get(id)?.name);
};

describe('the order of rows', () => {
  it('is by name without accents, and by id where names are the same', () => {
    const rows = ['Óscar', 'Zoe', 'Ana', 'Ana'].map((name, n) => rowOf(NOW, `${9 - n}`, name));
    expect(orderRows(mapOf(rows), choose(), es)).toEqual([
      'agent-6',
      'agent-7',
      'agent-9',
      'agent-8',
    ]);
  });

  it('does not depend on the order in which rows came, whatever the column', () => {
    const rows = crowdOf(NOW, 60);
    for (const column of teamColumns)
      for (const isDown of [false, true]) {
        const choice = choose({ sort: { column, isDown } });
        expect(orderRows(mapOf(rows.toReversed()), choice, es)).toEqual(
          orderRows(mapOf(rows), choice, es),
        );
      }
  });

  it('moves one changed row and no two others past each other', () => {
    const rows = crowdOf(NOW, 60);
    const choice = choose({ sort: { column: 'time', isDown: false } });
    const before = orderRows(mapOf(rows), choice, es);
    const [moved] = rows;
    if (!moved) throw new Error('no row');
    const after = orderRows(
      mapOf([{ ...moved, contacts: [], sinceMs: 0 }, ...rows.slice(1)]),
      choice,
      es,
    );
    expect(after[0]).toBe(moved.agentId);
    expect(after.filter((id) => id !== moved.agentId)).toEqual(
      before.filter((id) => id !== moved.agentId),
    );
  });

  it('puts what is broken before what is well, and the signed out last', () => {
    const names = namesIn(floorOf(NOW), choose({ sort: { column: 'state', isDown: false } }));
    expect(names[0]).toBe('Jon Arrieta');
    expect(names.at(-1)).toBe('Inés Otero');
    expect(namesIn(floorOf(NOW), choose({ sort: { column: 'voice', isDown: false } }))[0]).toBe(
      'Rosa Vidal',
    );
  });
});

describe('the filter', () => {
  it('finds a skill by the name that is shown', () => {
    const row = rowOf(NOW, 'one', 'Ana', { skills: [{ skill: 'q-1', level: 2 }] });
    const find = (filter: string) =>
      orderRows(mapOf([row]), choose({ filter }), es, () => 'Facturación');
    expect(find('facturacion')).toEqual([row.agentId]);
    expect(find('q-1')).toEqual([]);
  });

  it('finds every word anywhere on the row', () => {
    expect(namesIn(floorOf(NOW), choose({ filter: 'orbea' }))).toEqual(['Iker Lasa']);
    expect(namesIn(floorOf(NOW), choose({ filter: 'marta  LUCIA' }))).toEqual([
      'Lucía Prieto',
      'Nil Casas',
    ]);
    expect(namesIn(floorOf(NOW), choose({ filter: 'comida' }))).toEqual(['David Rey']);
    expect(namesIn(floorOf(NOW), choose({ filter: '12:30' }))).toEqual(['David Rey']);
  });

  it('leaves only rows with alerts, also together with words', () => {
    expect(namesIn(floorOf(NOW), choose({ onlyAlerts: true }))).toEqual([
      'Iker Lasa',
      'Jon Arrieta',
      'Rosa Vidal',
      'Sara Molina',
    ]);
    expect(namesIn(floorOf(NOW), choose({ onlyAlerts: true, filter: 'farmacia' }))).toEqual([
      'Rosa Vidal',
    ]);
  });

  it('takes text that means nothing as nothing', () => {
    const rows = [rowOf(NOW, 'a', 'Ana', { contacts: [contactWith(NOW, 'i', 'X')] })];
    expect(namesIn(rows, choose({ filter: ' ¿? ' }))).toEqual(['Ana']);
  });
});
