/**
 * J14: a team lead beside an agent, by the keys of the team's table: listens, whispers, barges, takes over and hands back,
 * also while the agent holds, asks aside and transfers. Everyone says a tone of their own, and every ear is measured.
 */
import type { Locator } from 'playwright';
import { expect, test, type Running } from '../fixtures/test.ts';
import { AGENT_HZ, CUSTOMER_HZ, MARTA, until } from '../fixtures/facts.ts';
import type { Desk } from '../pages/desk.ts';
import { listen } from '../pages/phone.ts';

const LEAD_HZ = 880;
const OUTSIDE = { number: '+34917001122', hz: 1230 };
const AGENT = 'Lucía Prieto';

/** Of a mixture of two or three voices each is at least so much; who is not in it is far below. */
const heard = (share: number) => share > 0.15;
const unheard = (share: number) => share < 0.03;

/** One agent with Marta, and the lead with the team before them and the agent's row chosen. */
async function begin(puesto: (options?: object) => Promise<Running>) {
  const lucia = await puesto({ agent: 'lucia', micHz: AGENT_HZ });
  const doloresStarts = puesto({ agent: 'dolores', centre: lucia.centre, micHz: LEAD_HZ });
  await lucia.desk.goReady();
  const customer = await lucia.centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await lucia.desk.answer(MARTA.name);
  const dolores = await doloresStarts;
  await expect(dolores.desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await dolores.desk.press('Control+E');
  const { page } = dolores.desk;
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: AGENT, exact: true }) });
  await row.click();
  await expect(row).toContainText(MARTA.name);
  const atCustomer = (hz: number) => async () =>
    (await lucia.centre.measure(customer, 'out', 800, [hz])).tones[hz] ?? 0;
  const at = (who: Running, hz: number) => async () =>
    (await listen(await who.launched.phonePage(), [hz])).tones[hz] ?? 0;
  return { lucia, dolores, customer, row, atCustomer, at };
}

/** The steps that the lead sees for the chosen agent. */
const ladder = (desk: Desk): Locator => desk.page.getByRole('group', { name: 'Acompañar' });

test('J14 listen, whisper, barge: who hears the lead, through hold and a consult @P0', async ({
  puesto,
}) => {
  const { lucia, dolores, customer, atCustomer, at } = await begin(puesto);
  await lucia.centre.callees([
    { number: OUTSIDE.number, behaviour: 'answers', answerAfterMs: 300, toneHz: OUTSIDE.hz },
  ]);

  dolores.desk.countFrom();
  await dolores.desk.press('L');
  expect(dolores.desk.presses).toBe(1);
  await until(at(dolores, CUSTOMER_HZ), heard);
  await until(at(dolores, AGENT_HZ), heard);
  await until(at(lucia, LEAD_HZ), unheard);
  await until(atCustomer(LEAD_HZ), unheard);
  // The agent sees who is there.
  await expect(lucia.desk.work).toContainText('Dolores');

  await dolores.desk.press('W');
  await until(at(lucia, LEAD_HZ), heard);
  await until(atCustomer(LEAD_HZ), unheard);

  // A hold keeps the lead where they are: the customer has music, and not the lead.
  await lucia.desk.press('F7');
  await expect(lucia.desk.work).toContainText('Tu línea está en espera');
  await until(atCustomer(AGENT_HZ), unheard);
  await until(atCustomer(LEAD_HZ), unheard);
  await lucia.desk.press('F7');
  await expect(lucia.desk.work).not.toContainText('Tu línea está en espera');
  await until(at(lucia, LEAD_HZ), heard);

  // Asked aside: the whisper goes on, neither customer nor the one who was asked hears it.
  await lucia.desk.press('Control+B');
  await lucia.desk.page.keyboard.type(OUTSIDE.number);
  await lucia.desk.press('Enter');
  await until(at(lucia, OUTSIDE.hz), heard);
  await until(at(lucia, LEAD_HZ), heard);
  await until(at(dolores, OUTSIDE.hz), heard);
  const aside = (await lucia.centre.legs()).find(
    ({ kind, legId }) => kind === 'customer' && legId !== customer,
  );
  const atAside = (hz: number) => async () =>
    (await lucia.centre.measure(aside?.legId ?? '', 'out', 800, [hz])).tones[hz] ?? 0;
  await until(atAside(AGENT_HZ), heard);
  await until(atAside(LEAD_HZ), unheard);
  await until(atCustomer(AGENT_HZ), unheard);
  await until(atCustomer(LEAD_HZ), unheard);
  await lucia.desk.press('Shift+F7');
  await until(atCustomer(AGENT_HZ), heard);

  await dolores.desk.press('B');
  await until(atCustomer(LEAD_HZ), heard);
  await until(atCustomer(AGENT_HZ), heard);

  dolores.desk.countFrom();
  await dolores.desk.press('Escape');
  expect(dolores.desk.presses).toBe(1);
  await until(atCustomer(LEAD_HZ), unheard);
  await until(at(lucia, LEAD_HZ), unheard);
  await expect(lucia.desk.work.getByText('Dolores')).toHaveCount(0);
  await lucia.desk.hangUp();
});

