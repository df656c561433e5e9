/**
 * Puesto hands calls over on Asterisk, by a person's keys: blind, with a talk before, to numbers that fail, and a conference of
 * three in which every pair hears each other.
 */
import { AGENT_HZ, answerFromQueue, CUSTOMER_HZ } from '../desk-steps.ts';
import { agentHears, agentHearsAll, hearsAll, hearsTone } from '../heard.ts';
import { AGENTS, NUMBERS, singerAt } from '../pbx-plan.ts';
import type { Pbx } from '../pbx.ts';
import type { OpenPhone } from '../phone-page.ts';
import { expect, test, wsOf, type PlainDesk, type PlainOptions } from '../test.ts';
import type { Desk } from '../../pages/desk.ts';

const SINGER_HZ = 880;
const COLLEAGUE_HZ = 660;
const noDevices = { microphone: null, speaker: null, ringer: null };

/** Opens the picker with `key`, types the number and takes it. */
async function pick(desk: Desk, key: string, number: string): Promise<void> {
  await desk.press(key);
  const field = desk.page.getByRole('combobox', { name: /.+/ });
  await field.fill(number);
  await expect(desk.page.getByRole('option', { name: number })).toBeVisible();
  await field.press('Enter');
}

/** A customer talks to the agent, who asks a colleague aside: the colleague's own phone rings. */
async function colleagueRings({
  pbx,
  puesto,
  openPhone,
}: {
  readonly pbx: Pbx;
  readonly puesto: (options: PlainOptions) => Promise<PlainDesk>;
  readonly openPhone: OpenPhone;
}) {
  const plain = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { customer } = await answerFromQueue(pbx, plain, AGENTS['101']);
  const colleague = await openPhone({ micHz: COLLEAGUE_HZ });
  // Noise suppression takes a test tone away, as it should.
  await colleague.ask('devices', { ...noDevices, cleansVoice: false });
  await colleague.register(AGENTS['102'], wsOf(pbx));
  await pbx.registered('102');
  await pick(plain.desk, 'Control+B', '102');
  const { callId } = await colleague.until('a ring at the colleague', () =>
    colleague.calls().find(({ state }) => state === 'ringing'),
  );
  return { plain, customer, colleague, callId };
}

test('a blind transfer brings the customer to the colleague, and the desk is free', async ({
  pbx,
  puesto,
}) => {
  const plain = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { customer } = await answerFromQueue(pbx, plain, AGENTS['101']);
  await pick(plain.desk, 'Control+Shift+B', singerAt(SINGER_HZ));
  await hearsTone(customer, SINGER_HZ, 'the customer');
  await expect(plain.desk.contacts).toHaveCount(0, { timeout: 20_000 });
  await customer.hangUp();
  await pbx.quiet();
});

test('a transfer to a number that does not exist brings the call back and says why', async ({
  pbx,
  puesto,
}) => {
  const plain = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { customer } = await answerFromQueue(pbx, plain, AGENTS['101']);
  await pick(plain.desk, 'Control+Shift+B', NUMBERS.unknown);
  await expect(plain.desk.work).toContainText(/no existe/, { timeout: 30_000 });
  await plain.desk.expectCall('talking');
  await hearsTone(customer, AGENT_HZ, 'the customer');
  await agentHears(plain.launched, CUSTOMER_HZ);
  await plain.desk.hangUp();
  await pbx.quiet();
});

test('a transfer that Asterisk fails and cuts is told, and stays to be read', async ({
  pbx,
  puesto,
}) => {
  const plain = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
  await answerFromQueue(pbx, plain, AGENTS['101']);
  await pick(plain.desk, 'Control+Shift+B', NUMBERS.busy);
  await expect(plain.desk.work).toContainText(/se ha cortado/, { timeout: 30_000 });
  await pbx.quiet();
});

test('an attended transfer joins the customer with the colleague who was asked', async ({
  pbx,
  puesto,
  openPhone,
}) => {
  const { plain, customer, colleague, callId } = await colleagueRings({ pbx, puesto, openPhone });
  await colleague.ask('answer', { callId });
  await agentHears(plain.launched, COLLEAGUE_HZ);
  await plain.desk.press('Control+Shift+B');
  await hearsTone(customer, COLLEAGUE_HZ, 'the customer');
  const ear = await pbx.listenTo(await pbx.channelOf('102'), 'colleague-102');
  await hearsTone(ear, CUSTOMER_HZ, 'the colleague');
  await expect(plain.desk.contacts).toHaveCount(0, { timeout: 20_000 });
  await customer.hangUp();
  await pbx.quiet();
});

test('a transfer completed while it rings brings the customer to who answers then', async ({
  pbx,
  puesto,
  openPhone,
}) => {
  const { plain, customer, colleague, callId } = await colleagueRings({ pbx, puesto, openPhone });
  await plain.desk.press('Control+Shift+B');
  // The call of the agent stops ringing, and the customer's own begins.
  const second = await colleague.until('the customer rings at the colleague', () =>
    colleague.calls().find((call) => call.state === 'ringing' && call.callId !== callId),
  );
  await colleague.ask('answer', { callId: second.callId });
  await hearsTone(customer, COLLEAGUE_HZ, 'the customer');
  await expect(plain.desk.contacts).toHaveCount(0, { timeout: 20_000 });
  await customer.hangUp();
  await pbx.quiet();
});

test('a colleague who declines what was asked aside leaves the customer with the agent', async ({
  pbx,
  puesto,
  openPhone,
}) => {
  const { plain, customer, colleague, callId } = await colleagueRings({ pbx, puesto, openPhone });
  await colleague.ask('reject', { callId });
  await expect(plain.desk.work).toContainText(/Comunica/, { timeout: 20_000 });
  await plain.desk.goTo('Núria Tono');
  await plain.desk.press('F7');
  await plain.desk.expectCall('talking');
  await hearsTone(customer, AGENT_HZ, 'the customer');
  await plain.desk.hangUp();
  await pbx.quiet();
});

test('in a conference of three every pair hears each other', async ({ pbx, puesto }) => {
  const plain = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { customer } = await answerFromQueue(pbx, plain, AGENTS['101']);
  await pick(plain.desk, 'Control+B', singerAt(SINGER_HZ));
  // Measured at the loudspeaker 0.4 of the energy is at this frequency; that it is heard is enough here.
  await agentHearsAll(plain.launched, [SINGER_HZ]);
  await plain.desk.press('Control+J');
  await hearsAll(customer, [AGENT_HZ, SINGER_HZ], 'the customer');
  await hearsAll(pbx.ear(`singer-${SINGER_HZ}`), [AGENT_HZ, CUSTOMER_HZ], 'the one who was asked');
  await agentHearsAll(plain.launched, [CUSTOMER_HZ, SINGER_HZ]);
  await customer.hangUp();
  await expect(plain.desk.contacts).toHaveCount(1);
  await plain.desk.hangUp();
  await pbx.quiet();
});
