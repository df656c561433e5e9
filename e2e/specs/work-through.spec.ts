/**
 * No centre at all: the desk starts without one, the agent finds customers and articles, writes and closes ten interactions; then
 * the centre starts, and its own store has all ten, once each and in order.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../fixtures/test.ts';
import { MARTA, until } from '../fixtures/facts.ts';
import { OwnCentre } from '../fixtures/own-centre.ts';
import type { Desk } from '../pages/desk.ts';

const ARTICLE = 'Cobro duplicado: qué es y cómo se abona';

/** Whom one comes to see, and what is written down: the first is seen twice. */
const WORK: readonly { readonly name: string; readonly note: string }[] = [
  { name: MARTA.name, note: 'Viene por el cobro doble' },
  { name: 'Óscar Beltrán Rivas', note: 'Pide otra factura' },
  { name: 'Rubén Cifuentes Lago', note: 'Trae el router a la tienda' },
  { name: 'Nuria Carbonell Pons', note: 'Cambia de domicilio en mayo' },
  { name: 'Pilar Escudero Montes', note: 'No le llega el correo' },
  { name: 'Yaiza Santana Déniz', note: 'Quiere portar otra línea' },
  { name: 'Consuelo Arranz Vega', note: 'Pregunta por la luz' },
  { name: 'Jon Etxeberria Ugarte', note: 'Se queja de la espera' },
  { name: 'Patricia Quiroga Mejía', note: 'Firma el contrato nuevo' },
  { name: MARTA.name, note: 'Vuelve: ya tiene el abono' },
];

/** Everything that is needed without a centre is on this computer. */
const expectCopy = (desk: Desk) =>
  expect(desk.strip).toContainText(/Copia: \d/, { timeout: 20_000 });

/** One interaction from the search to the closed note; says where it is now. */
async function workThrough(desk: Desk, at: number): Promise<void> {
  const { name, note } = WORK[at]!;
  await desk.openCustomer(name);
  await expect(desk.timelineRows.first()).toBeVisible();
  await desk.press('Control+I');
  await expect(desk.note).toBeFocused();
  await expect(desk.note).toHaveValue('');
  await desk.page.keyboard.type(note);
  await desk.press('Escape');
  await desk.press('1');
  await desk.press('1');
  await desk.press('Control+Enter');
  await expect(desk.timelineRows.first()).toContainText('sin enviar');
  await expect(desk.timelineRows.filter({ hasText: note })).toHaveCount(1);
  await expect(desk.strip).toContainText(`${at + 1} sin enviar`);
}

test('with no centre at all ten interactions are worked through; all arrive once and in order @P0', async ({
  puesto,
}) => {
  const own = new OwnCentre();
  const profileDir = mkdtempSync(join(tmpdir(), 'puesto-e2e-alone-'));
  try {
    // A shift before: what may be needed is fetched.
    const first = await own.start();
    const before = await puesto({ centre: first, profileDir });
    await expectCopy(before.desk);
    await before.launched.stop();
    await own.stop();

    // Today there is no centre.
    const { desk, launched } = await puesto({ centre: first, profileDir, isKnown: true });
    await expect(desk.strip).toContainText(/no contesta/i, { timeout: 20_000 });
    await desk.press('Control+K');
    await desk.page.keyboard.type('me han cobrado dos veces');
    await expect(
      desk.page.getByRole('group', { name: 'Artículos' }).getByRole('option').first(),
    ).toContainText(ARTICLE);
    await desk.press('Enter');
    const reader = desk.page.getByRole('dialog', { name: 'Artículo' });
    await expect(reader).toContainText('retención del banco');
    await desk.press('Escape');
    for (const at of WORK.keys()) await workThrough(desk, at);
    await expect(
      desk.page.getByRole('status').filter({ hasText: 'Guardada en este equipo' }).first(),
    ).toContainText('Sale cuando vuelva el centro');

    // A crash of everything costs none of it.
    await launched.stop();
    const again = await puesto({ centre: first, profileDir, isKnown: true });
    await expect(again.desk.strip).toContainText('10 sin enviar');

    await own.start();
    await expect(again.desk.strip).toContainText('Todo enviado', { timeout: 40_000 });
    const notes = await until(
      () => own.notes(),
      (found) => found.length >= WORK.length,
    );
    // Of one customer in the order of arrival; different customers need not wait for each other.
    const arrived = notes.map(({ summary }) => summary);
    const [earlier, later] = WORK.filter(({ name }) => name === MARTA.name);
    expect(arrived.indexOf(earlier!.note)).toBeLessThan(arrived.indexOf(later!.note));
    const written = notes.toSorted((a, b) => a.startedAtMs - b.startedAtMs);
    expect(written.map(({ summary }) => summary)).toEqual(WORK.map(({ note }) => note));
    for (const each of notes) {
      expect(each.channel).toBe('note');
      expect(each.reasonId).not.toBeNull();
      expect(each.outcomeId).not.toBeNull();
    }
    await again.desk.openCustomer(MARTA.name);
    await expect(again.desk.timelineRows.first()).toContainText('Vuelve: ya tiene el abono');
    await expect(again.desk.timelineRows.filter({ hasText: 'sin enviar' })).toHaveCount(0);
    await again.launched.stop();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  } finally {
    await own.remove();
  }
});