test('J14 take over and hand back: the customer goes from one voice to the other and back @P0', async ({
  puesto,
}) => {
  const { lucia, dolores, customer, row, atCustomer, at } = await begin(puesto);
  await lucia.desk.writeNote('Quiere hablar con un jefe');

  // Not beside yet: the phone of the lead comes up, and the swap with it.
  dolores.desk.countFrom();
  await dolores.desk.press('T');
  expect(dolores.desk.presses).toBe(1);
  await until(atCustomer(LEAD_HZ), heard);
  await until(atCustomer(AGENT_HZ), unheard);
  await until(at(dolores, CUSTOMER_HZ), heard);
  await until(at(lucia, CUSTOMER_HZ), heard);
  await until(at(lucia, LEAD_HZ), heard);
  await until(at(dolores, AGENT_HZ), unheard);
  await expect(dolores.desk.note).toHaveValue('Quiere hablar con un jefe');
  // Somebody was to be heard all the time.
  expect((await lucia.centre.measure(customer, 'out', 2_000, [LEAD_HZ])).rms).toBeGreaterThan(500);

  await dolores.desk.press('Control+E');
  await row.click();
  dolores.desk.countFrom();
  await dolores.desk.press('Y');
  expect(dolores.desk.presses).toBe(1);
  await until(atCustomer(AGENT_HZ), heard);
  await until(atCustomer(LEAD_HZ), unheard);
  await until(at(dolores, AGENT_HZ), heard);
  await until(at(lucia, LEAD_HZ), unheard);

  // The customer ends it: the agent has the wrap-up, the lead has nothing.
  await lucia.centre.stop(customer);
  await expect(lucia.desk.wrapUp).toContainText('quedan');
  await expect(ladder(dolores.desk)).toBeVisible();
  await until(
    async () => (await lucia.centre.legs()).length,
    (count) => count === 0,
  );
});

test('J14 takes over from who holds and from who transfers; the customer is never left alone @P0', async ({
  puesto,
}) => {
  const { lucia, dolores, customer, row, atCustomer, at } = await begin(puesto);
  await lucia.centre.callees([{ number: OUTSIDE.number, behaviour: 'no-answer' }]);
  await dolores.desk.press('L');
  await until(at(dolores, CUSTOMER_HZ), heard);

  await lucia.desk.press('F7');
  await expect(lucia.desk.work).toContainText('Tu línea está en espera');
  await until(atCustomer(AGENT_HZ), unheard);
  await dolores.desk.press('T');
  await until(atCustomer(LEAD_HZ), heard);
  await expect(dolores.desk.work).toContainText('Has tomado este contacto');
  await dolores.desk.press('Control+E');
  await row.click();
  await dolores.desk.press('Y');
  // The agent holds still: the customer has music again, and the agent at the next press.
  await until(atCustomer(LEAD_HZ), unheard);
  await expect(lucia.desk.controls.getByRole('button', { name: /^Retomar/ })).toBeEnabled();
  await lucia.desk.press('F7');
  await until(atCustomer(AGENT_HZ), heard);

  await lucia.desk.press('Control+Shift+B');
  await lucia.desk.page.keyboard.type(OUTSIDE.number);
  await lucia.desk.press('Enter');
  await until(atCustomer(AGENT_HZ), unheard);
  await dolores.desk.press('T');
  await until(atCustomer(LEAD_HZ), heard);
  await until(at(lucia, LEAD_HZ), heard);

  // The lead's phone is gone: the agent beside has the customer again, before anybody is cut off.
  await until(
    async () => (await lucia.centre.legs()).length,
    (count) => count === 3,
  );
  await dolores.launched.stop();
  await until(atCustomer(AGENT_HZ), heard, 20_000);
  expect((await lucia.centre.measure(customer, 'out', 1_500, [AGENT_HZ])).rms).toBeGreaterThan(100);
  await lucia.desk.hangUp();
});
