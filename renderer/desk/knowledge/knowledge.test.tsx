/** Articles at the desk: found in the palette, read, ticked, in use, on the card, and pushed by a lead. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { whisper } from '#src/model/whisper.ts';
import { articlesOf } from '../preview/article-fixtures.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { cardOf, ids, states } from '../preview/fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetCards } from '../stores/cards.ts';
import { resetDrafts } from '../stores/drafts.ts';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices, useNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { resetTimelines } from '../stores/timelines.ts';
import { resetView, select } from '../stores/view.ts';
import { resetOpenChat } from '../team-chat/open-chat.ts';
import { resetKnowledge } from './open-article.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const NOW = Date.UTC(2026, 10, 21, 12);
const [double, refund] = articlesOf(NOW);
if (!double || !refund) throw new Error('no articles');
const AWAY = { code: 'centre-unreachable', retryable: true } as const;

let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: 0 });
/** Answers that are not there yet, by the order of asking; empty: all are answered at once. */
let held: { name: string; answer: (with_: Answer<unknown>) => void }[] = [];

async function open(
  state: DeskState,
  how: { readonly holds?: string; readonly isAway?: boolean } = {},
) {
  const made = createFakeLink(state, { now: NOW });
  link = made;
  const asking = {
    ...made,
    ask: (name: string, payload: unknown): Promise<Answer<unknown>> => {
      const answer = made.ask(name, payload);
      if (how.isAway === true && name.startsWith('article/'))
        return Promise.resolve({ ok: false, error: AWAY });
      if (name !== how.holds) return answer;
      return new Promise((resolve) => held.push({ name, answer: resolve }));
    },
  };
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, asking, root);
  });
}

async function press(key: string, more: KeyboardEventInit = {}) {
  await act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, code: '', bubbles: true, cancelable: true, ...more }),
    );
  });
}
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
async function type(words: string) {
  await act(async () => {
    // Without a real pointer or key the palette's dialog may take the focus back a frame later.
    const input =
      document.querySelector<HTMLInputElement>('.palette-dialog input') ?? document.activeElement;
    if (!(input instanceof HTMLInputElement)) throw new Error('no field has the focus');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await wait(200);
}
const shown = () => document.body.textContent ?? '';
const asked = (name: string) =>
  link.asked.filter((each) => each.name === name).map(({ payload }) => payload);
const tell = (name: string, value: unknown) =>
  act(async () => link.tell({ kind: 'slice', name, value }));
const reader = () => document.querySelector<HTMLElement>('.reader');
const click = (name: string) =>
  act(async () => {
    const found = [...document.querySelectorAll('button')].find((each) =>
      (each.getAttribute('aria-label') ?? each.textContent ?? '').includes(name),
    );
    if (!found) throw new Error(`no button ${name}`);
    found.click();
  });
const choose = (title: string) =>
  act(async () => {
    const found = [...document.querySelectorAll<HTMLElement>('[role=option]')].find((each) =>
      each.textContent?.includes(title),
    );
    if (!found) throw new Error(`no line ${title}`);
    found.click();
  });
const find = async (words: string) => {
  await press('k', { ctrlKey: true });
  await type(words);
};
const openFound = async (title: string) => {
  await find('cobro');
  await choose(title);
  await wait(100);
};

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const),
      ...(['requestAnimationFrame', 'cancelAnimationFrame'] as const),
    ],
  });
  vi.setSystemTime(NOW);
});

afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  held = [];
  for (const reset of [
    resetSlices,
    resetView,
    resetDrafts,
    resetNotices,
    resetTimelines,
    resetLinkState,
    resetCards,
    resetKnowledge,
    resetOpenChat,
  ])
    reset();
  vi.useRealTimers();
});

