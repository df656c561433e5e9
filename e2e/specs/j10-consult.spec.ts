/** J10: a colleague is asked aside, swapped with, joined and left with the customer; each ear is measured, each press counted. */
import type { Locator } from 'playwright';
import { expect, test } from '../fixtures/test.ts';
import { AGENT_HZ, CUSTOMER_HZ, HEARD, MARTA, until } from '../fixtures/facts.ts';
import { watchForSilence } from '../fixtures/silence.ts';
import type { Desk } from '../pages/desk.ts';
import { listen } from '../pages/phone.ts';

const COLLEAGUE_HZ = 880;

/** Everyone in the call as the desk shows them. */
const parties = (desk: Desk): Locator =>
  desk.work.getByRole('list', { name: 'Quién está en la llamada' }).getByRole('listitem');
const acts = (desk: Desk): Locator => desk.work.getByRole('group', { name: 'Consultar y pasar' });

test('J10 consult, swap, complete: who hears whom at every ear @P0', async ({ puesto }) => {
  const lucia = await puesto({ agent: 'lucia', micHz: AGENT_HZ });
  const nilStarts = puesto({ agent: 'nil', centre: lucia.centre, micHz: COLLEAGUE_HZ });
  await lucia.desk.goReady();
  const customer = await lucia.centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await lucia.desk.answer(MARTA.name);
  const nil = await nilStarts;
  await nil.desk.goReady();

  const atCustomer = (hz: number) => async () =>
    (await lucia.centre.measure(customer, 'out', 1000, [hz])).tones[hz] ?? 0;
  const at = (who: typeof lucia, hz: number) => async () =>
    (await listen(await who.launched.phonePage(), [hz])).tones[hz] ?? 0;
  const heard = (share: number) => share > HEARD;
  const unheard = (share: number) => share < 0.02;

  lucia.desk.countFrom();
  await lucia.desk.press('Control+B');
  await lucia.desk.page.keyboard.type('nil');
  await lucia.desk.press('Enter');
  expect(lucia.desk.presses).toBe(2);

  // The card before the voice, and its reading at the other desk.
  await expect(nil.desk.offer(MARTA.name)).toContainText('te consulta');
  await expect(nil.desk.work).toContainText('me han cobrado dos veces');
  await expect(lucia.desk.work).toContainText('leída');
  await nil.desk.press('F2');
  await expect(parties(lucia.desk).filter({ hasText: 'Nil' })).toContainText('habla contigo');
  await expect(parties(lucia.desk).filter({ hasText: MARTA.name })).toContainText('oye música');
  await until(at(nil, AGENT_HZ), heard);
  await until(at(lucia, COLLEAGUE_HZ), heard);
  await until(atCustomer(AGENT_HZ), unheard);
  await until(atCustomer(COLLEAGUE_HZ), unheard);

  lucia.desk.countFrom();
  await lucia.desk.press('Shift+F7');
  expect(lucia.desk.presses).toBe(1);
  await expect(parties(lucia.desk).filter({ hasText: MARTA.name })).toContainText('habla contigo');
  await expect(parties(lucia.desk).filter({ hasText: 'Nil' })).toContainText('oye música');
  await until(atCustomer(AGENT_HZ), heard);
  await until(at(nil, AGENT_HZ), unheard);

  await lucia.desk.press('Shift+F7');
  await expect(parties(lucia.desk).filter({ hasText: 'Nil' })).toContainText('habla contigo');
  await lucia.desk.writeNote('Abono pedido');
  lucia.desk.countFrom();
  await lucia.desk.press('Control+Shift+B');
  expect(lucia.desk.presses).toBe(1);

  await until(atCustomer(COLLEAGUE_HZ), heard);
  await until(at(nil, CUSTOMER_HZ), heard);
  await expect(lucia.desk.controls.getByRole('button', { name: 'Colgar' })).toBeHidden();
  await expect(lucia.desk.work).toContainText('La pasaste');
  await expect(lucia.desk.note).toHaveValue('Abono pedido');
  await expect(nil.desk.note).toHaveValue('Abono pedido');
  await expect(acts(nil.desk)).toContainText('Consultar');
  await lucia.desk.finishWrapUp();
  await nil.desk.hangUp();
  await nil.desk.finishWrapUp();
});

