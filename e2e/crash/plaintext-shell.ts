/**
 * `npm run test:crash -- --shell`: a whole contact in the web shell, then every file of its profile is looked through for the
 * customer's name, number and note: databases, logs, settings, and all that Chromium keeps. While it runs, and after its end.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { expect } from 'playwright/test';
import { findPlaintext, type Plaintext } from '#main/core/store/crash/find-plaintext.ts';
import { MARTA } from '../fixtures/facts.ts';
import { PracticeCentre } from '../fixtures/centre.ts';
import { launchWeb } from '../fixtures/launch-web.ts';
import { Desk } from '../pages/desk.ts';

const NOTE = 'Zyxomarca: le devolvemos la cuota';
/** As written, and as it is said on screen; a number also without its country. */
const MARKERS = [
  'Zyxomarca',
  MARTA.name,
  'Ibáñez Soler',
  MARTA.number,
  '612 04 49 18',
  '612044918',
];
/** The practice centre plays a server: its files are not the agent's. */
const NOT_OURS = `centre${sep}`;

const look = (dir: string): Plaintext =>
  findPlaintext(dir, MARKERS, (name) => !name.startsWith(NOT_OURS));

const profileDir = mkdtempSync(join(tmpdir(), 'puesto-plain-'));
const faults: string[] = [];
let fileCount = 0;
const check = (when: string): void => {
  const seen = look(profileDir);
  fileCount += seen.files.length;
  faults.push(...seen.found.map((one) => `${when}: ${one}`));
};
try {
  const launched = await launchWeb({
    agent: 'lucia',
    profileDir,
    language: 'es',
    env: { PUESTO_LOG_LEVEL: 'info' },
  });
  try {
    if (!launched.ready.centre) throw new Error('no practice centre');
    const centre = new PracticeCentre(launched.ready.centre);
    const desk = new Desk(await launched.deskPage(), 'lucia');
    await desk.goReady();
    await centre.call({ number: MARTA.number });
    await expect(desk.offer(MARTA.name)).toBeVisible();
    await desk.press('F2');
    await desk.expectCall('talking');
    await desk.writeNote(NOTE);
    check('in the call');
    await desk.press('F4');
    await expect(desk.wrapUp).toBeVisible();
    await desk.press('1');
    await desk.press('Control+Enter');
    await expect(desk.wrapUp).toBeHidden();
    await desk.openCustomer(MARTA.name);
    check('after the call');
  } finally {
    await launched.stop();
  }
  check('after the end');
  // The look itself must be able to find something.
  writeFileSync(join(profileDir, 'control'), NOTE);
  if (!look(profileDir).found.some((one) => one.startsWith('control:')))
    faults.push('the look finds nothing at all');
} finally {
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
}
for (const fault of faults) process.stdout.write(`         ${fault}\n`);
process.stdout.write(
  `${faults.length === 0 ? 'ok' : 'failed'}: ${fileCount} files of the profile looked through, ${MARKERS.length} markers\n`,
);
process.stdout.write(`${faults.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed'}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
