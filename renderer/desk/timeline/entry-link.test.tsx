/** The address of a contact: copied by key, opened from the palette and from outside, also when it lies deep, and a sentence else. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetCaseChoice } from '../cases/case-choice.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { ids, states, timelineOf } from '../preview/fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices, useNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { resetTimelines } from '../stores/timelines.ts';
import { resetView } from '../stores/view.ts';
import { resetEntryGoal } from './entry-link.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const NOW = 1_800_000_000_000;
const ROW_PX = 52;
let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: NOW });
let copied = '';

const rows = () => [...document.querySelectorAll<HTMLElement>('.entry-head')];
const focusedKey = () =>
  document.activeElement?.closest('[data-key]')?.getAttribute('data-key') ?? null;
const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }),
    );
  });
const offer = (entryId: string, startedAtMs: number) =>
  act(async () =>
    link.tell({ kind: 'entry/offered', customerId: ids.marta, entryId, startedAtMs }),
  );
/** Pages of the history are answered so from now on; the calls are kept. */
function pagesAre(first: object) {
  const pages = { now: first, asked: [] as unknown[] };
  const ask = link.ask.bind(link);
  link.ask = (name, payload) => {
    if (name !== 'timeline/page') return ask(name, payload);
    pages.asked.push(payload);
    return Promise.resolve({ ok: true, value: pages.now });
  };
  return pages;
}
const notice = () => useNotices.getState().notices.at(-1);

beforeEach(async () => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(6 * ROW_PX);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW_PX);
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    copied = text;
    return Promise.resolve();
  });
  link = createFakeLink(states.call(NOW), { now: NOW });
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
  });
  await vi.waitFor(() => expect(rows().length).toBeGreaterThan(3));
});

afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  for (const reset of [
    ...[resetSlices, resetView, resetNotices, resetLinkState, resetTimelines],
    ...[resetCaseChoice, resetEntryGoal],
  ])
    reset();
  vi.restoreAllMocks();
});

describe('the link of a contact', () => {
  it('is copied with one key from its row, and opens it again from the palette', async () => {
    await act(async () => rows()[1]?.focus());
    await press('k');
    const [, second] = timelineOf(NOW).entries;
    expect(copied).toBe(`puesto:entry/${ids.marta}/old-1/${second?.startedAtMs ?? 0}`);
    expect(notice()?.kind).toBe('done');
    await act(async () => rows()[0]?.focus());
    await press('k', { ctrlKey: true });
    const field = document.querySelector<HTMLInputElement>('.palette-field input');
    if (!field) throw new Error('no palette');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
        field,
        copied,
      );
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await vi.waitFor(() =>
      expect(document.querySelector('.palette-list .is-active')?.textContent).toContain('enlace'),
    );
    await act(async () => field.focus());
    await press('Enter');
    await vi.waitFor(() => expect(focusedKey()).toBe('old-1'));
  });

  it('brings a row under the eye that was never drawn', async () => {
    const deep = timelineOf(NOW, 38).entries[35];
    await offer('old-35', deep?.startedAtMs ?? 0);
    await vi.waitFor(() => expect(focusedKey()).toBe('old-35'));
  });

  it('opens what lies deeper than what was read by one page that begins with it, and Escape leads back', async () => {
    const deeper = timelineOf(NOW, 60).entries.slice(55);
    const [first] = deeper;
    const pages = pagesAre({ ...timelineOf(NOW, 60), entries: deeper });
    await offer('old-55', first?.startedAtMs ?? 0);
    await vi.waitFor(() => expect(focusedKey()).toBe('old-55'));
    expect(pages.asked[0]).toEqual({
      customerId: ids.marta,
      before: { startedAtMs: (first?.startedAtMs ?? 0) + 1, id: '-' },
    });
    expect(document.querySelector('.linked-head')).not.toBeNull();
    await press('Escape');
    expect(document.querySelector('.linked-head')).toBeNull();
    expect(rows()[0]?.closest('[data-key]')?.getAttribute('data-key')).toBe('old-0');
  });

  it('is seen also where the history was narrowed, and what narrows it takes its place', async () => {
    const all = timelineOf(NOW, 38).entries;
    const [target] = all;
    const narrow = () =>
      [...document.querySelectorAll<HTMLElement>('.filter-item')].find(
        (item) => item.getAttribute('aria-label') === 'Red social',
      );
    const isAll = () => document.querySelector('.filter-item')?.getAttribute('aria-pressed');
    await act(async () => narrow()?.click());
    expect(isAll()).toBe('false');
    await offer('old-0', target?.startedAtMs ?? 0);
    await vi.waitFor(() => expect(focusedKey()).toBe('old-0'));
    expect(isAll()).toBe('true');

    await press('f', { ctrlKey: true });
    const field = document.querySelector<HTMLInputElement>('.find-bar-words input');
    if (!field) throw new Error('no field');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'xq');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await vi.waitFor(() => expect(rows()).toEqual([]));
    await offer('old-1', all[1]?.startedAtMs ?? 0);
    await vi.waitFor(() => expect(focusedKey()).toBe('old-1'));
    expect(document.querySelector('.find-bar')).toBeNull();

    pagesAre({ ...timelineOf(NOW, 60), entries: timelineOf(NOW, 60).entries.slice(55) });
    await offer('old-55', timelineOf(NOW, 60).entries[55]?.startedAtMs ?? 0);
    await vi.waitFor(() => expect(focusedKey()).toBe('old-55'));
    await act(async () => narrow()?.click());
    expect(document.querySelector('.linked-head')).toBeNull();
  });

  it('reads what is newer above it, with the focus where it was, and says when that was not to be had', async () => {
    const all = timelineOf(NOW, 60);
    const [first] = all.entries.slice(55);
    const ask = link.ask.bind(link);
    let isAway = true;
    let asked = 0;
    link.ask = (name, payload): ReturnType<typeof ask> => {
      if (name !== 'timeline/page') return ask(name, payload);
      const error = { code: 'centre-unreachable', retryable: true } as const;
      asked += 1;
      if (isAway && asked > 1) return Promise.resolve({ ok: false, error });
      const { startedAtMs } = (payload as { before: { startedAtMs: number } }).before;
      const older = all.entries.filter((entry) => entry.startedAtMs < startedAtMs);
      const next = older.length > 10 ? older[9] : null;
      return Promise.resolve({ ok: true, value: { ...all, entries: older.slice(0, 10), next } });
    };
    await offer('old-55', first?.startedAtMs ?? 0);
    await vi.waitFor(() =>
      expect(document.querySelector('.linked-head')?.textContent).toContain('no se ha podido leer'),
    );
    isAway = false;
    const again = document.querySelector<HTMLElement>('.linked-head button');
    await act(async () => again?.click());
    await vi.waitFor(() => {
      expect(document.querySelector('.linked [data-key=old-54]')).not.toBeNull();
    });
    expect(document.querySelector('[data-is-stop]')?.getAttribute('data-key')).toBe('old-55');
    expect(document.querySelector('.linked-head')?.textContent).toContain('Alrededor');
  });

  it('says why it leads nowhere', async () => {
    const pages = pagesAre({ ...timelineOf(NOW, 3), source: 'cache' });
    await offer('never', NOW - 1);
    await vi.waitFor(() => expect(notice()).toMatchObject({ kind: 'warn' }));
    expect(notice()).toMatchObject({ text: expect.stringContaining('no está en este equipo') });
    pages.now = timelineOf(NOW, 3);
    await offer('never', NOW - 1);
    await vi.waitFor(() =>
      expect(notice()).toMatchObject({ text: expect.stringContaining('ya no existe') }),
    );
  });
});
