/**
 * Two cards of one person made one and two again, a case split and put back, by keys. The same while the centre is away, also
 * what was done before it went: when it is back, both sides agree.
 */
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

  const split = desk.page.locator('.act-row', { hasText: 'separó' });
  const isMerged = async () => {
    await totalIs(hers + his);
    await expect(part.getByText(OSCAR)).toHaveCount(1);
  };
  const undoMerge = async () => {
    await desk.press('Control+Shift+Y');
    await totalIs(hers);
    await expect(part).toBeHidden();
  };
  const undoSplit = async () => {
    await split.getByRole('button', { name: 'Deshacer' }).click();
    await expect(split).toHaveCount(0);
  };

  await mergeOscar(desk);
  await isMerged();
  await undoMerge();
  await mergeOscar(desk);
  await splitCase(desk);
  await expect(split).toHaveCount(1);
  await expect(desk.strip).toContainText(/todo enviado/i, { timeout: 20_000 });

  await centre.crash();
  await expect(desk.strip).toContainText(/no contesta/i);
  // What the centre has done is undone here, from the end, and waits for it.
  await undoSplit();
  await undoMerge();
  await expect(desk.strip).toContainText('2 sin enviar');
  await mergeOscar(desk);
  await isMerged();
  await expect(desk.strip).toContainText('3 sin enviar');
  // What it never heard of is undone without a word to it.
  await splitCase(desk);
  await expect(split).toHaveCount(1);
  await expect(desk.strip).toContainText('4 sin enviar');
  await undoSplit();
  await expect(desk.strip).toContainText('3 sin enviar');

  // It took each once and in this order, or it would have refused; and tells it to a page that knows nothing yet.
  await centre.comeBack();
  await expect(desk.strip).toContainText(/todo enviado/i, { timeout: 40_000 });
  await desk.page.reload();
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await desk.openCustomer(MARTA.name);
  await isMerged();
  await expect(split).toHaveCount(0);
  await undoMerge();
});
