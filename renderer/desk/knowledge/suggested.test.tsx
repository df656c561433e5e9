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
async function open(state: DeskState) {
  link = createFakeLink(state, { now: NOW });
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
    await act(async () => {
      const input = document.querySelector<HTMLInputElement>('.palette-dialog input');
      if (!input) throw new Error('no palette');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'ab');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await wait(100);
    expect(group()).toBeUndefined();
  });

  it('are not asked for when nobody is there', async () => {
    await open(states.idle(NOW));
    await act(async () => showOverlay('palette'));
    await wait(100);
    expect(questions()).toEqual([]);
    expect(group()).toBeUndefined();
  });
});
