/** The lead's page over a link that is not there: what is shown of the team, and what each press asks core. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { agentId, interactionId } from '#src/model/ids.ts';
import type { TeamRow } from '#src/model/team.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { ids, idle } from '../preview/fixtures.ts';
import {
  contactWith,
  crowdOf,
  floorOf,
  leadOf,
  queuesOf,
  rowOf,
  teamStates,
} from '../preview/team-fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { receiveRows, resetTeam } from '../stores/team.ts';
import { resetTimelines } from '../stores/timelines.ts';
import { openPage, resetView, select, useView } from '../stores/view.ts';
import { resetTeamView, useTeamView } from './team-view.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const NOW = Date.UTC(2026, 10, 21, 12);
const me = agentId.parse('agent-dolores');
const refused: Answer<never> = { ok: false, error: { code: 'centre-refused', retryable: false } };

let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: NOW });
/** Answers in place of the fake ones, by the intent's name. */
let answers = new Map<string, Promise<Answer<unknown>>>();

async function open(state: DeskState = quiet(), rows: readonly TeamRow[] = floorOf(NOW)) {
  link = createFakeLink(state, { now: NOW, watched: { rows, queues: queuesOf(NOW) } });
  const { ask } = link;
  const answering = {
    ...link,
    ask: (name: string, payload: unknown) => {
      const usual = ask(name, payload);
      return answers.get(name) ?? usual;
    },
  };
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, answering, root);
  });
}

const quiet = () => teamStates['team-quiet'](NOW);
const shown = () => document.body.textContent ?? '';
const grid = () => {
  const found = document.querySelector<HTMLElement>('[role=grid]');
  if (!found) throw new Error('no table');
  return found;
};
const rowOfAgent = (id: string) => document.getElementById(`team-row-agent-${id}`);
const drawnNames = () =>
  [...document.querySelectorAll<HTMLElement>('.team-row')]
    .toSorted(
      (a, b) =>
        Number(a.ariaRowIndex ?? a.getAttribute('aria-rowindex')) -
        Number(b.getAttribute('aria-rowindex')),
    )
    .map((row) => row.querySelector('b')?.textContent ?? '');
const chosen = () => grid().getAttribute('aria-activedescendant')?.replace('team-row-agent-', '');
const asked = (name: string) =>
  link.asked.filter((each) => each.name === name).map(({ payload }) => payload);
const tell = (name: string, value: unknown) =>
  act(async () => link.tell({ kind: 'slice', name, value }));
const tellRows = (rows: readonly TeamRow[]) =>
  act(async () => link.tell({ kind: 'team/rows', rows, isWhole: false }));

async function press(key: string, more: KeyboardEventInit = {}) {
  await act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, code: '', bubbles: true, cancelable: true, ...more }),
    );
  });
}

async function pick(id: string) {
  await act(async () => useTeamView.setState({ agentId: agentId.parse(`agent-${id}`) }));
}

async function type(element: HTMLInputElement | HTMLTextAreaElement, value: string) {
  await act(async () => {
    const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element) as object, 'value');
    set?.set?.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  vi.setSystemTime(NOW);
  answers = new Map();
  // The light DOM has no layout: a table as tall as on a laptop.
  for (const name of ['clientHeight', 'clientWidth'] as const)
    vi.spyOn(HTMLElement.prototype, name, 'get').mockImplementation(function (this: HTMLElement) {
      return this.getAttribute('role') === 'grid' ? 480 : 0;
    });
});

afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  for (const reset of [
    resetSlices,
    resetView,
    resetNotices,
    resetTimelines,
    resetLinkState,
    resetTeam,
    resetTeamView,
  ])
    reset();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the team page', () => {
  it('is what a lead sees when nothing is in front, and an agent never', async () => {
    await open();
    expect(asked('team/watch')).toEqual([{ isOn: true }]);
    expect(shown()).toContain('Lucía Prieto');
    expect(shown()).toMatch(/84\s% en 20 s · 5 listos/);
    await act(async () => stop?.());
    await open(idle(NOW));
    await press('e', { ctrlKey: true, code: 'KeyE' });
    await act(async () => openPage('team'));
    expect(document.querySelector('[role=grid]')).toBeNull();
    expect(asked('team/watch')).toEqual([]);
  });

  it('watches while it is in front, and again when the centre is back', async () => {
    const state = quiet();
    await open(state);
    await act(async () => select({ kind: 'day' }));
    expect(shown()).toContain('Mi día');
    await press('e', { ctrlKey: true, code: 'KeyE' });
    expect(asked('team/watch')).toEqual([{ isOn: true }, { isOn: false }, { isOn: true }]);
    const { centre } = state.strip;
    await tell('strip', { ...state.strip, centre: { ...centre, state: 'unreachable' } });
    expect(shown()).toContain('El centro no contesta. Lo que ves es de');
    await tell('strip', state.strip);
    expect(asked('team/watch')).toHaveLength(4);
    expect(shown()).not.toContain('Lo que ves es de');
  });

  it('says why the team is not there, and tries again', async () => {
    answers.set('team/watch', Promise.resolve(refused));
    await open();
    expect(shown()).toContain('No se ha podido ver al equipo. El centro no lo permite.');
    answers.clear();
    const again = [...document.querySelectorAll('button')].find(
      (each) => each.textContent === 'Volver a intentarlo',
    );
    await act(async () => again?.click());
    expect(shown()).toContain('Lucía Prieto');
  });

  it('renders hostile names and notes as text', async () => {
    await open(quiet(), [
      rowOf(NOW, 'evil', '<img src=x onerror=alert(1)>\u202Eevil', {
        presenceNote: '<script>alert(1)</script>',
        presence: { kind: 'away', reason: 'break' },
      }),
    ]);
    expect(document.querySelector('img, script')).toBeNull();
    expect(rowOfAgent('evil')?.textContent).toContain('<img src=x');
    expect(rowOfAgent('evil')?.textContent).not.toMatch(/\u202e/);
  });
});

describe('rows', () => {
  it('are gone through with arrows, Home, End and the first letter of a name', async () => {
    await open();
    expect(document.activeElement).toBe(grid());
    expect(chosen()).toBe('amaia');
    await press('ArrowDown');
    expect(chosen()).toBe('carla');
    await press('End');
    expect(chosen()).toBe('teo');
    await press('Home');
    expect(chosen()).toBe('amaia');
    await press('R', { shiftKey: true });
    expect(chosen()).toBe('rosa');
    expect(rowOfAgent('rosa')?.getAttribute('aria-selected')).toBe('true');
  });

  it('are sorted by a digit and the other way round by the same', async () => {
    await open();
    await press('5', { code: 'Digit5' });
    expect(drawnNames()[0]).toBe('Teo Vidal');
    await press('5', { code: 'Digit5' });
    expect(drawnNames().at(-1)).toBe('Teo Vidal');
    expect(document.querySelector('[aria-sort=descending]')?.textContent).toContain('Lleva');
  });

  it('are found by typing, and Esc shows everyone again', async () => {
    await open();
    await press('/');
    const field = document.activeElement as HTMLInputElement;
    expect(field.type).toBe('search');
    await type(field, 'orbea');
    expect(drawnNames()).toEqual(['Iker Lasa']);
    await type(field, 'nobody at all');
    expect(shown()).toContain('Nadie encaja');
    await press('Escape');
    expect(drawnNames().length).toBeGreaterThan(8);
    expect(document.activeElement).toBe(grid());
  });

  it('keep focus and choice when one changes place or leaves the screen', async () => {
    await open();
    await pick('pau');
    await press('5', { code: 'Digit5' });
    await tellRows([rowOf(NOW, 'pau', 'Pau Ferrer', { sinceMs: NOW - 9_000_000 })]);
    expect(drawnNames()[0]).toBe('Pau Ferrer');
    expect(document.activeElement).toBe(grid());
    expect(chosen()).toBe('pau');
    await tellRows(crowdOf(NOW, 200));
    expect(chosen()).toBe('pau');
    expect(rowOfAgent('pau')).not.toBeNull();
  });

  it('that are seen are drawn, the others are not', async () => {
    await open(quiet(), crowdOf(NOW, 300));
    expect(document.querySelectorAll('.team-row').length).toBeLessThan(40);
    expect(grid().getAttribute('aria-rowcount')).toBe('301');
  });

  it('are drawn again only when they changed', async () => {
    await open();
    const counts = new Map<string, number>();
    /** Counts how often the page reads its name, which every drawing does. */
    const watched = (row: TeamRow): TeamRow =>
      Object.defineProperty({ ...row }, 'name', {
        enumerable: true,
        get: () => {
          counts.set(row.agentId, (counts.get(row.agentId) ?? 0) + 1);
          return row.name;
        },
      });
    const rows = floorOf(NOW).map(watched);
    await act(async () => receiveRows(rows, true));
    counts.clear();
    await act(async () =>
      receiveRows(
        [watched(rowOf(NOW, 'pau', 'Pau Ferrer', { presenceNote: 'ahora vuelvo' }))],
        false,
      ),
    );
    expect([...counts.keys()]).toEqual(['agent-pau']);
    counts.clear();
    await act(async () => vi.advanceTimersByTime(3_000));
    expect(counts.size).toBe(0);
  });
});

