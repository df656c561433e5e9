/** Sound at the desk: what is said of devices and voices in a call, the graph, the settings, the hearing dose. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import type { SoundState } from '#src/contracts/desk-sound.ts';
import type { VoiceQuality } from '#src/model/call.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { states } from '../preview/fixtures.ts';
import { soundStates } from '../preview/sound-states.ts';
import { startDesk } from '../start-desk.tsx';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices, useNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { openPage, resetView } from '../stores/view.ts';
import { useVoiceHistory } from './voice-history.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const NOW = Date.UTC(2026, 10, 21, 12);
let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: 0 });
/** What the microphone brings, slice by slice. */
let level: Answer<{ level: number }> = { ok: true, value: { level: 0 } };

async function open(state: DeskState) {
  const made = createFakeLink(state, { now: NOW });
  link = made;
  const asking = {
    ...made,
    async ask(name: string, payload: unknown): Promise<Answer<unknown>> {
      const answer = await made.ask(name, payload);
      if (name !== 'check/microphone') return answer;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return level;
    },
  };
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, asking, root);
  });
}
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
const tell = (name: string, value: unknown) =>
  act(async () => link.tell({ kind: 'slice', name, value }));
const shown = () => document.body.textContent ?? '';
const notices = () =>
  useNotices.getState().notices.map((notice) => ('text' in notice ? notice.text : ''));
const click = (name: string) =>
  act(async () => {
    const found = [...document.querySelectorAll('button')].find((each) =>
      (each.getAttribute('aria-label') ?? each.textContent ?? '').includes(name),
    );
    if (!found) throw new Error(`no button ${name}`);
    found.click();
  });
const sound = (more: Partial<SoundState> = {}): SoundState => ({
  ...states.idle(NOW).sound,
  ...more,
});

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const),
      ...(['requestAnimationFrame', 'cancelAnimationFrame'] as const),
    ],
  });
  vi.setSystemTime(NOW);
});

afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  resetSlices();
  resetNotices();
  resetView();
  resetLinkState();
  useVoiceHistory.setState({ calls: {} });
  vi.useRealTimers();
});

describe('a call', () => {
  it('says in one sentence which devices took over, and that the own ones are back', async () => {
    await open(states.call(NOW));
    const settings = { ...states.idle(NOW).settings };
    const jabra = { deviceId: 'm1', groupId: 'g1', label: 'Jabra Engage 75' };
    await tell('settings', { ...settings, microphone: jabra, speaker: jabra });
    const { moved } = soundStates['sound-trouble'](NOW).sound;
    await tell('sound', sound({ moved }));
    const words =
      '«Jabra Engage 75» no está conectado. Ahora el micrófono: Micrófono interno, los auriculares: Altavoces del monitor.';
    expect(shown()).toContain(words);
    expect(notices()).toEqual([words]);
    await tell('sound', sound());
    expect(notices().at(-1)).toBe('Vuelves a usar «Jabra Engage 75».');
  });

  it('warns aloud that the agent is not heard, in a call alone', async () => {
    await open(states.call(NOW));
    await tell('sound', sound({ silence: 'dead' }));
    const alert = [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent);
    expect(alert.join()).toContain('no da ni ruido');
    await tell('strip', {
      ...states.idle(NOW).strip,
      audio: { microphone: null, speaker: null, problem: 'microphone-refused' },
    });
    expect(shown()).toContain('el sistema ha quitado el permiso');
    // One thing at a time, and the cause first.
    expect(shown()).not.toContain('no da ni ruido');
    await tell('conversations', []);
    expect(shown()).not.toContain('la llamada sigue');
  });

  it('says what is wrong with the voice and where', async () => {
    await open(soundStates['sound-trouble'](NOW));
    expect(shown()).toContain('Se pierde parte de la voz. Es tu red');
  });

  it('draws the voice of the last minute, with its words', async () => {
    const state = states.call(NOW);
    const [conversation] = state.conversations;
    const quality = conversation?.quality;
    if (!conversation || !quality) throw new Error('no quality');
    await open(state);
    expect(document.querySelector('.voice-graph')).toBeNull();
    const second = (at: number, mos: number): VoiceQuality => ({
      ...quality,
      ...{ atMs: NOW + at * 1_000, mos, concealed: 0.125 },
    });
    const minute = Array.from({ length: 60 }, (_, at) => second(at + 1, 4.2));
    await act(async () => useVoiceHistory.setState({ calls: { [quality.callId]: minute } }));
    await tell('conversations', [{ ...conversation, quality: second(61, 2.5) }]);
    const graph = document.querySelector('.voice-graph');
    expect(graph?.querySelector('title')?.textContent).toContain(
      '4,2 de 4,5 de media, 2,5 la peor',
    );
    expect(graph?.textContent).toContain('huecos 12,5\u00a0%');
    expect(graph?.querySelector('path')?.getAttribute('d')?.match(/[ML]/g)).toHaveLength(60);
    await tell('conversations', []);
    expect(useVoiceHistory.getState().calls).toEqual({});
  });
});

describe('the settings of sound', () => {
  it('hint at two devices and put them together', async () => {
    await open(soundStates.loud(NOW));
    await act(async () => openPage('settings'));
    expect(shown()).toContain('Hablas por un aparato y oyes por otro');
    await click('Usar el mismo en los dos');
    expect(link.asked.at(-1)).toMatchObject({
      name: 'settings/set',
      payload: { microphone: { deviceId: 'm1' }, speaker: { deviceId: 's1' } },
    });
  });

  it('show the level while they listen, in words that change seldom, and stop listening', async () => {
    await open(states.idle(NOW));
    await act(async () => openPage('settings'));
    const meter = () => document.querySelector<HTMLMeterElement>('.sound-meter meter');
    level = { ok: true, value: { level: 0.5 } };
    await click('Ver si se me oye');
    await wait(250);
    expect(meter()?.value).toBe(0.5);
    expect(shown()).toContain('Se te oye bien.');
    level = { ok: true, value: { level: 0.05 } };
    await wait(400);
    // A pause between two words is no silence.
    expect(shown()).toContain('Se te oye bien.');
    await click('Dejar de escuchar');
    const asked = () => link.asked.filter(({ name }) => name === 'check/microphone').length;
    const before = asked();
    await wait(1_000);
    expect(asked()).toBe(before);
  });

  it('say what keeps the microphone from being heard', async () => {
    await open(states.idle(NOW));
    await act(async () => openPage('settings'));
    level = { ok: false, error: { code: 'microphone-refused', retryable: true } };
    await click('Ver si se me oye');
    await wait(250);
    expect(document.querySelector('.sound-meter .fault')).not.toBeNull();
    expect(shown()).toContain('Ver si se me oye');
  });

  it('tell the hearing dose as an estimate, and warn once at the half and at the whole', async () => {
    await open(soundStates.loud(NOW));
    await act(async () => openPage('settings'));
    expect(shown()).toContain('62 % de la dosis diaria');
    expect(shown()).toContain('Es una estimación: supone que tus cascos dan 100 dB(A)');
    const { dose } = sound();
    for (const share of [0.4, 0.51, 0.6, 0.99, 1.01, 1.2])
      await tell('sound', sound({ dose: { ...dose, share } }));
    expect(notices()).toHaveLength(2);
    expect(notices()[1]).toContain('Has llegado a la dosis');
  });
});
