/**
 * What an agent sees of the memory, in a real Chromium page of the web shell whose centre is away: from a key to the painted articles
 * (goals 3 and 4), from a click to the painted timeline (goal 7), and a history of 20,000 contacts that is scrolled (goal 9); in its
 * cache the million contacts of 50,000 customers.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { PracticeCentre } from '../../fixtures/centre.ts';
import { MARTA } from '../../fixtures/facts.ts';
import { launchWeb } from '../../fixtures/launch-web.ts';
import { scrollHistory } from '../../fixtures/scroll-history.ts';
import { Desk } from '../../pages/desk.ts';
import { spreadOf } from '../figures.ts';
import { makeArticles } from './corpus.ts';
import { makeCustomer } from './interactions.ts';
import { makeLargeProfile } from './large-profile.ts';
import { judge, type MemoryFigure } from './memory-figure.ts';
import { took, watchPaint } from './paint-marks.ts';
import { dropFromMemory } from './timeline-figures.ts';

const AWAY_MS = 600_000;
const TITLES = 30;
const LONGEST = 12;
const CUSTOMERS = 60;
const COLD_CUSTOMERS = 40;
const FRAMES = 600;
const ROWS = 20_000;
const LONG_FRAME_MS = 25;
const MOST_SLIP_PX = 4;

const fill = (script: string, ...words: readonly string[]) =>
  promisify(execFile)(process.execPath, [
    fileURLToPath(new URL(script, import.meta.url)),
    ...words,
  ]);

const figure = (
  name: string,
  value: number | null,
  told: {
    readonly goal?: number;
    readonly atMost?: number;
    readonly unit?: MemoryFigure['unit'];
  } = {},
) => judge({ name, unit: 'ms', value, beside: {}, ...told });

/** Titles typed letter by letter in the palette, as when somebody looks for an article. */
async function typeTitles(desk: Desk): Promise<readonly number[]> {
  const { page } = desk;
  const titles = [...makeArticles(TITLES, 1)].map(({ title }) => title.slice(0, LONGEST));
  await desk.press('Control+K');
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.waitFor();
  await watchPaint(page, '[role="group"][aria-label="Artículos"]');
  const tolls: number[] = [];
  for (const title of titles) {
    await field.fill('');
    for (const letter of title) {
      await page.keyboard.type(letter);
      const ms = await took(page);
      if (ms !== null) tolls.push(ms);
    }
  }
  await desk.press('Escape');
  return tolls;
}

/** Customers who were never open here, one after the other: Enter in the palette to the rows of their history. */
async function openTimelines(
  desk: Desk,
  first: number,
  count: number,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly number[]> {
  const { page } = desk;
  await watchPaint(page, '.timeline-all');
  const tolls: number[] = [];
  for (let n = first; n < first + count; n += 1) {
    const { name } = makeCustomer(n);
    await desk.press('Control+K');
    await page.keyboard.type(name);
    await page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .waitFor();
    await before();
    await desk.press('Enter');
    const ms = await took(page);
    if (ms !== null) tolls.push(ms);
  }
  return tolls;
}

async function scrollFigures(page: Page): Promise<readonly MemoryFigure[]> {
  const figures: MemoryFigure[] = [];
  for (const [what, stepPx] of [
    ['slowly', 60],
    ['fast', 400],
    ['back', -400],
  ] as const) {
    const { blank, frameMs, slipPx } = await scrollHistory(page, stepPx, FRAMES);
    figures.push(
      figure(`20k contacts scrolled ${what}: frame, p50`, spreadOf(frameMs)?.p50 ?? null),
      figure(`20k contacts scrolled ${what}: frame, p99`, spreadOf(frameMs)?.p99 ?? null, {
        goal: 9,
        atMost: 20,
      }),
      figure(
        `20k contacts scrolled ${what}: frames over 25 ms`,
        frameMs.filter((ms) => ms > LONG_FRAME_MS).length,
        { goal: 9, unit: '', atMost: 0 },
      ),
      figure(`20k contacts scrolled ${what}: blank frames`, blank, {
        goal: 8,
        unit: '',
        atMost: 0,
      }),
      figure(`20k contacts scrolled ${what}: slip of a row in pixels (goal 9)`, slipPx, {
        unit: '',
        atMost: MOST_SLIP_PX,
      }),
    );
  }
  return figures;
}

/** All of it, with shelves of these sizes. */
export async function paintFigures(
  folder: string,
  shelves: readonly number[],
): Promise<readonly MemoryFigure[]> {
  const profile = await makeLargeProfile(folder);
  const { profileDir } = profile;
  const launched = await launchWeb({ agent: 'lucia', profileDir });
  try {
    const { centre: ready } = launched.ready;
    if (!ready) throw new Error('The shell has no centre.');
    const centre = new PracticeCentre(ready);
    const desk = new Desk(await launched.deskPage(), 'lucia');
    await desk.goReady();
    // With the centre there: the history is put beside customers whom the desk first has to fetch.
    await fill('../../fixtures/fill-history.ts', profileDir, MARTA.name, String(ROWS));
    await centre.crash(AWAY_MS);
    await desk.strip.filter({ hasText: /no contesta/i }).waitFor({ timeout: 30_000 });
    const figures: MemoryFigure[] = [];
    const add = (name: string, sample: readonly number[], goal: number, atMost: number): void => {
      const spread = spreadOf(sample);
      figures.push(
        figure(`${name}, p50 of ${sample.length}`, spread?.p50 ?? null),
        figure(`${name}, p99`, spread?.p99 ?? null, { goal, atMost }),
      );
    };
    const among = 'click to painted timeline among 1M';
    add(among, await openTimelines(desk, 0, CUSTOMERS), 7, 50);
    const drop = () => dropFromMemory(profile.cacheFile());
    add(`${among}, file cold`, await openTimelines(desk, CUSTOMERS, COLD_CUSTOMERS, drop), 7, 80);
    await desk.openCustomer(MARTA.name);
    await desk.timelineRows.filter({ hasText: 'Contacto 0' }).waitFor();
    figures.push(...(await scrollFigures(desk.page)));
    for (const count of shelves) {
      process.stderr.write(`Putting ${count} articles on the desk\n`);
      await fill('fill-desk.ts', profileDir, String(count));
      const isLarge = count > 30_000;
      add(
        `${count / 1_000}k: key to painted articles`,
        await typeTitles(desk),
        isLarge ? 4 : 3,
        isLarge ? 66 : 50,
      );
    }
    return figures;
  } finally {
    await launched.stop();
    profile.remove();
  }
}
