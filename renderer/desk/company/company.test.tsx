/** Consult, conference and transfer at the desk: what is shown, what each press asks core, and how many presses it costs. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { cardOf, companyOf, ids, nilOf, people, states } from '../preview/fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetCards } from '../stores/cards.ts';
import { resetCodeTyping } from '../stores/code-typing.ts';
import { resetDrafts } from '../stores/drafts.ts';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { resetTimelines } from '../stores/timelines.ts';
import { resetView, useView } from '../stores/view.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: 0 });
/** Presses since the desk was opened; typed text is counted apart. */
let presses = 0;

async function open(state: DeskState) {
  link = createFakeLink(state, { now: Date.now() });
  presses = 0;
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
  });
}

async function press(key: string, more: KeyboardEventInit = {}) {
  presses += 1;
  await act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, code: '', bubbles: true, cancelable: true, ...more }),
    );
  });
}

const field = () => {
  const found = document.activeElement;
  if (!(found instanceof HTMLInputElement)) throw new Error('no field has the focus');
  return found;
};
async function type(words: string, isAnswered = true) {
  await act(async () => {
    const input = field();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if (isAnswered) await wait(200);
}
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));

const shown = () => document.body.textContent ?? '';
const asked = (name: string) =>
  link.asked.filter((each) => each.name === name).map(({ payload }) => payload);
const tell = (name: string, value: unknown) =>
  act(async () => link.tell({ kind: 'slice', name, value }));
const aside = () => press('b', { ctrlKey: true });
const pass = () => press('B', { ctrlKey: true, shiftKey: true });
const swap = () => press('F7', { shiftKey: true });
const join = () => press('j', { ctrlKey: true });
const NIL = { kind: 'agent', agentId: 'agent-nil' };
const OF_FIRST = { interactionId: ids.first };

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
    resetCards,
  ])
    reset();
  vi.useRealTimers();
});

describe('the budgets of tasks 8 to 12', () => {
  it('8: transfers blind in two presses and a name, and takes it back in one', async () => {
    await open(states.call(Date.now()));
    await pass();
    await type('nil');
    await press('Enter');
    expect(asked('transfer/start')).toMatchObject([{ ...OF_FIRST, target: NIL }]);
    expect(presses).toBe(2);
    await tell('conversations', states.transfer(Date.now()).conversations);
    presses = 0;
    await aside();
    expect(asked('transfer/pull-back')).toEqual([OF_FIRST]);
    expect(presses).toBe(1);
  });

  it('9: consults in two presses and a name, with the card', async () => {
    await open(states.call(Date.now()));
    await aside();
    await type('nil');
    await press('Enter');
    expect(asked('consult/start')).toEqual([
      {
        ...OF_FIRST,
        target: NIL,
        card: { why: 'Factura → me han cobrado dos veces', done: '', asked: '', note: '' },
      },
    ]);
    expect(presses).toBe(2);
    expect(document.querySelector('.picker')).toBeNull();
  });

  it('10: completes in one press', async () => {
    await open(states.consult(Date.now()));
    await pass();
    expect(asked('consult/complete')).toEqual([OF_FIRST]);
    expect(presses).toBe(1);
  });

  it('11: swaps and goes back to the customer in one press each', async () => {
    await open(states.consult(Date.now()));
    await swap();
    await tell('conversations', states['consult-customer'](Date.now()).conversations);
    await swap();
    expect(asked('consult/focus')).toEqual([
      { ...OF_FIRST, focus: 'customer' },
      { ...OF_FIRST, focus: 'consult' },
    ]);
    await aside();
    expect(asked('consult/cancel')).toEqual([OF_FIRST]);
    expect(presses).toBe(3);
  });

  it('12: joins all in one press', async () => {
    await open(states.consult(Date.now()));
    await join();
    expect(asked('consult/focus')).toEqual([{ ...OF_FIRST, focus: 'all' }]);
    expect(presses).toBe(1);
  });

  it('works while the agent writes the note', async () => {
    await open(states.consult(Date.now()));
    document.querySelector('textarea')?.focus();
    await join();
    await swap();
    await aside();
    expect(link.asked.map(({ name }) => name).filter((name) => /^consult/.test(name))).toEqual([
      'consult/focus',
      'consult/focus',
      'consult/cancel',
    ]);
  });
});

