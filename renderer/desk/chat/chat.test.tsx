/** Chats at the desk: what is shown, what each press asks core, and that nothing that was written is lost. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import type { DeskChat } from '#src/contracts/desk-team.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { chatOf, chatStates } from '../preview/chat-states.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { ids, states } from '../preview/fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetCards } from '../stores/cards.ts';
import { resetCodeTyping } from '../stores/code-typing.ts';
import { resetDrafts, useDrafts } from '../stores/drafts.ts';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices, useNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { resetTimelines } from '../stores/timelines.ts';
import { openPage, resetView, select } from '../stores/view.ts';
import { resetComposing } from './composing.ts';
import { notePlace, placeOf, resetReading, useReading } from './reading.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: 0 });
let presses = 0;

/** Opens the desk; `refuses` names intents that core answers with a fault. */
async function open(state: DeskState, refuses: readonly string[] = []) {
  const made = createFakeLink(state, { now: Date.now() });
  link = made;
  const refused: Answer<unknown> = { ok: false, error: { code: 'disk-full', retryable: true } };
  const asking =
    refuses.length === 0
      ? made
      : {
          ...made,
          ask: (name: string, payload: unknown) => {
            const answer = made.ask(name, payload);
            return refuses.includes(name) ? Promise.resolve(refused) : answer;
          },
        };
  presses = 0;
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, asking, root);
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

const composer = () => {
  const found = document.querySelector<HTMLTextAreaElement>('#desk-composer');
  if (!found) throw new Error('no composer');
  return found;
};
async function write(words: string, field: HTMLTextAreaElement = composer()) {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
      field,
      words,
    );
    field.setSelectionRange(words.length, words.length);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
const shown = () => document.body.textContent ?? '';
const asked = (name: string) =>
  link.asked.filter((each) => each.name === name).map(({ payload }) => payload);
const tell = (name: string, value: unknown) =>
  act(async () => link.tell({ kind: 'slice', name, value }));
const show = (interactionId: typeof ids.second) =>
  act(async () => select({ kind: 'contact', interactionId }));
const button = (name: RegExp) => {
  const found = [...document.querySelectorAll('button')].find((each) =>
    name.test(each.getAttribute('aria-label') ?? each.textContent ?? ''),
  );
  if (!found) throw new Error(`no button ${String(name)}`);
  return found;
};
const click = (name: RegExp) => act(async () => button(name).click());
const OF_SECOND = { interactionId: ids.second };
const lines =
  (...words: string[]) =>
  (change: Partial<DeskChat> = {}) => [chatOf(Date.now(), ids.second, words, change)];

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
    resetComposing,
    resetReading,
  ])
    reset();
  vi.useRealTimers();
});

describe('offers of chats', () => {
  it('shows what they wrote first, and takes the oldest with one key', async () => {
    await open(chatStates['chat-offers'](Date.now()));
    expect(shown()).toContain('No me llega el código de acceso.');
    await press('F2');
    expect(asked('offer/accept')).toEqual([OF_SECOND]);
    expect(asked('call/answer')).toEqual([]);
    expect(presses).toBe(1);
  });
  it('takes all with one key, and says so on a button from two on', async () => {
    await open(chatStates['chat-offers'](Date.now()));
    expect(shown()).toContain('Aceptar los 2');
    await press('F2', { ctrlKey: true });
    expect(asked('offer/accept-all')).toEqual([{}]);
  });
  it('lists a missed one with the sign and the words of a chat, wherever it is listed', async () => {
    await open(states.idle(Date.now()));
    const listed = () =>
      [...document.querySelectorAll('li, [role=listitem]')].filter((row) =>
        row.textContent?.includes('dejó el chat mientras esperaba'),
      );
    // The left column and the side of the day.
    expect(listed()).toHaveLength(2);
    for (const row of listed()) {
      expect(row.querySelector('.lucide-message-square')).not.toBeNull();
      expect(row.querySelector('.lucide-phone-missed')).toBeNull();
    }
    await act(async () => openPage('missed'));
    expect(listed()).toHaveLength(2);
    expect(shown()).toContain('no la contestaste a tiempo');
  });

  it('returns one with a key', async () => {
    await open(chatStates['chat-offers'](Date.now()));
    await press('F2', { shiftKey: true });
    expect(asked('call/reject')).toEqual([OF_SECOND]);
  });
  it('answers a call by the phone as before', async () => {
    await open(states.ringing(Date.now()));
    await press('F2');
    expect(asked('call/answer')).toEqual([OF_SECOND]);
    expect(asked('offer/accept')).toEqual([]);
  });
  it('shows card and transcript of a chat that is handed over before it is accepted', async () => {
    await open(chatStates['chat-transfer-offer'](Date.now()));
    for (const words of ['David Rey te pasa el chat', 'Ficha de David Rey', '¿Será por eso?'])
      expect(shown()).toContain(words);
    expect(document.querySelector('#desk-composer')).toBeNull();
  });
});

