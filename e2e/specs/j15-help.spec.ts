/**
 * J15: an agent asks for help with one key and says why with one more. Both leads get it, the agent sees whom it reached and who
 * looks; a lead who signs out takes nothing away: the other opens it with the whole context and marks it done.
 */
import type { Locator } from 'playwright';
import { expect, test } from '../fixtures/test.ts';
import { MARTA } from '../fixtures/facts.ts';
import type { Desk } from '../pages/desk.ts';

/** No lead is of this agent's own team, so every lead who is there is asked. */
const ASKING = { username: 'pau', name: 'Pau Ferrer' };

const news = (desk: Desk): Locator =>
  desk.page.getByRole('region', { name: 'Avisos de tu equipo' });

test('J15 help reaches two leads, survives the sign-out of one, and is done by the other @P0', async ({
  puesto,
}) => {
  const pau = await puesto({ agent: ASKING.username });
  await pau.desk.goReady();
  const { centre } = pau;
  const [dolores, marc] = await Promise.all([
    puesto({ agent: 'dolores', centre }),
    puesto({ agent: 'marc', centre }),
  ]);
  for (const { desk } of [dolores, marc])
    await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  // A number that the agent has: sales.
  await centre.call({ number: MARTA.number, dialled: '+34900100103' });
  await pau.desk.answer(MARTA.name);
  await pau.desk.writeNote('Pide un abono de 54,90 €');

  pau.desk.countFrom();
  await pau.desk.press('Control+H');
  await expect(news(pau.desk)).toContainText('Ha llegado a 2 responsables');
  expect(pau.desk.presses).toBe(1);
  await pau.desk.press('3');
  await expect(news(pau.desk)).toContainText('Un permiso');
  expect(pau.desk.presses).toBe(2);
  // The cursor is back in the note, and the digit chose no reason of the wrap-up.
  await expect(pau.desk.note).toBeFocused();
  await expect(pau.desk.wrapUp.getByRole('button', { pressed: true })).toHaveCount(1);

  for (const { desk } of [dolores, marc]) await expect(desk.banner).toContainText('1 pide ayuda');
  await dolores.desk.press('Control+H');
  await expect(news(pau.desk)).toContainText(
    'Ha llegado a 2 responsables; Dolores lo está mirando',
  );

  await dolores.desk.chooseFromMenu('Salir');
  await expect(dolores.desk.page.getByRole('textbox', { name: 'Usuario' })).toBeVisible();
  await expect(news(pau.desk)).toContainText('Ha llegado a 1 responsable.', { timeout: 15_000 });
  await expect(news(pau.desk)).not.toContainText('Dolores');
  await expect(marc.desk.banner).toContainText('1 pide ayuda');

  marc.desk.countFrom();
  await marc.desk.press('Control+H');
  expect(marc.desk.presses).toBe(1);
  await expect(marc.desk.work).toContainText('necesita un permiso');
  await expect(marc.desk.work).toContainText(MARTA.name);
  await expect(news(pau.desk)).toContainText('Marc lo está mirando');
  // The whole context: the note as it stands, one tab away.
  await marc.desk.work.getByRole('tab', { name: 'Ficha y nota' }).click();
  await expect(marc.desk.work).toContainText('Pide un abono de 54,90 €');
  await marc.desk.work.getByRole('button', { name: 'Hecho' }).click();
  await expect(news(pau.desk)).toContainText('la ha marcado como hecha');
  await expect(marc.desk.banner).not.toContainText('pide ayuda');
  await pau.desk.hangUp();
});

test('J15 help without a contact: the words go along, and the same key takes it back @P0', async ({
  puesto,
}) => {
  const pau = await puesto({ agent: ASKING.username });
  const marc = await puesto({ agent: 'marc', centre: pau.centre });
  for (const { desk } of [pau, marc])
    await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await pau.desk.press('Control+H');
  await expect(news(pau.desk)).toContainText('Ha llegado a 1 responsable.');
  await pau.desk.page.keyboard.type('se ha ido la luz');
  await pau.desk.press('Enter');
  await expect(marc.desk.banner).toContainText('1 pide ayuda');
  await marc.desk.press('Control+H');
  await expect(marc.desk.work).toContainText('se ha ido la luz');
  await expect(news(pau.desk)).toContainText('Marc lo está mirando');
  await pau.desk.press('Control+H');
  await expect(news(pau.desk)).not.toContainText('Ayuda pedida');
  await expect(marc.desk.banner).not.toContainText('pide ayuda');
});
