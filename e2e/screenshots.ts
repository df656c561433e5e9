/**
 * Makes the pictures of the README from the running program: the practice centre, a real call, both themes and languages.
 * `npm run screenshots`; nothing is drawn by hand and nothing is a fixture.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { PracticeCentre } from './fixtures/centre.ts';
import { MARTA } from './fixtures/facts.ts';
import { launchWeb } from './fixtures/launch-web.ts';
import { Desk } from './pages/desk.ts';

const folder = fileURLToPath(new URL('../assets/screenshots', import.meta.url));
const settleMs = 1500;

async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(settleMs);
  await page.screenshot({ path: `${folder}/${name}.png` });
  process.stdout.write(`  ${name}.png\n`);
}

/** Waits for the practice centre's caller to be shown, in either language. */
const shown = (page: Page): Promise<void> =>
  page.getByRole('button', { name: MARTA.name }).first().waitFor();

mkdirSync(folder, { recursive: true });
const spanish = await launchWeb({ micHz: null });
try {
  const page = await spanish.deskPage();
  const centre = new PracticeCentre(spanish.ready.centre!);
  const desk = new Desk(page, 'lucia');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'light' });
  await desk.goReady();
  await take(page, 'day');
  await centre.scenario('double-charge');
  await shown(page);
  await take(page, 'offer');
  await page.keyboard.press('F2');
  await desk.expectCall('talking');
  await desk.writeNote('Dos cargos de 54,90 €. Anulación de la línea 2 comprobada; pido el abono.');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(4000);
  await take(page, 'call');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, 'call-dark');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'light' });
  await desk.hangUp();
  await take(page, 'wrap-up');
  await desk.finishWrapUp();
  const chat = await centre.chat({
    number: MARTA.number,
    displayName: MARTA.name,
    opening: 'Hola, en octubre me habéis cobrado la cuota dos veces.',
  });
  await desk.offer(MARTA.name).waitFor();
  await page.keyboard.press('F2');
  await desk.send('Hola, Marta: lo estoy mirando ahora mismo.');
  await centre.says(chat, 'Gracias. Son dos cargos de 54,90 €, del día 3 y del día 5.');
  await desk.transcript.getByText('del día 5').waitFor();
  await page.keyboard.type('El segundo es del alta de la línea 2, ya anulada. Te lo abono hoy.');
  await take(page, 'chat');

  const lead = await launchWeb({ micHz: null, agent: 'dolores', centreUrl: centre.url });
  try {
    const leadPage = await lead.deskPage();
    await leadPage.setViewportSize({ width: 1366, height: 768 });
    await leadPage.emulateMedia({ colorScheme: 'light' });
    const leadDesk = new Desk(leadPage, 'dolores');
    await leadDesk.signIn('puesto');
    await leadDesk.strip.getByText('Puede sonar').waitFor();
    await centre.scenario('router-down');
    await desk.ringing.getByRole('article').waitFor();
    await page.keyboard.press('F2');
    await desk.expectCall('talking');
    await leadPage.keyboard.press('Control+E');
    await page.keyboard.press('Control+H');
    // Her cell also says that she asks for help.
    await leadPage
      .getByRole('row')
      .filter({ has: leadPage.getByRole('gridcell', { name: /^Lucía Prieto/ }) })
      .click();
    await take(leadPage, 'team');
  } finally {
    await lead.stop();
  }
} finally {
  await spanish.stop();
}
const english = await launchWeb({ micHz: null, language: 'en' });
try {
  const page = await english.deskPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByText('You can be rung').or(page.getByRole('contentinfo')).first().waitFor();
  await page.keyboard.press('F1');
  await take(page, 'keys');
} finally {
  await english.stop();
}