describe('writing', () => {
  it('has the cursor in the composer, sends with Enter and empties it', async () => {
    await open(chatStates.chat(Date.now()));
    expect(document.activeElement).toBe(composer());
    await write('Ya está.');
    await press('Enter');
    expect(asked('chat/send')).toEqual([{ ...OF_SECOND, text: 'Ya está.', audience: 'all' }]);
    expect(composer().value).toBe('');
  });
  it('sends nothing that is empty, and begins a line with Shift and Enter', async () => {
    await open(chatStates.chat(Date.now()));
    await press('Enter');
    await write('   ');
    await press('Enter');
    await write('uno');
    await press('Enter', { shiftKey: true });
    expect(asked('chat/send')).toEqual([]);
  });
  it('does not send while a word is being composed', async () => {
    await open(chatStates.chat(Date.now()));
    await write('ñ');
    await press('Enter', { isComposing: true });
    expect(asked('chat/send')).toEqual([]);
  });
  it('puts the text back before what was written since when core cannot keep it', async () => {
    await open(chatStates.chat(Date.now()), ['chat/send']);
    await write('Importante');
    await press('Enter');
    await wait(0);
    expect(composer().value).toBe('Importante');
    expect(shown()).toContain('El disco está lleno');
  });
  it('saves the draft a moment later, one save at a time, and lets go when core shows it', async () => {
    await open(chatStates.chat(Date.now()));
    await write('Hol');
    await write('Hola');
    expect(asked('chat/draft')).toEqual([]);
    await wait(300);
    expect(asked('chat/draft')).toEqual([{ ...OF_SECOND, text: 'Hola' }]);
    await tell('chats', lines('customer: Hola')({ draft: 'Hola' }));
    await tell('chats', lines('customer: Hola')({ draft: 'De otra ventana' }));
    expect(composer().value).toBe('De otra ventana');
  });
  it('keeps a draft while another contact is in front', async () => {
    await open(chatStates['chats-and-call'](Date.now()));
    await show(ids.second);
    await write('A medias');
    await press('3', { ctrlKey: true });
    expect(composer().value).toBe('');
    await write('Otra cosa');
    await press('1', { ctrlKey: true });
    expect(document.querySelector('#desk-composer')).toBeNull();
    await press('2', { ctrlKey: true });
    expect(composer().value).toBe('A medias');
    expect(document.activeElement).toBe(composer());
  });
  it('tells the customer at most every three seconds that somebody writes', async () => {
    await open(chatStates.chat(Date.now()));
    await write('a');
    await write('ab');
    expect(asked('chat/typing')).toHaveLength(1);
    await wait(3_100);
    await write('abc');
    expect(asked('chat/typing')).toHaveLength(2);
  });
  it('says what is too long, keeps every character, and sends nothing', async () => {
    await open(chatStates.chat(Date.now()));
    const long = 'x'.repeat(100_000);
    await write(long);
    expect(shown()).toContain('Sobran 95000 caracteres');
    await press('Enter');
    expect(asked('chat/send')).toEqual([]);
    expect(composer().value).toHaveLength(100_000);
  });
  it('says how much room is left near the limit only', async () => {
    await open(chatStates.chat(Date.now()));
    await write('x'.repeat(4_400));
    expect(shown()).not.toContain('de 5000');
    await write('x'.repeat(4_600));
    expect(shown()).toContain('4600 de 5000');
  });
  it('takes digits and letters for text, not for reasons', async () => {
    await open(chatStates.chat(Date.now()));
    await press('1');
    await press('d');
    expect(useDrafts.getState().byId).toEqual({});
  });
});