describe('the picker', () => {
  it('does the other act with Shift and Enter', async () => {
    await open(states.call(Date.now()));
    await aside();
    await type('nil');
    await press('Enter', { shiftKey: true });
    expect(asked('consult/start')).toEqual([]);
    expect(asked('transfer/start')).toMatchObject([{ target: NIL }]);
  });

  it('calls nobody for an empty field', async () => {
    await open(states.call(Date.now()));
    await aside();
    await wait(200);
    expect(document.querySelectorAll('.person')).toHaveLength(people.length);
    await press('Enter');
    expect(asked('consult/start')).toEqual([]);
  });

  it('waits for the answer to what was typed rather than take somebody else', async () => {
    await open(states.call(Date.now()));
    await aside();
    await wait(200);
    await type('rosa', false);
    await press('Enter');
    expect(asked('consult/start')).toEqual([]);
    await wait(200);
    expect(asked('consult/start')).toMatchObject([
      { target: { kind: 'agent', agentId: 'agent-rosa' } },
    ]);
  });

  it('shows what a colleague says of themselves, on a line that no other has', async () => {
    await open(states.call(Date.now()));
    await aside();
    await wait(200);
    const notes = [...document.querySelectorAll('.person-note')];
    expect(notes.map(({ textContent }) => textContent)).toEqual([
      'Con un abono largo, pregúntame por el chat si es cosa de un minuto',
    ]);
    expect(notes[0]?.closest('.person')?.textContent).toContain('Rosa Vidal');
  });

  it('says before the act who is away, and that a queue is empty', async () => {
    await open(states.call(Date.now()));
    await pass();
    await type('david');
    expect(shown()).toContain('David Rey no está (comida): quizá no conteste.');
    await type('soporte');
    expect(shown()).toContain('En Soporte no hay nadie libre');
  });

  it('offers a typed number', async () => {
    await open(states.call(Date.now()));
    await aside();
    await type('917 001 122');
    await press('Enter');
    expect(asked('consult/start')).toMatchObject([
      { target: { kind: 'number', number: '+34917001122' } },
    ]);
  });

  it('closes with Escape and gives the focus back', async () => {
    await open(states.call(Date.now()));
    const note = document.querySelector('textarea');
    note?.focus();
    await aside();
    expect(document.activeElement).not.toBe(note);
    await press('Escape');
    expect(document.querySelector('.picker')).toBeNull();
    expect(document.activeElement).toBe(note);
  });

  it('opens while the act before is still under way', async () => {
    const [conversation] = states.call(Date.now()).conversations;
    await open({
      ...states.call(Date.now()),
      conversations: [
        {
          ...(conversation as DeskState['conversations'][number]),
          askingCompany: 'other',
        },
      ],
    });
    await aside();
    expect(document.querySelector('.picker')).not.toBeNull();
  });

  it('goes away with the call that it was opened for', async () => {
    await open(states.call(Date.now()));
    await aside();
    await tell('conversations', states['wrap-up'](Date.now()).conversations);
    expect(document.querySelector('.picker')).toBeNull();
    // The keys of the wrap-up count again.
    await press('3', { code: 'Digit3' });
    await press('Enter', { ctrlKey: true });
    expect(asked('wrap-up/complete')).toMatchObject([{ draft: { reasonId: 'switch' } }]);
  });

  it('stays with its contact when another comes to the middle', async () => {
    await open(states['two-calls'](Date.now()));
    await aside();
    expect(document.querySelector('.picker')).not.toBeNull();
    await act(async () => link.tell({ kind: 'focus', interactionId: ids.first }));
    expect(document.querySelector('.picker')).toBeNull();
    expect(useView.getState().overlay).toBe('none');
  });

  it('says what failed when nobody could be looked up', async () => {
    await open(states.call(Date.now()));
    const refuse = (): Promise<Answer<unknown>> =>
      Promise.resolve({ ok: false, error: { code: 'centre-unreachable', retryable: true } });
    vi.spyOn(link, 'ask').mockImplementation(refuse);
    await aside();
    await wait(200);
    expect(document.querySelector('.picker')?.textContent).toContain('El centro no contesta.');
  });

  it('sends the card as it was written, also after closing and opening again', async () => {
    await open(states.call(Date.now()));
    await aside();
    const asks = document.querySelector<HTMLTextAreaElement>('.card-editor textarea');
    await act(async () => {
      if (!asks) throw new Error('no card');
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
        asks,
        'Autorizar abono',
      );
      asks.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Escape');
    await pass();
    await type('nil');
    await press('Enter');
    expect(asked('transfer/start')).toMatchObject([{ card: { asked: 'Autorizar abono' } }]);
  });
});

describe('the company on screen', () => {
  it('shows who hears whom, the timers, and that the card was read', async () => {
    await open(states.consult(Date.now()));
    const legs = [...document.querySelectorAll('.call-head .leg')].map((leg) => leg.textContent);
    expect(legs).toEqual([
      'Marta Ibáñez Soleren espera, oye músicaGrabando0:41',
      'Nil Casashabla contigo · ha leído tu ficha0:33',
    ]);
    const main = document.querySelector('main')?.textContent ?? '';
    for (const words of ['Pasar a Nil', 'Alternar', 'Unir a los tres', 'Volver con Marta'])
      expect(main).toContain(words);
    expect(main).toContain('Ficha que ve Nil');
    expect(document.querySelector('.consult-card .pill')?.textContent).toBe('leída');
  });

  it('lists a conference, where each can be muted and let go', async () => {
    await open(states.conference(Date.now()));
    const button = (label: string) =>
      [...document.querySelectorAll<HTMLButtonElement>('.leg button')].find(
        (each) => each.textContent === label,
      );
    expect(shown()).toContain('Eva Soto responsableescucha, nadie le oye');
    expect(button('Sacar a Marta Ibáñez Soler de la llamada')).toBeUndefined();
    await act(async () => button('Silenciar a Nil Casas')?.click());
    await act(async () => button('Dar voz a Rosa Vidal')?.click());
    await act(async () => button('Sacar a Nil Casas de la llamada')?.click());
    expect(asked('party/mute')).toEqual([
      { ...OF_FIRST, partyId: 'nil', isMuted: true },
      { ...OF_FIRST, partyId: 'rosa', isMuted: false },
    ]);
    expect(asked('party/remove')).toEqual([{ ...OF_FIRST, partyId: 'nil' }]);
  });

  it('asks nothing twice while an act is under way; only the way back waits in core', async () => {
    await open(states['consult-asking'](Date.now()));
    await pass();
    await swap();
    await join();
    expect(link.asked.filter(({ name }) => name.startsWith('consult'))).toEqual([]);
    await aside();
    expect(asked('consult/cancel')).toEqual([OF_FIRST]);
  });

  it('counts a transfer down and no longer takes it back afterwards', async () => {
    await open(states.transfer(Date.now()));
    expect(shown()).toContain('Pasando la llamada a Nil Casas…');
    expect(document.querySelector('.transfer-bar')?.textContent).toContain('0:11');
    await wait(12_000);
    await aside();
    expect(asked('transfer/pull-back')).toEqual([]);
  });

  it('says why a consult came back', async () => {
    await open(states['consult-returned'](Date.now()));
    expect(document.querySelector('.call-head [role=alert]')?.textContent).toBe(
      'Nil Casas no contesta. Sigues con el cliente: prueba con otra persona.',
    );
    expect(shown()).toContain('Consultar');
  });

  it('tells screen readers when the colleague answers', async () => {
    const now = Date.now();
    await open(states['consult-rings'](now));
    await tell('conversations', states.consult(now).conversations);
    expect(document.querySelector('[aria-live=assertive]')?.textContent).toContain(
      'Nil Casas: habla contigo',
    );
  });

  it('offers no acts to the one who is asked', async () => {
    await open(states.consulted(Date.now()));
    expect(shown()).toContain('Ficha de David Rey');
    expect(shown()).toContain('David Rey');
    expect(shown()).not.toContain('Pasar a');
    await pass();
    await aside();
    expect(link.asked.map(({ name }) => name)).not.toContain('consult/complete');
    expect(document.querySelector('.picker')).toBeNull();
  });
});

describe('a card of a colleague', () => {
  it('stands in the offer before the voice, names the colleague, and is told as read once', async () => {
    const state = states['consult-offer'](Date.now());
    await open(state);
    const main = document.querySelector('main')?.textContent ?? '';
    expect(main).toContain('David Rey te consulta');
    expect(main).toContain('Ficha de David Rey');
    expect(main).toContain('Autorizar abono de 54,90 €');
    await tell('offers', [...state.offers]);
    expect(asked('card/read')).toEqual([{ interactionId: ids.second }]);
  });

  it.each([
    ['no-answer', 'Vuelve contigo: Nil Casas no contestó'],
    ['they-left', 'Vuelve contigo: Nil Casas colgó'],
    ['declined', 'Vuelve contigo: Nil Casas no podía ahora'],
    [null, 'Vuelve contigo'],
  ] as const)('that comes back as %s says so', async (returned, words) => {
    const now = Date.now();
    const state = states['consult-offer'](now);
    const from = { kind: 'transfer', agentName: 'Nil Casas', card: cardOf(now), returned } as const;
    await open({
      ...state,
      offers: state.offers.map((one) => ({ ...one, offer: { ...one.offer, from } })),
    });
    expect(document.querySelector('.leg-who b')?.textContent).toBe(words);
  });

  it('is text, whatever it says, and never longer than can be read', async () => {
    const now = Date.now();
    const evil = cardOf(now, {
      fromName: 'David Rey',
      why: `<img src=x onerror=alert(1)><script>alert(1)</script>\u202Egnirts`,
      note: 'A'.repeat(20_000),
    });
    const [conversation] = states.consult(now).conversations;
    await open({
      ...states.consult(now),
      conversations: [
        {
          ...(conversation as DeskState['conversations'][number]),
          company: companyOf(now, [nilOf(now)], { card: evil }),
        },
      ],
    });
    expect(document.querySelector('img, script')).toBeNull();
    const card = document.querySelector('.consult-card')?.textContent ?? '';
    expect(card).toContain('<img src=x onerror=alert(1)>');
    expect(card).not.toMatch(/\u202e/);
    expect(card.length).toBeLessThan(4000);
  });
});

/** Puts words into any labelled field, as a paste does. */
async function paste(label: string | RegExp, words: string) {
  const owner = [...document.querySelectorAll('label')].find((each) =>
    typeof label === 'string' ? each.textContent === label : label.test(each.textContent ?? ''),
  );
  const input = document.getElementById(owner?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement))
    throw new Error(`no field ${String(label)}`);
  const kind = input instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return input;
}
const button = (name: RegExp) => {
  const found = [...document.querySelectorAll('button')].find((each) =>
    name.test(each.textContent ?? ''),
  );
  if (!found) throw new Error(`no button ${String(name)}`);
  return found;
};
const click = (name: RegExp) => act(async () => button(name).click());

