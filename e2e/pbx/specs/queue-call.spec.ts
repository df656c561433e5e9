/** A call from Asterisk's queue, in Opus and in G.711: rung, answered, held with music, taken back, ended. */
import { AGENT_HZ, answerFromQueue } from '../desk-steps.ts';
import { hearsOnly, saysNothing, saysTone } from '../heard.ts';
import { AGENTS, MUSIC_HZ } from '../pbx-plan.ts';
import { expect, test, wsOf } from '../test.ts';

for (const [agent, codec] of [
  [AGENTS['101'], 'opus'],
  [AGENTS['111'], 'alaw'],
] as const)
  test(`a customer of the queue is served in ${codec}`, async ({ pbx, puesto }) => {
    const started = await puesto({ agent, servers: [wsOf(pbx)], micHz: AGENT_HZ });
    const { desk } = started;
    const { customer, channel } = await answerFromQueue(pbx, started, agent);
    expect(await pbx.codec(channel)).toBe(codec);
    const mouth = await pbx.listenTo(channel, `agent-${codec}`);
    await saysTone(mouth, AGENT_HZ, 'the agent');

    await desk.press('F7');
    await desk.expectCall('held');
    await hearsOnly(customer, MUSIC_HZ, [AGENT_HZ], 'the customer on hold');
    // Measured at Asterisk, on what arrives from the agent: not only is it not passed on, nothing is sent.
    await saysNothing(mouth, AGENT_HZ, 'the agent on hold');
    await desk.press('F7');
    await desk.expectCall('talking');
    await hearsOnly(customer, AGENT_HZ, [MUSIC_HZ], 'the customer after the hold');

    const ended = customer.gone();
    await desk.hangUp();
    await ended;
    await pbx.quiet();
  });

test('a customer who hangs up is gone from the desk, too', async ({ pbx, puesto }) => {
  const started = await puesto({ agent: AGENTS['101'], servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { customer } = await answerFromQueue(pbx, started, AGENTS['101']);
  await customer.hangUp();
  await expect(started.desk.controls.getByRole('button', { name: 'Colgar' })).toBeHidden();
  await pbx.quiet();
});
