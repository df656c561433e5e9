/**
 * Puesto hands calls over on Asterisk, by a person's keys: blind, with a talk before, to numbers that fail, and a conference of
 * three in which every pair hears each other.
 */
import { AGENT_HZ, answerFromQueue, CUSTOMER_HZ } from '../desk-steps.ts';
import { agentHears, hearsAll, hearsTone } from '../heard.ts';
import { AGENTS, NUMBERS, singerAt } from '../pbx-plan.ts';
import { expect, test, wsOf } from '../test.ts';
import type { Desk } from '../../pages/desk.ts';

const SINGER_HZ = 880;

/** Opens the picker with `key`, types the number and takes it. */
async function pick(desk: Desk, key: string, number: string): Promise<void> {
  await desk.press(key);
  const field = desk.page.getByRole('combobox', { name: /.+/ });
  await field.fill(number);
  await expect(desk.page.getByRole('option', { name: number })).toBeVisible();
  await field.press('Enter');
}

test('a blind transfer brings the customer to the colleague, and the desk is free', async ({
  pbx,
  puesto,
}) => {
  const plain = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { customer } = await answerFromQueue(pbx, plain, AGENTS['101']);
  await pick(plain.desk, 'Control+Shift+B', singerAt(SINGER_HZ));
  await hearsTone(customer, SINGER_HZ, 'the customer');
  await expect(plain.desk.contacts).toContainText('Nada abierto', { timeout: 20_000 });
  await customer.hangUp();
  await pbx.quiet();
});

for (const [name, words] of [
  ['busy', /está ocupado/],
  ['unknown', /no existe/],
] as const)
  test(`a transfer that fails brings the call back and says why: ${name}`, async ({
    pbx,
    puesto,
  }) => {
    const plain = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
    const { customer } = await answerFromQueue(pbx, plain, AGENTS['101']);
    await pick(plain.desk, 'Control+Shift+B', NUMBERS[name]);
    await expect(plain.desk.work).toContainText(words, { timeout: 30_000 });
    await plain.desk.expectCall('talking');
    await hearsTone(customer, AGENT_HZ, 'the customer');
    await agentHears(plain.launched, CUSTOMER_HZ);
    await plain.desk.hangUp();
    await pbx.quiet();
  });

test('an attended transfer joins the customer with the one who was asked', async ({
  pbx,
  puesto,
}) => {
  const plain = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { customer } = await answerFromQueue(pbx, plain, AGENTS['101']);
  await pick(plain.desk, 'Control+B', singerAt(SINGER_HZ));
  await agentHears(plain.launched, SINGER_HZ);
  await plain.desk.press('Control+Shift+B');
  await hearsTone(customer, SINGER_HZ, 'the customer');
  await expect(plain.desk.contacts).toContainText('Nada abierto', { timeout: 20_000 });
  await customer.hangUp();
  await pbx.quiet();
});

test('in a conference of three every pair hears each other', async ({ pbx, puesto }) => {
  const plain = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { customer } = await answerFromQueue(pbx, plain, AGENTS['101']);
  await pick(plain.desk, 'Control+B', singerAt(SINGER_HZ));
  await agentHears(plain.launched, SINGER_HZ);
  await plain.desk.press('Control+J');
  await hearsAll(customer, [AGENT_HZ, SINGER_HZ], 'the customer');
  await hearsAll(pbx.ear(`singer-${SINGER_HZ}`), [AGENT_HZ, CUSTOMER_HZ], 'the one who was asked');
  await plain.desk.hangUp();
  await plain.desk.hangUp();
  await pbx.quiet();
});
