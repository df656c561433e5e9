/** Merging two cards by keys: the other one found, whose value stays, what core is asked, and the way back. */
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStage } from '../preview/desk-on-stage.ts';
import { marta, states, timelineOf } from '../preview/fixtures.ts';
import { martaTwice, mergeStates } from '../preview/merge-fixtures.ts';
import { showUndo, useNotices } from '../stores/notices.ts';
import { useView } from '../stores/view.ts';

const stage = createStage();
const { open, asked } = stage;
const press = (
  key: string,
  held: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {},
) =>
  act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }),
    );
  });

afterEach(() => stage.close());

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
    const stays = () => document.querySelector('.merge-stays')?.textContent;
    expect(stays()).toContain(marta.name);
    // Its key, and the key once more.
    await press('s');
    expect(stays()).toContain(martaTwice.name);
    await press('s');
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

  it('is not needed for a change of the card, which has a key of its own', async () => {
    await open(states.call(Date.now()));
    await press('f', { ctrlKey: true, shiftKey: true });
    await vi.waitFor(() => expect(document.querySelector('.card-form')).not.toBeNull());
  });

  it('takes the last merge back by its key', async () => {
    await open(mergeStates.merged(Date.now()));
    await vi.waitFor(() =>
      expect(document.querySelector('.merge-marks')?.textContent).toContain(martaTwice.name),
    );
    await act(async () => showUndo('Marta es una.', () => undefined, 'merge-0001'));
    await press('y', { ctrlKey: true, shiftKey: true });
    expect(asked('customer/unmerge')).toMatchObject([
      { mergeId: 'merge-0001', mergedId: martaTwice.id },
    ]);
    // The toast must not offer to take it back once more.
    expect(useNotices.getState().notices.filter(({ kind }) => kind === 'undo')).toEqual([]);
  });

  it('shows the notes that still wait for the card that was taken in, each counted once', async () => {
    await open(mergeStates.merged(Date.now()));
    const count = () => Number(document.querySelector('.tab-count')?.textContent);
    await vi.waitFor(() => expect(count()).toBeGreaterThan(0));
    const before = count();
    const [known] = timelineOf(Date.now()).entries;
    const waiting = {
      ...{ ...known, id: 'note-waits', customerId: martaTwice.id, caseId: null },
      ...{ channel: 'note', summary: 'Aún sin enviar', startedAtMs: Date.now() },
    };
    await stage.tell('notes', [waiting]);
    expect(count()).toBe(before + 1);
    // It has arrived, and its row has not left yet.
    await stage.tell('notes', [known]);
    expect(count()).toBe(before);
  });
});
