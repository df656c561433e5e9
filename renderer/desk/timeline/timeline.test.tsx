/** The history as one tab stop: arrows move through rows that are drawn and rows that are not yet. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Timeline } from '#src/contracts/desk.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { ids, states, timelineOf } from '../preview/fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { putTimeline, resetTimelines } from '../stores/timelines.ts';
import { resetView, useView } from '../stores/view.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const ROW_PX = 52;
let stop: (() => void) | null = null;
let link: ReturnType<typeof createFakeLink>;

const rows = () => [...document.querySelectorAll<HTMLElement>('.entry-head')];
const stops = () => rows().filter(({ tabIndex }) => tabIndex === 0);
const slotOf = (row: Element | null | undefined) =>
  Number(row?.closest('[data-index]')?.getAttribute('data-index'));
const press = (key: string) =>
  act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  });

/** A contact that is over now, as the centre tells it. */
async function arrive(summary: string): Promise<void> {
  const [newest] = timelineOf(Date.now()).entries;
  const entry = { ...newest, id: 'fresh', caseId: null, summary, startedAtMs: Date.now() };
  await act(async () => link.tell({ kind: 'timeline/added', entry, case: null }));
}

beforeEach(async () => {
  // The light DOM has no layout: a column of ten rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return this.classList.contains('timeline-scroll') ? 10 * ROW_PX : 0;
  });
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW_PX);
  // Of which no place is the end: past it the list would take the scroll for a bounce.
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(100 * ROW_PX);
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  link = createFakeLink(states.call(Date.now()), { now: Date.now() });
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
  });
  await vi.waitFor(() => expect(rows().length).toBeGreaterThan(5));
});

afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  for (const reset of [resetSlices, resetView, resetNotices, resetLinkState, resetTimelines])
    reset();
  vi.restoreAllMocks();
});