test('J10 consult cancelled in one press: the customer is heard again, the colleague is out @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia', micHz: AGENT_HZ });
  const nilStarts = puesto({ agent: 'nil', centre: lucia.centre, micHz: COLLEAGUE_HZ });
  await lucia.desk.goReady();
  const customer = await lucia.centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await lucia.desk.answer(MARTA.name);
  const nil = await nilStarts;
  await nil.desk.goReady();
  const atCustomer = (hz: number) => async () =>
    (await lucia.centre.measure(customer, 'out', 1000, [hz])).tones[hz] ?? 0;
  const atLucia = (hz: number) => async () =>
    (await listen(await lucia.launched.phonePage(), [hz])).tones[hz] ?? 0;
  const consult = async () => {
    await lucia.desk.press('Control+B');
    await lucia.desk.page.keyboard.type('nil');
    await lucia.desk.press('Enter');
    await expect(nil.desk.offer(MARTA.name)).toBeVisible();
  };
  const cancel = async () => {
    lucia.desk.countFrom();
    await lucia.desk.press('Control+B');
    expect(lucia.desk.presses).toBe(1);
  };

  // While they ring.
  await consult();
  await expect(parties(lucia.desk).filter({ hasText: 'Nil' })).toBeVisible();
  await cancel();
  await expect(nil.desk.offer(MARTA.name)).toBeHidden();
  await until(atCustomer(AGENT_HZ), (share) => share > HEARD);

  // While they talk aside.
  await consult();
  await nil.desk.press('F2');
  await expect(parties(lucia.desk).filter({ hasText: 'Nil' })).toContainText('habla contigo');
  await until(atCustomer(AGENT_HZ), (share) => share < 0.02);
  await cancel();
  await expect(nil.desk.contacts).toHaveCount(0);
  await until(atCustomer(AGENT_HZ), (share) => share > HEARD);
  await until(atCustomer(COLLEAGUE_HZ), (share) => share < 0.02);
  await until(atLucia(CUSTOMER_HZ), (share) => share > HEARD);
  await until(atLucia(COLLEAGUE_HZ), (share) => share < 0.02);
  await lucia.desk.hangUp();
});

test('J12 blind transfer to numbers that are busy, refuse or do not exist comes back, and says why @P0', async ({
  puesto,
}) => {
  const ENDS = [
    { number: '+34917001101', behaviour: 'busy', says: 'no puede contestar' },
    { number: '+34917001102', behaviour: 'rejects', says: 'ha dicho que no puede' },
    { number: '+34917001103', behaviour: 'not-found', says: 'no existe' },
  ] as const;
  const lucia = await puesto({ agent: 'lucia', micHz: AGENT_HZ });
  await lucia.desk.goReady();
  await lucia.centre.callees(ENDS.map(({ number, behaviour }) => ({ number, behaviour })));
  const customer = await lucia.centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await lucia.desk.answer(MARTA.name);
  const atCustomer = async () =>
    (await lucia.centre.measure(customer, 'out', 1000, [AGENT_HZ])).tones[AGENT_HZ] ?? 0;
  await until(atCustomer, (share) => share > HEARD);
  const quiet = watchForSilence(lucia.centre, customer);

  for (const { number, says } of ENDS) {
    lucia.desk.countFrom();
    await lucia.desk.press('Control+Shift+B');
    await lucia.desk.page.keyboard.type(number);
    await lucia.desk.press('Enter');
    expect(lucia.desk.presses).toBe(2);
    const said = lucia.desk.work.getByRole('alert').filter({ hasText: number });
    await expect(said).toContainText(`${number} ${says}`);
    await lucia.desk.expectCall('talking');
    await until(atCustomer, (share) => share > HEARD);
  }
  expect(await quiet.stop()).toEqual([]);
  await lucia.desk.hangUp();
});