describe('articles in the palette', () => {
  it('are asked for from two letters on, in the language of the desk', async () => {
    await open(states.idle(NOW));
    await find('c');
    expect(asked('article/find')).toEqual([]);
    await type('me cobran dos');
    expect(asked('article/find')).toEqual([
      { query: 'me cobran dos', language: 'es', limit: expect.any(Number) },
    ]);
    expect(shown()).toContain(double.title);
    expect(shown()).toContain(`en inglés · ${refund.body[0]}`);
  });

  it('are those of the newest keystroke, however late the older answers come', async () => {
    await open(states.idle(NOW), { holds: 'article/find' });
    await find('cob');
    await type('cobro');
    const [first, second] = held;
    const hit = (title: string) => ({
      ok: true as const,
      value: { hits: [{ id: `${title}.es`, language: 'es', title, excerpt: '' }] },
    });
    await act(async () => second?.answer(hit('nueva')));
    await act(async () => first?.answer(hit('vieja')));
    expect(shown()).toContain('nueva');
    expect(shown()).not.toContain('vieja');
  });
});

describe('the reader', () => {
  it('stands in the place of the customer, with steps to tick that stay with the contact', async () => {
    await open(states.call(NOW));
    await openFound(double.title);
    expect(reader()?.textContent).toContain('retención del banco');
    expect(document.querySelector('.right')).toBeNull();
    const step = () => reader()?.querySelector<HTMLInputElement>('input[type=checkbox]');
    await act(async () => step()?.click());
    expect(reader()?.textContent).toContain('1 de 3 hechos');
    await press('Escape');
    expect(reader()).toBeNull();
    expect(document.querySelector('.right')).not.toBeNull();
    // It is in use, and the key opens it again, as it was left.
    expect(document.querySelector('.article-in-use')?.textContent).toContain(double.title);
    await press('g', { ctrlKey: true });
    expect(step()?.checked).toBe(true);
    await press('g', { ctrlKey: true });
    expect(reader()).toBeNull();
  });

  it('goes with its contact, and comes back with it', async () => {
    await open(states.call(NOW));
    await openFound(double.title);
    await act(async () => select({ kind: 'day' }));
    expect(reader()).toBeNull();
    await act(async () => select({ kind: 'contact', interactionId: ids.first }));
    expect(reader()).not.toBeNull();
    await tell('conversations', []);
    await tell('conversations', states.call(NOW).conversations);
    expect(reader()).toBeNull();
    expect(document.querySelector('.article-in-use')).toBeNull();
  });

  it('keeps no tick of steps that were written anew meanwhile', async () => {
    await open(states.call(NOW), { holds: 'article/get' });
    await openFound(double.title);
    const answer = (version: number) =>
      act(async () => held.shift()?.answer({ ok: true, value: { ...double, version } }));
    await answer(6);
    const step = () => reader()?.querySelector<HTMLInputElement>('input[type=checkbox]');
    await act(async () => step()?.click());
    const again = async (version: number) => {
      await press('g', { ctrlKey: true });
      await press('g', { ctrlKey: true });
      await answer(version);
    };
    await again(6);
    expect(step()?.checked).toBe(true);
    await again(7);
    expect(step()?.checked).toBe(false);
    expect(reader()?.textContent).toContain('0 de 3 hechos');
  });

  it('begins anew with another customer who is looked up without a contact', async () => {
    await open(states.idle(NOW));
    await act(async () => select({ kind: 'customer', customerId: ids.marta }));
    await openFound(double.title);
    const step = () => reader()?.querySelector<HTMLInputElement>('input[type=checkbox]');
    await act(async () => step()?.click());
    // With the same customer it stays.
    await act(async () => select({ kind: 'auto' }));
    await act(async () => select({ kind: 'customer', customerId: ids.marta }));
    expect(step()?.checked).toBe(true);
    await act(async () => select({ kind: 'customer', customerId: ids.oscar }));
    expect(reader()).toBeNull();
    await openFound(double.title);
    expect(step()?.checked).toBe(false);
  });

  it('gives way to the messages, and they to it', async () => {
    await open(states.call(NOW));
    await openFound(double.title);
    await press('m', { ctrlKey: true });
    expect(reader()).toBeNull();
    expect(document.querySelectorAll('.team-chat')).toHaveLength(1);
    await press('g', { ctrlKey: true });
    expect(document.querySelectorAll('.team-chat')).toHaveLength(1);
    expect(reader()).not.toBeNull();
  });

  it('says what happened when the article cannot be read now, and tries again', async () => {
    await open(
      {
        ...states.call(NOW),
        whispers: [pushed()],
      },
      { isAway: true },
    );
    await press(' ', { ctrlKey: true, code: 'Space' });
    expect(reader()?.textContent).toContain('Los artículos aún no están en este equipo');
    expect(reader()?.textContent).toContain('Probar otra vez');
  });

  it('is the search where nothing is in use', async () => {
    await open(states.call(NOW));
    await press('g', { ctrlKey: true });
    expect(document.querySelector('.palette')).not.toBeNull();
  });
});

