/** The call bar: a page of its own beside the desk that answers, holds and ends, and obeys the words of another start. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CUSTOMER_HZ, MARTA, until } from '../fixtures/facts.ts';
import { expect, test } from '../fixtures/test.ts';

const entry = fileURLToPath(new URL('../../main/web/index.ts', import.meta.url));

test('call bar: answered, muted and ended without the desk, and by the words of a second start @P1', async ({
  puesto,
}) => {
  const profileDir = mkdtempSync(join(tmpdir(), 'puesto-e2e-bar-'));
  writeFileSync(
    join(profileDir, 'settings.json'),
    JSON.stringify({ hasCheckedAudio: true, callBar: 'always' }),
  );
  try {
    const { desk, centre, launched } = await puesto({ profileDir });
    await desk.goReady();
    await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
    const bar = await launched.barPage();
    const ring = bar.getByRole('region', { name: 'te llama' });
    await expect(ring).toContainText(MARTA.name);
    await bar.keyboard.press('F2');
    await desk.expectCall('talking');
    await expect(ring).toBeHidden();

    const call = bar.getByRole('region', { name: 'Llamada' });
    await call.getByRole('button', { name: 'Silenciar' }).click();
    await expect(call).toContainText('Micro apagado');
    // A key of the desktop starts this; it says so and ends, and the first one does it.
    const told = await promisify(execFile)(process.execPath, [
      entry,
      ...['--profile', profileDir, '--mute'],
    ]);
    expect(told.stdout).toContain('Told the Puesto that runs.');
    await expect(call.getByRole('button', { name: 'Silenciar' })).toBeVisible();

    await call.getByRole('button', { name: 'Colgar' }).click();
    await until(
      () => bar.isClosed(),
      (isClosed) => isClosed,
    );
    await promisify(execFile)(process.execPath, [
      entry,
      ...['--profile', profileDir, '--dial', '911 222 333'],
    ]);
    const field = desk.page.getByRole('combobox');
    await expect(field).toHaveValue('911222333');
  } finally {
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
});
