/** J13: the card is at the other desk before the voice, can be corrected, stays in the timeline, and goes outside by e-mail. */
import { expect, test } from '../fixtures/test.ts';
import { MARTA, until } from '../fixtures/facts.ts';

const OUTSIDE = '+34917001122';

test('J13 the card comes before the voice, is read, corrected, and stays in the timeline @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia' });
  const nilStarts = puesto({ agent: 'nil', centre: lucia.centre });
  await lucia.desk.goReady();
  await lucia.centre.call({ number: MARTA.number });
  await lucia.desk.answer(MARTA.name);
  const nil = await nilStarts;
  await nil.desk.goReady();

  await lucia.desk.press('Control+B');
  await lucia.desk.page.getByRole('textbox', { name: 'Pido' }).fill('<b>Abonar 54,90 €</b>');
  await lucia.desk.page.getByRole('combobox', { name: /Consultar a/ }).fill('nil');
  await lucia.desk.press('Enter');
  const atNil = nil.desk.work.getByRole('region', { name: 'Ficha' });
  const atLucia = lucia.desk.work.getByRole('region', { name: 'Ficha' });
  // Nobody has answered: it rings, and the card is there, as plain text.
  await expect(nil.desk.offer(MARTA.name)).toBeVisible();
  await expect(atNil).toContainText('<b>Abonar 54,90 €</b>');
  await expect(atLucia).toContainText('leída');
  await nil.desk.press('F2');
  await expect(nil.desk.offer(MARTA.name)).toBeHidden();
  await expect(atNil).toContainText('<b>Abonar 54,90 €</b>');

  await atLucia.getByRole('button', { name: 'Corregir' }).click();
  await atLucia.getByRole('textbox', { name: 'Pido' }).fill('Abonar solo 20 €');
  await atLucia.getByRole('button', { name: 'Enviar corrección' }).click();
  await expect(atNil).toContainText('Abonar solo 20 €');
  await expect(atNil).toContainText(/corregida \d\d?:\d\d/);
  await expect(atLucia).toContainText('leída');

  await lucia.desk.press('Control+Shift+B');
  await expect(lucia.desk.work).toContainText('La pasaste');
  await nil.desk.hangUp();
  for (const { desk } of [lucia, nil])
    await expect(desk.timelineRows.filter({ hasText: 'Paso a Nil' })).toBeVisible();
  await nil.desk.timelineRows.filter({ hasText: 'Paso a Nil' }).click();
  await expect(nil.desk.customerCard).toContainText('Se pide: Abonar solo 20 €');
});

test('J13 somebody outside gets the card by e-mail, and the agent is told when they do not @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia' });
  await lucia.desk.goReady();
  await lucia.centre.callees([{ number: OUTSIDE, behaviour: 'answers', answerAfterMs: 500 }]);
  await lucia.centre.call({ number: MARTA.number });
  await lucia.desk.answer(MARTA.name);
  const { page } = lucia.desk;
  const address = page.getByRole('textbox', { name: /También por correo/ });
  const who = page.getByRole('combobox', { name: /Consultar a/ });
  const outside = lucia.desk.work
    .getByRole('list', { name: 'Quién está en la llamada' })
    .getByRole('listitem')
    .filter({ hasText: OUTSIDE });

  await lucia.desk.press('Control+B');
  await page.keyboard.type(OUTSIDE);
  await address.fill('taller@');
  await who.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'no es válida' })).toBeVisible();
  await expect(address).toBeFocused();
  await address.fill('taller@example.com');
  await who.press('Enter');
  await expect(lucia.desk.work).toContainText('enviada por correo a taller@example.com');
  const [mail] = await until(
    () => lucia.centre.mails(),
    (mails) => mails.length === 1,
  );
  expect(mail).toMatchObject({ to: 'taller@example.com' });
  expect(mail?.subject).toContain('Ficha de Lucía');
  expect(mail?.text).toContain('me han cobrado dos veces');
  expect(mail?.source).toContain('Content-Type: text/plain');
  await expect(outside).toContainText('habla contigo');
  await lucia.desk.press('Control+B');
  await lucia.desk.timelineRows.filter({ hasText: OUTSIDE }).first().click();
  await expect(lucia.desk.customerCard).toContainText(
    'Ficha enviada por correo a taller@example.com',
  );

  // The mail server is away: the call goes on, and a sentence says that the card did not leave.
  await lucia.centre.mailAway(true);
  await lucia.desk.press('Control+B');
  await page.keyboard.type(OUTSIDE);
  await expect(address).toHaveValue('taller@example.com');
  await who.press('Enter');
  await expect(lucia.desk.work).toContainText('La ficha no ha salido por correo');
  await expect(outside).toContainText('habla contigo');
  await lucia.desk.press('Control+B');
  await lucia.desk.hangUp();
});
