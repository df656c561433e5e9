/** Merging two cards by keys: the other one found, whose value stays, what core is asked, and the way back. */
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mergeCustomers, type Pair, usualChoices } from '#src/customers/merge.ts';
import type { Customer } from '#src/model/customer.ts';
import { agentId } from '#src/model/ids.ts';
import { createStage } from '../preview/desk-on-stage.ts';
import { marta, oscar, states, timelineOf } from '../preview/fixtures.ts';
import { martaTwice, mergeStates } from '../preview/merge-fixtures.ts';
import { showUndo, useNotices } from '../stores/notices.ts';
import { useView } from '../stores/view.ts';

const stage = createStage();
const undoOf = { kind: 'merge', id: 'merge-0001', customerId: marta.id } as const;
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

/** Both cards after one was merged into the other. */
function merge(survivor: Customer, merged: Customer, mergeId = 'merge-0002'): [Customer, Customer] {
  const pair = { survivor, merged };
  const by = { agentId: agentId.parse('agent-lucia'), name: 'Lucía Prieto' };
  const act = { mergeId, choices: usualChoices(pair), evidence: [], atMs: Date.now(), by };
  const done = mergeCustomers(pair, act);
  if (!done.ok) throw new Error(done.error);
  return [done.value.survivor, done.value.merged];
}

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
    // Each order by itself, so that none is cut at its hyphen.
    const orders = [...document.querySelectorAll('.merge-whole')].map((each) => each.textContent);
    expect(orders).toEqual([...marta.orders, ...martaTwice.orders].map(({ id }) => id));
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
    await act(async () => showUndo('Marta es una.', () => undefined, undoOf));
    await press('y', { ctrlKey: true, shiftKey: true });
    expect(asked('customer/unmerge')).toMatchObject([
      { mergeId: 'merge-0001', mergedId: martaTwice.id },
    ]);
    // The toast must not offer to take it back once more.
    expect(useNotices.getState().notices.filter(({ kind }) => kind === 'undo')).toEqual([]);
  });

  it.each([
    ['a further merge into her', (both: Pair) => merge(both.survivor, oscar)],
    ['a merge of her into another', (both: Pair) => merge(oscar, both.survivor)],
    ['somebody else who took it back, or a centre that refused it', () => [marta, martaTwice]],
  ])('takes the toast with its undo away after %s', async (_what, after) => {
    await open(mergeStates.merged(Date.now()));
    const [survivor, merged] = merge(marta, martaTwice, undoOf.id);
    const undos = () => useNotices.getState().notices.filter(({ kind }) => kind === 'undo');
    await act(async () => {
      showUndo('Marta es una.', () => undefined, undoOf);
      showUndo('Cerrado.', () => undefined);
      showUndo('Separado.', () => undefined, { ...undoOf, kind: 'case-act', id: 'act-0001' });
    });
    const tell = (customers: Customer[]) =>
      stage.tellFrame({ kind: 'customers/changed', customers, refused: null });
    // Her card was changed, and the merge is still the last.
    await tell([{ ...survivor, note: 'Otra nota' }]);
    expect(undos()).toHaveLength(3);
    await tell(after({ survivor, merged }));
    expect(undos().map((notice) => 'text' in notice && notice.text)).toEqual([
      'Cerrado.',
      'Separado.',
    ]);
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
