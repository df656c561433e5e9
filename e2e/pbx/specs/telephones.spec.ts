/** Customers with telephones of other makers: SIPp sends only what the book says, baresip is a softphone of its own. */
import { AGENT_HZ } from '../desk-steps.ts';
import { agentHears } from '../heard.ts';
import { AGENTS, NUMBERS } from '../pbx-plan.ts';
import { baresipCalls, sippCalls, whyNoTelephone } from '../telephones.ts';
import { expect, skipWithout, test, wsOf } from '../test.ts';

const agent = AGENTS['101'];
/** What baresip sings. */
const BARESIP_HZ = 440;

test('a call from SIPp goes by the book, from the INVITE to the BYE', async ({
  home,
  pbx,
  puesto,
}) => {
  if ('reason' in home) throw new Error(home.reason);
  skipWithout(whyNoTelephone(home, 'sipp'));
  const { desk } = await puesto({ agent, servers: [wsOf(pbx)], micHz: AGENT_HZ });
  await pbx.registered(agent.user);
  const sipp = await sippCalls(home, pbx.asterisk.plan, agent.user);
  try {
    await expect(desk.offer('SIPp')).toBeVisible({ timeout: 20_000 });
    await desk.press('F2');
    await desk.expectCall('talking');
    expect(await pbx.codec(await pbx.channelOf('sipp'))).toBe('alaw');
    await desk.hangUp();
    expect(await sipp.ended, sipp.output()).toBe(0);
  } finally {
    await sipp.stop();
  }
});

const hostile = 'Núñez 😀 <img src=x onerror=alert(1)> ‮oirartnoc';

for (const [what, manner, name] of [
  ['written as RFC 4475 allows and nobody does', { isTortuous: true }, 'SIPp'],
  ['whose name is an attack', { from: `"${hostile}" <sip:sipp@[local_ip]:[local_port]>` }, 'Núñez'],
] as const)
  test(`a call ${what} rings and can be taken`, async ({ home, pbx, puesto }) => {
    if ('reason' in home) throw new Error(home.reason);
    skipWithout(whyNoTelephone(home, 'sipp'));
    const { desk } = await puesto({ agent, servers: [wsOf(pbx)], micHz: AGENT_HZ });
    await pbx.registered(agent.user);
    const sipp = await sippCalls(home, pbx.asterisk.plan, agent.user, manner);
    try {
      await expect(desk.offer(name), sipp.output()).toBeVisible({ timeout: 20_000 });
      // Whatever is in a name is text, and it does not turn the line around.
      await expect(desk.page.locator('img[src="x"]')).toHaveCount(0);
      expect(await desk.ringing.textContent()).not.toContain('\u202e');
      await desk.press('F2');
      await desk.expectCall('talking');
      await desk.hangUp();
      expect(await sipp.ended, sipp.output()).toBe(0);
    } finally {
      await sipp.stop();
    }
  });

test('a call from baresip is heard at the desk', async ({ home, pbx, puesto }) => {
  if ('reason' in home) throw new Error(home.reason);
  skipWithout(whyNoTelephone(home, 'baresip'));
  const started = await puesto({ agent, servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { desk, launched } = started;
  await pbx.registered(agent.user);
  await pbx.joinQueue(agent.user);
  const baresip = await baresipCalls(home, pbx.asterisk.plan, NUMBERS.queue);
  try {
    await expect(desk.offer('baresip')).toBeVisible({ timeout: 20_000 });
    await desk.press('F2');
    await desk.expectCall('talking');
    await agentHears(launched, BARESIP_HZ);
    const channel = await pbx.channelOf('baresip');
    const ear = await pbx.listenTo(channel, 'baresip');
    await expect
      .poll(async () => (await ear.hears([AGENT_HZ])).tones[AGENT_HZ] ?? 0, { timeout: 20_000 })
      .toBeGreaterThan(0.5);
    await desk.hangUp();
    await pbx.quiet();
  } finally {
    await baresip.stop();
  }
});
