/** Headsets in the settings: what is shown for each state, the self-test step by step, and the line in a call. */
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import type { HeadsetDevice } from '#src/model/headset.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { states } from '../preview/fixtures.ts';
import { headsetsOf, troubledHeadsetsOf, twoHeadsetsOf } from '../preview/headset-fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { openPage, resetView } from '../stores/view.ts';
import { headsetEs } from '../text/headset.es.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const words = headsetEs.headset;
const nowMs = Date.now();
let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: 0 });

async function open(state: DeskState) {
  link = createFakeLink(state, { now: nowMs });
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
  });
}
const openSettings = async (headsets: Partial<DeskState['headsets']> = {}) => {
  const idle = states.idle(nowMs);
  await open({ ...idle, headsets: { ...idle.headsets, ...headsets } });
  await act(async () => openPage('settings'));
};
const plugged = (devices: HeadsetDevice[]) =>
  act(async () =>
    link.tell({
      kind: 'slice',
      name: 'headsets',
      value: { support: 'ok', devices, hangUpAskedAtMs: null },
    }),
  );
const shown = () =>
  document.querySelector(`section[aria-label="${words.title}"]`)?.textContent ?? '';
const click = (label: string) =>
  act(async () => {
    const button = [...document.querySelectorAll('button')].find((one) =>
      one.textContent?.includes(label),
    );
    if (!button) throw new Error(`no button ${label}`);
    button.click();
  });
const tested = () =>
  link.asked
    .filter(({ name }) => name === 'headset/test')
    .map(({ payload }) => (payload as { light: string | null }).light);

afterEach(async () => {
  await act(async () => stop?.());
  resetSlices();
  resetView();
  resetNotices();
  resetLinkState();
});

describe('headsets in the settings', () => {
  it('say what is there, what it can do and what was pressed', async () => {
    await openSettings();
    expect(shown()).toContain('Jabra Engage 75');
    expect(shown()).toContain('contestar y colgar, silencio, segunda llamada');
    expect(shown()).toContain('Silenciar, a las');
  });

  it('say in words what is wrong with each', async () => {
    await openSettings({ devices: troubledHeadsetsOf(nowMs) });
    for (const { what, todo } of [
      ...[words.troubles.refused, words.troubles.busy, words.shared, words.flooding],
    ])
      expect(shown()).toContain(`${what} ${todo}`);
    expect(shown()).toContain(words.isLightTodo);
    await click(words.takeBack);
    expect(link.asked.at(-1)).toMatchObject({
      name: 'headset/take-back',
      payload: { deviceId: 'hid-1' },
    });
  });

  it('offer the browser’s permission where there is none, and say when there can be none', async () => {
    await openSettings({ devices: [] });
    expect(shown()).toContain(words.none);
    await click(words.choose);
    expect(link.asked.at(-1)?.name).toBe('headset/ask');
    expect(shown()).toContain(words.chosenElsewhere);
    await act(async () =>
      link.tell({
        kind: 'slice',
        name: 'headsets',
        value: { support: 'none', devices: [], hangUpAskedAtMs: null },
      }),
    );
    expect(shown()).toContain(words.noSupport.todo);
  });
});

describe('two headsets', () => {
  const poly = { vendorId: 0x047f, productId: 0x1112, name: 'Poly Blackwire 3320' };
  const choice = () =>
    [...document.querySelectorAll('button')].find((one) =>
      one.closest('.choose')?.textContent?.includes(words.which.label),
    );

  it('say which one counts, and the other that it does not', async () => {
    await openSettings({ devices: twoHeadsetsOf(nowMs) });
    expect(choice()?.textContent).toContain(words.which.byMicrophone);
    expect(shown().split(words.which.otherCounts)).toHaveLength(2);
    expect(shown()).not.toContain(words.which.allCount);
  });

  it('say that all count while nobody knows which one is worn', async () => {
    await openSettings({
      devices: twoHeadsetsOf(nowMs).map((device) => ({ ...device, counts: true })),
    });
    expect(shown()).toContain(words.which.allCount);
    expect(shown()).not.toContain(words.which.otherCounts);
  });

  it('one is chosen, and the choice is saved', async () => {
    await openSettings({ devices: twoHeadsetsOf(nowMs) });
    const select = document.querySelector<HTMLSelectElement>(
      `section[aria-label="${words.title}"] select`,
    );
    if (!select) throw new Error('nothing to choose from');
    await act(async () => {
      select.value = `${poly.vendorId}:${poly.productId}`;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(link.asked.at(-1)).toMatchObject({ name: 'settings/set', payload: { headset: poly } });
  });

  it('a chosen one that is not plugged in stays chosen, and there is nothing to choose with one', async () => {
    const [jabra] = headsetsOf(nowMs);
    if (!jabra) throw new Error('no headset');
    await openSettings({ devices: [jabra] });
    expect(choice()).toBeUndefined();
    await act(async () => {
      const idle = states.idle(nowMs);
      link.tell({ kind: 'slice', name: 'settings', value: { ...idle.settings, headset: poly } });
    });
    expect(choice()?.textContent).toContain(words.which.notThere(poly.name));
  });
});

describe('the self-test', () => {
  it('waits for each key, lights each lamp, and counts what works', async () => {
    const [jabra] = headsetsOf(nowMs);
    if (!jabra) throw new Error('no headset');
    await openSettings({ devices: [{ ...jabra, lastKey: null }] });
    await click(words.test.start);
    expect(shown()).toContain(words.test.pressNow(words.inputs.hook));
    // Another key than the one that was asked for is no answer.
    await plugged([{ ...jabra, lastKey: { key: 'flash', atMs: nowMs + 1 } }]);
    expect(shown()).toContain(words.test.step(1, 7));
    await plugged([{ ...jabra, lastKey: { key: 'hook-off', atMs: nowMs + 2 } }]);
    expect(shown()).toContain(words.test.pressNow(words.inputs.mute));
    await plugged([{ ...jabra, lastKey: { key: 'mute-on', atMs: nowMs + 3 } }]);
    await click(words.test.nothingHappens);
    expect(shown()).toContain(words.test.looksNow(words.lights.mute));
    for (let at = 0; at < 4; at += 1) await click(words.test.yes);
    expect(shown()).toContain(words.test.done(6, 7));
    expect(shown()).toContain(words.test.failsTodo);
    expect(tested()).toEqual(['mute', null, 'off-hook', null, 'ring', null, 'hold', null]);
  });

  it('puts the lamp out when the page is left', async () => {
    const [jabra] = headsetsOf(nowMs);
    if (!jabra) throw new Error('no headset');
    await openSettings({ devices: [{ ...jabra, inputs: [], lastKey: null }] });
    await click(words.test.start);
    expect(tested()).toEqual(['mute']);
    await act(async () => openPage('missed'));
    expect(tested()).toEqual(['mute', null]);
  });
});

describe('in a call', () => {
  it('a headset that asks to hang up is shown with what to press', async () => {
    const call = states.call(nowMs);
    await open({
      ...call,
      headsets: { ...call.headsets, hangUpAskedAtMs: nowMs },
    });
    expect(document.body.textContent).toContain(words.asksToHangUp.what);
  });
});
