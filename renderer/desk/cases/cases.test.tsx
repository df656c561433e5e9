/** Joining and splitting cases by keys: what is compared, what core is asked, what the history says, and the way back. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Timeline } from '#src/contracts/desk.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { arrangedTimelineOf } from '../preview/case-fixtures.ts';
import { ids, states, timelineOf } from '../preview/fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices, showUndo, useNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { putTimeline, resetTimelines, useTimelines } from '../stores/timelines.ts';
import { resetView, useView } from '../stores/view.ts';
import { resetCaseChoice } from './case-choice.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const NOW = Date.now();
const UNDO = { kind: 'case-act', id: 'act-merge-1', customerId: ids.marta } as const;
let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: 0 });

const press = (key: string, held: Partial<KeyboardEventInit> = {}) =>
  act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }),
    );
  });
const asked = (name: string) =>
  link.asked.filter((each) => each.name === name).map(({ payload }) => payload);
const show = (timeline: Timeline) =>
  act(async () => putTimeline(ids.marta, { state: 'ready', timeline }));
const submit = () =>
  act(async () => document.querySelector<HTMLFormElement>('form.case-part')?.requestSubmit());

beforeEach(async () => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(2_000);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(50);
  link = createFakeLink(states.call(NOW), { now: NOW });
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
  });
  await vi.waitFor(() => expect(document.querySelector('.entry-head')).not.toBeNull());
});

afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  for (const reset of [
    ...[resetSlices, resetView, resetNotices, resetLinkState, resetTimelines, resetCaseChoice],
  ])
    reset();
  vi.restoreAllMocks();
});

describe('joining two cases', () => {
  it('shows what speaks for it, asks core, and can be taken back by one press', async () => {
    await press('K', { ctrlKey: true, shiftKey: true });
    const body = document.querySelector('.case-body');
    // Of the case with the newest contact the other is offered, with state, contacts and days.
    expect(body?.querySelector('.case-choice')?.textContent).toMatch(/4102.*3 contactos/);
    expect(body?.textContent).toContain('Se queda «Caso 4790');
    expect(body?.textContent).toContain('con 6 contactos');
    await submit();
    expect(asked('case/merge')).toEqual([
      { customerId: ids.marta, caseId: ids.caseFibre, intoId: ids.caseBill },
    ]);
    expect(useView.getState().overlay).toBe('none');
    const notice = useNotices.getState().notices.at(-1);
    expect(notice).toMatchObject({ kind: 'undo' });
    await act(async () => {
      if (notice?.kind === 'undo') notice.onUndo();
    });
    expect(asked('case/undo')).toEqual([{ customerId: ids.marta, actId: 'act-0001' }]);
  });

  it('can keep the other name, by its button and by the key that stands on it', async () => {
    await press('K', { ctrlKey: true, shiftKey: true });
    const swap = [...document.querySelectorAll<HTMLButtonElement>('.case-part .act')].at(-1);
    await act(async () => swap?.click());
    expect(document.querySelector('.case-body')?.textContent).toContain('Se queda «Caso 4102');
    expect(swap?.querySelector('kbd')?.textContent).toBe('S');
    await act(async () => swap?.focus());
    await press('s');
    expect(document.querySelector('.case-body')?.textContent).toContain('Se queda «Caso 4790');
    await press('s');
    expect(document.querySelector('.case-body')?.textContent).toContain('Se queda «Caso 4102');
    await submit();
    expect(asked('case/merge')).toMatchObject([{ caseId: ids.caseBill, intoId: ids.caseFibre }]);
  });
});

describe('taking contacts out', () => {
  it('begins with the row that had the focus, and its words as the name', async () => {
    const second = document.querySelectorAll<HTMLElement>('.entry-head')[1];
    await act(async () => second?.focus());
    await press('K', { ctrlKey: true, shiftKey: true });
    const split = [...document.querySelectorAll<HTMLElement>('.case-top .filter-item')].at(-1);
    await act(async () => split?.click());
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.case-list input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true, false]);
    expect(document.querySelector('.case-part [role=status]')?.textContent).toMatch(/quedan 2/);
    await submit();
    expect(asked('case/split')).toMatchObject([
      { caseId: ids.caseBill, title: expect.stringMatching(/línea 2/), entryIds: ['old-1'] },
    ]);
  });
  it('needs at least one', async () => {
    await press('K', { ctrlKey: true, shiftKey: true });
    const split = [...document.querySelectorAll<HTMLElement>('.case-top .filter-item')].at(-1);
    await act(async () => split?.click());
    expect(document.querySelector<HTMLButtonElement>('.case-part [type=submit]')?.disabled).toBe(
      true,
    );
    await submit();
    expect(asked('case/split')).toEqual([]);
  });
});

describe('the history', () => {
  it('regroups at once, says who did it when, and takes it back from there', async () => {
    await show(arrangedTimelineOf(NOW));
    const heads = [...document.querySelectorAll('.case h3')].map((head) => head.textContent);
    expect(heads).toEqual(['Abono pendiente', expect.stringContaining('4790')]);
    const said = [...document.querySelectorAll('.act-row')];
    expect(said.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/Lucía Prieto unió «Caso 4102.*» a «Caso 4790/),
      expect.stringMatching(/Lucía Prieto separó «Abono pendiente» \(1 contacto\)/),
    ]);
    await act(async () => showUndo('Unidos.', () => undefined, UNDO));
    await act(async () => said[0]?.querySelector('button')?.click());
    expect(asked('case/undo')).toEqual([{ customerId: ids.marta, actId: 'act-merge-1' }]);
    // The toast must not offer to take it back once more.
    expect(useNotices.getState().notices.filter(({ kind }) => kind === 'undo')).toEqual([]);
  });

  it('follows what core tells, and is true again with the reason when the centre refuses', async () => {
    const { cases } = arrangedTimelineOf(NOW);
    const frame = { kind: 'cases/changed', customerIds: [ids.marta], gone: [], refused: null };
    await act(async () => showUndo('Unidos.', () => undefined, UNDO));
    await act(async () => link.tell({ ...frame, cases }));
    expect(document.querySelectorAll('.act-row')).toHaveLength(2);
    const undos = () => useNotices.getState().notices.filter(({ kind }) => kind === 'undo');
    expect(undos()).toHaveLength(1);
    await act(async () =>
      link.tell({
        ...{ ...frame, cases: timelineOf(NOW).cases, gone: ['case-made'] },
        refused: { act: 'merge', fault: { code: 'case-changed', retryable: true } },
      }),
    );
    expect(document.querySelectorAll('.act-row')).toHaveLength(0);
    // Nothing is left that could be taken back.
    expect(undos()).toEqual([]);
    expect(useTimelines.getState().byId[ids.marta]?.timeline?.cases).toHaveLength(2);
    expect(useNotices.getState().notices.at(-1)).toMatchObject({
      kind: 'warn',
      text: expect.stringContaining('no se han podido unir'),
    });
  });
});
