/** The whole desk over a link that is not there: what is shown for a state, and what each press asks core. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { ids, states } from '../preview/fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetCodeTyping } from '../stores/code-typing.ts';
import { resetDrafts } from '../stores/drafts.ts';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { resetTimelines } from '../stores/timelines.ts';
import { openPage, resetView, select, useView } from '../stores/view.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: 0 });

async function open(state: DeskState | null, isLost = false) {
  link = createFakeLink(state, { now: Date.now(), isLost });
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
  });
}

async function press(
  key: string,
  more: KeyboardEventInit = {},
  target: EventTarget = document.activeElement ?? document.body,
) {
  await act(async () => {
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, code: '', bubbles: true, cancelable: true, ...more }),
    );
  });
}

const shown = () => document.body.textContent ?? '';
const asked = (name: string) =>
  link.asked.filter((each) => each.name === name).map(({ payload }) => payload);
const tell = (name: string, value: unknown) =>
  act(async () => link.tell({ kind: 'slice', name, value }));
const noteField = () => {
  const note = document.querySelector('textarea');
  if (!note) throw new Error('no note');
  return note;
};

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  vi.setSystemTime(Date.UTC(2026, 10, 21, 12));
});

afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  for (const reset of [
    resetSlices,
    resetView,
    resetDrafts,
    resetNotices,
    resetTimelines,
    resetLinkState,
    resetCodeTyping,
  ])
    reset();
  vi.useRealTimers();
});

describe('the desk', () => {
  it('says that it is opening until core has spoken', async () => {
    await open(null);
    expect(shown()).toContain('Abriendo tu puesto');
  });

  it('shows a fault of signing in as a sentence', async () => {
    await open(states['sign-in-fault'](Date.now()));
    expect(shown()).toContain('Ese usuario y esa contraseña no coinciden.');
    expect(document.querySelector('input[autocomplete=current-password]')).not.toBeNull();
  });

  it('tells the password of practice only when the centre runs on this machine', async () => {
    const state = states['sign-in'](Date.now());
    await open(state);
    expect(shown()).toContain('la contraseña es puesto');
    await tell('session', { ...state.session, isCentreHere: false });
    expect(shown()).not.toContain('la contraseña es');
  });

  it('shows name, segment, reason, the last three contacts and the open case before answering', async () => {
    await open(states.ringing(Date.now()));
    const main = document.querySelector('main')?.textContent ?? '';
    for (const words of [
      'Óscar Beltrán',
      'Oro',
      'No me llega el código',
      'Caso 4790',
      'Sigo viendo dos cargos',
      'Pide anular',
      'Explica el segundo cargo',
    ])
      expect(main).toContain(words);
    expect(document.querySelector('.cust')?.textContent).toContain('Óscar Beltrán');
    // What lies below who rings waits for the frame that shows it.
    expect(asked('timeline/page')).toEqual([]);
    expect(asked('customer/duplicates')).toEqual([]);
    expect(document.querySelector('.timeline')).toBeNull();
    await act(async () => vi.advanceTimersByTimeAsync(100));
    expect(asked('timeline/page')).toEqual([{ customerId: ids.oscar, before: null }]);
    expect(document.querySelector('.timeline')).not.toBeNull();
  });

  it('renders hostile names and texts as text', async () => {
    await open(states.hostile(Date.now()));
    expect(document.querySelector('img, script')).toBeNull();
    expect(document.querySelector('h1')?.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(document.querySelector('h1')?.textContent).not.toMatch(/\u202e/);
    expect((document.querySelector('h1')?.textContent ?? '').length).toBeLessThanOrEqual(120);
  });

  it('keeps the last good slice when core says nonsense', async () => {
    await open(states.call(Date.now()));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await tell('conversations', [{ nonsense: true }]);
    await act(async () => link.tell('<html>'));
    await tell('unheard-of', {});
    expect(shown()).toContain('Marta Ibáñez Soler');
  });

  it('says that the program is restarting and that the call goes on', async () => {
    await open(states.call(Date.now()), true);
    expect(shown()).toContain('El programa se está reiniciando; tu llamada sigue.');
    expect(document.querySelector('.desk.is-old')).not.toBeNull();
  });

  it('changes language and letters at run time', async () => {
    const state = states.idle(Date.now());
    await open(state);
    await tell('settings', { ...state.settings, language: 'en', theme: 'dark', textSize: 130 });
    expect(shown()).toContain('My day');
    expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', textSize: '130' });
    expect(document.documentElement.lang).toBe('en');
  });

  it('warns loudly of a long hold', async () => {
    await open(states.held(Date.now()));
    expect(shown()).toContain('Lleva mucho en espera');
  });
});

describe('keys', () => {
  it('answers and returns with one press, also while typing', async () => {
    await open(states.call(Date.now()));
    noteField().focus();
    await press('F2');
    await press('F2', { shiftKey: true });
    expect(asked('call/answer')).toEqual([{ interactionId: ids.second }]);
    expect(asked('call/reject')).toEqual([{ interactionId: ids.second }]);
  });

  it('mutes, holds and pauses recording with one press each; a key held down is one press', async () => {
    await open(states.call(Date.now()));
    await press('F6');
    await press('F6', { repeat: true });
    await press('F7');
    await press('F6', { shiftKey: true });
    expect(asked('call/mute')).toEqual([{ callId: 'call-1', isMuted: true }]);
    expect(asked('call/hold')).toEqual([{ callId: 'call-1' }]);
    expect(asked('recording/set')).toEqual([{ interactionId: ids.first, state: 'paused' }]);
  });

  it('resumes what is held and swaps between two', async () => {
    await open(states['two-calls'](Date.now()));
    await press('F7', { shiftKey: true });
    expect(asked('call/resume')).toEqual([{ callId: 'call-1' }]);
    await press('F7');
    expect(asked('call/resume')).toHaveLength(2);
  });

  it('hangs up once for a nervous double press', async () => {
    await open(states['two-calls'](Date.now()));
    await press('F4');
    await press('F4');
    expect(asked('call/hang-up')).toEqual([{ callId: 'call-2' }]);
    vi.setSystemTime(Date.now() + 1000);
    await press('F4');
    expect(asked('call/hang-up')).toHaveLength(2);
  });

  it('hangs up at once a call that was chosen after the one before was ended', async () => {
    await open(states['two-calls'](Date.now()));
    await press('F4');
    await press('1', { code: 'Digit1', ctrlKey: true });
    await press('F4');
    expect(asked('call/hang-up')).toEqual([{ callId: 'call-2' }, { callId: 'call-1' }]);
  });

  it('finishes a wrap-up in two presses: a digit and Ctrl+Enter', async () => {
    await open(states['wrap-up'](Date.now()));
    await press('3', { code: 'Digit3' });
    await press('Enter', { ctrlKey: true });
    expect(asked('wrap-up/complete')).toMatchObject([
      { interactionId: ids.first, draft: { reasonId: 'switch' } },
    ]);
  });

  it('finishes with the suggested reason in one press', async () => {
    await open(states['wrap-up'](Date.now()));
    await press('Enter', { ctrlKey: true });
    expect(asked('wrap-up/complete')).toMatchObject([
      { draft: { reasonId: 'bill', note: expect.stringContaining('Abono') as string } },
    ]);
  });

  it('does not finish while the customer is on the line', async () => {
    await open(states.call(Date.now()));
    await press('Enter', { ctrlKey: true });
    expect(asked('wrap-up/complete')).toEqual([]);
    expect(shown()).toContain('Cuelga antes de cerrar.');
  });

  it('leaves digits and letters to the note while it has the focus, and Escape gives them back', async () => {
    await open(states['wrap-up'](Date.now()));
    noteField().focus();
    await press('3', { code: 'Digit3' });
    expect(document.querySelector('.code.is-chosen')?.textContent).toBe('ninguno');
    await press('Escape');
    await press('v');
    await press('l');
    expect(
      [...document.querySelectorAll('.code.is-chosen')].map((each) => each.textContent),
    ).toContainEqual(expect.stringContaining('Va lento'));
  });

  it('chooses a named break in two presses and is back in one', async () => {
    await open(states.idle(Date.now()));
    await press('F8');
    await press('2', { code: 'Digit2' });
    await press('F8', { shiftKey: true });
    expect(asked('presence/set')).toEqual([
      { presence: { kind: 'away', reason: 'lunch' } },
      { presence: { kind: 'available' } },
    ]);
  });

  it('moves between contacts with Ctrl and a digit, and never with AltGr', async () => {
    await open(states['two-calls'](Date.now()));
    await press('@', { code: 'Digit1', ctrlKey: true, altKey: true });
    expect(document.querySelector('h1')?.textContent).toBe('Óscar Beltrán');
    await press('1', { code: 'Digit1', ctrlKey: true });
    expect(document.querySelector('h1')?.textContent).toBe('Marta Ibáñez Soler');
  });

  it("follows the agent's own keys", async () => {
    const state = states.call(Date.now());
    await open({ ...state, settings: { ...state.settings, keys: { 'call/mute': 'Ctrl+L' } } });
    await press('F6');
    expect(asked('call/mute')).toEqual([]);
    await press('l', { code: 'KeyL', ctrlKey: true });
    expect(asked('call/mute')).toHaveLength(1);
  });

  it('does nothing before signing in', async () => {
    await open(states['sign-in'](Date.now()));
    await press('F8', { shiftKey: true });
    expect(asked('presence/set')).toEqual([]);
  });
});

describe('what the agent has to come back to', () => {
  const row = (name: string) => {
    const found = [...document.querySelectorAll<HTMLElement>('.left [data-row-keys] button')].find(
      (each) => each.textContent?.includes(name),
    );
    if (!found) throw new Error(`no row of ${name}`);
    return found;
  };

  it('is listed by its time, the overdue one marked', async () => {
    await open(states.idle(Date.now()));
    expect(row('Óscar Beltrán').textContent).toContain('Vencido');
    expect(row('Abono').textContent).toContain('Prometido');
    expect(row('Abono').textContent).not.toContain('Vencido');
    const group = document.querySelector('[aria-label="Hoy me toca"]');
    expect(group?.textContent).toMatch(/Óscar Beltrán.*Los próximos días.*Marta/);
    await press('c', {}, row('Óscar'));
    expect(asked('call/dial')).toMatchObject([{ number: '+34655120934' }]);
  });

  it('is done with a key and taken back from the toast', async () => {
    await open(states.idle(Date.now()));
    await press('x', {}, row('Óscar'));
    expect(asked('follow-up/done')).toEqual([{ followUpId: 'follow-up:late' }]);
    const undo = [...document.querySelectorAll<HTMLElement>('.toast button')].find(
      (each) => each.textContent?.startsWith('Deshacer') === true,
    );
    await act(async () => undo?.click());
    expect(asked('follow-up/undo')).toEqual([{ followUpId: 'follow-up:late' }]);
    await press('x', {}, row('Óscar'));
    await act(async () => vi.advanceTimersByTime(8_100));
    expect(document.querySelector('.toast-done')).toBeNull();
  });
});

describe('a call that rings behind another window', () => {
  it.each([
    ['web', 1],
    // There core shows one itself.
    ['electron', 0],
  ] as const)('in the shell %s is told by %i notifications of the page', async (shell, count) => {
    const made: string[] = [];
    vi.stubGlobal(
      'Notification',
      class {
        static readonly permission = 'granted';
        constructor(title: string) {
          made.push(title);
        }
        close() {}
      },
    );
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const idle = states.idle(Date.now());
    await open({ ...idle, session: { ...idle.session, shell } });
    await tell('offers', states.ringing(Date.now()).offers);
    expect(made).toHaveLength(count);
    hidden.mockRestore();
    vi.unstubAllGlobals();
  });
});

describe('settings of the organisation', () => {
  it('are shown and cannot be changed', async () => {
    await open({ ...states.idle(Date.now()), locked: ['autoAnswer', 'theme', 'keys'] });
    await press(',', { ctrlKey: true, code: 'Comma' });
    const auto = [...document.querySelectorAll('label')].find((each) =>
      each.textContent?.includes('Responder sin tocar nada'),
    );
    expect(auto?.textContent).toContain('Lo gestiona tu organización');
    expect(auto?.querySelector('input')?.disabled).toBe(true);
    const free = [...document.querySelectorAll('label')].find((each) =>
      each.textContent?.includes('Avisar en el escritorio'),
    );
    expect(free?.querySelector('input')?.disabled).toBe(false);
    await act(async () => free?.click());
    expect(asked('settings/set')).toEqual([{ notifications: false }]);
  });
});

describe('the strip', () => {
  it('says what became of the files, and on a press what to do', async () => {
    const state = states.idle(Date.now());
    await open(state);
    await tell('strip', { ...state.strip, storage: ['outbox-rescued', 'cache-rebuilt'] });
    expect(shown()).toContain('Copia local rehecha');
    const fact = [...document.querySelectorAll<HTMLElement>('.strip-link')].find(
      (each) => each.textContent === 'Trabajo sin enviar, salvado',
    );
    await act(async () => fact?.click());
    expect(shown()).toContain('Mira en «Sin enviar» que está todo.');
  });

  it('warns of a full disk and says what to do', async () => {
    const state = states.idle(Date.now());
    await open(state);
    expect(shown()).not.toContain('Disco lleno');
    await tell('strip', { ...state.strip, disk: 'full' });
    expect(shown()).toContain('Disco lleno: libera espacio');
  });
});

describe('what is not sent yet', () => {
  it('is thrown away with a way back, and only where nobody relies on it', async () => {
    await open(states.idle(Date.now()));
    await act(async () => openPage('outbox'));
    const rows = () => [...document.querySelectorAll<HTMLElement>('.list-row-outbox')];
    expect(rows().filter((row) => row.textContent.includes('Tirar'))).toHaveLength(2);
    const press = (row: HTMLElement | undefined, key: string) =>
      act(async () => {
        row?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      });
    await press(rows()[0], 'x');
    expect(asked('outbox/discard')).toEqual([]);
    await press(rows()[1], 'x');
    expect(asked('outbox/discard')).toEqual([{ id: 'o2' }]);
    expect(shown()).toContain('«Cambio en una ficha» no se enviará');
    expect(shown()).toContain('DeshacerCtrl ⇧ X');
    await act(async () => {
      const held = { key: 'x', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', held));
    });
    expect(asked('outbox/restore')).toEqual([{ id: 'o2' }]);
  });

  it('is walked by arrows from where the page opens, and what goes leaves the focus to the next', async () => {
    await open(states.idle(Date.now()));
    await act(async () => openPage('outbox'));
    const rows = () => [...document.querySelectorAll<HTMLElement>('.list-row-outbox')];
    await press('ArrowDown');
    expect(document.activeElement).toBe(rows()[0]);
    await press('ArrowDown');
    const [, , next] = rows();
    await press('x');
    expect(rows()).toHaveLength(3);
    expect(document.activeElement).toBe(next);
  });

  it('opens a note again with its words, and tries again what was refused', async () => {
    await open(states.idle(Date.now()));
    await act(async () => openPage('outbox'));
    expect(shown()).toContain('Una cosa necesita que la mires. 3 cosas esperan al centro.');
    const rows = [...document.querySelectorAll<HTMLElement>('.list-row-outbox')];
    await act(async () => {
      rows[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
    });
    expect(asked('outbox/retry')).toEqual([{ id: 'o2' }]);
    await act(async () => {
      rows[3]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', bubbles: true }));
    });
    expect(asked('outbox/reopen')).toEqual([{ id: 'o4' }]);
    expect(document.querySelector<HTMLTextAreaElement>('#desk-note')?.value).toBe(
      'Pasa el martes a recoger el router',
    );
  });

  it('shows the words of a message, as they were written', async () => {
    await open(states.idle(Date.now()));
    await act(async () => openPage('outbox'));
    expect(shown()).toContain('Mensaje a un cliente');
    expect(shown()).toContain('<b>Le llamo</b> mañana a las 10');
  });
});

describe('faults of the page', () => {
  it('that nobody caught are told to core, short and not for ever', async () => {
    await open(states.idle(Date.now()));
    const fail = () =>
      window.dispatchEvent(
        new ErrorEvent('error', { error: new TypeError('x'.repeat(9_000)), message: 'x' }),
      );
    fail();
    const [first] = asked('desk/fault') as { where: string; message: string; stack: string }[];
    expect(first?.where).toBe('error');
    expect(first?.message).toMatch(/^TypeError: x+$/);
    expect(first?.message).toHaveLength(1_000);
    expect(first?.stack.length).toBeLessThanOrEqual(4_096);
    for (let n = 0; n < 200; n += 1) fail();
    expect(asked('desk/fault')).toHaveLength(50);
  });
});

describe('effects', () => {
  it('brings a caller to the middle, but not while the agent writes', async () => {
    const state = states.idle(Date.now());
    await open(state);
    await tell('offers', states.ringing(Date.now()).offers);
    expect(document.querySelector('h1')?.textContent).toBe('Óscar Beltrán');
    await tell('offers', []);
    await act(async () => select({ kind: 'day' }));
    document.querySelector<HTMLInputElement>('.dial input')?.focus();
    await tell('offers', states.ringing(Date.now()).offers);
    expect(document.querySelector('h1')?.textContent).toBe('Mi día');
    expect(useView.getState().selection.kind).toBe('day');
  });

  it('tells screen readers who calls', async () => {
    await open(states.idle(Date.now()));
    await tell('offers', states.ringing(Date.now()).offers);
    expect(document.querySelector('[aria-live=assertive]')?.textContent).toContain(
      'Te llama Óscar Beltrán',
    );
    // A dialog over the desk silences all that is in it; these words are not in it.
    const places = document.querySelectorAll('[data-live-announcer] > [aria-live]');
    expect(places).toHaveLength(2);
    for (const place of places) expect(place.closest('#desk')).toBeNull();
  });

  it('tells them again when it turns out to be somebody else', async () => {
    const [ringing] = states.ringing(Date.now()).offers;
    if (!ringing) throw new Error('Nobody rings.');
    await open(states.idle(Date.now()));
    await tell('offers', [ringing]);
    const { customer } = ringing.offer;
    const other = customer && { ...customer, name: 'Ana Ruiz Prat' };
    await tell('offers', [{ ...ringing, offer: { ...ringing.offer, customer: other } }]);
    expect(document.querySelector('[aria-live=assertive]')?.textContent).toContain(
      'Te llama Ana Ruiz Prat',
    );
    for (const place of ['section[aria-label="Te llaman"]', 'main h1'])
      expect(document.querySelector(place)?.textContent).toMatch(/^(Te llaman1)?Ana Ruiz Prat/);
  });

  it('saves a draft a moment after the last key and keeps it until core shows it', async () => {
    const state = states['wrap-up'](Date.now());
    await open(state);
    await press('2', { code: 'Digit2' });
    await press('1', { code: 'Digit1' });
    expect(asked('draft/save')).toEqual([]);
    await act(async () => vi.advanceTimersByTime(300));
    expect(asked('draft/save')).toMatchObject([
      { draft: { reasonId: 'bill', outcomeId: 'solved' } },
    ]);
    expect(shown()).toContain('guardando…');
    const [conversation] = state.conversations;
    await tell('conversations', [
      {
        ...conversation,
        draft: { ...conversation?.draft, reasonId: 'bill', outcomeId: 'solved' },
        draftState: 'saved',
      },
    ]);
    expect(shown()).not.toContain('guardando…');
  });

  it('goes where core says, and puts a finished contact on its history', async () => {
    await open(states['two-calls'](Date.now()));
    await act(async () => link.tell({ kind: 'focus', interactionId: ids.first }));
    expect(document.querySelector('h1')?.textContent).toBe('Marta Ibáñez Soler');
  });
});
