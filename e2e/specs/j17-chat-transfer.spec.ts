/** J17: a chat goes to a colleague, who reads it before they take it; and a lead reads along, whispers and writes. */
import type { Locator } from 'playwright';
import { expect, test } from '../fixtures/test.ts';
import { until } from '../fixtures/facts.ts';
import type { PracticeCentre } from '../fixtures/centre.ts';
import type { Desk } from '../pages/desk.ts';

const ADA = 'Ada Rey';

/** What the customer reads from the staff, with their names. */
const readBy = async (centre: PracticeCentre, chatId: string) =>
  (await centre.window(chatId))
    .filter(({ from, notice }) => from === 'agent' && notice === null)
    .map(({ authorName, text }) => `${authorName}: ${text}`);

const rowOf = (desk: Desk, name: string): Locator =>
  desk.work
    .getByRole('grid', { name: 'Equipo' })
    .getByRole('row', { name: new RegExp(`^${name}`) });

test('J17 a chat is handed over: read before it is taken, pulled back in one press @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia' });
  const nilStarts = puesto({ agent: 'nil', centre: lucia.centre });
  const { centre } = lucia;
  await lucia.desk.goReady();
  const chatId = await centre.chat({ displayName: ADA, opening: 'Me cobran dos veces' });
  await expect(lucia.desk.offer(ADA)).toBeVisible();
  await lucia.desk.press('F2');
  await lucia.desk.send('Hola, Ada: te paso con quien lo sabe.');
  await expect(lucia.desk.transcript).toContainText('Entregado');
  const nil = await nilStarts;
  await nil.desk.goReady();

  const toNil = async () => {
    await expect(lucia.desk.composer).toBeFocused();
    lucia.desk.countFrom();
    await lucia.desk.press('Control+Shift+B');
    await lucia.desk.page.keyboard.type('nil');
    await lucia.desk.press('Enter');
    expect(lucia.desk.presses).toBe(2);
    await expect(nil.desk.offer(ADA)).toContainText('te pasa el chat');
  };
  await toNil();
  // Card and words are there before anything is taken.
  await expect(nil.desk.work).toContainText('Ficha de Lucía');
  await expect(nil.desk.work.getByRole('log')).toContainText('te paso con quien lo sabe');
  await expect(lucia.desk.work).toContainText('Pasando el chat');

  await lucia.desk.press('Control+B');
  expect(lucia.desk.presses).toBe(3);
  await expect(lucia.desk.work).toContainText('Has recuperado el chat');
  await expect(nil.desk.offer(ADA)).toBeHidden();
  await lucia.desk.send('Sigo contigo.');
  await until(
    () => readBy(centre, chatId),
    (lines) => lines.at(-1) === 'Lucía Prieto: Sigo contigo.',
  );

  await toNil();
  await nil.desk.press('F2');
  await expect(nil.desk.stage(ADA)).toBeVisible();
  await expect(nil.desk.transcript).toContainText('Sigo contigo.');
  await nil.desk.send('Soy Nil, lo miro.');
  await until(
    () => readBy(centre, chatId),
    (lines) => lines.at(-1)?.endsWith(': Soy Nil, lo miro.') === true,
  );
  await expect(lucia.desk.wrapUp).toContainText('quedan');
  await expect(lucia.desk.work).toContainText('Lo has pasado');
  await centre.says(chatId, 'Gracias, Nil');
  await expect(nil.desk.transcript).toContainText('Gracias, Nil');
  await lucia.desk.finishWrapUp();
  await nil.desk.press('F4');
  await expect(nil.desk.wrapUp).toContainText('quedan');
  await nil.desk.finishWrapUp();
});

