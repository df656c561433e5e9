/**
 * What the knowledge needs from people: what an agent searched in vain becomes an entry of the glossary that answers at once, and
 * news from the lead is read between two contacts by one key.
 */
import { expect, test } from '../fixtures/test.ts';

const LIGHTS = /luces del router/i;

test('a search in vain becomes an entry of the glossary, and news is read by one key', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia' });
  const dolores = await puesto({ agent: 'dolores', centre: lucia.centre });
  await expect(dolores.desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  const { page } = lucia.desk;
  const lead = dolores.desk.page;

  // Nothing is found, and the field is left.
  const field = page.getByRole('dialog').getByRole('combobox');
  await lucia.desk.press('Control+K');
  await field.fill('cacharrito zumbon');
  const lines = page.getByRole('dialog').getByRole('listbox');
  await expect(lines).toHaveAttribute('aria-busy', 'false');
  await expect(lines).toContainText('No hay nada');
  await lucia.desk.press('Escape');

  // The lead writes what the company calls it, and is shown what that would find.
  await dolores.desk.press('Control+Shift+G');
  const vain = lead
    .getByRole('list', { name: 'Búsquedas que no encontraron nada' })
    .getByRole('listitem')
    .filter({ hasText: 'cacharrito zumbon' });
  await expect(async () => {
    // It comes with others a few seconds later; the list is asked for anew with each look.
    await lead.getByRole('tab', { name: 'Glosario' }).click();
    await lead.getByRole('tab', { name: 'Búsquedas sin respuesta' }).click();
    await expect(vain).toContainText('1 vez', { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await vain.getByRole('button', { name: 'Crear entrada' }).press('e');
  await lead.getByLabel(/Nosotros lo llamamos/).fill('luces del router');
  await expect(lead.getByRole('region', { name: 'Encontraría' })).toContainText(LIGHTS);
  await expect(lead.getByRole('region', { name: 'Encuentra ahora' })).toContainText('Nada.');
  await lead.getByLabel(/Nosotros lo llamamos/).press('Enter');
  await expect(vain).toBeHidden();

  // The agent's desk has it.
  const found = page.getByRole('group', { name: 'Artículos' }).getByRole('option');
  await expect(async () => {
    // The entry is on its way; each opening asks anew.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+K');
    await field.fill('cacharrito zumbon', { timeout: 2_000 });
    await expect(found.first()).toContainText(LIGHTS, { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await lucia.desk.press('Escape');

  // News: written, shown while nobody is there, read by one key.
  await lead.getByRole('tab', { name: 'Avisos' }).click();
  await lead.getByRole('button', { name: 'Nuevo aviso' }).press('Enter');
  await lead.keyboard.type('Avería en Alicante');
  await lead.getByRole('textbox', { name: 'Texto' }).fill('Di que estará hoy antes de las 18:00.');
  await lead.getByRole('button', { name: 'Publicar' }).press('Enter');
  const news = page.getByRole('region', { name: 'Aviso para el equipo' });
  await expect(news).toContainText('antes de las 18:00');
  lucia.desk.countFrom();
  await lucia.desk.press('Shift+F3');
  expect(lucia.desk.presses).toBe(1);
  await expect(news).toBeHidden();
});
