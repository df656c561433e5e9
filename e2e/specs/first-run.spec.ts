/** The first run on a machine: the check of sound and connection comes by itself, is remembered, and never hides a caller. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { expect, test } from '../fixtures/test.ts';
import { AGENT_HZ, MARTA, until } from '../fixtures/facts.ts';

const TITLE = 'Probemos que te oyen';
const levelOf = (meter: Locator) => meter.evaluate((one) => (one as HTMLMeterElement).value);

test('first run: microphone, headphones, ringer and connection are proven by keys, once @P0', async ({
  puesto,
}) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'puesto-e2e-first-'));
  try {
    const first = await puesto({ isFirstRun: true, profileDir, micHz: AGENT_HZ });
    const { desk } = first;
    await expect(desk.stage(TITLE)).toBeVisible();

    const microphone = desk.work.getByRole('region', { name: 'Micrófono' });
    const meter = microphone.getByRole('meter');
    expect(await levelOf(meter), 'nothing is heard before listening').toBe(0);
    await desk.tabTo(microphone.getByRole('button', { name: 'Escuchar' }));
    await desk.press('Enter');
    await until(
      () => levelOf(meter),
      (level) => level > 0.1,
    );
    await expect(microphone).toContainText('Se te oye bien.');

    for (const device of ['Auriculares', 'Timbre']) {
      const part = desk.work.getByRole('region', { name: device });
      await desk.tabTo(part.getByRole('button', { name: new RegExp(`Sonar.*${device}`) }));
      await desk.press('Enter');
      await expect(part).toContainText('Ha sonado.');
    }
    await expect(desk.work.getByRole('region', { name: 'Conexión' })).toContainText(
      'puedes recibir llamadas',
    );
    await desk.tabTo(desk.work.getByRole('button', { name: 'Todo bien' }));
    await desk.press('Enter');
    await expect(desk.stage('Mi día')).toBeVisible();
    await first.launched.stop();

    const again = await puesto({ profileDir });
    await expect(again.desk.stage('Mi día')).toBeVisible();
    await expect(again.desk.stage(TITLE)).toBeHidden();
    await again.launched.stop();
  } finally {
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('first run: a caller during the check is shown and answered with the usual key @P0', async ({
  puesto,
}) => {
  const { desk, centre } = await puesto({ isFirstRun: true });
  await expect(desk.stage(TITLE)).toBeVisible();
  await desk.goReady();
  await expect(desk.stage(TITLE)).toBeVisible();
  await centre.call({ number: MARTA.number });
  await expect(desk.offer(MARTA.name)).toBeVisible();
  await expect(desk.stage(MARTA.name)).toBeVisible();
  await desk.press('F2');
  await desk.expectCall('talking');
  await desk.hangUp();
  await desk.finishWrapUp();
  // Not done yet, so it is offered again.
  await expect(desk.stage(TITLE)).toBeVisible();
});