test('J12 oneself, an emergency number and a loop are nobody to hand over to: a sentence, and the customer stays @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia', micHz: AGENT_HZ });
  await lucia.desk.goReady();
  const customer = await lucia.centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await lucia.desk.answer(MARTA.name);
  const picker = lucia.desk.page.getByRole('dialog', { name: 'A quién se la pasas' });
  const passTo = async (who: string) => {
    await lucia.desk.press('Control+Shift+B');
    await lucia.desk.page.keyboard.type(who);
    await lucia.desk.press('Enter');
  };

  await passTo('lucía prieto');
  await expect(picker).toContainText('Nadie con ese nombre');
  await lucia.desk.press('Escape');
  await passTo('112');
  await expect(picker.getByRole('alert')).toContainText('emergencia');
  await lucia.desk.press('Escape');
  await passTo(MARTA.number);
  await expect(lucia.desk.page.getByText('ya está en la conversación')).toBeVisible();

  await lucia.desk.expectCall('talking');
  await until(
    async () =>
      (await lucia.centre.measure(customer, 'out', 1000, [AGENT_HZ])).tones[AGENT_HZ] ?? 0,
    (share) => share > HEARD,
  );
  await lucia.desk.hangUp();
});

test('J12 blind transfer: pulled back in one press, and back by itself when declined @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia', micHz: AGENT_HZ });
  const nilStarts = puesto({ agent: 'nil', centre: lucia.centre });
  await lucia.desk.goReady();
  const customer = await lucia.centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await lucia.desk.answer(MARTA.name);
  const nil = await nilStarts;
  await nil.desk.goReady();
  const toNil = async () => {
    lucia.desk.countFrom();
    await lucia.desk.press('Control+Shift+B');
    await lucia.desk.page.keyboard.type('nil');
    await lucia.desk.press('Enter');
    expect(lucia.desk.presses).toBe(2);
    await expect(nil.desk.offer(MARTA.name)).toContainText('te pasa la llamada');
    await expect(lucia.desk.work).toContainText('Pasando la llamada');
  };
  const atCustomer = async () =>
    (await lucia.centre.measure(customer, 'out', 1000, [AGENT_HZ])).tones[AGENT_HZ] ?? 0;

  await toNil();
  await lucia.desk.press('Control+B');
  expect(lucia.desk.presses).toBe(3);
  await expect(lucia.desk.work).toContainText('Has recuperado la llamada');
  await expect(nil.desk.offer(MARTA.name)).toBeHidden();
  await until(atCustomer, (share) => share > HEARD);

  await toNil();
  await nil.desk.press('Shift+F2');
  await expect(lucia.desk.work.getByRole('alert').filter({ hasText: 'Nil' })).toBeVisible();
  await expect(lucia.desk.work).toContainText('Hablando');
  await until(atCustomer, (share) => share > HEARD);
  await lucia.desk.hangUp();
});

