/**
 * J18: a learner listens to an agent who agreed. Nobody hears the learner, the agent's screen stands beside with what
 * identifies the customer masked by the centre, and what was heard can be practised with a caller of one's own.
 */
import { expect, test } from '../fixtures/test.ts';
import { AGENT_HZ, CUSTOMER_HZ, MARTA, until } from '../fixtures/facts.ts';
import { listen } from '../pages/phone.ts';

const LEARNER_HZ = 880;
const CARD = '4111 1111 1111 1111';
/** Of a mixture of two voices each is at least so much; who is not in it is far below. */
const heard = (share: number) => share > 0.15;
const unheard = (share: number) => share < 0.03;

test('J18 a learner hears all, is heard by nobody, and sees a masked screen @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia', micHz: AGENT_HZ });
  const nilStarts = puesto({ agent: 'nil', centre: lucia.centre, micHz: LEARNER_HZ });
  await lucia.desk.goReady();
  const nil = await nilStarts;
  await expect(nil.desk.strip).toContainText('Puede sonar', { timeout: 20_000 });

  await nil.desk.press('Control+K');
  await nil.desk.page.keyboard.type('escuchar a');
  await nil.desk.page.getByRole('option', { name: /Escuchar a/ }).waitFor();
  await nil.desk.press('Enter');
  await nil.desk.page.getByRole('combobox', { name: 'Nombre…' }).fill('lucía');
  await nil.desk.page.getByRole('option', { name: /Lucía/ }).waitFor();
  await nil.desk.press('Enter');
  const lines = lucia.desk.page.getByRole('region', { name: 'Aprender escuchando' });
  await expect(lines).toContainText('Nil quiere escucharte');
  lucia.desk.countFrom();
  await lucia.desk.press('F3');
  expect(lucia.desk.presses).toBe(1);
  await expect(lines).toContainText('Nil te escucha');

  const customer = await lucia.centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await expect(lucia.desk.offer(MARTA.name)).toBeVisible();
  await lucia.desk.press('F2');
  // The agent sees who is there.
  await expect(lucia.desk.work).toContainText('Nil escucha para aprender');
  const at = (who: typeof lucia, hz: number) => async () =>
    (await listen(await who.launched.phonePage(), [hz])).tones[hz] ?? 0;
  const atCustomer = (hz: number) => async () =>
    (await lucia.centre.measure(customer, 'out', 800, [hz])).tones[hz] ?? 0;
  // The learner's phone comes up by itself.
  await until(at(nil, CUSTOMER_HZ), heard, 20_000);
  await until(at(nil, AGENT_HZ), heard);
  await until(at(lucia, LEARNER_HZ), unheard);
  await until(atCustomer(AGENT_HZ), heard);
  await until(atCustomer(LEARNER_HZ), unheard);

  await lucia.desk.writeNote(`Paga con ${CARD}; llamar al ${MARTA.number}`);
  const screen = nil.desk.page.getByRole('region', { name: 'La pantalla de Lucía' });
  await expect(screen).toContainText(MARTA.name);
  await expect(screen).toContainText('•••• •••• •••• ••••');
  // Nothing on the whole desk says the number, in whatever form.
  const words = ((await nil.desk.page.locator('body').textContent()) ?? '').replace(/\D/g, '');
  expect(words).not.toContain(MARTA.number.replace(/\D/g, '').slice(-9));
  expect(words).not.toContain(CARD.replace(/\D/g, ''));

  await lucia.centre.stop(customer);
  await expect(lucia.desk.wrapUp).toContainText('quedan');
  // Out of the note, to the letters of the wrap-up.
  await lucia.desk.press('Escape');
  await lucia.desk.finishWrapUp();
  // Practising: somebody like Marta calls, and rings at the learner alone, who is not even ready.
  await nil.desk.page.getByRole('button', { name: 'Practicar una llamada como esta' }).click();
  await expect(nil.desk.ringing.getByRole('article')).toHaveCount(1, { timeout: 20_000 });
  await lucia.desk.expectPresence('Disponible');
  await expect(lucia.desk.ringing.getByRole('article')).toHaveCount(0);
  await nil.desk.press('F2');
  await nil.desk.expectCall('talking');

  await lines.getByRole('button', { name: 'Terminar' }).click();
  await expect(lines).toHaveCount(0);
  await nil.desk.hangUp();
});
