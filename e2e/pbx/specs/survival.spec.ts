/** What a desk does when its Asterisk dies: registers at the second one, or comes back to the first, and says the truth. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority, whyNoAuthority } from '../authority.ts';
import { AGENT_HZ, answerFromQueue } from '../desk-steps.ts';
import { AGENTS } from '../pbx-plan.ts';
import { expect, skipWithout, test, wsOf, wssOf } from '../test.ts';

const agent = AGENTS['101'];

test('the second server takes over when the first one dies, and the first one when it is back', async ({
  pbx,
  fallback,
  puesto,
}) => {
  // A minute passes before the first one is looked at again.
  test.setTimeout(240_000);
  const started = await puesto({ agent, servers: [wsOf(pbx), wsOf(fallback)], micHz: AGENT_HZ });
  await pbx.registered(agent.user);
  await pbx.asterisk.kill();
  try {
    const { customer } = await answerFromQueue(fallback, started, agent);
    await customer.hangUp();
    await fallback.quiet();
    await fallback.leaveQueue(agent.user);
    await pbx.asterisk.start();
    // Nobody talks: the desk goes back by itself, and is called there.
    await pbx.registered(agent.user, 120_000);
    const back = await answerFromQueue(pbx, started, agent);
    await back.customer.hangUp();
    await pbx.quiet();
  } finally {
    if (!pbx.asterisk.isRunning()) await pbx.asterisk.start();
  }
});

test('an Asterisk that is restarted in a call has the desk back', async ({ pbx, puesto }) => {
  const started = await puesto({ agent, servers: [wsOf(pbx)], micHz: AGENT_HZ });
  const { desk } = started;
  await answerFromQueue(pbx, started, agent);
  await pbx.asterisk.kill();
  await expect(desk.strip).not.toContainText('Puede sonar', { timeout: 20_000 });
  await pbx.asterisk.start();
  await pbx.registered(agent.user, 30_000);
  // The old call is over at Asterisk; the desk must not go on showing it as one in which somebody is heard.
  await expect(desk.controls.getByRole('button', { name: 'Colgar' })).toBeHidden({
    timeout: 40_000,
  });
  const { customer } = await answerFromQueue(pbx, started, agent);
  await customer.hangUp();
});

test('WSS with a private CA works, and with a wrong one the desk says so', async ({
  pbx,
  puesto,
  authority,
}) => {
  skipWithout(whyNoAuthority());
  if (!authority) throw new Error('There is openssl and certutil, but no authority.');
  const right = mkdtempSync(join(tmpdir(), 'puesto-home-'));
  const wrong = mkdtempSync(join(tmpdir(), 'puesto-home-'));
  const other = await createAuthority('Somebody else');
  try {
    await authority.trustIn(right);
    await other.trustIn(wrong);
    const servers = [wssOf(pbx)];
    const refused = await puesto({
      agent: AGENTS['102'],
      servers,
      micHz: AGENT_HZ,
      homeDir: wrong,
    });
    await expect(refused.desk.strip).toContainText(/certificado|sin conexión|no responde/i, {
      timeout: 20_000,
    });
    const started = await puesto({ agent, servers, micHz: AGENT_HZ, homeDir: right });
    const { customer } = await answerFromQueue(pbx, started, agent);
    expect(await pbx.asterisk.cli('pjsip show aor 102')).not.toContain('102/sip');
    await customer.hangUp();
  } finally {
    other.remove();
    for (const home of [right, wrong])
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
