/** The warning under a field, and what is shown of a number once the field is left. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usualPrivacy } from '#src/policy/privacy.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { chatOf, chatStates } from '../preview/chat-states.ts';
import { createStage } from '../preview/desk-on-stage.ts';
import { ids, states } from '../preview/fixtures.ts';
import { resetComposing } from '../chat/composing.ts';
import { resetReading } from '../chat/reading.ts';
import { useNotices } from '../stores/notices.ts';
import { useView } from '../stores/view.ts';
import { closeTeamChat, showThread } from '../team-chat/open-chat.ts';

const CARD = 'Paga con 4111 1111 1111 1111';
const MASKED = 'Paga con •••• •••• •••• 1111';
const stage = createStage();
const { open, asked, tell } = stage;
const area = (id: string) => {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLTextAreaElement)) throw new Error(`no field ${id}`);
  return found;
};
async function write(id: string, words: string) {
  await act(async () => {
    area(id).focus();
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
      area(id),
      words,
    );
    area(id).setSelectionRange(words.length, words.length);
    area(id).dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
const line = () => document.querySelector('.privacy-line');
const politely = () => useNotices.getState().announcedPolitely;
const NOTE = 'desk-note';
const COMPOSER = 'desk-composer';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  vi.setSystemTime(Date.UTC(2026, 10, 21, 12));
});
afterEach(async () => {
  await stage.close();
  resetComposing();
  resetReading();
  vi.useRealTimers();
});

describe('a number in the note', () => {
  const state = () => ({
    ...chatStates['privacy-note'](Date.now()),
    settings: { ...defaultSettings, hasCheckedAudio: true },
  });
  const noteOf = (note: string) => {
    const before = state();
    return before.conversations.map((each) => ({ ...each, draft: { ...each.draft, note } }));
  };

  it('is told as soon as it is whole, once, and no more when it is changed', async () => {
    await open(state());
    await write(NOTE, 'Paga con 4111 1111 1111 111');
    expect(line()).toBeNull();
    const { turn } = politely();
    await write(NOTE, CARD);
    expect(line()?.textContent).toContain('Número de tarjeta.');
    expect(area(NOTE).getAttribute('aria-describedby')).toBe(line()?.querySelector('p')?.id);
    expect(politely()).toMatchObject({
      turn: turn + 1,
      text: expect.stringMatching(/tarjeta/) as string,
    });
    await write(NOTE, `${CARD}, dice`);
    expect(politely().turn).toBe(turn + 1);
    await write(NOTE, 'Paga con 4111 1111 1111 1112');
    expect(line()).toBeNull();
  });

  it('is led to by a button', async () => {
    await open(state());
    await write(NOTE, CARD);
    await act(async () => line()?.querySelector('button')?.click());
    expect(document.activeElement).toBe(area(NOTE));
    expect([area(NOTE).selectionStart, area(NOTE).selectionEnd]).toEqual([9, CARD.length]);
  });

  it('stays as typed while one writes and is shown as it is kept when the field is left', async () => {
    await open(state());
    await write(NOTE, CARD);
    await wait(300);
    expect(asked('draft/save')).toHaveLength(1);
    await tell('conversations', noteOf(MASKED));
    expect(area(NOTE).value).toBe(CARD);
    await act(async () => area(NOTE).blur());
    expect(area(NOTE).value).toBe(MASKED);
    expect(line()).toBeNull();
  });

  it('is not saved while it is growing', async () => {
    await open(state());
    await write(NOTE, 'Paga con 4111 1111 1111');
    await wait(3_000);
    expect(asked('draft/save')).toEqual([]);
    await wait(3_500);
    expect(asked('draft/save')).toHaveLength(1);
  });

  it('is not told where the policy lets it be', async () => {
    await open({
      ...state(),
      settings: { ...defaultSettings, privacy: { ...usualPrivacy, cards: false } },
    });
    await write(NOTE, CARD);
    expect(line()).toBeNull();
  });
});

describe('a number in the composer', () => {
  it('is told, and shown as it is kept when the field is left', async () => {
    await open(chatStates.chat(Date.now()));
    await write(COMPOSER, CARD);
    expect(line()?.textContent).toContain('Número de tarjeta.');
    await wait(300);
    await tell('chats', [chatOf(Date.now(), ids.second, ['customer: Hola'], { draft: MASKED })]);
    expect(area(COMPOSER).value).toBe(CARD);
    await act(async () => area(COMPOSER).blur());
    expect(area(COMPOSER).value).toBe(MASKED);
  });
});

describe('a number in a field of the card, or to a colleague', () => {
  it('is told by the same line, which leads into that field', async () => {
    await open(states.call(Date.now()));
    await act(async () => useView.setState({ overlay: 'consult', pickerFor: ids.first }));
    const field = document.querySelector<HTMLTextAreaElement>('.card-field textarea');
    if (!field) throw new Error('no card');
    await write(field.id, CARD);
    expect(line()?.textContent).toContain('Número de tarjeta.');
    expect(field.getAttribute('aria-describedby')).toContain(line()?.querySelector('p')?.id);
    await act(async () => field.blur());
    await act(async () => line()?.querySelector('button')?.click());
    expect(document.activeElement).toBe(field);
  });

  it('is told in the team chat', async () => {
    await open(chatStates.chat(Date.now()));
    await act(async () => showThread({ kind: 'team' }));
    const field = document.querySelector<HTMLTextAreaElement>('.thread-field');
    if (!field) throw new Error('no team chat');
    await write(field.id, CARD);
    expect(document.querySelector('.thread-writing .privacy-line')?.textContent).toContain(
      'Número de tarjeta.',
    );
    await act(async () => closeTeamChat());
  });
});
