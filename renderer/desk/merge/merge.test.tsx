/** Merging two cards by keys: the other one found, whose value stays, what core is asked, and the way back. */
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { states } from '../preview/fixtures.ts';
import { martaTwice, mergeStates } from '../preview/merge-fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices, showUndo, useNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { resetTimelines } from '../stores/timelines.ts';
import { resetView, useView } from '../stores/view.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: 0 });

async function open(state: DeskState) {
  link = createFakeLink(state, { now: Date.now() });
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
  });
}
const press = (
  key: string,
  held: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {},
) =>
  act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }),
    );
  });
const asked = (name: string) =>
  link.asked.filter((each) => each.name === name).map(({ payload }) => payload);

afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  for (const reset of [resetSlices, resetView, resetNotices, resetLinkState, resetTimelines])
    reset();
});

describe('merging two cards', () => {
  it('finds the other, shows both, and asks with whose values stay', async () => {
    await open(states.call(Date.now()));
    await press('u', { ctrlKey: true });
    expect(useView.getState().overlay).toBe('merge');
    await vi.waitFor(() =>
      expect(document.querySelector('.merge-pick [aria-selected=true]')?.textContent).toContain(
        'mismo correo',
      ),
    );
    const row = document.querySelector<HTMLElement>('.merge-pick [aria-selected=true]');
    await act(async () => row?.click());
    await vi.waitFor(() => expect(document.querySelector('.merge-table')).not.toBeNull());
    const city = document.querySelector<HTMLInputElement>('[name=merge-city][value=merged]');
    await act(async () => city?.click());
    const form = document.querySelector<HTMLFormElement>('form.merge-body');
    await act(async () => form?.requestSubmit());
    expect(asked('customer/merge')).toMatchObject([
      {
        mergedId: martaTwice.id,
        choices: { name: 'survivor', city: 'merged', note: 'both' },
        evidence: [{ kind: 'number' }, { kind: 'mail' }],
      },
    ]);
    expect(useView.getState().overlay).toBe('none');
    expect(useNotices.getState().notices.at(-1)).toMatchObject({ kind: 'undo' });
  });

  it('takes the last merge back by its key', async () => {
    await open(mergeStates.merged(Date.now()));
    await vi.waitFor(() =>
      expect(document.querySelector('.merge-marks')?.textContent).toContain(martaTwice.name),
    );
    showUndo('Marta es ahora parte de Marta.', () => undefined, 'merge-0001');
    await press('y', { ctrlKey: true, shiftKey: true });
    expect(asked('customer/unmerge')).toMatchObject([
      { mergeId: 'merge-0001', mergedId: martaTwice.id },
    ]);
    // The toast must not offer to take it back once more.
    expect(useNotices.getState().notices.filter(({ kind }) => kind === 'undo')).toEqual([]);
  });
});
