/** The sign beside the state and the check before a shift, as an agent uses them. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Strip } from '#src/contracts/desk.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { states } from '../preview/fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetSlices } from '../stores/slices.ts';
import { openPage, resetView, useView } from '../stores/view.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: 0 });

async function open() {
  link = createFakeLink(states.idle(Date.now()), { now: Date.now() });
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
  });
}
const strip = (): Strip => states.idle(Date.now()).strip;
const tell = (value: Strip) => act(async () => link.tell({ kind: 'slice', name: 'strip', value }));
const sign = () => document.querySelector('.ring-sign');
const dialog = () => document.querySelector('[role=dialog]');
const key = (pressed: string, more: KeyboardEventInit) =>
  act(async () => {
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true, ...more }),
    );
  });
const press = (label: string) =>
  act(async () => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent?.startsWith(label),
    );
    if (!button) throw new Error(`no button ${label}`);
    button.click();
  });
const asked = (name: string) => link.asked.filter((each) => each.name === name);

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  vi.setSystemTime(Date.UTC(2026, 10, 21, 12));
});
afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  resetSlices();
  resetView();
  vi.useRealTimers();
});

describe('the sign', () => {
  it('is green with its age only after a look', async () => {
    await open();
    await tell({ ...strip(), ringProof: { checkedAtMs: null, isChecking: true, findings: null } });
    expect(sign()?.className).toContain('ring-unproven');
    await tell({
      ...strip(),
      ringProof: {
        checkedAtMs: Date.now() - 120_000,
        isChecking: false,
        findings: { reach: 'round-trip', ringer: 'sounding', microphone: 'alive' },
      },
    });
    expect(sign()?.className).toContain('ring-yes');
    expect(sign()?.textContent).toContain('Puedes recibir llamadas · hace 2 min');
  });

  it('is red with the reason, and its key opens what to do and a look now', async () => {
    await open();
    await tell({
      ...strip(),
      ringable: { state: 'no', reason: 'microphone-silent', sinceMs: Date.now() },
      ringProof: {
        checkedAtMs: Date.now(),
        isChecking: false,
        findings: { reach: 'round-trip', ringer: 'sounding', microphone: 'silent' },
      },
    });
    expect(sign()?.textContent).toContain('el micrófono no da sonido');
    await key('F8', { ctrlKey: true });
    expect(dialog()?.textContent).toContain('El micrófono no da sonido.');
    expect(dialog()?.textContent).toContain('Mira el botón de silencio de los cascos');
    expect(dialog()?.textContent).toContain('Solo da silencio digital.');
    await press('Probar ahora');
    expect(asked('ring/check')).toHaveLength(1);
    await key('F8', { ctrlKey: true, shiftKey: true });
    expect(asked('ring/check')).toHaveLength(2);
  });

  it('after a long sleep asks whether the agent is back', async () => {
    await open();
    await tell({ ...strip(), ringable: { state: 'no', reason: 'slept', sinceMs: Date.now() } });
    await key('F8', { ctrlKey: true });
    await press('Ya estoy aquí');
    expect(asked('presence/set').at(-1)?.payload).toEqual({ presence: { kind: 'available' } });
    expect(useView.getState().overlay).toBe('none');
  });
});

describe('the check before a shift', () => {
  it('records, plays back, asks, and remembers with the time', async () => {
    await open();
    await act(async () => openPage('check'));
    await press('Grabar y escuchar');
    expect(asked('check/record').map(({ payload }) => payload)).toEqual([{ forMs: 5_000 }]);
    await act(async () => vi.advanceTimersByTimeAsync(100));
    expect(asked('check/play-back')).toHaveLength(1);
    expect(document.body.textContent).toContain('¿Te has oído bien?');
    await press('Sí, bien');
    expect(document.body.textContent).toContain('Te has oído bien.');
    await press('Todo bien');
    expect(asked('settings/set').at(-1)?.payload).toEqual({
      hasCheckedAudio: true,
      lastCheck: {
        atMs: expect.any(Number) as number,
        results: {
          microphone: 'untried',
          voice: 'good',
          speaker: 'untried',
          ringer: 'untried',
          connection: 'good',
        },
      },
    });
  });

  it('says when the last one was and what failed', async () => {
    await open();
    const settings = {
      ...states.idle(Date.now()).settings,
      lastCheck: {
        atMs: Date.now() - 3_600_000,
        results: {
          microphone: 'good',
          voice: 'bad',
          speaker: 'good',
          ringer: 'untried',
          connection: 'good',
        },
      },
    };
    await act(async () => link.tell({ kind: 'slice', name: 'settings', value: settings }));
    await act(async () => openPage('check'));
    expect(document.body.textContent).toContain(
      'Última prueba hace 1 h: falló: tu voz. Sin probar: timbre.',
    );
  });
});