test('J17 a chat that a colleague declines comes back with the reason @P0', async ({ puesto }) => {
  const lucia = await puesto({ agent: 'lucia' });
  const nilStarts = puesto({ agent: 'nil', centre: lucia.centre });
  const { centre } = lucia;
  await lucia.desk.goReady();
  const chatId = await centre.chat({ displayName: ADA, opening: 'Me cobran dos veces' });
  await expect(lucia.desk.offer(ADA)).toBeVisible();
  await lucia.desk.press('F2');
  await expect(lucia.desk.composer).toBeFocused();
  const nil = await nilStarts;
  await nil.desk.goReady();
  await lucia.desk.press('Control+Shift+B');
  await lucia.desk.page.keyboard.type('nil');
  await lucia.desk.press('Enter');
  await expect(nil.desk.offer(ADA)).toBeVisible();
  await nil.desk.press('Shift+F2');
  await expect(nil.desk.offer(ADA)).toBeHidden();
  await expect(lucia.desk.work.getByRole('alert').filter({ hasText: 'Nil' })).toBeVisible();
  await lucia.desk.send('Aquí sigo');
  await until(
    () => readBy(centre, chatId),
    (lines) => lines.includes('Lucía Prieto: Aquí sigo'),
  );
});

test('J17 a lead reads a chat, whispers to the agent alone and writes to the customer @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia' });
  const leadStarts = puesto({ agent: 'marc', centre: lucia.centre });
  const { centre } = lucia;
  await lucia.desk.goReady();
  const chatId = await centre.chat({ displayName: ADA, opening: 'Me cobran dos veces' });
  await expect(lucia.desk.offer(ADA)).toBeVisible();
  await lucia.desk.press('F2');
  await lucia.desk.send('Lo estoy mirando.');
  const lead = await leadStarts;
  await expect(lead.desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await lead.desk.press('Control+E');
  await expect(rowOf(lead.desk, 'Lucía Prieto')).toContainText(ADA);
  await lead.desk.press('Shift+L');
  await expect(rowOf(lead.desk, 'Lucía Prieto')).toHaveAttribute('aria-selected', 'true');
  lead.desk.countFrom();
  await lead.desk.press('l');
  await expect(rowOf(lead.desk, 'Lucía Prieto')).toContainText('escuchando');
  expect(lead.desk.presses).toBe(1);
  await lead.desk.goTo(ADA);
  await expect(lead.desk.transcript).toContainText('Lo estoy mirando.');
  await expect(lucia.desk.work).toContainText('lee el chat');

  await expect(lead.desk.work).toContainText('el cliente no ve lo que escribas aquí');
  await lead.desk.send('Ofrécele el abono.');
  await expect(lucia.desk.transcript).toContainText('Ofrécele el abono.');
  await expect(lucia.desk.transcript).toContainText('solo vosotros');
  // The agent answers the lead in the same way, and the customer reads neither.
  await lucia.desk.tabTo(
    lucia.desk.work.getByRole('button', { name: 'Solo a vosotros', exact: true }),
  );
  await lucia.desk.page.keyboard.press('Enter');
  await lucia.desk.send('De acuerdo, se lo digo.');
  await expect(lead.desk.transcript).toContainText('De acuerdo, se lo digo.');
  await lucia.desk.tabTo(
    lucia.desk.work.getByRole('button', { name: 'Solo a vosotros', exact: true }),
  );
  await lucia.desk.page.keyboard.press('Enter');
  await lucia.desk.send('Te abono el segundo cargo.');

  await lead.desk.tabTo(
    lead.desk.work.getByRole('button', { name: 'Solo a vosotros', exact: true }),
  );
  await lead.desk.page.keyboard.press('Enter');
  await lead.desk.send('Soy Marc: queda hecho hoy.');
  await expect(lucia.desk.transcript).toContainText('queda hecho hoy');
  const lines = await until(
    () => readBy(centre, chatId),
    (all) => all.some((line) => line.endsWith('queda hecho hoy.')),
  );
  expect(lines.map((line) => line.replace(/^[^:]*: /, ''))).toEqual([
    'Lo estoy mirando.',
    'Te abono el segundo cargo.',
    'Soy Marc: queda hecho hoy.',
  ]);

  // Who is beside leaves with one press, and the chat goes on.
  await lead.desk.press('F4');
  await expect(lead.desk.contact(ADA)).toBeHidden();
  await expect(lucia.desk.work).not.toContainText('escribe a todos');
  await lucia.desk.composer.focus();
  await lucia.desk.send('¿Algo más?');
  await until(
    () => readBy(centre, chatId),
    (all) => all.at(-1)?.endsWith('¿Algo más?') === true,
  );
});
