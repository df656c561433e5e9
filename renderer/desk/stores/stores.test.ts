/** The small rules of the stores: what is kept, what is dropped, what comes back to nothing. */
import { afterEach, describe, expect, it } from 'vitest';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { ids, states, timelineOf } from '../preview/fixtures.ts';
import { dropDraft, editDraft, markDraft, resetDrafts, useDrafts } from './drafts.ts';
import { resetNotices, showFault, showNotice, useNotices } from './notices.ts';
import { readSlice, resetSlices, watchSlice, writeSlice } from './slices.ts';
import { createTicker } from './ticker.ts';
import { addEntries, appendPage, putTimeline, resetTimelines, useTimelines } from './timelines.ts';

const now = Date.UTC(2026, 10, 21, 12);

afterEach(() => {
  resetDrafts();
  resetNotices();
  resetSlices();
  resetTimelines();
});

describe('slices', () => {
  it('keep what core told, tell who watches, and forget', () => {
    const heard: number[] = [];
    const remove = watchSlice('offers', (offers) => heard.push(offers?.length ?? -1));
    writeSlice('offers', states.ringing(now).offers);
    writeSlice('offers', []);
    remove();
    resetSlices();
    expect(heard).toEqual([1, 0]);
    expect(readSlice('offers')).toBeNull();
  });
});

describe('drafts', () => {
  it('believe a late answer only for the words it was about', () => {
    editDraft(ids.first, { ...emptyDraft, note: 'a' });
    editDraft(ids.first, { ...emptyDraft, note: 'ab' });
    markDraft(ids.first, 1, 'failed');
    expect(useDrafts.getState().byId[ids.first]?.state).toBe('editing');
    markDraft(ids.first, 2, 'failed');
    expect(useDrafts.getState().byId[ids.first]).toMatchObject({
      state: 'failed',
      draft: { note: 'ab' },
    });
    dropDraft(ids.first);
    expect(useDrafts.getState().byId).toEqual({});
  });
});

describe('notices', () => {
  it('show the same fault once and at most four at a time', () => {
    showFault({ code: 'disk-full', retryable: true });
    showFault({ code: 'disk-full', retryable: true });
    expect(useNotices.getState().notices).toHaveLength(1);
    for (const text of ['a', 'b', 'c', 'd', 'e']) showNotice('done', text);
    expect(useNotices.getState().notices).toHaveLength(4);
  });
});

describe('timelines', () => {
  it('put a new entry on top, once, however often it is told', () => {
    const timeline = timelineOf(now);
    const [first] = timeline.entries;
    if (!first) throw new Error('no entry');
    putTimeline(ids.marta, { state: 'ready', timeline });
    const fresh = { ...first, id: ids.second, startedAtMs: now };
    addEntries([{ entry: fresh, case: null }]);
    addEntries([{ entry: fresh, case: null }]);
    const after = useTimelines.getState().byId[ids.marta]?.timeline;
    expect(after?.entries[0]?.id).toBe(ids.second);
    expect(after?.total).toBe(timeline.total + 1);
  });
  it('take many at once as one change of each history, of one contact what was told last', () => {
    const timeline = timelineOf(now);
    const [first] = timeline.entries;
    if (!first) throw new Error('no entry');
    putTimeline(ids.marta, { state: 'ready', timeline });
    let changes = 0;
    const stop = useTimelines.subscribe(() => (changes += 1));
    const at = (n: number) => ({
      ...first,
      id: `int-${n}` as typeof first.id,
      startedAtMs: now + n,
    });
    addEntries([
      { entry: at(1), case: null },
      { entry: { ...at(2), customerId: 'cus-unread' as typeof first.customerId }, case: null },
      { entry: at(3), case: null },
      { entry: { ...at(3), summary: 'Al final' }, case: null },
    ]);
    stop();
    const after = useTimelines.getState().byId[ids.marta]?.timeline;
    expect(changes).toBe(1);
    expect(after?.entries.slice(0, 3).map(({ id }) => id)).toEqual(['int-3', 'int-1', first.id]);
    expect(after?.entries[0]?.summary).toBe('Al final');
    expect(after?.total).toBe(timeline.total + 2);
    expect(after?.cases).toBe(timeline.cases);
  });
  it('add an older page without repeating a row', () => {
    const timeline = timelineOf(now);
    const older = { ...timeline, entries: timeline.entries.slice(-2), total: 6, next: null };
    expect(appendPage(timeline, older).entries).toHaveLength(timeline.entries.length);
  });
});

describe('createTicker', () => {
  it('runs while somebody looks and sleeps after', () => {
    let clock = 1000;
    let tick: (() => void) | null = null;
    const ticker = createTicker(
      () => clock,
      (run) => {
        tick = run;
        return () => {
          tick = null;
        };
      },
    );
    const seen: number[] = [];
    const remove = ticker.subscribe(() => seen.push(ticker.nowMs()));
    clock = 2000;
    expect(ticker.nowMs()).toBe(1000);
    (tick as (() => void) | null)?.();
    remove();
    expect(seen).toEqual([2000]);
    expect(tick).toBeNull();
    clock = 9000;
    expect(ticker.nowMs()).toBe(9000);
  });
});
