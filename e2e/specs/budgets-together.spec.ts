/**
 * The presses that working together may cost (interactions.md, tasks 3, 13 and 25), counted. Who hears whom is measured in J14;
 * here only that one press is enough, and that no step dials anew.
 */
import type { Locator } from 'playwright';
import { expect, test } from '../fixtures/test.ts';
import { AGENT_HZ, CUSTOMER_HZ, MARTA, until } from '../fixtures/facts.ts';
import type { Desk } from '../pages/desk.ts';

const WRITERS = ['Ana Uno', 'Berta Dos', 'Carla Tres'] as const;

/** A press that a task needed was spent; anything more fails. */
function expectPresses(desk: Desk, most: number, task: string): void {
  expect(desk.presses, task).toBeLessThanOrEqual(most);
  desk.countFrom();
}

/** The row of an agent in the team's table. */
const rowOf = (desk: Desk, name: string): Locator =>
  desk.work
    .getByRole('grid', { name: 'Equipo' })
    .getByRole('row', { name: new RegExp(`^${name}`) });

test('task 3: one press takes a chat, one takes all that are offered @P0', async ({ puesto }) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  await centre.chat({ displayName: WRITERS[0], opening: 'hola' });
  await expect(desk.offer(WRITERS[0])).toBeVisible();
  desk.countFrom();
  await desk.press('F2');
  await expect(desk.contacts.filter({ hasText: WRITERS[0] })).toBeVisible();
  await expect(desk.offer(WRITERS[0])).toBeHidden();
  await expect(desk.stage(WRITERS[0])).toBeVisible();
  expectPresses(desk, 1, 'task 3: one chat');

  for (const displayName of WRITERS.slice(1)) await centre.chat({ displayName, opening: 'hola' });
  for (const name of WRITERS.slice(1)) await expect(desk.offer(name)).toBeVisible();
  desk.countFrom();
  await desk.press('Control+F2');
  for (const name of WRITERS) await expect(desk.contacts.filter({ hasText: name })).toBeVisible();
  await expect(desk.ringing.getByRole('article')).toHaveCount(0);
  expectPresses(desk, 1, 'task 3: all of them');
});

test('task 13: one press asks the leads for help, one more says why @P0', async ({ puesto }) => {
  const lucia = await puesto({ agent: 'lucia' });
  const marcStarts = puesto({ agent: 'marc', centre: lucia.centre });
  await lucia.desk.goReady();
  const marc = await marcStarts;
  await expect(marc.desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  const line = lucia.desk.page.getByRole('region', { name: 'Avisos de tu equipo' });
  lucia.desk.countFrom();
  await lucia.desk.press('Control+H');
  await expect(line).toContainText(/Ha llegado a \d responsable/);
  await expect(line).toContainText('Algo falla');
  expectPresses(lucia.desk, 1, 'task 13: help');
  await lucia.desk.press('1');
  await expect(line).not.toContainText('Algo falla');
  await expect(line).toContainText('Una duda');
  expectPresses(lucia.desk, 1, 'task 13: why');

  await expect(marc.desk.banner).toContainText('1 pide ayuda');
  marc.desk.countFrom();
  await marc.desk.press('Control+H');
  await expect(line).toContainText('Marc lo está mirando');
  await expect(marc.desk.work).toContainText('tiene una duda');
  expectPresses(marc.desk, 1, 'task 13: the lead opens it');
});

test('task 25: one press for each step beside an agent, one to leave, and no new leg @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia', micHz: AGENT_HZ });
  await lucia.desk.goReady();
  const { centre } = lucia;
  await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await lucia.desk.answer(MARTA.name);
  const { desk } = await puesto({ agent: 'marc', centre });
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  desk.countFrom();
  await desk.press('Control+E');
  await expect(rowOf(desk, 'Lucía Prieto')).toContainText(MARTA.name);
  expectPresses(desk, 1, 'task 25: the team');
  await desk.press('Shift+L');
  await expect(rowOf(desk, 'Lucía Prieto')).toHaveAttribute('aria-selected', 'true');
  desk.countFrom();

  const legs = async () =>
    (await centre.legs())
      .filter(({ kind, state }) => kind === 'agent' && state === 'up')
      .map(({ legId }) => legId);
  const [own] = await legs();
  await desk.press('l');
  const [, lead] = await until(legs, (now) => now.length === 2);
  await expect(rowOf(desk, 'Lucía Prieto')).toContainText('escuchando');
  expectPresses(desk, 1, 'task 25: listen');
  await desk.press('w');
  await expect(rowOf(desk, 'Lucía Prieto')).toContainText('susurrando');
  expectPresses(desk, 1, 'task 25: whisper');
  await desk.press('b');
  await expect(rowOf(desk, 'Lucía Prieto')).toContainText('dentro');
  expectPresses(desk, 1, 'task 25: barge');
  await desk.press('t');
  await expect(desk.contacts.filter({ hasText: MARTA.name })).toBeVisible();
  await expect(desk.controls.getByRole('button', { name: 'Colgar' })).toBeEnabled();
  await expect(desk.work).toContainText('habla contigo');
  expectPresses(desk, 1, 'task 25: take over');
  expect([...(await legs())].sort(), 'nobody was dialled anew').toEqual([own, lead].sort());

  await desk.press('Control+E');
  await expect(rowOf(desk, 'Lucía Prieto')).toBeVisible();
  desk.countFrom();
  await desk.press('y');
  await expect(lucia.desk.work).toContainText('habla contigo');
  await expect(lucia.desk.controls.getByRole('button', { name: 'Colgar' })).toBeEnabled();
  await expect(rowOf(desk, 'Lucía Prieto')).toContainText('escuchando');
  expectPresses(desk, 1, 'task 25: hand back');
  await desk.press('Escape');
  await until(legs, (now) => now.length === 1);
  await expect(rowOf(desk, 'Lucía Prieto')).not.toContainText('escuchando');
  expectPresses(desk, 1, 'task 25: leave');
  await lucia.desk.hangUp();
});