describe('a card that is too long or odd', () => {
  it('with 100,000 characters counts, says what goes along, and keeps all that was typed', async () => {
    await open(states.call(Date.now()));
    await aside();
    const typed = 'x'.repeat(100_000);
    await paste('Pido', typed);
    expect(shown()).toContain('Viajan los primeros 2.000 caracteres. Sobran 98.000');
    await press('Escape');
    await aside();
    const again = await paste('Pido', `${typed}y`);
    expect(again.value).toHaveLength(100_001);
    await type('nil');
    await press('Enter');
    const [sent] = asked('consult/start') as { card: { asked: string } }[];
    expect(sent?.card.asked).toBe('x'.repeat(2000));
  });

  it('begins to count before the limit, and cuts no character in two', async () => {
    await open(states.call(Date.now()));
    await aside();
    await paste('Pido', 'x'.repeat(1_700));
    expect(shown()).toContain('1.700 de 2.000');
    await paste('Pido', `${'x'.repeat(1_999)}😀`);
    await type('nil');
    await press('Enter');
    expect(asked('consult/start')).toMatchObject([{ card: { asked: 'x'.repeat(1_999) } }]);
  });

  it('from a colleague is plain text, whatever it says', async () => {
    const state = states.consult(Date.now());
    const [first] = state.conversations;
    if (!first?.company) throw new Error('no company');
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>\u202egnp.exe\u0007';
    const card = cardOf(Date.now(), { fromName: 'Nil\u202e', why: hostile, asked: hostile });
    await open({
      ...state,
      conversations: [{ ...first, company: { ...first.company, card } }],
    });
    const view = document.querySelector('.consult-card');
    expect(view?.textContent).toContain('<script>alert(2)</script>');
    expect(view?.querySelector('img, script')).toBeNull();
    expect(view?.textContent).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });
});

