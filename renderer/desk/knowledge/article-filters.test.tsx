/** Filters in the palette: by key, kept with the contact, never hiding that something is hidden. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import { ANY_ARTICLE } from '#src/model/article-filter.ts';
import { queueId } from '#src/model/ids.ts';
import { articlesOf } from '../preview/article-fixtures.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { ids, states } from '../preview/fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { resetView, showOverlay } from '../stores/view.ts';
import { texts } from '../text/texts.ts';
import { filterChoices, typedChoice } from './filter-choices.ts';
import { resetKnowledge } from './open-article.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const NOW = Date.UTC(2026, 10, 21, 12);
const [double, refund] = articlesOf(NOW);
let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: NOW });
async function open(state: DeskState, found?: object) {
  const made = createFakeLink(state, { now: NOW });
  link = {
    ...made,
    ask: (name: string, payload: unknown) => {
      const answer = made.ask(name, payload);
      return name === 'article/find' && found
        ? Promise.resolve({ ok: true, value: found })
        : answer;
    },
  };
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
  });
  await palette();
}
const wait = () => act(async () => vi.advanceTimersByTimeAsync(100));
async function palette() {
  await act(async () => showOverlay('palette'));
  await wait();
}
const field = () => {
  const input = document.querySelector<HTMLInputElement>('.palette-dialog input');
  if (!input) throw new Error('no palette');
  return input;
};
async function type(words: string) {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), words);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
  await wait();
}
async function press(key: string, more: KeyboardEventInit = {}) {
  await act(async () => {
    field().dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  });
  await wait();
}
const asked = () =>
  link.asked.filter(({ name }) => name === 'article/find').map(({ payload }) => payload);
const list = () => document.querySelector('.palette-list')?.textContent;
const note = () => document.querySelector('.article-filter-note')?.textContent;
const typed = () => document.querySelector('.filter-item.is-typed')?.textContent;
const hint = () => document.querySelector('.has-typed .kbd')?.textContent;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  for (const reset of [resetKnowledge, resetNotices, resetSlices, resetView]) reset();
  vi.useRealTimers();
});

describe('filters of articles', () => {
  it('are set by Tab from the word that is being typed, and lifted by Backspace at the beginning', async () => {
    await open(states.idle(NOW));
    await type('cobro espa');
    expect(typed()).toBe('Español');
    expect(hint()).toBe('Tab');
    await press('Tab');
    expect(field().value).toBe('cobro');
    expect(asked().at(-1)).toMatchObject({
      query: 'cobro',
      filter: { ...ANY_ARTICLE, language: 'es' },
    });
    expect(list()).toContain(double?.title);
    expect(list()).not.toContain(refund?.title);
    expect(note()).toBe('Solo: Español1 de 2 artículos');
    await act(async () => field().setSelectionRange(0, 0));
    await press('Backspace');
    expect(asked().at(-1)).toEqual({ query: 'cobro', language: 'es', limit: 6 });
    expect(list()).toContain(refund?.title);
    expect(note()).toBe('');
  });

  it('leave Tab alone when nothing is named, and all go with Shift and Backspace', async () => {
    await open(states.idle(NOW));
    await type('cobro');
    await press('Tab');
    expect(field().value).toBe('cobro');
    expect(note()).toBe('');
    await type('cobro soporte');
    await press('Tab');
    await type('cobro cadu');
    await press('Tab');
    expect(asked().at(-1)).toMatchObject({
      filter: { queueId: ids.support, freshness: 'expired' },
    });
    await press('Backspace', { shiftKey: true });
    expect(asked().at(-1)).not.toHaveProperty('filter');
  });

  it('stay with the contact, and are gone with the palette where there is none', async () => {
    await open(states.call(NOW));
    await type('cobro ingl');
    await press('Tab');
    expect(link.asked.find(({ name }) => name === 'article/use')?.payload).toMatchObject({
      interactionId: ids.first,
      use: { filter: { language: 'en' } },
    });
    await act(async () => showOverlay('none'));
    await wait();
    await palette();
    expect(note()).toContain('Solo: Inglés');
    await act(async () => stop?.());
    resetKnowledge();
    resetView();
    await open(states.idle(NOW));
    await type('cobro ingl');
    await press('Tab');
    await act(async () => showOverlay('none'));
    await wait();
    await palette();
    expect(note()).toBe('');
  });

  it('say so when they leave nothing, and the search is no vain one', async () => {
    const found = { hits: [], counts: { fitting: 0, all: 4 }, source: 'cache', asOfMs: NOW };
    await open(states.idle(NOW), found);
    await type('zzzz cadu');
    await press('Tab');
    expect(list()).toBe(texts.es.knowledge.filters.allHidden);
    expect(note()).toContain('0 de 4 artículos');
    await act(async () => showOverlay('none'));
    await wait();
    expect(
      link.asked.filter(({ name }) => name === 'search/vain').map(({ payload }) => payload),
    ).not.toContainEqual(expect.objectContaining({ kind: 'nothing' }));
  });

  it('keep every word of the row in its place while one is being typed', async () => {
    await open(states.idle(NOW));
    const before = document.querySelector('.article-filter-row')?.textContent;
    await type('cobro espa');
    expect(typed()).toBe('Español');
    expect(document.querySelector('.article-filter-row')?.textContent).toBe(before);
  });

  it('count one article as one, and none in words', () => {
    const { counted } = texts.es.knowledge.filters;
    expect(counted(1, 1, 1)).toBe('1 de 1 artículo');
    expect(counted(0, 0, 0)).toBe('tampoco hay ninguno sin filtro');
    expect(counted(2, 2, 5)).toBe('2 de 5 artículos');
    expect(texts.en.knowledge.filters.counted(1, 1, 1)).toBe('1 of 1 article');
  });

  it('are no words of the question that leads are told of', async () => {
    await open(states.idle(NOW));
    await type('abono perdido');
    await type('abono perdido espa');
    await press('Tab');
    await act(async () => showOverlay('none'));
    await wait();
    expect(
      link.asked.filter(({ name }) => name === 'search/vain').map(({ payload }) => payload),
    ).toMatchObject([{ text: 'abono perdido' }]);
  });

  it('say that who answered knows no filters', async () => {
    await open(states.idle(NOW), { hits: [], source: 'centre', asOfMs: NOW });
    await type('cobro espa');
    await press('Tab');
    expect(note()).toContain(texts.es.knowledge.filters.notYet);
  });

  it('stand above how many articles of the centre cannot be read, and how old the others are', async () => {
    const idle = states.idle(NOW);
    const articles = { count: 66, total: null, asOfMs: NOW, leftOut: 2 };
    const away = {
      ...idle,
      here: { customers: null, othersUnsent: false, articles },
      strip: { ...idle.strip, centre: { ...idle.strip.centre, state: 'unreachable' as const } },
    };
    await open(away, { hits: [], counts: { fitting: 0, all: 0 }, source: 'cache', asOfMs: NOW });
    await type('zzzz');
    expect(document.querySelector('.palette-foot')?.textContent).toMatch(
      /Artículos de las \d+:\d\d · 2 artículos del centro no se pueden leer y faltan aquí\./,
    );
    expect(list()).toContain('Prueba con otras');
  });

  it('are asked for with what goes first for the contact', async () => {
    await open(states.call(NOW));
    await type('cobro');
    expect(asked().at(-1)).toMatchObject({ prefer: { language: 'es' } });
  });
});

describe('the word that is typed', () => {
  const words = texts.es.knowledge.filters;
  const queues = [{ id: queueId.parse('keep'), name: 'Bajas y retención' }];
  const choices = filterChoices({ filter: ANY_ARTICLE, queues, queuesShown: 0, words });
  it.each([
    ['router reten', 'queueId keep', 'router'],
    ['RETENCIÓN', 'queueId keep', ''],
    ['a b  avis', 'kind briefing', 'a b'],
    ['todos', 'all', ''],
  ])('%j names a choice', (query, id, rest) => {
    expect(typedChoice(query, choices)).toMatchObject({ choice: { id }, rest });
  });
  it.each(['', 'es', 'router espx', 'avisos ', 'español router'])('%j names none', (query) => {
    expect(typedChoice(query, choices)).toBeNull();
  });
});
