/** Two cards of one person: made one by keys, undone by one, and the same while the centre is away; a case split, and put back. */
import { expect, test } from '../fixtures/test.ts';
import { MARTA, until } from '../fixtures/facts.ts';
import type { Desk } from '../pages/desk.ts';

const OSCAR = 'Óscar Beltrán Rivas';

/** Opens a card and reads how many contacts its history has. */
async function contactsOf(desk: Desk, name: string): Promise<number> {
  await desk.openCustomer(name);
  await expect(desk.timelineRows.first()).toBeVisible();
  return until(
    () => desk.timelineTotal(),
    (total) => total > 0,
  );
}

async function mergeOscar(desk: Desk): Promise<void> {
  const dialog = desk.page.getByRole('dialog', { name: 'Unir dos fichas' });
  await desk.press('Control+U');
  await desk.page.keyboard.type(OSCAR);
  await expect(dialog.getByRole('option', { name: OSCAR, selected: true })).toBeVisible();
  await desk.press('Enter');
  const confirm = dialog.getByRole('button', { name: 'Unir las dos' });
  await expect(confirm).toBeFocused();
  await expect(dialog.getByRole('columnheader', { name: MARTA.name })).toContainText('Se queda');
  await desk.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Takes the newest contact out of its case, by keys. */
async function splitCase(desk: Desk): Promise<void> {
  const dialog = desk.page.getByRole('dialog', { name: 'Unir o separar casos' });
  await desk.press('Control+Shift+K');
  await dialog.getByRole('button', { name: 'Separar contactos' }).press('Enter');
  await dialog.getByRole('checkbox').first().press('Space');
  await desk.press('Enter');
  await expect(dialog).toBeHidden();
}

test('two cards are made one and two again by keys, also while the centre is away @P0', async ({
  puesto,
}) => {
  const { desk, centre } = await puesto();
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  const his = await contactsOf(desk, OSCAR);
  const hers = await contactsOf(desk, MARTA.name);
  const totalIs = (wanted: number) =>
    until(
      () => desk.timelineTotal(),
      (total) => total === wanted,
      10_000,
    );
  const part = desk.customerCard.getByRole('group', { name: 'Fichas unidas' });

  await mergeOscar(desk);
  await totalIs(hers + his);
  await expect(part).toContainText(OSCAR);
  await desk.press('Control+Shift+Y');
  await totalIs(hers);
  await expect(part).toBeHidden();

  await centre.crash();
  await expect(desk.strip).toContainText(/no contesta/i);
  await mergeOscar(desk);
  await totalIs(hers + his);
  await expect(part).toContainText(OSCAR);
  const split = desk.page.locator('.act-row', { hasText: 'separó' });
  await splitCase(desk);
  await expect(split).toHaveCount(1);
  // The centre has it, once, and tells it to a page that knows nothing yet.
  await centre.comeBack();
  await expect(desk.strip).toContainText(/todo enviado/i, { timeout: 40_000 });
  await desk.page.reload();
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await desk.openCustomer(MARTA.name);
  await totalIs(hers + his);
  await expect(part.getByText(OSCAR)).toHaveCount(1);
  await expect(split).toHaveCount(1);
  await split.getByRole('button', { name: 'Deshacer' }).click();
  await expect(split).toHaveCount(0);
});