describe('the history', () => {
  it('is one tab stop, its newest exchange until another one had the focus', async () => {
    expect(stops()).toEqual([rows()[0]]);
    await act(async () => rows()[3]?.focus());
    expect(stops()).toEqual([rows()[3]]);
  });

  it('moves with the arrows past the heads of cases, and stays at its ends', async () => {
    await act(async () => stops()[0]?.focus());
    await press('ArrowUp');
    expect(document.activeElement).toBe(rows()[0]);
    const seen: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      await press('ArrowDown');
      expect(document.activeElement?.classList.contains('entry-head')).toBe(true);
      expect(stops()).toEqual([document.activeElement]);
      seen.push(slotOf(document.activeElement));
    }
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
    await press('ArrowUp');
    expect(slotOf(document.activeElement)).toBe(seen.at(-2));
    await press('Home');
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('shows the newest at its top when it stands there, and leaves the focus where it is', async () => {
    await act(async () => rows()[0]?.focus());
    const focused = document.activeElement;
    const slot = slotOf(focused);
    await arrive('Recién llegado');
    expect(rows()[0]?.textContent).toContain('Recién llegado');
    expect(document.querySelector('.timeline-scroll')?.scrollTop).toBe(0);
    expect(document.activeElement).toBe(focused);
    expect(slotOf(focused)).toBe(slot + 1);
    expect(stops()).toEqual([focused]);
  });

  it('stays at the row under the eye when the newest arrives above', async () => {
    const list = document.querySelector('.timeline-scroll');
    if (!list) throw new Error('no list');
    await act(async () => {
      list.scrollTop = 2 * ROW_PX;
      list.dispatchEvent(new Event('scroll'));
    });
    await arrive('Recién llegado');
    expect(list.scrollTop).toBe(3 * ROW_PX);
  });

  it('stays there too when it was scrolled on in the same frame, before anybody was told', async () => {
    const list = document.querySelector('.timeline-scroll');
    if (!list) throw new Error('no list');
    await act(async () => {
      list.scrollTop = 2 * ROW_PX;
      list.dispatchEvent(new Event('scroll'));
    });
    list.scrollTop = 4 * ROW_PX;
    await arrive('Recién llegado');
    expect(list.scrollTop).toBe(5 * ROW_PX);
  });

  it('is looked through with Ctrl+F, and Escape brings all of it back', async () => {
    const all = rows().length;
    await act(async () => {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }),
      );
    });
    const field = document.querySelector<HTMLInputElement>('.find-bar-words input');
    expect(document.activeElement).toBe(field);
    if (!field) throw new Error('no field');
    const write = (value: string) =>
      act(async () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
          field,
          value,
        );
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    const word = rows()[2]?.querySelector('.entry-line')?.textContent?.split(' ').at(-1) ?? '';
    await write(word);
    await vi.waitFor(() =>
      expect(document.querySelector('.find-count')?.textContent).toMatch(/\d/),
    );
    expect(rows().length).toBeGreaterThan(0);
    for (const row of rows()) expect(row.textContent?.toLowerCase()).toContain(word.toLowerCase());
    await write('xqzwv');
    await vi.waitFor(() => expect(rows()).toEqual([]));
    await press('Escape');
    expect(rows()).toHaveLength(all);
    expect(document.activeElement?.getAttribute('aria-pressed')).toBe('false');
  });

  it('is looked through with Ctrl+F also while the card stands in its place', async () => {
    const find = () =>
      act(async () => {
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'f',
            ctrlKey: true,
            bubbles: true,
            cancelable: true,
          }),
        );
      });
    const field = () => document.querySelector('.find-bar-words input');
    await act(async () => useView.setState({ customerTab: 'card' }));
    expect(document.querySelector('.timeline')).toBeNull();
    await find();
    await vi.waitFor(() => expect(field()).not.toBeNull());
    expect(document.activeElement).toBe(field());
    // Once: the next one that is opened is not looked through.
    await press('Escape');
    await act(async () => useView.setState({ customerTab: 'card' }));
    await act(async () => useView.setState({ customerTab: 'history' }));
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(5));
    expect(field()).toBeNull();
  });

  it('offers everybody of the history on this machine, and says how much of it that is', async () => {
    const offered = () =>
      [...document.querySelectorAll('.find-bar select option')].map(
        ({ textContent }) => textContent,
      );
    const told = () => document.querySelector('.find-bar-scope')?.textContent;
    const shown = async (change: Partial<Timeline>) =>
      act(async () =>
        putTimeline(ids.marta, { timeline: { ...timelineOf(Date.now(), 38), ...change } }),
      );
    await act(async () => {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }),
      );
    });
    // Of a page that nobody has scrolled to.
    await vi.waitFor(() => expect(offered()).toContain('Nil Casas'));
    expect(told()).toBeUndefined();
    await shown({ total: 20_000 });
    expect(told()).toContain('38 de 20.000 contactos');
    await shown({ source: 'cache' });
    expect(told()).toContain('puede tener más');
  });

  it('writes days as the language of the desk writes them', async () => {
    await act(async () => {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }),
      );
    });
    const days = [...document.querySelectorAll<HTMLInputElement>('.find-bar [type=date]')];
    expect(days.map(({ lang }) => lang)).toEqual(['es-ES', 'es-ES']);
  });

  it('reaches the oldest row with End, although nothing of it was drawn, and opens it in place', async () => {
    await act(async () => stops()[0]?.focus());
    const drawn = rows().length;
    const most = Math.max(...rows().map(slotOf));
    await press('End');
    const oldest = document.activeElement;
    expect(oldest?.classList.contains('entry-head')).toBe(true);
    expect(slotOf(oldest)).toBeGreaterThan(most);
    expect(rows().length).toBeLessThan(drawn + 15);
    await act(async () => (oldest as HTMLElement).click());
    expect(oldest?.getAttribute('aria-expanded')).toBe('true');
    await press('ArrowDown');
    expect(document.activeElement).toBe(oldest);
  });
});
