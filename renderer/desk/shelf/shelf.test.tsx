/** What leads make of knowledge: searches that led nowhere, the glossary, its conflict; and that the fields tell of searches. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hitOf } from '#src/model/article.ts';
import { openArticle, resetKnowledge } from '../knowledge/open-article.ts';
import { resetOpinions } from '../knowledge/article-opinion.ts';
import { derivePalette } from '../palette/palette-items.ts';
import { articlesOf } from '../preview/article-fixtures.ts';
import { createStage } from '../preview/desk-on-stage.ts';
import { states } from '../preview/fixtures.ts';
import {
  button,
  click,
  fill as fillNow,
  press,
  shownPage as shown,
} from '../preview/page-on-stage.ts';
import { glossaryOf, shelfStates, vainOf } from '../preview/shelf-fixtures.ts';
import { teamStates } from '../preview/team-fixtures.ts';
import type { Ask } from '../stores/ask.ts';
import { texts } from '../text/texts.ts';
import { useNotices } from '../stores/notices.ts';
import { openPage, showOverlay, useView } from '../stores/view.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const stage = createStage();
const { open, asked } = stage;
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
const openShelf = async () => {
  await open(teamStates.team(NOW));
  await act(async () => openPage('shelf'));
  await wait(50);
};
const fill = async (label: string, words: string) => {
  await fillNow(label, words);
  await wait(200);
};
const submit = () =>
  act(async () => {
    document
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(async () => {
  await stage.close();
  resetKnowledge();
  resetOpinions();
  vi.useRealTimers();
});

describe('searches that found nothing', () => {
  it('stand with their counts, and one key puts one aside, with a way back', async () => {
    await openShelf();
    expect(shown()).toContain('lucecita del cacharro');
    expect(shown()).toContain('14 veces');
    await press(button('Descartar'), 'x');
    const search = { text: 'lucecita del cacharro', language: 'es' };
    expect(asked('search/dismiss')).toEqual([{ ...search, isDismissed: true }]);
    const notice = useNotices.getState().notices.at(-1);
    await act(async () => (notice?.kind === 'undo' ? notice.onUndo() : undefined));
    expect(asked('search/dismiss').at(-1)).toEqual({ ...search, isDismissed: false });
  });

  it('give the focus on to the next one when one goes, so that one key after the other puts them aside', async () => {
    await openShelf();
    await act(async () => button('Descartar').focus());
    stage.answersAre([
      { name: 'search/vain-list', answer: { ok: true, value: { rows: [vainOf(NOW)[1]] } } },
    ]);
    await press(button('Descartar'), 'x');
    await wait(50);
    expect(document.activeElement).toBe(button('Crear entrada'));
  });

  it('become an entry by one key, which is tried before it is saved', async () => {
    await openShelf();
    await press(button('Crear entrada'), 'e');
    await fill('Nosotros lo llamamos', 'router, módem');
    expect(shown()).toContain('Encontraría');
    expect(asked('glossary/try').at(-1)).toMatchObject({
      text: 'lucecita del cacharro',
      entry: { says: ['lucecita del cacharro'], calls: ['router', 'módem'] },
    });
    expect(document.querySelectorAll('.shelf-preview .is-new')).toHaveLength(1);
    await submit();
    expect(asked('glossary/put')).toMatchObject([
      {
        ...{ says: ['lucecita del cacharro'], calls: ['router', 'módem'], version: 0 },
        fromSearch: { text: 'lucecita del cacharro', language: 'es' },
      },
    ]);
    expect(shown()).toContain('14 veces');
    // The form had the focus: the next key means the page it has left.
    expect(document.activeElement?.closest('.page')).not.toBeNull();
  });

  it('are nothing for agents', async () => {
    await open(states.idle(NOW));
    await act(async () => openPage('shelf'));
    expect(document.querySelector('.shelf')).toBeNull();
    expect(asked('search/vain-list')).toEqual([]);
  });
});

describe('the glossary page', () => {
  const openGlossary = async () => {
    await openShelf();
    await act(async () => document.querySelectorAll<HTMLElement>('[role=tab]')[1]?.click());
    await wait(50);
  };

  it('finds, deletes with a way back, and says what is missing', async () => {
    await openGlossary();
    await fill('Buscar en el glosario', 'portabil');
    expect(document.querySelectorAll('.shelf-line')).toHaveLength(1);
    await press(button('Borrar'), 'x');
    expect(asked('glossary/remove')).toEqual([{ id: 'term-2', version: 1 }]);
    const notice = useNotices.getState().notices.at(-1);
    await act(async () => (notice?.kind === 'undo' ? notice.onUndo() : undefined));
    expect(asked('glossary/put')).toMatchObject([{ id: 'term-2', version: 0 }]);
    await click('Nueva entrada');
    await submit();
    expect(shown()).toContain('Escribe lo que dice el cliente');
    expect(asked('glossary/put')).toHaveLength(1);
    await press(document.querySelector('form input') ?? document.body, 'Escape');
    expect(document.querySelector('form')).toBeNull();
    expect(useView.getState().page).toBe('shelf');
  });

  it('shows both versions when another lead was quicker, and keeps the one that is chosen', async () => {
    await openGlossary();
    await press(button('Cambiar: apagón'), 'e');
    await fill('Nosotros lo llamamos', 'avería general');
    const [first] = glossaryOf(NOW);
    const theirs = { ...first, version: 3, says: ['sin luz'], changedByName: 'Luis Otero' };
    stage.answersAre([
      {
        name: 'glossary/put',
        answer: { ok: false, error: { code: 'changed-by-someone-else', retryable: false } },
      },
      { name: 'glossary/list', answer: { ok: true, value: { lines: [theirs] } } },
    ]);
    await submit();
    expect(shown()).toContain('Luis Otero ha cambiado esta entrada');
    expect(shown()).toContain('sin luz');
    await click('Guardar la mía');
    expect(asked('glossary/put').at(-1)).toMatchObject({ version: 3, calls: ['avería general'] });
    expect(document.querySelector('form')).toBeNull();
  });

  it('says why there is nothing while the centre is away', async () => {
    stage.answersAre([
      {
        name: 'search/vain-list',
        answer: { ok: false, error: { code: 'centre-unreachable', retryable: true } },
      },
    ]);
    await openShelf();
    const fault = document.querySelector('.shelf-fault')?.textContent;
    expect(fault).toContain('Probar otra vez');
    // Nothing is written here that could wait to be sent.
    expect(fault).toContain('La lista llega sola cuando vuelva.');
    await click('Probar otra vez');
    await wait(50);
    expect(shown()).toContain('lucecita');
  });

  it('asks nobody while the centre is known to be away, and says of when the list is', async () => {
    await openShelf();
    const before = asked('search/vain-list').length;
    const { strip } = teamStates.team(NOW);
    const centreIs = (state: 'unreachable' | 'connected') =>
      stage.tell('strip', { ...strip, centre: { ...strip.centre, state } });
    await centreIs('unreachable');
    await wait(50);
    expect(asked('search/vain-list')).toHaveLength(before);
    expect(document.querySelector('.shelf-fault')).toBeNull();
    expect(shown()).toContain('lucecita');
    expect(shown()).toMatch(/El centro no contesta\. Copia de las \d+:\d\d/);
    // Of another tab nothing has been heard yet.
    await act(async () => document.querySelectorAll<HTMLElement>('[role=tab]')[1]?.click());
    await wait(50);
    expect(asked('glossary/list')).toEqual([]);
    expect(shown()).toContain('La lista llega sola cuando vuelva.');
    expect(shown()).not.toContain('Cargando');
    await centreIs('connected');
    await wait(50);
    expect(asked('glossary/list')).toHaveLength(1);
    expect(shown()).not.toContain('El centro no contesta');
  });

  it('comes by itself when the centre is back', async () => {
    stage.answersAre([
      {
        name: 'search/vain-list',
        answer: { ok: false, error: { code: 'centre-unreachable', retryable: true } },
      },
    ]);
    await openShelf();
    const { strip } = teamStates.team(NOW);
    for (const state of ['unreachable', 'connected'])
      await stage.tell('strip', { ...strip, centre: { ...strip.centre, state } });
    await wait(50);
    expect(document.querySelector('.shelf-fault')).toBeNull();
    expect(shown()).toContain('lucecita');
  });
});

describe('briefings', () => {
  it('are shown between contacts, read by one key, and gone as soon as somebody calls', async () => {
    await open(shelfStates.briefing(NOW));
    const card = () => document.querySelector('.briefing')?.textContent ?? '';
    expect(card()).toContain('Avería en Alicante');
    expect(card()).toContain('y 1 más');
    await act(async () => {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'F3',
          shiftKey: true,
          bubbles: true,
          cancelable: true,
        }),
      );
    });
    expect(asked('briefing/read')).toEqual([{ briefingId: 'briefing-1' }]);
    const { offers } = states.ringing(NOW);
    await stage.tell('offers', offers);
    expect(card()).toBe('');
  });

  it('are written by leads, who see who has read them and take them back', async () => {
    await openShelf();
    await act(async () => document.querySelectorAll<HTMLElement>('[role=tab]')[2]?.click());
    await wait(50);
    expect(shown()).toContain('leído por 1 de 3');
    expect(shown()).toContain('Teo Marín, Rosa Vidal');
    // Nobody tells of who reads it meanwhile.
    const before = asked('briefing/list').length;
    await wait(60_000);
    expect(asked('briefing/list').length).toBe(before + 1);
    await press(button('Retirar'), 'x');
    expect(asked('briefing/withdraw')).toEqual([{ briefingId: 'briefing-1' }]);
    await click('Nuevo aviso');
    await submit();
    expect(shown()).toContain('Escribe un título y un texto');
    await fill('Título', 'Oferta');
    await act(async () => {
      const field = document.querySelector('form textarea');
      if (!field) throw new Error('no text');
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
        field,
        'Solo hoy.',
      );
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await submit();
    expect(asked('briefing/publish')).toMatchObject([
      {
        title: 'Oferta',
        text: 'Solo hoy.',
        queueIds: [],
        untilMs: Date.now() + 7 * 24 * 3_600_000,
      },
    ]);
    // The next key means the page.
    expect(document.activeElement?.closest('.page')).not.toBeNull();
  });
});

describe('what is said of an article', () => {
  it('goes from the reader by one key each, with the contact and the version', async () => {
    const state = states.call(NOW);
    await open(state);
    const [contact] = state.conversations;
    const [charge, other] = articlesOf(NOW);
    if (!contact || !charge || !other) throw new Error('no contact or article');
    const key = (name: string, more: KeyboardEventInit) =>
      act(async () => {
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }),
        );
      });
    // Without an article in front the keys say nothing.
    await key('F3', { ctrlKey: true });
    expect(asked('article/feedback')).toEqual([]);
    const { ask } = stage;
    await act(() => openArticle(ask, charge, { takesFocus: false }));
    await key('F3', { ctrlKey: true });
    await key('F3', { ctrlKey: true });
    const subject = {
      articleId: charge.id,
      version: charge.version,
      interactionId: contact.interaction.id,
    };
    expect(asked('article/feedback')).toEqual([{ ...subject, verdict: 'right', text: '' }]);
    await key('F9', { ctrlKey: true });
    expect(asked('article/feedback').at(-1)).toEqual({ ...subject, verdict: 'wrong', text: '' });
    const bar = () => document.querySelector('.opinion');
    expect(bar()?.querySelectorAll('[aria-pressed=true]')).toHaveLength(1);

    // Taken back, it is as before: the answer of before, then none.
    await key('X', { ctrlKey: true, shiftKey: true });
    expect(asked('article/feedback').at(-1)).toEqual({ ...subject, verdict: 'right', text: '' });
    await act(() => openArticle(ask, other, { takesFocus: false }));
    await key('F9', { ctrlKey: true });
    await key('X', { ctrlKey: true, shiftKey: true });
    expect(asked('article/feedback').at(-1)).toMatchObject({ articleId: other.id, verdict: null });
    expect(bar()?.querySelectorAll('[aria-pressed=true]')).toHaveLength(0);
    await act(() => openArticle(ask, charge, { takesFocus: false }));

    await key('F7', { ctrlKey: true });
    const field = bar()?.querySelector('textarea');
    if (!field) throw new Error('no field');
    expect(document.activeElement).toBe(field);
    await act(async () => {
      const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
      set?.call(field, ' Son 72 horas. ');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(field, 'Escape');
    expect(bar()?.querySelector('textarea')).toBeNull();
    await key('F7', { ctrlKey: true });
    const again = bar()?.querySelector('textarea');
    expect(again?.value).toBe(' Son 72 horas. ');
    await press(again ?? document.body, 'Enter');
    expect(asked('article/feedback').at(-1)).toEqual({
      ...subject,
      ...{ verdict: null, text: 'Son 72 horas.' },
    });
    expect(bar()?.querySelector('textarea')).toBeNull();
  });

  it('warns of an article that has expired, in the reader and in the list', async () => {
    const [charge] = articlesOf(NOW);
    if (!charge) throw new Error('no article');
    const old = { ...charge, expiresAtMs: NOW - 1 };
    stage.answersAre([{ name: 'article/get', answer: { ok: true, value: old } }]);
    await open(states.call(NOW));
    const ask = (async (name: string) =>
      name === 'article/get'
        ? { ok: true, value: old }
        : stage.ask(name as never, {} as never)) as unknown as Ask;
    await act(() => openArticle(ask, old, { takesFocus: false }));
    expect(document.querySelector('.reader-expired')?.textContent).toContain('Caducó');
    // Whoever hears the screen is told with the title.
    const described = document.querySelector('.reader')?.getAttribute('aria-describedby') ?? '';
    const names = described.split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    expect(names.join(' ')).toContain('Caducó');
    const hit = { ...hitOf(old, 'dos cargos'), isBriefing: true };
    const groups = derivePalette({
      ...{ can: { hasOffer: false, hasContact: false }, mode: 'palette', query: 'dos cargos' },
      ...{ customers: [], articles: [hit], nowMs: NOW, recent: [], scenarios: [] },
      ...{ language: 'es', text: texts.es },
    });
    const lines = groups.flatMap(({ items }) => items).filter(({ kind }) => kind === 'article');
    expect(lines[0]?.detail).toBe('aviso · caducado · dos cargos');
  });

  it('is listed for leads, who mark corrections as done, with a way back', async () => {
    await openShelf();
    await act(async () => document.querySelectorAll<HTMLElement>('[role=tab]')[3]?.click());
    await wait(50);
    expect(shown()).toContain('son 72 desde octubre');
    expect(shown()).toContain('leyó la versión 5, ahora es la 6');
    expect(shown()).toContain('El artículo ya no existe');
    expect(shown()).toContain('12 sí · 4 no');
    await press(button('Hecho'), 'x');
    expect(asked('article/feedback-done')).toEqual([{ feedbackId: 'say-1', isDone: true }]);
    const notice = useNotices.getState().notices.at(-1);
    await act(async () => (notice?.kind === 'undo' ? notice.onUndo() : undefined));
    expect(asked('article/feedback-done').at(-1)).toMatchObject({ isDone: false });
  });
});

describe('the palette', () => {
  it('tells of a search that was left without opening anything', async () => {
    const nobody = { customers: [], source: 'centre', asOfMs: NOW };
    stage.answersAre([{ name: 'customer/find', answer: { ok: true, value: nobody } }]);
    await open(states.idle(NOW));
    await act(async () => showOverlay('palette'));
    await act(async () => {
      const input = document.querySelector<HTMLInputElement>('.palette-dialog input');
      if (!input) throw new Error('no palette');
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      set?.call(input, 'zzqx lucecita');
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await wait(500);
    await act(async () => showOverlay('none'));
    await wait(500);
    expect(asked('search/vain')).toEqual([
      { text: 'zzqx lucecita', language: 'es', kind: 'abandoned' },
    ]);
  });
});
