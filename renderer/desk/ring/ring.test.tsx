/** The sign beside the state and the check before a shift, as an agent uses them. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Strip } from '#src/contracts/desk.ts';
import { createStage } from '../preview/desk-on-stage.ts';
import { states } from '../preview/fixtures.ts';
import { openPage, useView } from '../stores/view.ts';

const stage = createStage();
const open = () => stage.open(states.idle(Date.now()));
const strip = (): Strip => states.idle(Date.now()).strip;
const tell = (value: Strip) => stage.tell('strip', value);
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

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  vi.setSystemTime(Date.UTC(2026, 10, 21, 12));
});
afterEach(async () => {
  await stage.close();
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
    expect(stage.asked('ring/check')).toHaveLength(1);
    await key('F8', { ctrlKey: true, shiftKey: true });
    expect(stage.asked('ring/check')).toHaveLength(2);
  });

  it('after a long sleep asks whether the agent is back', async () => {
    await open();
    await tell({ ...strip(), ringable: { state: 'no', reason: 'slept', sinceMs: Date.now() } });
    await key('F8', { ctrlKey: true });
    await press('Ya estoy aquí');
    expect(stage.asked('presence/set').at(-1)).toEqual({ presence: { kind: 'available' } });
    expect(useView.getState().overlay).toBe('none');
  });
});

describe('the check before a shift', () => {
  it('records, plays back, asks, and remembers with the time', async () => {
    await open();
    await act(async () => openPage('check'));
    await press('Grabar y escuchar');
    expect(stage.asked('check/record')).toEqual([{ forMs: 5_000 }]);
    await act(async () => vi.advanceTimersByTimeAsync(100));
    expect(stage.asked('check/play-back')).toHaveLength(1);
    expect(document.body.textContent).toContain('¿Te has oído bien?');
    await press('Sí, bien');
    expect(document.body.textContent).toContain('Te has oído bien.');
    await press('Todo bien');
    expect(stage.asked('settings/set').at(-1)).toEqual({
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
    await stage.tell('settings', settings);
    await act(async () => openPage('check'));
    expect(document.body.textContent).toContain(
      'Última prueba hace 1 h: falló: tu voz. Sin probar: timbre.',
    );
  });
});
