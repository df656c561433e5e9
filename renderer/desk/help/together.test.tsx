/** Help, whispers, who is beside, messages and listening to learn: what is shown, and what each press asks core. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { resetComposing } from '../chat/composing.ts';
import { resetReading } from '../chat/reading.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { ids } from '../preview/fixtures.ts';
import {
  dolores,
  helpOf,
  me,
  teamMessageOf,
  teo,
  threadsOf,
  togetherStates,
  whisperOf,
} from '../preview/together-states.ts';
import { startDesk } from '../start-desk.tsx';
import { resetDrafts } from '../stores/drafts.ts';
import { resetLinkState } from '../stores/link-state.ts';
import { resetNotices, useNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { resetTimelines } from '../stores/timelines.ts';
import { openPage, resetView, showOverlay, useView } from '../stores/view.ts';
import { resetOpenChat, useOpenChat } from '../team-chat/open-chat.ts';
import { resetShadowMemory } from '../shadow/shadowings.ts';
import { resetPointing } from '../whispers/pointing.ts';
import { resetHelpView } from './asking.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let stop: (() => void) | null = null;
let link = createFakeLink(null, { now: 0 });
let presses = 0;

/** Opens the desk; `refuses` names intents that core answers with a fault. */
async function open(state: DeskState, refuses: readonly string[] = []) {
  const made = createFakeLink(state, { now: Date.now() });
  link = made;
  const refused: Answer<unknown> = {
    ok: false,
    error: { code: 'centre-unreachable', retryable: true },
  };
  presses = 0;
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  await act(async () => {
    stop = startDesk(
      window as unknown as Window & typeof globalThis,
      {
        ...made,
        ask: (name: string, payload: unknown) => {
          const answer = made.ask(name, payload);
          return refuses.includes(name) ? Promise.resolve(refused) : answer;
        },
      },
      root,
    );
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
const ctrl = (key: string) => press(key, { ctrlKey: true });

async function write(words: string, field: Element | null = document.activeElement) {
  await act(async () => {
    if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement))
      throw new Error('no field to write in');
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const shown = () => document.body.textContent ?? '';
const asked = (name: string) =>
  link.asked.filter((each) => each.name === name).map(({ payload }) => payload);
const tell = (name: string, value: unknown) =>
  act(async () => link.tell({ kind: 'slice', name, value }));
const find = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing at ${selector}`);
  return found;
};
const note = () => find('#desk-note') as HTMLTextAreaElement;
const button = (name: RegExp) => {
  const found = [...document.querySelectorAll('button')].find((each) =>
    name.test(each.getAttribute('aria-label') ?? each.textContent ?? ''),
  );
  if (!found) throw new Error(`no button ${String(name)}`);
  return found;
};
const click = (name: RegExp) => act(async () => button(name).click());
const said = () => useNotices.getState().announcedPolitely.text;
const now = () => Date.now();

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
    resetComposing,
    resetReading,
    resetHelpView,
    resetOpenChat,
    resetPointing,
    resetShadowMemory,
  ])
    reset();
  vi.useRealTimers();
});

const ASKED = { interactionId: ids.first, reason: 'none', text: '' };

describe('asking for help', () => {
  const calling = () => ({ ...togetherStates['help-asked'](now()), help: [] });

  it('asks at once with one key, and says why with one more', async () => {
    await open(calling());
    await ctrl('h');
    expect(asked('help/ask')).toEqual([ASKED]);
    await press('3');
    expect(asked('help/ask').at(-1)).toEqual({ ...ASKED, reason: 'approval' });
    expect(presses).toBe(2);
  });
  it('never takes the digit for a reason of the wrap-up', async () => {
    await open(calling());
    await ctrl('h');
    await press('1');
    expect(asked('draft/save')).toEqual([]);
    expect(asked('help/ask').at(-1)).toEqual({ ...ASKED, reason: 'question' });
  });
  it('sends a few words along, and gives the cursor back to the note', async () => {
    await open(calling());
    await act(async () => note().focus());
    await ctrl('h');
    expect(document.activeElement?.className).toContain('help-words');
    await write('abono de 54 €');
    await press('Enter');
    expect(asked('help/ask').at(-1)).toEqual({ ...ASKED, text: 'abono de 54 €' });
    await press('3');
    expect(asked('help/ask').at(-1)).toEqual({
      ...ASKED,
      reason: 'approval',
      text: 'abono de 54 €',
    });
    expect(document.activeElement).toBe(note());
  });
  it('takes it back with the same key, also while the reasons stand there', async () => {
    await open(calling());
    await ctrl('h');
    await tell('help', [helpOf(now())]);
    await ctrl('h');
    expect(asked('help/withdraw')).toEqual([{ helpId: 'help-1' }]);
    expect(asked('help/ask')).toHaveLength(1);
  });
  it('asks without a contact when there is none', async () => {
    await open({ ...togetherStates['help-alone'](now()), help: [] });
    await ctrl('h');
    expect(asked('help/ask')).toEqual([{ ...ASKED, interactionId: null }]);
  });
  it('says whom it reached and who looks, on screen and aloud', async () => {
    await open(calling());
    await tell('help', [helpOf(now(), { deliveredTo: 0 })]);
    expect(shown()).toContain('Nadie conectado: llegará a quien entre.');
    await tell('help', [helpOf(now())]);
    expect(shown()).toContain('Ha llegado a 3 responsables.');
    await tell('help', [helpOf(now(), { looking: [dolores] })]);
    expect(shown()).toContain('Ha llegado a 3 responsables; Dolores lo está mirando.');
    expect(said()).toContain('Dolores lo está mirando');
    await tell('help', [helpOf(now(), { state: 'done' })]);
    expect(shown()).toContain('la ha marcado como hecha');
    await click(/Quitar este aviso/);
    expect(document.querySelector('.note-line')).toBeNull();
  });
  it('keeps what is being written when core tells of the request', async () => {
    await open(calling());
    await ctrl('h');
    await write('abono');
    await tell('help', [helpOf(now())]);
    expect(document.activeElement).toBe(find('.help-words'));
    expect((find('.help-words') as HTMLInputElement).value).toBe('abono');
    await tell('help', [helpOf(now(), { state: 'withdrawn' })]);
    expect(document.querySelector('.help-line')).toBeNull();
  });
  it('shows nothing of what could not be asked, and says so', async () => {
    await open(calling(), ['help/ask']);
    await ctrl('h');
    expect(document.querySelector('.help-line')).toBeNull();
    expect(useNotices.getState().notices).toHaveLength(1);
  });
  it('opens what others ask when it is a lead who presses', async () => {
    const state = calling();
    const { agent } = state.session;
    await open({
      ...state,
      session: { ...state.session, agent: agent ? { ...agent, role: 'lead' } : null },
    });
    await ctrl('h');
    expect(asked('help/ask')).toEqual([]);
  });
});

describe('whispers by text', () => {
  const calling = () => ({ ...togetherStates['help-asked'](now()), help: [] });

  it('shows what a lead writes without taking the cursor, until Escape', async () => {
    await open(calling());
    await act(async () => note().focus());
    await tell('whispers', [whisperOf(now())]);
    expect(shown()).toContain('Dolores Ferrer te escribe');
    expect(shown()).toContain('puedes abonarlo tú');
    expect(said()).toContain('puedes abonarlo tú');
    expect(document.activeElement).toBe(note());
    await press('Escape');
    expect(asked('whisper/dismiss')).toEqual([]);
    await press('Escape');
    expect(asked('whisper/dismiss')).toEqual([{ id: 'whi-1' }]);
  });
  it('puts a suggestion into the note with one key', async () => {
    await open(togetherStates['whisper-suggest'](now()));
    expect(note().placeholder).toContain('Abono de 54,90 € pedido');
    expect(note().value).toBe('');
    await press(' ', { ctrlKey: true, code: 'Space' });
    expect(note().value).toBe('Abono de 54,90 € pedido; le llega en dos días hábiles.');
    expect(asked('whisper/dismiss')).toEqual([{ id: 'whi-1' }]);
    expect(presses).toBe(1);
  });
  it('puts a suggestion away with Escape in the note, and only then leaves it', async () => {
    await open(togetherStates['whisper-suggest'](now()));
    await act(async () => note().focus());
    await press('Escape');
    expect(asked('whisper/dismiss')).toEqual([{ id: 'whi-1' }]);
    expect(document.activeElement).toBe(note());
  });
  it('marks the field that a lead points at for ten seconds, once', async () => {
    await open(calling());
    await tell('whispers', [whisperOf(now(), { kind: 'point', field: 'reason', text: '' })]);
    expect(find('[data-pointed]').getAttribute('aria-label')).toBe('Motivo');
    expect(find('[data-pointed]').dataset['pointed']).toBe('Dolores señala esto');
    await act(async () => vi.advanceTimersByTimeAsync(9_900));
    expect(document.querySelector('[data-pointed]')).not.toBeNull();
    await act(async () => vi.advanceTimersByTimeAsync(200));
    expect(document.querySelector('[data-pointed]')).toBeNull();
    expect(asked('whisper/dismiss')).toEqual([{ id: 'whi-1' }]);
    await tell('conversations', calling().conversations);
    expect(document.querySelector('[data-pointed]')).toBeNull();
  });
  it('opens the tab of the field', async () => {
    await open(calling());
    await tell('whispers', [whisperOf(now(), { kind: 'point', field: 'customer-phone' })]);
    expect(useView.getState().customerTab).toBe('card');
    expect(find('[data-pointed]').tagName).toBe('DD');
  });
});

describe('who is beside', () => {
  it('says who listens, whispers or came in, and who hears them', async () => {
    await open(togetherStates['beside-listen'](now()));
    expect(shown()).toContain('Dolores escucha. Marta no le oye.');
    await tell('conversations', togetherStates['whisper-say'](now()).conversations);
    expect(shown()).toContain('Dolores te habla al oído. Marta no le oye.');
    await tell('conversations', togetherStates['beside-barge'](now()).conversations);
    expect(shown()).toContain('Dolores ha entrado: Marta también le oye.');
  });
  it('says who has the call now when it was taken over', async () => {
    await open(togetherStates['beside-taken'](now()));
    expect(shown()).toContain('Dolores lleva la llamada; tú escuchas.');
  });
  it('says that a learner is heard by nobody', async () => {
    await open(togetherStates['beside-learner'](now()));
    expect(find('.beside-lines').textContent).toBe('Teo escucha para aprender. Nadie le oye.');
    expect(find('.company-legs').textContent).toContain('escucha para aprender, nadie le oye');
  });
});

describe('messages of the team', () => {
  const nil = { kind: 'agent', agentId: 'agent-nil' };

  it('counts what is unread, and opens it with one key', async () => {
    await open(togetherStates.messages(now()));
    expect(button(/Mensajes del equipo: 2 sin leer/)).toBeTruthy();
    await ctrl('m');
    expect(find('.team-chat').textContent).toContain('Te paso la ficha de la mía');
    expect(find('.team-chat .consult-card').textContent).toContain('No le llega el código');
    expect(asked('team-chat/read')).toEqual([{ with: nil }]);
    await ctrl('m');
    expect(document.querySelector('.team-chat')).toBeNull();
  });
  it('sends with Enter, with the card of the contact when asked to', async () => {
    await open(togetherStates.messages(now()));
    await ctrl('m');
    await click(/Con la ficha de Marta/);
    await write('¿Le abono los dos?', find('.thread-field'));
    await press('Enter');
    expect(asked('team-chat/send')).toEqual([
      { with: nil, text: '¿Le abono los dos?', interactionId: ids.first },
    ]);
    expect((find('.thread-field') as HTMLTextAreaElement).value).toBe('');
    expect(useOpenChat.getState().isAttaching).toBe(false);
  });
  it('keeps the words that were not taken', async () => {
    await open(togetherStates.messages(now()), ['team-chat/send']);
    await ctrl('m');
    await write('¿Hola?', find('.thread-field'));
    await press('Enter');
    expect((find('.thread-field') as HTMLTextAreaElement).value).toBe('¿Hola?');
  });
  it('sends again what failed', async () => {
    await open(togetherStates.messages(now()));
    await ctrl('m');
    await click(/Volver a enviar/);
    expect(asked('team-chat/resend')).toEqual([{ with: nil, messageId: 'msg-n3' }]);
  });
  it('begins with a colleague by a name, and shows their words beside', async () => {
    await open({ ...togetherStates.messages(now()), threads: [] });
    await ctrl('m');
    expect(find('.team-chat').textContent).toContain('vuelvo el lunes');
    await write('ros');
    await press('Enter');
    await write('¿Cómo vas?', find('.thread-field'));
    await press('Enter');
    expect(asked('team-chat/send')).toEqual([
      {
        with: { kind: 'agent', agentId: 'agent-rosa' },
        text: '¿Cómo vas?',
        interactionId: null,
      },
    ]);
  });
  it('says aloud what comes while it is not open, not what was there', async () => {
    await open(togetherStates.messages(now()));
    expect(said()).toBe('');
    const [team, other] = threadsOf(now());
    if (!team) throw new Error('no team thread');
    await tell('threads', [
      {
        ...team,
        unread: 1,
        messages: [...team.messages, teamMessageOf(now(), 't9', dolores, 'Reunión a las 12')],
      },
      other,
    ]);
    expect(said()).toBe('Dolores Ferrer: Reunión a las 12');
  });
  it('gives the cursor back to where it was', async () => {
    await open(togetherStates.messages(now()));
    await act(async () => note().focus());
    await ctrl('m');
    expect(document.activeElement).toBe(find('.thread-field'));
    await press('Escape');
    expect(document.activeElement).toBe(note());
  });
  it('never lets a digit written there pick a reason', async () => {
    await open(togetherStates.messages(now()));
    await ctrl('m');
    await press('1');
    await act(async () => button(/Todas las conversaciones/).focus());
    await press('1');
    expect(asked('draft/save')).toEqual([]);
  });
});

describe('the note beside the state', () => {
  it('is shown, and can be written in the menu without choosing a state', async () => {
    await open(togetherStates.messages(now()));
    expect(find('.presence-note').textContent).toContain('vuelvo a las 12');
    await press('F8');
    const field = find('.presence-note-form input') as HTMLInputElement;
    await act(async () => field.focus());
    await press('1');
    expect(asked('presence/set')).toEqual([]);
    await write('en la 2, reunión', field);
    await act(async () => field.form?.requestSubmit());
    expect(asked('presence/note')).toEqual([{ note: 'en la 2, reunión' }]);
    expect(useView.getState().overlay).toBe('none');
  });
});

describe('listening to learn', () => {
  it('asks a colleague by a name', async () => {
    await open({ ...togetherStates.messages(now()), conversations: [] });
    await act(async () => showOverlay('shadow'));
    await act(async () => find('.palette-dialog input').focus());
    await write('nil');
    await press('Enter');
    expect(asked('shadow/ask')).toEqual([{ agentId: 'agent-nil' }]);
  });
  it('lets in who asks with one key, or says not now', async () => {
    await open(togetherStates['shadow-asked'](now()));
    expect(shown()).toContain('Teo quiere escucharte para aprender.');
    await press('F3');
    expect(asked('shadow/answer')).toEqual([{ learnerId: teo.agentId, isAllowed: true }]);
    await click(/Ahora no/);
    expect(asked('shadow/answer').at(-1)).toEqual({ learnerId: teo.agentId, isAllowed: false });
  });
  it('tells both sides while it goes on, and either can end it', async () => {
    await open(togetherStates['beside-learner'](now()));
    expect(shown()).toContain('Teo te escucha y ve tu pantalla con los datos tapados.');
    await click(/^Terminar$/);
    expect(asked('shadow/end')).toEqual([{ agentId: me, learnerId: teo.agentId }]);
  });
  it('shows the masked screen beside the conversation, with nothing to write in', async () => {
    await open(togetherStates['shadow-learner'](now()));
    const side = find('.right');
    expect(side.textContent).toContain('La pantalla de Lucía');
    expect(side.textContent).toContain('+••••••••918');
    expect(side.textContent).toContain('Dice que el segundo cargo es del alta anulada.');
    expect(side.textContent).toContain('Marta oye a Lucía');
    expect(side.querySelector('input, textarea')).toBeNull();
    expect(shown()).toContain('tú escuchas y nadie te oye');
    expect(find('.company-legs').textContent).toContain('habla con Lucía');
    expect(find('.middle').querySelector('input, textarea')).toBeNull();
  });
  it('shows it as a page while there is no conversation', async () => {
    await open(togetherStates['shadow-page'](now()));
    expect(find('main').textContent).toContain('La pantalla de Lucía');
  });
  it('offers to practise what was heard once it is over', async () => {
    await open(togetherStates['shadow-page'](now()));
    await tell('session', {
      ...togetherStates['shadow-page'](now()).session,
      capabilities: {
        ...togetherStates['shadow-page'](now()).session.capabilities,
        practice: true,
      },
    });
    await tell('shadow', togetherStates['shadow-quiet'](now()).shadow);
    await click(/Practicar una llamada como esta/);
    expect(asked('shadow/practise')).toEqual([{ interactionId: ids.first }]);
    expect(shown()).not.toContain('Practicar una llamada como esta');
  });
});

describe('who has looked at my contacts', () => {
  it('lists it, asks for older lines, and says what failed', async () => {
    await open(togetherStates.messages(now()));
    await act(async () => openPage('audit'));
    expect(asked('audit/list')).toEqual([{ agentId: null, beforeMs: null, limit: 50 }]);
    expect(find('.audit-lines').children.length).toBeGreaterThan(0);
  });
  it('says so when the log does not come', async () => {
    await open(togetherStates.messages(now()), ['audit/list']);
    await act(async () => openPage('audit'));
    expect(shown()).toContain('El registro no ha llegado.');
    await click(/Volver a intentarlo/);
    expect(asked('audit/list')).toHaveLength(2);
  });
});
