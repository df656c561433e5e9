/**
 * What the company knows: an agent finds an article in a customer's words, has it in use, and whoever is asked gets it with the
 * card; a lead points an agent to one, and one key opens it.
 */
import { expect, test } from '../fixtures/test.ts';
import { MARTA } from '../fixtures/facts.ts';
import type { Desk } from '../pages/desk.ts';

const TWICE = 'Cobro duplicado: qué es y cómo se abona';
const REFUND = 'Abono pendiente: dónde está el dinero';

const readerOf = ({ page }: Desk) => page.getByRole('dialog', { name: 'Artículo' });

test('an agent finds an article in customers’ words and the colleague who is asked gets it @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia' });
  await lucia.desk.goReady();
  await lucia.centre.call({ number: MARTA.number });
  await lucia.desk.answer(MARTA.name);
  const nil = await puesto({ agent: 'nil', centre: lucia.centre });
  await nil.desk.goReady();
  const { page } = lucia.desk;

  // With the cursor in the note: found, chosen, read.
  await lucia.desk.note.focus();
  await lucia.desk.press('Control+K');
  await page.keyboard.type('me han cobrado dos veces');
  const found = page.getByRole('group', { name: 'Artículos' }).getByRole('option');
  await expect(found.first()).toContainText(TWICE);
  await expect(found.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  const reader = readerOf(lucia.desk);
  await expect(reader).toContainText('retención del banco');
  await expect(reader).toBeFocused();
  const step = reader.getByRole('checkbox').first();
  await step.check();
  await expect(reader).toContainText('1 de 5 hechos');
  await lucia.desk.press('Escape');
  await expect(reader).toBeHidden();
  await expect(lucia.desk.note).toBeFocused();
  // It stays in use, with what was ticked, and one key opens it again.
  await expect(lucia.desk.work.getByRole('group', { name: 'Artículo en uso' })).toContainText(
    TWICE,
  );
  await lucia.desk.press('Control+G');
  await expect(reader.getByRole('checkbox').first()).toBeChecked();
  await lucia.desk.press('Control+G');
  await expect(reader).toBeHidden();

  await lucia.desk.press('Control+B');
  await expect(page.getByRole('button', { name: 'No enviarlo' })).toBeVisible();
  await page.getByRole('combobox', { name: /Consultar a/ }).fill('nil');
  await lucia.desk.press('Enter');
  const card = nil.desk.work.getByRole('region', { name: 'Ficha' });
  await expect(nil.desk.offer(MARTA.name)).toBeVisible();
  await expect(card).toContainText('Artículo en uso');
  await nil.desk.press('F2');
  await expect(nil.desk.offer(MARTA.name)).toBeHidden();
  await card.getByRole('button', { name: `Abrir el artículo: ${TWICE}` }).press('Enter');
  await expect(readerOf(nil.desk)).toContainText('retención del banco');
  await nil.desk.press('Escape');
  await expect(readerOf(nil.desk)).toBeHidden();

  await lucia.desk.press('Control+Shift+B');
  await expect(lucia.desk.work).toContainText('La pasaste');
  await nil.desk.hangUp();
  await nil.desk.timelineRows.filter({ hasText: 'Paso a Nil' }).click();
  await expect(nil.desk.customerCard).toContainText(`Artículo en uso: ${TWICE}`);
});

test('a lead points an agent to an article, and one key opens it without moving the cursor @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia' });
  await lucia.desk.goReady();
  await lucia.centre.call({ number: MARTA.number });
  await lucia.desk.answer(MARTA.name);
  const dolores = await puesto({ agent: 'dolores', centre: lucia.centre });
  await expect(dolores.desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await dolores.desk.press('Control+E');
  const row = dolores.desk.work
    .getByRole('grid', { name: 'Equipo' })
    .getByRole('row', { name: /^Lucía Prieto/ });
  await expect(row).toContainText(MARTA.name);
  await row.click();
  const box = dolores.desk.work.getByRole('region', { name: 'Susurro por escrito' });
  await lucia.desk.note.fill('Dice que');

  await box.getByRole('button', { name: 'Artículo' }).click();
  const field = box.getByRole('combobox', { name: /Artículo para Lucía/ });
  await expect(field).toBeFocused();
  await field.fill('dónde está mi dinero');
  await expect(box.getByRole('option').first()).toContainText(REFUND);
  await dolores.desk.press('Enter');
  await expect(box).toContainText(`Enviado: ${REFUND}`);

  await expect(lucia.desk.work).toContainText('Dolores Rey te señala un artículo');
  await expect(lucia.desk.note).toBeFocused();
  lucia.desk.countFrom();
  await lucia.desk.press('Control+Space');
  expect(lucia.desk.presses).toBe(1);
  await expect(readerOf(lucia.desk)).toContainText('en la remesa del martes o del viernes');
  await expect(lucia.desk.work).not.toContainText('te señala un artículo');
  await expect(lucia.desk.note).toBeFocused();
  await expect(lucia.desk.note).toHaveValue('Dice que');
  await lucia.desk.hangUp();
});
