/** The short part of the PBX specs (`npm run test:pbx -- --smoke`): one desk, one customer of the queue, one menu, under a minute. */
import { AGENT_HZ, answerFromQueue } from '../desk-steps.ts';
import { hearsOnly } from '../heard.ts';
import { AGENTS, MUSIC_HZ, NUMBERS } from '../pbx-plan.ts';
import { expect, test, wsOf } from '../test.ts';

test('smoke: a queue call with hold, then a menu, on a real Asterisk', async ({ pbx, puesto }) => {
  expect(await pbx.asterisk.cli('core show version')).toMatch(/^Asterisk \d+/);
  const agent = AGENTS['101'];
  const started = await puesto({ agent, servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { desk } = started;
  const { customer, channel } = await answerFromQueue(pbx, started, agent);
  expect(await pbx.codec(channel)).toBe('opus');
  await desk.press('F7');
  await desk.expectCall('held');
  await hearsOnly(customer, MUSIC_HZ, [AGENT_HZ], 'the customer on hold');
  const ended = customer.gone();
  await desk.hangUp();
  await ended;
  await pbx.quiet();

  const since = pbx.asterisk.manager.events.length;
  await desk.dial(NUMBERS.ivr);
  await desk.expectCall('talking');
  await desk.typeDigits('4711');
  expect(await pbx.digits(since)).toBe('4711');
  await desk.hangUp();
  await pbx.quiet();
});
