/** Asking somebody aside on Asterisk when it does not go as wished: the customer waits with music and is never lost. */
import { AGENT_HZ, answerFromQueue } from '../desk-steps.ts';
import { hearsOnly, hearsTone } from '../heard.ts';
import { AGENTS, MUSIC_HZ, NUMBERS, singerAt } from '../pbx-plan.ts';
import { expect, test, wsOf, type PlainDesk } from '../test.ts';

const agent = AGENTS['101'];
const COLLEAGUE_HZ = 880;

const ask = async ({ desk }: PlainDesk, number: string) => {
  await desk.press('Control+B');
  await desk.page.keyboard.type(number);
  await expect(desk.page.getByRole('option', { name: new RegExp(number) }).first()).toBeVisible();
  await desk.press('Enter');
};

test('a colleague who is busy leaves the customer with the agent', async ({ pbx, puesto }) => {
  const started = await puesto({ agent, servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { desk } = started;
  const { customer } = await answerFromQueue(pbx, started, agent);
  await ask(started, NUMBERS.busy);
  await expect(desk.work).toContainText(/Comunica/, { timeout: 20_000 });
  await desk.goTo('Núria Tono');
  await desk.press('F7');
  await desk.expectCall('talking');
  await hearsOnly(customer, AGENT_HZ, [MUSIC_HZ], 'the customer who came back');
});

test('who is asked aside hears the agent, and the customer music alone', async ({
  pbx,
  puesto,
}) => {
  const started = await puesto({ agent, servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { customer } = await answerFromQueue(pbx, started, agent);
  const colleague = pbx.ear(`singer-${COLLEAGUE_HZ}`);
  await ask(started, singerAt(COLLEAGUE_HZ));
  await hearsTone(colleague, AGENT_HZ, 'the colleague');
  await hearsOnly(customer, MUSIC_HZ, [AGENT_HZ, COLLEAGUE_HZ], 'the customer who waits');
  // One press ends the talk aside and takes the customer back.
  await started.desk.press('Control+B');
  await hearsOnly(customer, AGENT_HZ, [MUSIC_HZ, COLLEAGUE_HZ], 'the customer who came back');
  await expect(started.desk.contacts).toHaveCount(1);
});