describe('beside an agent', () => {
  it('listens with one press, changes step with one, and leaves with one', async () => {
    await open();
    await pick('rosa');
    const held = interactionId.parse('int-rosa');
    let presses = 0;
    const step = async (key: string) => {
      presses += 1;
      await press(key);
    };
    const besideWith = (word: 'listen' | 'whisper' | 'barge') =>
      floorOf(NOW)
        .filter(({ name }) => name === 'Rosa Vidal')
        .map((row) => ({
          ...row,
          contacts: row.contacts.map((each) => ({
            ...each,
            beside: [{ agentId: me, name: 'Dolores Rey', step: word }],
          })),
        }));
    await step('l');
    await tellRows(besideWith('listen'));
    expect(shown()).toContain('Rosa sabe que estás. Nadie te oye.');
    expect(rowOfAgent('rosa')?.textContent).toContain('tú, escuchando');
    await step('w');
    await tellRows(besideWith('whisper'));
    expect(shown()).toContain('Solo Rosa te oye. Farmacia Roldán no te oye.');
    await step('b');
    await tellRows(besideWith('barge'));
    expect(shown()).toContain('Te oyen Rosa y Farmacia Roldán.');
    await step('Escape');
    expect(presses).toBe(4);
    expect(asked('supervise/set')).toEqual([
      { interactionId: held, step: 'listen' },
      { interactionId: held, step: 'whisper' },
      { interactionId: held, step: 'barge' },
      { interactionId: held, step: null },
    ]);
    expect(document.activeElement).toBe(grid());
  });

  it('a key held down is one press, and the step one is at is not asked again', async () => {
    await open(teamStates['team-beside'](NOW), floorOf(NOW, 'listen'));
    await pick('lucia');
    await press('w');
    await press('w', { repeat: true });
    await press('l');
    expect(asked('supervise/set')).toEqual([{ interactionId: ids.first, step: 'whisper' }]);
  });

  it('tells from the conversation itself who hears whom in a consult', async () => {
    await open(teamStates['team-whisper'](NOW), floorOf(NOW, 'whisper'));
    await pick('lucia');
    expect(shown()).toContain('Solo Lucía te oye. Marta Ibáñez y Nil no te oyen.');
    expect(document.querySelector('[aria-pressed=true].ladder-step')?.textContent).toContain(
      'Susurrar',
    );
  });

  it('keeps the page in front while the lead is beside, and F4 leaves', async () => {
    await open(teamStates['team-beside'](NOW), floorOf(NOW, 'listen'));
    await act(async () => link.tell({ kind: 'focus', interactionId: ids.first }));
    expect(document.querySelector('[role=grid]')).not.toBeNull();
    await press('F4');
    await press('F4');
    await press('Escape');
    expect(asked('supervise/set')).toEqual([{ interactionId: ids.first, step: null }]);
    expect(asked('call/hang-up')).toEqual([]);
    await act(async () => vi.setSystemTime(NOW + 2_000));
    await press('F4');
    expect(asked('supervise/set')).toHaveLength(2);
  });

  it('leaves one call before another is joined', async () => {
    await open(teamStates['team-beside'](NOW), floorOf(NOW, 'listen'));
    await pick('iker');
    await press('l');
    expect(asked('supervise/set')).toEqual([
      { interactionId: ids.first, step: null },
      { interactionId: 'int-iker', step: 'listen' },
    ]);
  });

  it('takes over and opens the contact; hands back and shows the team again', async () => {
    const state = teamStates['team-beside'](NOW);
    await open(state, floorOf(NOW, 'listen'));
    await pick('lucia');
    await press('t');
    expect(asked('supervise/take-over')).toEqual([
      { interactionId: ids.first, fromAgentId: 'agent-lucia' },
    ]);
    const [mine] = state.conversations;
    if (!mine?.company) throw new Error('no conversation');
    const taken = { agentId: agentId.parse('agent-lucia'), name: 'Lucía Prieto' };
    await tell('conversations', [
      { ...mine, role: 'owner', company: { ...mine.company, takenFrom: taken } },
    ]);
    expect(document.querySelector('h1')?.textContent).toContain('Marta Ibáñez');
    expect(shown()).toContain('Has tomado este contacto de Lucía Prieto.');
    await press('y');
    expect(asked('supervise/hand-back')).toEqual([{ interactionId: ids.first }]);
    expect(useView.getState().page).toBe('team');
    // The same key on the row, while the contact is still the lead's.
    expect(shown()).toContain('Devolver');
    await press('y');
    expect(asked('supervise/hand-back')).toHaveLength(2);
  });

  it('sees the contact itself when it is chosen, and Esc leaves there too', async () => {
    await open(teamStates['team-beside'](NOW), floorOf(NOW, 'listen'));
    expect(document.querySelector('.left')?.textContent).toContain('Acompañas a Lucía');
    await press('1', { code: 'Digit1', ctrlKey: true });
    expect(document.querySelector('h1')?.textContent).toContain('Marta Ibáñez');
    expect(shown()).toContain('Escuchas. Lucía sabe que estás. Nadie te oye.');
    await press('Escape');
    expect(asked('supervise/set')).toEqual([{ interactionId: ids.first, step: null }]);
  });

  it('says in a sentence what cannot be done', async () => {
    await open();
    for (const [id, words] of [
      ['pau', 'Pau no está con nadie'],
      ['marc', 'Marc todavía no ha contestado'],
      ['amaia', 'Amaia ya está cerrando'],
    ] as const) {
      await pick(id);
      await press('l');
      expect(shown()).toContain(words);
    }
    expect(asked('supervise/set')).toEqual([]);
    await press('y');
    expect(shown()).toContain('No tienes ningún contacto de Amaia que devolver.');
  });

  it('shows the sentence of a refusal, and the step is as it was', async () => {
    await open();
    await pick('rosa');
    answers.set('supervise/set', Promise.resolve(refused));
    await press('l');
    expect(shown()).toContain('El centro no lo permite.');
    expect(document.querySelector('[aria-pressed=true].ladder-step')).toBeNull();
    expect(useTeamView.getState().asked).toBeNull();
  });

  it('means the chosen one of several contacts', async () => {
    await open();
    await pick('lucia');
    await press('ArrowRight');
    await press('l');
    expect(asked('supervise/set')).toEqual([{ interactionId: 'chat-2', step: 'listen' }]);
  });
});

