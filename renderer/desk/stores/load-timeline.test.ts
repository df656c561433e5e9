/** Pages of a history: what follows what, what came too late, and what is read once more when the centre is back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Timeline } from '#src/contracts/desk.ts';
import { orderEntries } from '#src/timeline/order.ts';
import { ids, timelineOf } from '../preview/fixtures.ts';
import type { Ask } from './ask.ts';
import { loadTimeline, readTimelineAgain } from './load-timeline.ts';
import { addEntries, putTimeline, resetTimelines, useTimelines } from './timelines.ts';

const now = Date.UTC(2026, 10, 21, 12);
const PAGE = 30;
const whole = timelineOf(now, 90);
const all = orderEntries(whole.entries);
const [newest] = all;

/** The first `count`, as they would have been read. */
function read(count: number, from = 0): Timeline {
  const entries = all.slice(from, count);
  const last = entries.at(-1);
  const next = last && count < all.length ? { id: last.id, startedAtMs: last.startedAtMs } : null;
  return { ...whole, entries, next };
}

const state = () => useTimelines.getState().byId[ids.marta];
const shownIds = () => state()?.timeline?.entries.map(({ id }) => id);
const idsOf = (count: number) => all.slice(0, count).map(({ id }) => id);

let asked: (string | null)[] = [];
let meanwhile: () => void = () => undefined;

/** A centre that has it all and answers by pages. */
const ask = (async (
  _name: string,
  payload: { readonly before: { readonly id: string } | null },
) => {
  asked.push(payload.before?.id ?? null);
  meanwhile();
  const from = all.findIndex(({ id }) => id === payload.before?.id) + 1;
  return { ok: true, value: { ...read(from + PAGE, from), source: 'centre' } };
}) as unknown as Ask;

beforeEach(() => {
  asked = [];
  meanwhile = () => undefined;
});
afterEach(resetTimelines);

describe('loadTimeline', () => {
  it('puts the next page below', async () => {
    putTimeline(ids.marta, { state: 'ready', timeline: read(PAGE) });
    await loadTimeline(ask, ids.marta, 'more');
    expect(shownIds()).toEqual(idsOf(2 * PAGE));
    expect(state()?.isLoadingMore).toBe(false);
  });

  it('drops a page that no longer follows what is there', async () => {
    putTimeline(ids.marta, { state: 'ready', timeline: read(50) });
    meanwhile = () => putTimeline(ids.marta, { timeline: read(PAGE) });
    await loadTimeline(ask, ids.marta, 'more');
    expect(shownIds()).toEqual(idsOf(PAGE));
    expect(state()?.isLoadingMore).toBe(false);
  });
});

describe('readTimelineAgain', () => {
  it('reads as far down as was read and puts it there in one step', async () => {
    putTimeline(ids.marta, { state: 'ready', timeline: { ...read(50), source: 'cache' } });
    const lengths: unknown[] = [];
    meanwhile = () => lengths.push(shownIds()?.length);
    await readTimelineAgain(ask, ids.marta);
    expect(asked).toEqual([null, all[PAGE - 1]?.id]);
    expect(lengths).toEqual([50, 50]);
    expect(shownIds()).toEqual(idsOf(2 * PAGE));
    expect(state()?.timeline?.source).toBe('centre');
  });

  it('keeps what came on top while it was read', async () => {
    if (!newest) throw new Error('no history');
    putTimeline(ids.marta, { state: 'ready', timeline: { ...read(50), source: 'cache' } });
    meanwhile = () =>
      addEntries([{ entry: { ...newest, id: ids.second, startedAtMs: now + 1 }, case: null }]);
    await readTimelineAgain(ask, ids.marta);
    expect(shownIds()).toEqual([ids.second, ...idsOf(2 * PAGE)]);
    expect(state()?.timeline?.total).toBe(whole.total + 1);
  });

  it('leaves what is there when the centre is gone again', async () => {
    putTimeline(ids.marta, { state: 'ready', timeline: { ...read(50), source: 'cache' } });
    const gone = (async () => ({
      ok: false,
      error: { code: 'offline', retryable: true },
    })) as never;
    await readTimelineAgain(gone, ids.marta);
    expect(shownIds()).toEqual(idsOf(50));
    expect(state()?.state).toBe('ready');
  });
});
