/** The palette offers articles for the conversation in the middle, and follows it. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { states } from '../preview/fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { resetView, showOverlay } from '../stores/view.ts';
import { resetKnowledge } from './open-article.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const NOW = Date.UTC(2026, 10, 21, 12);
let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: NOW });
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
async function open(
  state: DeskState,
  how: { readonly isEmpty?: boolean; readonly findsAfterMs?: number } = {},
) {
  const made = createFakeLink(state, { now: NOW, isEmpty: how.isEmpty === true });
  link = {
    ...made,
    ask: async (name, payload) => {
      const answer = await made.ask(name, payload);
      if (name === 'customer/find' && how.isEmpty === true)
        return { ok: true, value: { customers: [] } } as never;
      if (name === 'article/find' && how.findsAfterMs !== undefined)
        await new Promise((resolve) => setTimeout(resolve, how.findsAfterMs));
      return answer;
    },
  };
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
  });
}
const questions = () =>
  link.asked
    .filter(({ name }) => name === 'article/find')
    .map(({ payload }) => (payload as { query: string }).query);
const field = () => document.querySelector<HTMLInputElement>('.palette-dialog input');
const press = (key: string) =>
  act(async () => {
    field()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
const type = (into: HTMLInputElement | HTMLTextAreaElement | null, words: string) =>
  act(async () => {
    if (!into) throw new Error('no field');
    const { constructor } = into;
    Object.getOwnPropertyDescriptor(constructor.prototype, 'value')?.set?.call(into, words);
    into.dispatchEvent(new Event('input', { bubbles: true }));
  });
const group = () =>
  [...document.querySelectorAll('.palette-list [role=group]')].find((each) =>
    each.getAttribute('aria-label')?.includes('para esta conversación'),
  );

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  resetKnowledge();
  resetNotices();
  resetSlices();
  resetView();
  vi.useRealTimers();
});

describe('articles for the conversation', () => {
  it('stand at the top before anything is typed, and follow what is noted', async () => {
    const state = states.call(NOW);
    const [contact] = state.conversations;
    if (!contact) throw new Error('no contact');
    const noted = (note: string) => [{ ...contact, draft: { ...contact.draft, note } }];
    await open({ ...state, conversations: noted('dos cargos iguales') });
    await act(async () => showOverlay('palette'));
    await wait(100);
    expect(questions().at(-1)).toContain('dos cargos iguales');
    expect(group()?.textContent).toContain('Cobro duplicado');
    expect(document.querySelector('.palette-list [role=group]')).toBe(group());
    await act(async () => showOverlay('none'));
    await wait(500);
    await act(async () =>
      link.tell({ kind: 'slice', name: 'conversations', value: noted('mueve la línea') }),
    );
    await act(async () => showOverlay('palette'));
    await wait(100);
    expect(questions().at(-1)).toContain('mueve la línea');
    await type(field(), 'ab');
    await wait(100);
    expect(group()).toBeUndefined();
  });

  it('are opened by Enter at once, and what is said meanwhile moves no line under it', async () => {
    await open(states.call(NOW), { findsAfterMs: 50 });
    const note = document.querySelector<HTMLTextAreaElement>('textarea.note');
    await type(note, 'dos cargos iguales');
    await act(async () => showOverlay('palette'));
    // Nobody has seen them yet.
    await press('Enter');
    expect(document.querySelector('.reader')).toBeNull();
    await wait(100);
    // What was written last counts, also before core has kept it.
    expect(questions().at(-1)).toContain('dos cargos iguales');
    const [contact] = states.call(NOW).conversations;
    if (!contact) throw new Error('no contact');
    const before = questions().length;
    const draft = { ...contact.draft, note: 'mueve la línea' };
    await act(async () =>
      link.tell({ kind: 'slice', name: 'conversations', value: [{ ...contact, draft }] }),
    );
    await wait(100);
    expect(questions()).toHaveLength(before);
    const first = document.querySelector('.palette-list [role=option]');
    expect(first?.getAttribute('aria-selected')).toBe('true');
    expect(field()?.getAttribute('aria-activedescendant')).toBe(first?.id);
    await press('Enter');
    await wait(100);
    expect(document.querySelector('.reader')?.textContent).toContain('Cobro duplicado');
  });

  it('leave an empty field without a choice where nothing is suggested, and say what was found', async () => {
    await open(states.idle(NOW), { isEmpty: true });
    await act(async () => showOverlay('palette'));
    await wait(100);
    expect(document.querySelector('.palette-list [aria-selected=true]')).toBeNull();
    const said = () => document.querySelector('.palette-dialog > .visually-hidden[role=status]');
    expect(said()?.textContent).toBe('');
    await type(field(), 'disponible');
    await wait(400);
    expect(said()?.textContent).toMatch(/^\d+ resultados?$/);
    await type(field(), 'xyzzy plugh');
    await wait(400);
    expect(said()?.textContent).toContain('No hay nada con esas palabras.');
  });

  it('are not asked for when nobody is there', async () => {
    await open(states.idle(NOW));
    await act(async () => showOverlay('palette'));
    await wait(100);
    expect(questions()).toEqual([]);
    expect(group()).toBeUndefined();
  });
});