describe('words on the screen of an agent', () => {
  const field = () => {
    const found = document.querySelector<HTMLTextAreaElement>('.text-whisper textarea');
    if (!found) throw new Error('no field');
    return found;
  };

  it('go with Enter, letters in them are no keys, and Esc goes back to the table', async () => {
    await open();
    await pick('lucia');
    await act(async () => field().focus());
    await press('l');
    await type(field(), 'Ofrécele el bono.');
    await press('Enter');
    expect(asked('supervise/set')).toEqual([]);
    expect(asked('supervise/text')).toEqual([
      { interactionId: ids.first, kind: 'say', text: 'Ofrécele el bono.', field: null },
    ]);
    expect(field().value).toBe('');
    expect(shown()).toContain('Enviado');
    await press('Escape');
    expect(document.activeElement).toBe(grid());
    expect(asked('supervise/set')).toEqual([]);
  });

  it('find an article under a filter that Tab takes from the word that is being typed', async () => {
    await open();
    await pick('lucia');
    const article = [...document.querySelectorAll<HTMLElement>('.switcher button')].find(
      (each) => each.textContent === 'Artículo',
    );
    await act(async () => article?.click());
    const search = document.querySelector<HTMLInputElement>('.article-search input');
    if (!search) throw new Error('no search');
    await type(search, 'cobro ingl');
    await act(async () => search.focus());
    await press('Tab');
    expect(search.value).toBe('cobro');
    const filter = { language: 'en', queueId: null, kind: null, freshness: null };
    expect(asked('article/find').at(-1)).toMatchObject({ query: 'cobro', filter });
    expect(document.querySelector('.article-search .article-filter-note')?.textContent).toContain(
      'Solo: Inglés',
    );
    await press('Backspace', { shiftKey: true });
    expect(asked('article/find').at(-1)).not.toHaveProperty('filter');
    // What the lead has open is nobody's contact: nothing is kept with one.
    expect(asked('article/use')).toEqual([]);
  });

  it('go as a suggestion, and stay when they were refused', async () => {
    await open();
    await pick('lucia');
    const suggest = [...document.querySelectorAll<HTMLElement>('.switcher button')].find(
      (each) => each.textContent === 'Sugerencia',
    );
    await act(async () => suggest?.click());
    answers.set('supervise/text', Promise.resolve(refused));
    await type(field(), 'Claro que sí.');
    await act(async () => field().focus());
    await press('Enter');
    expect(asked('supervise/text')).toMatchObject([{ kind: 'suggest', text: 'Claro que sí.' }]);
    expect(field().value).toBe('Claro que sí.');
    expect(shown()).toContain('El centro no lo permite.');
  });
});