const pushed = (atMs = NOW) =>
  whisper.parse({
    id: `w-${atMs}`,
    interactionId: ids.first,
    fromName: 'Dolores Rey',
    kind: 'article',
    text: '',
    field: null,
    article: { id: double.id, title: double.title },
    atMs,
  });

describe('an article in use', () => {
  it('goes with the card unless it is left out', async () => {
    await open(states.call(NOW));
    await openFound(double.title);
    await press('b', { ctrlKey: true });
    await type('nil');
    await press('Enter');
    const article = { id: double.id, title: double.title };
    expect(asked('consult/start')).toMatchObject([{ card: { article } }]);
    await press('b', { ctrlKey: true });
    await click('No enviarlo');
    await act(async () => document.querySelector<HTMLInputElement>('.people input')?.focus());
    await type('nil');
    await press('Enter');
    expect(asked('consult/start')).toHaveLength(2);
    expect(asked('consult/start')[1]).not.toHaveProperty('card.article');
  });

  it('is told to core once, with its ticks, and comes back in a new window', async () => {
    await open(states.call(NOW));
    await openFound(double.title);
    const told = asked('article/use');
    expect(told).toEqual([
      {
        interactionId: ids.first,
        use: { inUse: { id: double.id, title: double.title }, isLeftOut: false, ticks: {} },
      },
    ]);
    const use = { inUse: double, isLeftOut: false, ticks: { [double.id]: [1] } };
    await act(async () => resetKnowledge());
    await tell('conversations', []);
    await tell(
      'conversations',
      states.call(NOW).conversations.map((one) => ({ ...one, articleUse: use })),
    );
    expect(document.querySelector('.article-in-use')?.textContent).toContain(double.title);
    await press('g', { ctrlKey: true });
    await wait(100);
    expect(
      [...document.querySelectorAll<HTMLInputElement>('.reader-step input')].map(
        ({ checked }) => checked,
      ),
    ).toEqual([false, true, ...Array<boolean>(double.steps.length - 2).fill(false)]);
    expect(asked('article/use').filter((each) => each === told[0])).toHaveLength(1);
  });

  it('is opened from a card that came along', async () => {
    const state = states.consulted(NOW);
    await open({
      ...state,
      conversations: state.conversations.map((each) => ({
        ...each,
        company: each.company && {
          ...each.company,
          card: cardOf(NOW, {
            fromName: 'Otra persona',
            article: { id: double.id, title: double.title },
          }),
        },
      })),
    });
    await click(`Abrir el artículo: ${double.title}`);
    expect(asked('article/get')).toEqual([{ articleId: double.id }]);
    expect(reader()?.textContent).toContain('retención del banco');
  });
});

describe('an article from a lead', () => {
  it('is announced, opened by the key of suggestions, and the cursor stays', async () => {
    await open(states.call(NOW));
    const note = document.querySelector<HTMLTextAreaElement>('#desk-note');
    await act(async () => note?.focus());
    await tell('whispers', [pushed()]);
    expect(shown()).toContain('Dolores Rey te señala un artículo');
    expect(useNotices.getState().announcedPolitely.text).toContain(double.title);
    await press(' ', { ctrlKey: true, code: 'Space' });
    await wait(100);
    expect(reader()?.textContent).toContain('retención del banco');
    expect(document.activeElement).toBe(note);
    expect(asked('whisper/dismiss')).toEqual([{ id: `w-${NOW}` }]);
    // One key goes into it, and from there closes it: the cursor is where it was.
    await press('g', { ctrlKey: true });
    await wait(100);
    expect(document.activeElement).toBe(reader());
    await press('g', { ctrlKey: true });
    await wait(100);
    expect(reader()).toBeNull();
    expect(document.activeElement).toBe(note);
  });
});
