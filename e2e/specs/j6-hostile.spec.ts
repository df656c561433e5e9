/** J6: hostile input. Each time a clear sentence or a harmless rendering, nothing lost, no white page. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBadCentre, type BadCentre, type Mischief } from '../fixtures/bad-centre.ts';
import { MARTA } from '../fixtures/facts.ts';
import { expect, test } from '../fixtures/test.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const NAMES: readonly (readonly [string, string])[] = [
  ['HTML and script', '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>Eva'],
  ['control characters', 'Eva\u0000\u0007\u001b[31m Roja\r\nX-Injected: yes'],
  ['right-to-left override', 'Eva \u202Egnp.exe\u202C \u2066\u200B\u200Fabc'],
  ['combining marks', `Z${'\u0301\u0316'.repeat(300)}algo`],
  ['10,000 characters', 'Maximiliana '.repeat(834)],
  ['nothing but blanks', '\u200B \u00A0\t '],
];

test('J6 hostile display names are harmless and can be answered @P0', async ({ puesto }) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  for (const [what, displayName] of NAMES) {
    await test.step(what, async () => {
      // An unknown number: only then is the network's name shown at all.
      await centre.call({ number: '+34699000111', displayName });
      const offer = desk.ringing.getByRole('article');
      await expect(offer).toBeVisible();
      expect(await desk.page.evaluate(() => 'hacked' in window)).toBe(false);
      const text = (await offer.textContent()) ?? '';
      // eslint-disable-next-line no-control-regex -- control characters are what must not be there
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069\u200b]/);
      expect(text.length, 'cut to a readable length').toBeLessThan(500);
      const [column, card] = [await desk.ringing.boundingBox(), await offer.boundingBox()];
      expect(card!.x + card!.width).toBeLessThanOrEqual(column!.x + column!.width + 1);
      expect(card!.height, 'no tower of marks').toBeLessThan(220);
      await desk.press('F2');
      await desk.expectCall('talking');
      await desk.hangUp();
      await desk.finishWrapUp();
      await desk.expectPresence('Disponible');
    });
  }
});

test.describe('J6 a centre that misbehaves', () => {
  let bad: BadCentre | null = null;
  test.afterEach(async () => {
    await bad?.stop();
    bad = null;
  });

  for (const how of [
    'unknown-events',
    'double-events',
    'swap-events',
  ] as const satisfies readonly Mischief[]) {
    test(`J6 ${how}: a whole call comes out right @P0`, async ({ puesto }) => {
      const first = await puesto({ agent: 'nil' });
      bad = await startBadCentre(first.centre.url);
      const { desk } = await puesto({ agent: 'lucia', centre: first.centre, centreUrl: bad.url });
      await desk.goReady();
      bad.misbehave(how);
      await first.centre.call({ number: MARTA.number });
      await expect(desk.offer(MARTA.name)).toHaveCount(1);
      await desk.press('F2');
      await desk.expectCall('talking');
      await expect(desk.contacts).toHaveCount(1);
      await desk.hangUp();
      await desk.finishWrapUp();
      await desk.expectPresence('Disponible');
      await expect(desk.contacts).toHaveCount(0);
      await desk.openCustomer(MARTA.name);
      await expect(desk.history).toContainText('39');
    });
  }

  for (const how of ['html', 'half-json'] as const satisfies readonly Mischief[]) {
    test(`J6 ${how} instead of answers: a sentence, and all is well again after it @P0`, async ({
      puesto,
    }) => {
      const first = await puesto({ agent: 'nil' });
      bad = await startBadCentre(first.centre.url);
      const { desk } = await puesto({ agent: 'lucia', centre: first.centre, centreUrl: bad.url });
      await desk.goReady();
      await first.centre.call({ number: MARTA.number });
      await expect(desk.offer(MARTA.name)).toBeVisible();
      await desk.press('F2');
      await desk.expectCall('talking');
      bad.misbehave(how);
      // What needs the centre says so in words; what does not goes on.
      await desk.press('F8');
      await desk.press('1');
      await expect(desk.page.getByRole('alert').filter({ hasText: /centro/i })).toBeVisible();
      await desk.writeNote('Escrito mientras el centro decía disparates');
      await desk.press('F7');
      await desk.expectCall('held');
      await desk.press('F7');
      await desk.expectCall('talking');
      await desk.hangUp();
      expect(await desk.page.evaluate(() => 'hacked' in window)).toBe(false);
      bad.misbehave('none');
      await expect(desk.strip).toContainText(/conectado/i, { timeout: 40_000 });
      await desk.page.keyboard.press('Escape');
      await desk.finishWrapUp();
      await expect(desk.strip).toContainText(/todo enviado/i, { timeout: 40_000 });
      await desk.openCustomer(MARTA.name);
      await expect(desk.timelineRows.first()).toContainText(
        'Escrito mientras el centro decía disparates',
      );
    });
  }
});

test('J6 a wrong password gets a sentence and costs nothing @P0', async ({ puesto }) => {
  const first = await puesto({ agent: 'nil' });
  const { desk } = await puesto({ agent: 'lucia', centre: first.centre, password: 'equivocada' });
  await expect(desk.page.getByRole('alert')).toContainText(/contraseña/i);
  await expect(desk.page.getByRole('textbox', { name: 'Usuario' })).toHaveValue('lucia');
  await desk.signIn('puesto');
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
});

/** Starts the shell and answers what it printed and how it ended. */
function startAndEnd(args: readonly string[]): Promise<{ code: number | null; printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [join(repository, 'main/web/index.ts'), '--headless', ...args],
      { cwd: repository, env: { ...process.env, PUESTO_PACE: 'off' } },
    );
    let printed = '';
    child.stdout.on('data', (part) => (printed += String(part)));
    child.stderr.on('data', (part) => (printed += String(part)));
    const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, printed });
    });
  });
}

test('J6 a taken port, an unwritable profile and a second instance each get a sentence @P0', async ({
  puesto,
}) => {
  test.skip(process.env['PUESTO_SHELL'] === 'electron', 'The web shell’s own start.');
  const folder = mkdtempSync(join(tmpdir(), 'puesto-e2e-'));
  try {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const address = blocker.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const taken = await startAndEnd(['--port', port, '--profile', join(folder, 'a')]);
    blocker.close();
    expect(taken.printed).toMatch(/port .*taken|in use/i);
    expect(taken.printed).not.toMatch(/\n\s+at /);
    expect(taken.code).not.toBe(0);

    writeFileSync(join(folder, 'file'), 'not a folder');
    const unwritable = await startAndEnd(['--profile', join(folder, 'file', 'profile')]);
    expect(unwritable.printed).toMatch(/profile|folder/i);
    expect(unwritable.printed).not.toMatch(/\n\s+at /);
    expect(unwritable.code).toBe(3);

    const running = await puesto();
    const second = await startAndEnd(['--profile', running.launched.ready.profileDir]);
    expect(second.printed).toMatch(/already runs/i);
    expect(second.code).toBe(4);
    await running.desk.goReady();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