describe('help', () => {
  it('opens the oldest with its whole context in one press, and the next with another', async () => {
    await open(leadOf(NOW));
    expect(shown()).toContain('2 piden ayuda');
    await press('h', { ctrlKey: true, code: 'KeyH' });
    expect(asked('help/look')).toEqual([{ helpId: 'help-iker', isLooking: true }]);
    expect(asked('team/contact')).toEqual([{ interactionId: 'int-iker' }]);
    expect(chosen()).toBe('iker');
    expect(shown()).toContain('«Pide hablar con alguien por encima de mí.»');
    expect(shown()).toContain('También mira Eva.');
    expect(shown()).toContain('Historia 38');
    await press('h', { ctrlKey: true, code: 'KeyH' });
    expect(asked('help/look').slice(1)).toEqual([
      { helpId: 'help-iker', isLooking: false },
      { helpId: 'help-nil', isLooking: true },
    ]);
  });

  it('is done with a button, and left open with Esc', async () => {
    await open(leadOf(NOW));
    await press('h', { ctrlKey: true, code: 'KeyH' });
    const done = [...document.querySelectorAll<HTMLElement>('.help-card button')].find((each) =>
      each.textContent?.includes('Hecho'),
    );
    await act(async () => done?.click());
    expect(asked('help/done')).toEqual([{ helpId: 'help-iker' }]);
    await press('h', { ctrlKey: true, code: 'KeyH' });
    await press('Escape');
    expect(asked('help/look').at(-1)).toMatchObject({ isLooking: false });
  });

  it('is not looked at any more once the page is left', async () => {
    await open(leadOf(NOW));
    await press('h', { ctrlKey: true, code: 'KeyH' });
    await act(async () => select({ kind: 'day' }));
    expect(asked('help/look').at(-1)).toEqual({ helpId: 'help-iker', isLooking: false });
  });
});