describe('the card by e-mail', () => {
  const NUMBER = '+34917001122';

  it('is offered for numbers only, goes along, and its address is remembered', async () => {
    await open(states.call(Date.now()));
    await aside();
    await type('nil');
    expect(shown()).not.toContain('También por correo');
    await type(NUMBER);
    await paste(/También por correo/, ' taller@example.com');
    await press('Escape');
    await aside();
    await type(NUMBER);
    await press('Enter');
    expect(asked('consult/start')).toMatchObject([
      { target: { kind: 'number', number: NUMBER }, card: { emailTo: 'taller@example.com' } },
    ]);
  });

  it('calls nobody while the address is none, and says what to do', async () => {
    await open(states.call(Date.now()));
    await aside();
    await type(NUMBER);
    await paste(/También por correo/, 'taller@');
    await press('Enter');
    expect(asked('consult/start')).toEqual([]);
    expect(shown()).toContain('Esa dirección de correo no es válida');
    expect(field().value).toBe('taller@');
    await paste(/También por correo/, '');
    document.querySelector<HTMLInputElement>('.palette-field input')?.focus();
    await press('Enter');
    const [sent] = asked('consult/start') as { card: object }[];
    expect(sent?.card).not.toHaveProperty('emailTo');
  });

  it('says on the card how its sending stands', async () => {
    const state = states.consult(Date.now());
    const [first] = state.conversations;
    if (!first?.company) throw new Error('no company');
    const card = cardOf(Date.now(), {
      mail: { to: 'taller@example.com', number: '+34917001122', state: 'sent' },
    });
    await open({ ...state, conversations: [{ ...first, company: { ...first.company, card } }] });
    expect(shown()).toContain('enviada por correo a taller@example.com');
  });
});

