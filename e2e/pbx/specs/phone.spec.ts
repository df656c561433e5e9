/** Puesto’s phone page alone at a real Asterisk: what no screen is needed for, the reasons of failed calls and certificates. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority, whyNoAuthority } from '../authority.ts';
import { hearsOnly } from '../heard.ts';
import { AGENTS, MUSIC_HZ, NUMBERS, type PbxAgent } from '../pbx-plan.ts';
import type { Pbx } from '../pbx.ts';
import type { PhonePage } from '../phone-page.ts';
import { expect, skipWithout, test, wsOf, wssOf } from '../test.ts';

const AGENT_HZ = 1_000;
const CUSTOMER_HZ = 440;

const registeredAt = async (phone: PhonePage, pbx: Pbx, agent: PbxAgent, uri = wsOf(pbx)) => {
  // Noise suppression takes a test tone away within a second, as it should.
  await phone.ask('devices', { microphone: null, speaker: null, ringer: null, cleansVoice: false });
  await phone.register(agent, uri);
  await pbx.registered(agent.user);
};
const ringing = (phone: PhonePage) =>
  phone.until('it rings', () => phone.calls().find(({ state }) => state === 'ringing'));
const stateOf = (phone: PhonePage, id: string) =>
  phone.calls().find(({ callId }) => callId === id)?.state;

/** A customer in the queue, answered: both hear each other. */
const answered = async (phone: PhonePage, pbx: Pbx, agent: PbxAgent) => {
  await pbx.joinQueue(agent.user);
  const customer = await pbx.customer({ to: NUMBERS.queue, hz: CUSTOMER_HZ });
  const { callId, displayName, number } = await ringing(phone);
  expect([displayName, number]).toEqual(['Núria Tono', customer.number]);
  await hearsOnly(customer, MUSIC_HZ, [AGENT_HZ], 'a waiting customer');
  expect(await phone.ask('answer', { callId })).toEqual({ ok: true, value: {} });
  const channel = await pbx.channelOf(agent.user);
  await hearsOnly(customer, AGENT_HZ, [MUSIC_HZ], 'the customer');
  const ear = await pbx.listenTo(channel, `agent-${callId}`);
  await hearsOnly(ear, CUSTOMER_HZ, [MUSIC_HZ], 'the agent');
  return { customer, callId, channel, ear };
};

test('a number that is busy, refuses or does not exist says so', async ({ pbx, openPhone }) => {
  const phone = await openPhone({ micHz: AGENT_HZ });
  await registeredAt(phone, pbx, AGENTS['101']);
  const reasons: Record<string, string | null | undefined> = {};
  for (const name of ['busy', 'reject', 'unknown', 'congested'] as const) {
    const callId = `call-${name}`;
    await phone.ask('dial', {
      callId,
      interactionId: `int-${name}`,
      number: NUMBERS[name],
    } as never);
    await phone.until(`${name} ends`, () => stateOf(phone, callId) === 'ended');
    reasons[name] = phone.calls().find((call) => call.callId === callId)?.endReason;
  }
  expect(reasons).toEqual({
    busy: 'busy',
    reject: 'refused',
    unknown: 'not-found',
    congested: 'unreachable',
  });
});

test('a private CA is enough for WSS, and a wrong one is refused', async ({
  pbx,
  openPhone,
  authority,
}) => {
  skipWithout(whyNoAuthority());
  if (!authority) throw new Error('There is openssl and certutil, but no authority.');
  const homes = [
    mkdtempSync(join(tmpdir(), 'puesto-home-')),
    mkdtempSync(join(tmpdir(), 'puesto-home-')),
  ];
  const [right = '', wrong = ''] = homes;
  const other = await createAuthority('Somebody else');
  try {
    await authority.trustIn(right);
    await other.trustIn(wrong);
    const refused = await openPhone({ micHz: AGENT_HZ, homeDir: wrong });
    const certificateErrors: string[] = [];
    refused.page.on('console', (message) => {
      if (message.text().includes('ERR_CERT_AUTHORITY_INVALID'))
        certificateErrors.push(message.text());
    });
    await refused.register(AGENTS['102'], wssOf(pbx));
    await expect.poll(() => certificateErrors.length, { timeout: 15_000 }).toBeGreaterThan(0);
    await refused.until('unreachable', () =>
      refused.facts.find((fact) => fact.kind === 'registration' && fact.state === 'unreachable'),
    );
    const phone = await openPhone({ micHz: AGENT_HZ, homeDir: right });
    await registeredAt(phone, pbx, AGENTS['101'], wssOf(pbx));
    const { customer } = await answered(phone, pbx, AGENTS['101']);
    await customer.hangUp();
  } finally {
    other.remove();
    for (const home of homes) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
