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
  const nilStarts = puesto({ agent: 'nil', centre: lucia.centre });
  await lucia.desk.goReady();
  await lucia.centre.call({ number: MARTA.number });
  await lucia.desk.answer(MARTA.name);
  const nil = await nilStarts;
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
  const doloresStarts = puesto({ agent: 'dolores', centre: lucia.centre });
  await lucia.desk.goReady();
  await lucia.centre.call({ number: MARTA.number });
  await lucia.desk.answer(MARTA.name);
  const dolores = await doloresStarts;
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
  // A filter as in every search, taken by Tab from the word that is being typed.
  await field.fill('dónde está mi dinero caduc');
  await expect(box.getByRole('button', { name: 'Caducados' })).toBeVisible();
  await dolores.desk.press('Tab');
  await expect(field).toHaveValue('dónde está mi dinero');
  await expect(box).toContainText('Solo: Caducados');
  await expect(box).toContainText('El filtro deja fuera todo lo que hay.');
  await dolores.desk.press('Shift+Backspace');
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

test('an agent proposes a correction, and a lead makes it: kept over a crash, found at once @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia' });
  const dolores = await puesto({ agent: 'dolores', centre: lucia.centre });
  await expect(dolores.desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  const { page } = lucia.desk;
  const lead = dolores.desk.page;
  const openFound = async (words: string, title: string) => {
    await lucia.desk.press('Control+K');
    await page.keyboard.type(words);
    const found = page.getByRole('group', { name: 'Artículos' }).getByRole('option');
    await expect(found.first()).toContainText(title);
    await expect(found.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
  };

  await openFound('dónde está mi dinero', REFUND);
  const reader = readerOf(lucia.desk);
  await expect(reader).toContainText('en la remesa del martes');
  await expect(reader.getByRole('button', { name: 'Editar' })).toHaveCount(0);
  await lucia.desk.press('Control+F7');
  await page.keyboard.type('Ahora sale también el jueves.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tu propuesta llega a los responsables')).toBeVisible();
  await lucia.desk.press('Escape');

  // Beside what the article says; the window goes in the middle of it.
  await dolores.desk.press('Control+Shift+G');
  const proposal = lead
    .getByRole('list', { name: 'Correcciones propuestas' })
    .getByRole('listitem')
    .filter({ hasText: 'también el jueves' });
  await expect(async () => {
    await lead.getByRole('tab', { name: 'Glosario' }).click();
    await lead.getByRole('tab', { name: 'Correcciones' }).click();
    await expect(proposal).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await proposal.getByRole('button', { name: 'Abrir en el editor' }).press('e');
  const editor = lead.getByRole('region', { name: 'Editar artículo' });
  await expect(editor).toContainText('Lucía Prieto propone una corrección');
  await expect(editor).toBeFocused();
  await expect(editor.getByRole('region', { name: 'Dice ahora' })).toContainText(
    'remesa del martes',
  );
  await editor.getByLabel(/^Una palabra para/).fill('Gracias, Lucía.');
  const body = editor.getByLabel(/^Texto/);
  await body.fill('El dinero sale en la remesa del jueves.');
  await expect(editor).toContainText('Borrador guardado en este equipo.');
  await lead.reload();
  await expect(dolores.desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await dolores.desk.press('Control+Shift+G');
  await lead.getByRole('tab', { name: 'Artículos' }).click();
  await lead
    .getByRole('region', { name: 'Sin guardar' })
    .getByRole('button', { name: 'Seguir' })
    .press('e');
  await expect(body).toHaveValue('El dinero sale en la remesa del jueves.');
  await expect(editor.getByLabel(/^Una palabra para/)).toHaveValue('Gracias, Lucía.');
  await editor.getByRole('button', { name: 'Guardar y aceptar' }).press('Enter');
  await expect(lead.getByText(/^Guardado: versión \d+/)).toBeVisible();

  // Its author is told, and the desks find the new words.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await openFound('remesa jueves', REFUND);
    await expect(reader).toContainText('El dinero sale en la remesa del jueves.', {
      timeout: 2_000,
    });
  }).toPass({ timeout: 40_000 });
  await lucia.desk.press('Escape');
  await lucia.desk.press('Control+M');
  await page.keyboard.type('Dolores');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log', { name: 'Dolores Rey' })).toContainText('Gracias, Lucía.');
});