describe('the correction of a card', () => {
  it('is sent whole, and says when it was corrected', async () => {
    await open(states.consult(Date.now()));
    await click(/^Corregir$/);
    await paste('Pido', 'Solo 20 €');
    await click(/Enviar corrección/);
    expect(asked('card/edit')).toMatchObject([
      { ...OF_FIRST, card: { asked: 'Solo 20 €', note: '' } },
    ]);
    expect(document.querySelector('.card-correction')).toBeNull();
    const [first] = states.consult(Date.now()).conversations;
    if (!first?.company) throw new Error('no company');
    const card = cardOf(Date.now(), { correctedAtMs: Date.now() });
    await tell('conversations', [{ ...first, company: { ...first.company, card } }]);
    expect(document.querySelector('.consult-card')?.textContent).toMatch(/corregida \d\d:\d\d/);
  });

  it('leaves the card as it was with Escape', async () => {
    await open(states.consult(Date.now()));
    await click(/^Corregir$/);
    await paste('Pido', 'Solo 20 €');
    await press('Escape');
    expect(document.querySelector('.card-correction')).toBeNull();
    expect(asked('card/edit')).toEqual([]);
  });

  it('keeps what was typed when the centre refuses it', async () => {
    await open(states.consult(Date.now()));
    await click(/^Corregir$/);
    await paste('Pido', 'Solo 20 €');
    vi.spyOn(link, 'ask').mockResolvedValue({
      ok: false,
      error: { code: 'too-late', retryable: false },
    });
    await click(/Enviar corrección/);
    expect(document.querySelector('.card-correction [role=alert]')).not.toBeNull();
    expect((await paste('Pido', 'Solo 10 €')).value).toBe('Solo 10 €');
  });
});
