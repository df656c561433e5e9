/** What an agent dials on Asterisk: a menu that reads digits, and numbers that fail, each with its own words. */
import { AGENT_HZ } from '../desk-steps.ts';
import { AGENTS, NUMBERS } from '../pbx-plan.ts';
import { expect, test, wsOf } from '../test.ts';

for (const [agent, how] of [
  [AGENTS['101'], 'in the sound (RFC 4733)'],
  [AGENTS['112'], 'by SIP INFO'],
] as const)
  test(`the menu understands the digits of the keypad ${how}`, async ({ pbx, puesto }) => {
    const { desk } = await puesto({ agent, servers: [wsOf(pbx)], micHz: AGENT_HZ });
    await pbx.registered(agent.user);
    await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
    const since = pbx.asterisk.manager.events.length;
    await desk.dial(NUMBERS.ivr);
    await desk.expectCall('talking');
    await desk.typeDigits('4*71');
    expect(await pbx.digits(since)).toBe('4*71');
    await desk.hangUp();
    await pbx.quiet();
  });

for (const [name, words] of [
  ['busy', /Comunica/],
  ['reject', /no admitió/],
  ['noAnswer', /No contesta/],
  ['unknown', /no existe/],
] as const)
  test(`a number that fails says why: ${name}`, async ({ pbx, puesto }) => {
    const { desk } = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
    await pbx.registered('101');
    await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
    await desk.dial(NUMBERS[name]);
    await expect(desk.work).toContainText(words, { timeout: 20_000 });
    await pbx.quiet();
  });