describe('canned replies', () => {
  it('15: writes one at the cursor, names filled in, in two presses and its code', async () => {
    await open(chatStates.chat(Date.now()));
    await write('Verás: ');
    presses = 0;
    await press('/');
    await write('Verás: /hol');
    await press('Enter');
    expect(composer().value).toBe('Verás: Hola, Óscar: soy Lucía. Ahora mismo lo miro.');
    expect(presses).toBe(2);
    expect(asked('chat/send')).toEqual([]);
  });
  it('chooses with the arrows and closes with Escape without leaving the text', async () => {
    await open(chatStates.chat(Date.now()));
    await write('/');
    expect(document.querySelectorAll('.canned [role=option]')).toHaveLength(4);
    await press('ArrowDown');
    expect(document.querySelector('[aria-selected=true]')?.textContent).toContain('/abono');
    await press('Escape');
    expect(document.querySelector('.canned')).toBeNull();
    expect(document.activeElement).toBe(composer());
    await write('/x');
    expect(document.querySelector('.canned')).toBeNull();
  });
  it('sends a slash that is none of them', async () => {
    await open(chatStates.chat(Date.now()));
    await write('de 9 a 14 y/o de 16 a 20');
    await press('Enter');
    expect(asked('chat/send')).toHaveLength(1);
  });
});

describe('a lead’s suggestion', () => {
  const take = () => press(' ', { ctrlKey: true, code: 'Space' });
  it('stands in the empty composer and is taken with one key', async () => {
    await open(chatStates['chat-ghost'](Date.now()));
    expect(composer().placeholder).toContain('El número nuevo tarda un día');
    await take();
    expect(composer().value).toContain('El número nuevo tarda un día');
    expect(asked('whisper/dismiss')).toEqual([{ id: 'w1' }]);
    expect(presses).toBe(1);
  });
  it('goes behind what is written, apart from it', async () => {
    await open(chatStates['chat-ghost-late'](Date.now()));
    expect(shown()).toContain('Eva Soto sugiere');
    composer().setSelectionRange(9999, 9999);
    await take();
    expect(composer().value).toMatch(/^Óscar, lo que pasa es que El número nuevo/);
  });
  it('is put away with Escape, and the cursor stays', async () => {
    await open(chatStates['chat-ghost'](Date.now()));
    await press('Escape');
    expect(asked('whisper/dismiss')).toEqual([{ id: 'w1' }]);
    expect(document.activeElement).toBe(composer());
  });
});