test('J12 blind transfer that nobody answers rings again where it came from, with the note @P0', async ({
  puesto,
}) => {
  const lucia = await puesto({ agent: 'lucia', micHz: AGENT_HZ });
  const nilStarts = puesto({ agent: 'nil', centre: lucia.centre });
  await lucia.desk.goReady();
  const customer = await lucia.centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await lucia.desk.answer(MARTA.name);
  const nil = await nilStarts;
  await nil.desk.goReady();
  const atCustomer = async () =>
    (await lucia.centre.measure(customer, 'out', 1000, [AGENT_HZ])).tones[AGENT_HZ] ?? 0;
  await until(atCustomer, (share) => share > HEARD);
  // From here on the customer hears music, is told that it takes longer, and hears the agent again.
  const quiet = watchForSilence(lucia.centre, customer);
  await lucia.desk.press('Control+Shift+B');
  await lucia.desk.page.keyboard.type('nil');
  await lucia.desk.press('Enter');
  await expect(nil.desk.offer(MARTA.name)).toBeVisible();
  // After 15 s there is no way back and the wrap-up begins; after 20 s nobody has answered.
  await expect(lucia.desk.wrapUp).toContainText('quedan', { timeout: 20_000 });
  await lucia.desk.writeNote('Iba para Nil');
  await expect(lucia.desk.offer(MARTA.name)).toContainText('Vuelve contigo: Nil no contestó', {
    timeout: 15_000,
  });
  await expect(nil.desk.offer(MARTA.name)).toBeHidden();
  await lucia.desk.press('F2');
  await lucia.desk.expectCall('talking');
  await until(atCustomer, (share) => share > HEARD);
  expect(await quiet.stop()).toEqual([]);
  await expect(lucia.desk.note).toHaveValue('Iba para Nil');
  await expect(lucia.desk.wrapUp).not.toContainText('quedan');
  await lucia.desk.hangUp();
  await lucia.desk.finishWrapUp();
  await expect(lucia.desk.contacts).toHaveCount(0);
  await expect(lucia.desk.strip).toContainText('Todo enviado');
});

test('J11 conference of four: all hear all, one is muted, one is let go @P0', async ({
  puesto,
}) => {
  const OUTSIDE = { number: '+34917001122', hz: 1030 };
  const lucia = await puesto({ agent: 'lucia', micHz: AGENT_HZ });
  const nilStarts = puesto({ agent: 'nil', centre: lucia.centre, micHz: COLLEAGUE_HZ });
  await lucia.desk.goReady();
  await lucia.centre.callees([
    { number: OUTSIDE.number, behaviour: 'answers', answerAfterMs: 500, toneHz: OUTSIDE.hz },
  ]);
  const customer = await lucia.centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await lucia.desk.answer(MARTA.name);
  const nil = await nilStarts;
  await nil.desk.goReady();
  const atCustomer = (hz: number) => async () =>
    (await lucia.centre.measure(customer, 'out', 1000, [hz])).tones[hz] ?? 0;
  const share = (least: number) => (now: number) => now > least;

  const ask = async (who: string) => {
    await lucia.desk.press('Control+B');
    await lucia.desk.page.keyboard.type(who);
    await lucia.desk.press('Enter');
  };
  await ask('nil');
  await expect(nil.desk.offer(MARTA.name)).toBeVisible();
  await nil.desk.press('F2');
  await expect(parties(lucia.desk).filter({ hasText: 'Nil' })).toContainText('habla contigo');
  lucia.desk.countFrom();
  await lucia.desk.press('Control+J');
  expect(lucia.desk.presses).toBe(1);
  await expect(parties(lucia.desk).filter({ hasText: 'Nil' })).toContainText('habla con todos');

  await ask(OUTSIDE.number);
  await expect(parties(lucia.desk)).toHaveCount(3);
  await expect(acts(lucia.desk).getByRole('button', { name: /Unir a todos/ })).toBeEnabled();
  await lucia.desk.press('Control+J');
  await expect(parties(lucia.desk).filter({ hasText: 'habla con todos' })).toHaveCount(3);
  for (const hz of [AGENT_HZ, COLLEAGUE_HZ, OUTSIDE.hz]) await until(atCustomer(hz), share(0.1));

  await lucia.desk.work.getByRole('button', { name: /^Silenciar a Nil/ }).click();
  await expect(parties(lucia.desk).filter({ hasText: 'Nil' })).toContainText('nadie le oye');
  await until(atCustomer(COLLEAGUE_HZ), (now) => now < 0.02);
  await lucia.desk.work.getByRole('button', { name: /^Sacar a Nil/ }).click();
  await expect(parties(lucia.desk)).toHaveCount(2);
  await expect(nil.desk.contacts).toHaveCount(0);
  await until(atCustomer(OUTSIDE.hz), share(0.2));
  await lucia.desk.hangUp();
});
