/** A history of 20,000 contacts, read without the centre: every frame is full of rows however it is scrolled, and nothing jumps. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { drawn } from '../fixtures/drawn.ts';
import { expect, test } from '../fixtures/test.ts';
import { MARTA, until } from '../fixtures/facts.ts';
import { middleRowShift, scrollHistory, watchMiddleRow } from '../fixtures/scroll-history.ts';

const FILL = fileURLToPath(new URL('../fixtures/fill-history.ts', import.meta.url));
const ROWS = 20_000;
const FRAMES = 120;
const ROW_PX = 50;
const MOST_SLIP_PX = 4;

test('a history of 20,000 contacts scrolls without the centre and without an empty frame @P0', async ({
  puesto,
}) => {
  const { desk, centre, launched } = await puesto();
  await desk.goReady();
  // With the centre there: the history is put beside customers whom the desk first has to fetch.
  const words = [FILL, launched.ready.profileDir, MARTA.name, String(ROWS)];
  await promisify(execFile)(process.execPath, words);
  await centre.crash();
  await expect(desk.strip).toContainText(/no contesta/i);
  await desk.openCustomer(MARTA.name);
  await until(
    () => desk.timelineTotal(),
    (total) => total >= ROWS,
  );
  await expect(desk.timelineRows.filter({ hasText: 'Contacto 0' })).toBeVisible();

  const told: string[] = [];
  for (const [what, stepPx] of [
    ['slowly down', 60],
    ['fast down', 400],
    ['fast up', -400],
  ] as const) {
    const { blank, frameMs, pixels, slipPx } = await scrollHistory(desk.page, stepPx, FRAMES);
    const rowsPassed = pixels / ROW_PX;
    const sorted = frameMs.toSorted((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    told.push(
      `${what}: ${Math.round(rowsPassed)} rows, frames p50 ${at(0.5)} p99 ${at(0.99)} ms, ${frameMs.filter((ms) => ms > 25).length} over 25 ms, ${blank} blank, slip ${slipPx.toFixed(1)} px`,
    );
    expect(blank, told.at(-1)).toBe(0);
    expect(rowsPassed, told.at(-1)).toBeGreaterThan(100);
    expect(slipPx, told.at(-1)).toBeLessThanOrEqual(MOST_SLIP_PX);
  }

  // Something arrives above while somebody reads in the middle: a note, which waits for the centre. Nothing on screen moves.
  await desk.page.locator('.timeline-scroll').evaluate((list) => (list.scrollTop = 10_000));
  const before = await desk.timelineTotal();
  await drawn(desk.page);
  await watchMiddleRow(desk.page);
  await desk.writeNote('Prefiere que le llamen por la tarde');
  await desk.press('Control+Enter');
  await until(
    () => desk.timelineTotal(),
    (total) => total === before + 1,
  );
  expect(await middleRowShift(desk.page)).toBe(0);

  // By keys: the newest, then the oldest of what was read, which was never drawn; and up from there, through rows never drawn.
  await desk.timelineRows.first().focus();
  await desk.press('Home');
  await expect(desk.timelineRows.filter({ hasText: 'Contacto 0' })).toBeVisible();
  await desk.press('End');
  await until(
    async () => Number(/Contacto (\d+)/.exec((await focused(desk.page)) ?? '')?.[1] ?? 0),
    (n) => n > 500,
  );
  const up = await scrollHistory(desk.page, -60, FRAMES);
  told.push(`slowly up from the end: ${up.blank} blank, slip ${up.slipPx.toFixed(1)} px`);
  console.log(told.join('\n'));
  expect(up.blank, told.at(-1)).toBe(0);
  expect(up.slipPx, told.at(-1)).toBeLessThanOrEqual(MOST_SLIP_PX);

  // Who had the oldest contact alone is offered, although that page was never read, and found.
  await desk.press('Control+F');
  const bar = desk.page.getByRole('search', { name: 'Buscar en la historia' });
  await expect(bar).toContainText('El centro, que no contesta, puede tener más');
  await bar.getByRole('button', { name: /Con$/ }).click();
  await desk.page.getByRole('option', { name: 'Berta Solà' }).click();
  await expect(desk.timelineRows.filter({ hasText: `Contacto ${ROWS - 1}` })).toBeVisible();
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