describe('the transcript', () => {
  it('renders hostile words as text', async () => {
    await open(chatStates['chat-hostile'](Date.now()));
    expect(
      document.querySelector('.transcript img, .transcript script, .transcript b b'),
    ).toBeNull();
    expect(shown()).toContain('<script>alert(1)</script>');
    expect(document.querySelector('.transcript')?.textContent).not.toMatch(/\u202e/);
  });
  it('marks what only the staff see', async () => {
    await open(chatStates['chat-states'](Date.now()));
    const marked = [...document.querySelectorAll('.said-staff')].map((each) => each.textContent);
    expect(marked).toHaveLength(2);
    for (const words of marked) expect(words).toContain('solo vosotros');
  });
  it('offers to send again what did not arrive, or to give it up', async () => {
    await open(chatStates['chat-states'](Date.now()));
    await click(/^Volver a enviar/);
    expect(asked('chat/resend')).toEqual([{ ...OF_SECOND, messageId: `${ids.second}-9` }]);
    await click(/^Descartar/);
    expect(asked('chat/discard')).toEqual([{ ...OF_SECOND, messageId: `${ids.second}-9` }]);
    expect(link.asked.map(({ name }) => name).indexOf('chat/draft')).toBeLessThan(
      link.asked.map(({ name }) => name).indexOf('chat/discard'),
    );
  });
  it('says what waits for the centre', async () => {
    await open(chatStates['chat-offline'](Date.now()));
    expect(shown()).toContain('Sale cuando vuelva el centro');
    expect(shown()).toContain('salen solos, una vez, cuando vuelva');
  });
  it('counts what is new below instead of moving, and goes there on a press', async () => {
    await open(chatStates.chat(Date.now()));
    await act(async () => notePlace(ids.second, { isAtBottom: false, top: 40 }));
    const before = chatStates.chat(Date.now()).chats[0]?.messages ?? [];
    const more = chatOf(Date.now(), ids.third, ['customer: ¿Hola?', 'customer: ¿Sigues?']).messages;
    await tell('chats', [
      { ...chatOf(Date.now(), ids.second, []), messages: [...before, ...more] },
    ]);
    expect(shown()).toContain('2 mensajes nuevos');
    expect(shown()).toContain('Sin leer');
    await click(/^2 mensajes nuevos/);
    expect(shown()).not.toContain('2 mensajes nuevos');
  });
  it('keeps its place while another contact is in front', async () => {
    await open(chatStates['chats-and-call'](Date.now()));
    await show(ids.second);
    await act(async () => notePlace(ids.second, { isAtBottom: false, top: 123 }));
    await press('3', { ctrlKey: true });
    await press('2', { ctrlKey: true });
    expect(document.querySelector('.transcript')?.scrollTop).toBe(123);
    expect(placeOf(useReading.getState(), ids.second)).toMatchObject({ top: 123 });
  });
});

