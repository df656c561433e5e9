/**
 * J16: a lead writes to an agent instead of speaking: a suggestion stands as a ghost in what the agent writes and one key takes
 * it, in a chat and in the note of a call; words stand at the top of the contact; a finger marks the field.
 */
import type { Locator } from 'playwright';
import { expect, test, type Running } from '../fixtures/test.ts';
import { MARTA } from '../fixtures/facts.ts';
import type { Desk } from '../pages/desk.ts';

const WRITER = 'Ana Uno';
const OFFERED = 'Te lo mando ahora mismo por correo.';

const choose = async (desk: Desk, agent: string, customer: string): Promise<Locator> => {
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await desk.press('Control+E');
  const row = desk.work
    .getByRole('grid', { name: 'Equipo' })
    .getByRole('row', { name: new RegExp(`^${agent}`) });
  await expect(row).toContainText(customer);
  await row.click();
  return desk.work.getByRole('region', { name: 'Susurro por escrito' });
};

/** Writes to the agent of the chosen row. */
async function whisper(lead: Running, box: Locator, kind: string, words: string): Promise<void> {
  await box.getByRole('button', { name: kind }).click();
  await box.getByRole('textbox').fill(words);
  await lead.desk.press('Enter');
}

test('J16 a suggestion in a chat: a ghost where the agent writes, taken with one key @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia' });
  const doloresStarts = puesto({ agent: 'dolores', centre: lucia.centre });
  await lucia.desk.goReady();
  await lucia.centre.chat({ displayName: WRITER, opening: '¿Me mandáis el contrato?' });
  await expect(lucia.desk.offer(WRITER)).toBeVisible();
  await lucia.desk.press('F2');
  const composer = lucia.desk.work.getByRole('textbox', { name: 'Mensaje' });
  await expect(composer).toBeFocused();
  const dolores = await doloresStarts;
  const box = await choose(dolores.desk, 'Lucía Prieto', WRITER);
  await whisper(dolores, box, 'Sugerencia', OFFERED);

  await expect(lucia.desk.work).toContainText('Dolores Rey sugiere');
  await expect(composer).toHaveAttribute('placeholder', OFFERED);
  await expect(composer).toHaveValue('');
  await expect(composer).toBeFocused();
  lucia.desk.countFrom();
  await lucia.desk.press('Control+Space');
  expect(lucia.desk.presses).toBe(1);
  await expect(composer).toHaveValue(OFFERED);
  await expect(lucia.desk.work).not.toContainText('Dolores Rey sugiere');
  await lucia.desk.press('Enter');
  await expect(lucia.desk.work.getByRole('log')).toContainText(OFFERED);
});

test('J16 in a call: words at the top, a suggestion in the note, a finger at a field @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia' });
  const doloresStarts = puesto({ agent: 'dolores', centre: lucia.centre });
  await lucia.desk.goReady();
  await lucia.centre.call({ number: MARTA.number });
  await lucia.desk.answer(MARTA.name);
  const dolores = await doloresStarts;
  const box = await choose(dolores.desk, 'Lucía Prieto', MARTA.name);

  await lucia.desk.note.focus();
  await whisper(dolores, box, 'Mensaje', 'Puedes abonarle hasta 60 €');
  await expect(lucia.desk.work).toContainText('Dolores Rey te escribe');
  await expect(lucia.desk.work).toContainText('Puedes abonarle hasta 60 €');
  // What comes never takes the cursor; Escape leaves the note, the next puts the words away.
  await expect(lucia.desk.note).toBeFocused();
  await lucia.desk.press('Escape');
  await lucia.desk.press('Escape');
  await expect(lucia.desk.work).not.toContainText('Dolores Rey te escribe');

  await whisper(dolores, box, 'Sugerencia', OFFERED);
  await expect(lucia.desk.note).toHaveAttribute('placeholder', OFFERED);
  lucia.desk.countFrom();
  await lucia.desk.press('Control+Space');
  expect(lucia.desk.presses).toBe(1);
  await expect(lucia.desk.note).toHaveValue(OFFERED);

  // A finger marks the field and opens its tab, without taking the cursor.
  await lucia.desk.note.focus();
  await box.getByRole('button', { name: /Señalar/ }).click();
  await dolores.desk.page.getByRole('menuitem', { name: 'Teléfono' }).click();
  // For ten seconds the lead's name stands at the field.
  const marked = lucia.desk.customerCard.locator('[data-pointed]');
  await expect(marked).toHaveAttribute('data-pointed', /^Dolores/);
  await expect(lucia.desk.customerCard.getByRole('tab', { name: 'Ficha' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(lucia.desk.note).toBeFocused();
  await expect(marked).toHaveCount(0, { timeout: 15_000 });
  await lucia.desk.hangUp();
});