describe('acts on an agent', () => {
  it('need no contact to be looked at: moving about writes nothing into the log', async () => {
    await open();
    for (let n = 0; n < 5; n += 1) await press('ArrowDown');
    expect(asked('team/contact')).toEqual([]);
    await pick('rosa');
    await press('Enter');
    expect(asked('team/contact')).toEqual([{ interactionId: 'int-rosa' }]);
    expect(shown()).toContain('Historia 38');
  });

  it('sign out only after a question', async () => {
    await open();
    await pick('pau');
    await act(async () => useTeamView.setState({ dialog: 'sign-out' }));
    expect(shown()).toContain('¿Cerrar la sesión de Pau Ferrer?');
    expect(asked('team/sign-out')).toEqual([]);
    const sure = [...document.querySelectorAll<HTMLElement>('[role=alertdialog] button')].find(
      (each) => each.textContent === 'Cerrar su sesión',
    );
    await act(async () => sure?.click());
    expect(asked('team/sign-out')).toEqual([{ agentId: 'agent-pau' }]);
    expect(shown()).toContain('Sesión de Pau cerrada.');
  });

  it('erase what their computers keep only after a question', async () => {
    await open();
    await pick('pau');
    await act(async () => useTeamView.setState({ dialog: 'wipe' }));
    expect(shown()).toContain('Borrar lo guardado en los equipos de Pau Ferrer');
    expect(asked('team/wipe')).toEqual([]);
    const form = document.querySelector<HTMLFormElement>('[role=alertdialog] form');
    const radios = [...(form?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
    // Which computer is never chosen beforehand: Enter alone erases nothing.
    await act(async () => form?.requestSubmit());
    expect(asked('team/wipe')).toEqual([]);
    expect(radios.map((each) => each.closest('label')?.textContent)).toEqual([
      'PUESTO-SALAMANCA-14conectado ahora',
      expect.stringMatching(/^portatil-de-casavisto por última vez .*ya se ha pedido borrarlo$/),
      expect.stringMatching(/^Equipo sin nombre.*borrado .*, no ha vuelto a entrar$/),
      expect.stringMatching(/^Los 3, y cualquier otro suyo/),
    ]);
    await act(async () => radios[1]?.click());
    await act(async () => form?.requestSubmit());
    expect(asked('team/wipe')).toEqual([{ agentId: 'agent-pau', deskId: 'desk-home' }]);
    expect(shown()).toContain('El equipo de Pau se está borrando');
  });

  it('stand below queues that say how soon a chat shall be answered, where that is agreed', async () => {
    await open();
    const titles = [...document.querySelectorAll('.queue-card')].map((card) => [
      card.querySelector('.queue-name b')?.textContent,
      card.getAttribute('title')?.includes('En un chat se contesta en 1 min.'),
    ]);
    expect(titles).toContainEqual(['Soporte', true]);
    expect(titles).toContainEqual(['Facturación', false]);
  });

  it('name skills as their queues, and understand the name of a queue that is typed', async () => {
    await open();
    await pick('pau');
    const facts = document.querySelector('.side-facts')?.textContent ?? '';
    expect(facts).toContain('Soporte (nivel 3), Fibra (nivel 2)');
    await act(async () => useTeamView.setState({ dialog: 'skills' }));
    const dialog = document.querySelector('[role=dialog]');
    const typed = dialog?.querySelector('input');
    if (!dialog || !typed) throw new Error('no dialog');
    expect(dialog.textContent).toContain('Soporte');
    expect(dialog.innerHTML).toContain('Quitar Soporte');
    expect(dialog.textContent).not.toContain(ids.support);
    await type(typed, 'facturacion');
    const save = [...dialog.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Guardar',
    );
    await act(async () => save?.click());
    expect(asked('team/set-skills')).toMatchObject([
      {
        skills: [
          { skill: ids.support, level: 3 },
          { skill: 'Fibra', level: 2 },
          { skill: ids.billing, level: 1 },
        ],
      },
    ]);
  });

  it('show the log of what was done', async () => {
    await open();
    await pick('lucia');
    await act(async () => useTeamView.setState({ tab: 'audit' }));
    const first = { agentId: 'agent-lucia', beforeMs: null, limit: 50 };
    expect(asked('audit/list')).toEqual([first]);
    expect(shown()).toContain('escuchó');
    expect(shown()).toContain('sugirió un texto');
    await press('l');
    expect(asked('audit/list')).toEqual([first, first]);
  });
});

describe('the floor', () => {
  it('says in English what it says in Spanish', async () => {
    const state = quiet();
    await open({ ...state, settings: { ...state.settings, language: 'en' } }, [
      ...floorOf(NOW),
      rowOf(NOW, 'zoe', 'Zoe', { contacts: [contactWith(NOW, 'int-zoe', 'Ann')] }),
    ]);
    expect(shown()).toContain('On a call');
    expect(shown()).toContain('84% in 20 s · 5 ready');
    expect(shown()).not.toContain('En llamada');
  });
});