describe('the contacts', () => {
  const row = (name: string) =>
    [...document.querySelectorAll('nav [role=listitem]')].find((each) =>
      each.textContent?.includes(name),
    )?.textContent ?? '';
  it('show the last words, how many are not read, and who waits', async () => {
    await open(chatStates['chats-and-call'](Date.now()));
    expect(row('Grupo Altamar')).toContain('Y el de abril');
    expect(row('Grupo Altamar')).toContain('2 sin leer');
    expect(row('Grupo Altamar')).toMatch(/2:2\d/);
    expect(row('Óscar')).toContain('Tú: Eso es.');
    expect(row('Óscar')).not.toContain('sin leer');
  });
  it('say politely what arrives where the agent does not look, and not what they see', async () => {
    const state = chatStates['chats-and-call'](Date.now());
    await open(state);
    const [first, ...others] = state.chats;
    const news = chatOf(Date.now(), ids.fifth, ['customer: Perdona, otra cosa']).messages;
    if (!first) throw new Error('no chat');
    const turn = useNotices.getState().announcedPolitely.turn;
    await tell('chats', [{ ...first, messages: [...first.messages, ...news] }, ...others]);
    expect(useNotices.getState().announcedPolitely).toEqual({
      text: 'Óscar Beltrán: Perdona, otra cosa',
      turn: turn + 1,
    });
    expect(row('Óscar')).toContain('1 sin leer');
    await show(ids.second);
    expect(row('Óscar')).not.toContain('sin leer');
    const later = chatOf(Date.now(), ids.first, ['customer: ¿Sí?']).messages;
    await tell('chats', [
      { ...first, messages: [...first.messages, ...news, ...later] },
      ...others,
    ]);
    expect(useNotices.getState().announcedPolitely.turn).toBe(turn + 1);
  });
  it('put what arrives on the desktop while the desk is covered, and take it away after', async () => {
    const made: { readonly title: string; readonly body: string | undefined; isClosed: boolean }[] =
      [];
    class FakeNotification {
      static readonly permission = 'granted';
      readonly #own;
      constructor(title: string, options?: NotificationOptions) {
        this.#own = { title, body: options?.body, isClosed: false };
        made.push(this.#own);
      }
      close() {
        this.#own.isClosed = true;
      }
    }
    vi.stubGlobal('Notification', FakeNotification);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await open(chatStates.chat(Date.now()));
    const known = chatStates.chat(Date.now()).chats[0]?.messages ?? [];
    const news = chatOf(Date.now(), ids.fifth, ['customer: ¿<b>Hola</b>?']).messages;
    await tell('chats', [{ ...chatOf(Date.now(), ids.second, []), messages: [...known, ...news] }]);
    expect(made).toEqual([
      { title: 'Óscar Beltrán te escribe', body: '¿<b>Hola</b>?', isClosed: false },
    ]);
    hidden.mockReturnValue(false);
    await act(async () => document.dispatchEvent(new Event('visibilitychange')));
    expect(made[0]?.isClosed).toBe(true);
    hidden.mockRestore();
    vi.unstubAllGlobals();
  });
  it('say that one is in chats while there is no call', async () => {
    await open(chatStates.chat(Date.now()));
    expect(document.querySelector('.presence')?.textContent).toContain('En un chat');
    await tell('conversations', chatStates['chats-and-call'](Date.now()).conversations);
    expect(document.querySelector('.presence')?.textContent).toContain('En llamada');
  });
});

describe('the end of a chat', () => {
  it('7: comes with one key, and digits pick reasons from then on', async () => {
    await open(chatStates.chat(Date.now()));
    await press('F4');
    expect(asked('chat/end')).toEqual([OF_SECOND]);
    expect(presses).toBe(1);
    await tell('conversations', chatStates['chat-over'](Date.now()).conversations);
    await press('1');
    expect(useDrafts.getState().byId[ids.second]?.draft.reasonId).toBe('double');
    await press('Enter', { ctrlKey: true });
    expect(asked('wrap-up/complete')).toMatchObject([OF_SECOND]);
  });
  it('does not let a nervous second press hang up a call that is not in front', async () => {
    const state = chatStates['chats-and-call'](Date.now());
    await open(state);
    await show(ids.second);
    await press('F4');
    const over = chatStates['chat-over'](Date.now()).conversations;
    await tell('conversations', [...state.conversations.slice(0, 1), ...over]);
    await press('F4');
    expect(asked('call/hang-up')).toEqual([]);
    await wait(1_000);
    await press('F4');
    expect(asked('call/hang-up')).toHaveLength(1);
  });
  it('leaves the call’s keys with the call while a chat is in front', async () => {
    await open(chatStates['chats-and-call'](Date.now()));
    await show(ids.second);
    await press('F6');
    expect(asked('call/mute')).toHaveLength(1);
  });
  it('lets what is typed on do no harm when the customer ends it', async () => {
    await open(chatStates.chat(Date.now()));
    await write('Te llamo el');
    await tell('conversations', chatStates['chat-over'](Date.now()).conversations);
    expect(document.activeElement).toBe(composer());
    expect(composer().readOnly).toBe(true);
    await press('2');
    await press('1');
    expect(useDrafts.getState().byId).toEqual({});
    await press('Enter');
    expect(asked('chat/send')).toEqual([]);
    await wait(300);
    await tell('chats', lines('customer: Hola')({ draft: 'Te llamo el' }));
    expect(shown()).toContain('esto no se llegó a enviar');
    await press('Escape');
    await press('2');
    expect(useDrafts.getState().byId[ids.second]?.draft.reasonId).toBe('bill');
  });
  it('says that a customer who left reads nothing more', async () => {
    await open(chatStates['chat-left'](Date.now()));
    expect(shown()).toContain('lo que escribas ya no le llega');
    expect(composer().readOnly).toBe(true);
    expect(composer().value).toBe('Perdona la espera, Óscar: ');
  });
  it('cannot be closed before it has ended', async () => {
    await open(chatStates.chat(Date.now()));
    await press('Enter', { ctrlKey: true });
    expect(asked('wrap-up/complete')).toEqual([]);
    expect(shown()).toContain('Termina el chat antes de cerrar');
  });
  it('unfolds note and reasons on a key while it goes on', async () => {
    await open(chatStates.chat(Date.now()));
    expect(document.querySelector('#desk-note')).toBeNull();
    await press('i', { ctrlKey: true });
    expect(document.activeElement?.id).toBe('desk-note');
    await press('Escape');
    await press('1');
    expect(useDrafts.getState().byId[ids.second]?.draft.reasonId).toBe('double');
  });
});

describe('company in a chat', () => {
  it('hands over, joins and goes back with the keys of calls', async () => {
    await open(chatStates['chat-consult'](Date.now()));
    expect(shown()).not.toContain('Alternar');
    expect(shown()).toContain('escribe solo contigo');
    await press('j', { ctrlKey: true });
    expect(asked('consult/focus')).toEqual([{ ...OF_SECOND, focus: 'all' }]);
    await press('B', { ctrlKey: true, shiftKey: true });
    await wait(0);
    expect(asked('consult/complete')).toEqual([OF_SECOND]);
  });
  it('takes a transfer back with one key, and cannot end the chat meanwhile', async () => {
    await open(chatStates['chat-transfer'](Date.now()));
    expect(shown()).toContain('Pasando el chat a Nil Casas');
    await press('F4');
    expect(asked('chat/end')).toEqual([]);
    await press('b', { ctrlKey: true });
    expect(asked('transfer/pull-back')).toEqual([OF_SECOND]);
  });
  it('writes to the staff only when that was chosen, and shows it loudly', async () => {
    await open(chatStates['chat-consult'](Date.now()));
    await click(/^Solo a vosotros/);
    expect(shown()).toContain('el cliente no ve lo que escribas aquí');
    await write('¿Qué hago?');
    await press('Enter');
    await wait(0);
    expect(asked('chat/send')).toMatchObject([{ text: '¿Qué hago?', audience: 'staff' }]);
    expect(asked('chat/typing')).toEqual([]);
  });
  it('never turns what was begun for colleagues into words for the customer', async () => {
    const state = chatStates['chat-lead'](Date.now());
    await open(state);
    await write('Entre nosotros');
    await tell('conversations', chatStates.chat(Date.now()).conversations);
    await press('Enter');
    await wait(0);
    expect(asked('chat/send')).toEqual([]);
    expect(shown()).toContain('Ya no hay nadie más en el chat');
    await write('');
    await write('Hola, Óscar');
    await press('Enter');
    await wait(0);
    expect(asked('chat/send')).toMatchObject([{ text: 'Hola, Óscar', audience: 'all' }]);
  });
  it('lets a lead write to the agent by default, to the customer on choice, and leave with one key', async () => {
    await open(chatStates['chat-lead'](Date.now()));
    await write('Dile que sí');
    await press('Enter');
    await wait(0);
    expect(asked('supervise/set')).toEqual([{ ...OF_SECOND, step: 'whisper' }]);
    expect(asked('chat/send')).toMatchObject([{ audience: 'staff' }]);
    await click(/^Solo a vosotros/);
    await write('Soy Eva');
    await press('Enter');
    await wait(0);
    expect(asked('supervise/set').at(-1)).toEqual({ ...OF_SECOND, step: 'barge' });
    expect(asked('chat/send').at(-1)).toMatchObject({ audience: 'all' });
    await press('F4');
    expect(asked('supervise/set').at(-1)).toEqual({ ...OF_SECOND, step: null });
  });
});
