/** A history of 20,000 contacts, read without the centre: every frame is full of rows however it is scrolled, and nothing jumps. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { expect, test } from '../fixtures/test.ts';
import { MARTA, until } from '../fixtures/facts.ts';
import { scrollHistory } from '../fixtures/scroll-history.ts';

const FILL = fileURLToPath(new URL('../fixtures/fill-history.ts', import.meta.url));
const ROWS = 20_000;
const FRAMES = 120;
const ROW_PX = 50;

test('a history of 20,000 contacts scrolls without the centre and without an empty frame @P0', async ({
  puesto,
}) => {
  const { desk, centre, launched } = await puesto();
  await desk.goReady();
  // With the centre there: the history is put beside customers whom the desk first has to fetch.
  const words = [FILL, launched.ready.profileDir, MARTA.name, String(ROWS)];
  await promisify(execFile)(process.execPath, words);
  await centre.crash(120_000);
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
    const { blank, frameMs, pixels } = await scrollHistory(desk.page, stepPx, FRAMES);
    const rowsPassed = pixels / ROW_PX;
    const sorted = frameMs.toSorted((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    told.push(
      `${what}: ${Math.round(rowsPassed)} rows, frames p50 ${at(0.5)} p99 ${at(0.99)} ms, ${frameMs.filter((ms) => ms > 25).length} over 25 ms, ${blank} blank`,
    );
    expect(blank, told.at(-1)).toBe(0);
    expect(rowsPassed, told.at(-1)).toBeGreaterThan(100);
  }
  console.log(told.join('\n'));

  // By keys: the newest, then the oldest of what was read, which was never drawn.
  await desk.timelineRows.first().focus();
  await desk.press('Home');
  await expect(desk.timelineRows.filter({ hasText: 'Contacto 0' })).toBeVisible();
  await desk.press('End');
  await until(
    async () => Number(/Contacto (\d+)/.exec((await focused(desk.page)) ?? '')?.[1] ?? 0),
    (n) => n > 500,
  );
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
