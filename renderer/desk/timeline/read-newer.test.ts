/** Pages above a contact: none left out, none twice, whatever the gaps between contacts. */
import { describe, expect, it } from 'vitest';
import { interactionId, type InteractionId } from '#src/model/ids.ts';
import type { TimelineEntry } from '#src/model/interaction.ts';
import { compareEntries, orderEntries } from '#src/timeline/order.ts';
import { ids, timelineOf } from '../preview/fixtures.ts';
import type { Ask } from '../stores/ask.ts';
import { readNewer, spanOf } from './read-newer.ts';
import { stackedRows } from './stacked-rows.ts';

const NOW = 1_800_000_000_000;
const PAGE = 100;
const [sample] = timelineOf(NOW, 1).entries;
if (!sample) throw new Error('no entry');
const at = (startedAtMs: number, nth: number): TimelineEntry => ({
  ...{ ...sample, startedAtMs, caseId: null, id: interactionId.parse(`e-${nth}`) },
});

/** A centre with these contacts; counts what it is asked. */
function centreOf(entries: readonly TimelineEntry[]) {
  const all = orderEntries(entries);
  let count = 0;
  const ask = ((_name: string, payload: unknown) => {
    count += 1;
    const { before } = payload as { before: { startedAtMs: number; id: InteractionId } };
    const older = all.filter(
      (entry) => compareEntries({ ...sample, ...before } as never, entry) < 0,
    );
    const page = older.slice(0, PAGE);
    const next = older.length > PAGE ? page.at(-1) : null;
    return Promise.resolve({ ok: true, value: { entries: page, cases: [], next } });
  }) as unknown as Ask;
  return { all, ask, count: () => count };
}
async function readAll(of: ReturnType<typeof centreOf>, from: number) {
  let read = of.all.slice(from, from + PAGE);
  let span = spanOf(read);
  for (let pages = 0; pages < 200; pages += 1) {
    const [top] = read;
    if (!top) throw new Error('no top');
    const found = await readNewer(of.ask, ids.marta, top, span, NOW + 86_400_000);
    if (!found) return { read, isTop: false };
    read = [...found.entries, ...read];
    span = found.spanMs;
    if (found.isTop) return { read, isTop: true };
  }
  throw new Error('no end');
}

describe('what is newer', () => {
  const day = 86_400_000;
  it.each([
    ['come evenly', (nth: number) => NOW - nth * day],
    ['come in bursts', (nth: number) => NOW - Math.floor(nth / 60) * 300 * day - (nth % 60)],
    ['come ever seldomer', (nth: number) => NOW - 5 * nth ** 4],
    ['come ever oftener', (nth: number) => NOW - Math.round(40 * day * Math.sqrt(nth))],
    ['come several at a time', (nth: number) => NOW - Math.floor(nth / 7) * day],
  ])('is read whole when contacts %s', async (_, when) => {
    const centre = centreOf(Array.from({ length: 900 }, (_unused, nth) => at(when(nth), nth)));
    const { read, isTop } = await readAll(centre, 700);
    expect(isTop).toBe(true);
    expect(read.map(({ id }) => id)).toEqual(centre.all.slice(0, 800).map(({ id }) => id));
    expect(centre.count()).toBeLessThan(150);
  });
  it('is nothing above the newest', async () => {
    const centre = centreOf([at(NOW, 1), at(NOW - 5, 2)]);
    expect(await readAll(centre, 0)).toMatchObject({ isTop: true, read: { length: 2 } });
  });
  it('is said not to be read when a page cannot hold one moment, or the centre does not answer', async () => {
    const crowd = Array.from({ length: 250 }, (_, nth) => at(NOW - 1_000, nth));
    const centre = centreOf([...crowd, at(NOW - 2_000, 999)]);
    expect((await readAll(centre, 250)).isTop).toBe(false);
    const away = (() => Promise.resolve({ ok: false })) as unknown as Ask;
    expect(await readNewer(away, ids.marta, at(NOW, 1), 1, NOW + 1)).toBeNull();
  });
});

describe('rows of several pages', () => {
  it('stay as they are when a page comes above them, each with keys of its own', () => {
    const { entries, cases } = timelineOf(NOW, 38);
    const whole = [entries.slice(0, 10), entries.slice(10, 20), entries.slice(20)];
    const before = stackedRows(whole.slice(1), cases).map(({ key }) => key);
    const after = stackedRows(whole, cases).map(({ key }) => key);
    expect(after.slice(-before.length)).toEqual(before);
    expect(new Set(after).size).toBe(after.length);
    expect(after.filter((key) => !key.startsWith('case'))).toHaveLength(entries.length);
  });
});
