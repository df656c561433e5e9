/** Two customers at once on a plain SIP phone: one in the ear, the other with music, and each can be ended by itself. */
import { AGENT_HZ } from '../desk-steps.ts';
import { hearsOnly } from '../heard.ts';
import { AGENTS, MUSIC_HZ } from '../pbx-plan.ts';
import { expect, test, wsOf } from '../test.ts';

const agent = AGENTS['101'];

test('a second customer is taken, the first one waits with music and comes back', async ({
  pbx,
  puesto,
}) => {
  const { desk } = await puesto({ agent, servers: [wsOf(pbx)], micHz: AGENT_HZ });
  await pbx.registered(agent.user);
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  const first = await pbx.customer({ to: agent.user, hz: 440, callerName: 'Ana Primera' });
  await desk.answer('Ana Primera');
  await desk.expectCall('talking');
  await hearsOnly(first, AGENT_HZ, [MUSIC_HZ], 'the first customer');

  const second = await pbx.customer({ to: agent.user, hz: 660, callerName: 'Berta Segunda' });
  await expect(desk.offer('Berta Segunda')).toBeVisible({ timeout: 20_000 });
  await desk.press('F2');
  await hearsOnly(second, AGENT_HZ, [MUSIC_HZ, 440], 'the second customer');
  await hearsOnly(first, MUSIC_HZ, [AGENT_HZ, 660], 'the first one, who waits');

  // The row of the other one names her, too: each is the one who waits beside the other.
  const row = await desk.contacts.filter({ hasText: /^Ana Primera/ }).textContent();
  await desk.press(`Control+${/Ctrl (\d)/.exec(row ?? '')?.[1] ?? '0'}`);
  await expect(desk.stage('Ana Primera')).toBeVisible();
  await desk.press('F7');
  await hearsOnly(first, AGENT_HZ, [MUSIC_HZ, 660], 'the first one, taken back');
  await hearsOnly(second, MUSIC_HZ, [AGENT_HZ, 440], 'the second one, who waits now');

  // The other call takes the place in the middle, with a hang-up key of its own.
  await desk.press('F4');
  await first.gone();
  await expect(desk.contacts).toHaveCount(1);
  await second.hangUp();
  await pbx.quiet();
  // Both are in the history, the newest first.
  await expect(desk.contacts).toHaveCount(0);
  const history = desk.page.getByRole('region', { name: 'Últimas llamadas' });
  await expect(history.getByRole('listitem').nth(0)).toContainText('Berta Segunda');
  await expect(history.getByRole('listitem').nth(1)).toContainText('Ana Primera');
});

test('a caller who is given a name rings with it the next time', async ({ pbx, puesto }) => {
  const { desk } = await puesto({ agent, servers: [wsOf(pbx)], micHz: AGENT_HZ });
  await pbx.registered(agent.user);
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  const call = { to: agent.user, hz: 440, from: '612044918', callerName: 'PISO 4' };
  const first = await pbx.customer(call);
  await desk.answer('PISO 4');
  const name = desk.work.getByRole('textbox', { name: 'Nombre' });
  await name.fill('Carla Tercera');
  await name.press('Enter');
  await expect(desk.contact('Carla Tercera')).toBeVisible();
  await desk.hangUp();
  await first.gone();
  await expect(
    desk.page.getByRole('region', { name: 'Últimas llamadas' }).getByRole('listitem').first(),
  ).toContainText('Carla Tercera');

  const second = await pbx.customer(call);
  await expect(desk.offer('Carla Tercera')).toBeVisible({ timeout: 20_000 });
  await second.hangUp();
  await pbx.quiet();
});
