/** Forgetting a customer by keys: who may, what is said, the name typed, what core is asked, and what leaves the screen. */
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { marta, states } from '../preview/fixtures.ts';
import { forgetStates } from '../preview/forget-states.ts';
import { startDesk } from '../start-desk.tsx';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices, useNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { putCard, resetTimelines, useTimelines } from '../stores/timelines.ts';
import { resetView, select, showOverlay, useView } from '../stores/view.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: 0 });
afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  for (const reset of [resetSlices, resetView, resetNotices, resetLinkState, resetTimelines])
    reset();
});

async function open(state: DeskState) {
  link = createFakeLink(state, { now: Date.now() });
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
  });
}
const dialog = () => document.querySelector<HTMLElement>('.forget-dialog');
const type = async (value: string) => {
  const field = dialog()?.querySelector('input');
  if (!field) throw new Error('no field');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const submit = () =>
  act(async () => dialog()?.querySelector<HTMLFormElement>('form')?.requestSubmit());
const asked = () =>
  link.asked.filter(({ name }) => name === 'customer/forget').map(({ payload }) => payload);
const said = () => useNotices.getState().notices.map((one) => ('text' in one ? one.text : ''));
const tell = (frame: object) =>
  act(async () =>
    link.tell({
      ...{ kind: 'customers/forgotten', customerIds: [marta.id], contacts: null },
      ...{ wasHere: true, hadDraft: false, refused: null },
      ...frame,
    }),
  );

describe('forgetting a customer', () => {
  it('is not offered to who may not', async () => {
    await open(states['wrap-up'](Date.now()));
    await act(async () => useView.setState({ customerTab: 'card' }));
    expect(document.body.textContent).not.toContain('Olvidar a este cliente');
  });

  it('says what goes and what stays, and asks only with the name typed', async () => {
    await open(forgetStates.forget(Date.now()));
    await act(async () => useView.setState({ customerTab: 'card' }));
    expect(document.body.textContent).toContain('Olvidar a este cliente');
    await act(async () => showOverlay('forget'));
    expect(dialog()?.textContent).toContain('No se puede deshacer');
    expect(dialog()?.textContent).toContain('Se queda, sin su nombre');
    await type('Marta Soler');
    await submit();
    expect(asked()).toEqual([]);
    await type(marta.name.toLowerCase());
    await submit();
    expect(asked()).toEqual([{ customerId: marta.id, typedName: marta.name.toLowerCase() }]);
    expect(dialog()).toBeNull();
  });

  it('says without the centre that it waits, and what is sent first', async () => {
    await open(forgetStates.forgetAway(Date.now()));
    await act(async () => showOverlay('forget'));
    expect(dialog()?.textContent).toContain('El centro no contesta');
    expect(dialog()?.textContent).toContain('Antes se envían 2 cosas tuyas');
  });

  it('takes them off the screen, and says so to who asked and to who did not', async () => {
    await open(states.idle(Date.now()));
    await act(async () => {
      putCard(marta);
      select({ kind: 'customer', customerId: marta.id });
    });
    await tell({ contacts: 3 });
    expect(useTimelines.getState().cards[marta.id]).toBeUndefined();
    expect(useView.getState().selection).toEqual({ kind: 'auto' });
    expect(said().at(-1)).toContain('3 contactos');
    await tell({ hadDraft: true });
    expect(said().at(-1)).toContain('lo que habías empezado a escribir');
    await tell({ customerIds: [], wasHere: false, refused: { code: 'on-hold', retryable: false } });
    expect(said().at(-1)).toContain('conservar sus contactos');
  });
});
