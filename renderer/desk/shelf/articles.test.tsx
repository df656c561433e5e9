/** A lead writes an article: from the list, the reader, a correction and the palette; drafts, conflict, history, archive, bad input. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '#src/contracts/fault.ts';
import { openArticle, resetKnowledge } from '../knowledge/open-article.ts';
import { articlesOf } from '../preview/article-fixtures.ts';
import { createStage } from '../preview/desk-on-stage.ts';
import { states } from '../preview/fixtures.ts';
import {
  button,
  click as clickNow,
  fieldOf,
  fill,
  press as pressNow,
  shownPage as shown,
} from '../preview/page-on-stage.ts';
import { draftsOf } from '../preview/shelf-fixtures.ts';
import { teamStates } from '../preview/team-fixtures.ts';
import { useNotices } from '../stores/notices.ts';
import { openPage, showOverlay, useView } from '../stores/view.ts';
import { closeArticleEditor } from './article-editing.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const [charge] = articlesOf(NOW);
if (!charge) throw new Error('no article');
const stage = createStage();
const { open, asked } = stage;
const fault = (code: string): Answer<unknown> => ({
  ok: false,
  error: { code, retryable: true } as never,
});
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
const openTab = async (at = 4) => {
  await open(teamStates.team(NOW));
  await act(async () => openPage('shelf'));
  await wait(50);
  await act(async () => document.querySelectorAll<HTMLElement>('[role=tab]')[at]?.click());
  await wait(50);
};
const editor = () => document.querySelector('.article-editor');
const click = async (...of: Parameters<typeof clickNow>) => {
  await clickNow(...of);
  await wait(20);
};
const press = async (target: Element, key: string) => {
  await pressNow(target, key);
  await wait(20);
};
const undo = () =>
  act(async () => {
    const notice = useNotices.getState().notices.at(-1);
    if (notice?.kind === 'undo') notice.onUndo();
  });

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(async () => {
  await stage.close();
  closeArticleEditor();
  resetKnowledge();
  vi.useRealTimers();
});

describe('the list of articles', () => {
  it('says what has expired, archives with a way back, and brings back what is archived', async () => {
    await openTab();
    expect(shown()).toContain('41 artículos');
    expect(shown()).toContain('caducó');
    await press(button('Archivar'), 'x');
    const wanted = { articleId: charge.id, version: 6 };
    expect(asked('article/archive')).toEqual([{ ...wanted, isArchived: true }]);
    await undo();
    expect(asked('article/archive').at(-1)).toMatchObject({ isArchived: false });
    await click('Sacar del archivo');
    expect(asked('article/archive').at(-1)).toMatchObject({ articleId: 'gone.es' });
  });

  it('goes on with what is not saved yet, or discards it with a way back', async () => {
    await openTab();
    expect(shown()).toContain('Sin guardar');
    await press(button('Descartar'), 'x');
    expect(asked('article/draft-drop')).toEqual([{ articleId: 'refund.en' }]);
    await undo();
    expect(asked('article/draft-keep')).toMatchObject([{ draft: draftsOf(NOW)[0]?.draft }]);
    await press(button('Seguir'), 'e');
    expect(fieldOf('Texto').value).toBe('An approved refund leaves on Tuesday.');
    expect(shown()).toContain('Sigues tu borrador');
  });
});

describe('the editor', () => {
  it('keeps what is typed with each pause, shows it as agents will see it, and saves a new article', async () => {
    await openTab();
    await click('Nuevo artículo');
    await click('Guardar');
    expect(shown()).toContain('Escribe un título.');
    await fill('Título', 'Abono');
    await fill('Texto', 'Tarda tres días.\n\nSiempre.');
    await fill('Pasos', 'Abre.\nMira.');
    expect(document.querySelectorAll('.article-panel .reader-text')).toHaveLength(2);
    expect(document.querySelectorAll('.article-panel li')).toHaveLength(2);
    expect(asked('article/draft-keep')).toEqual([]);
    await wait(500);
    expect(asked('article/draft-keep')).toMatchObject([{ draft: { title: 'Abono', version: 0 } }]);
    expect(shown()).toContain('Borrador guardado en este equipo.');
    await fill('Vale hasta', '2026-12-31');
    await click('Guardar');
    expect(asked('article/put')).toMatchObject([
      {
        ...{ version: 0, answering: null },
        article: {
          ...{ title: 'Abono', body: ['Tarda tres días.', 'Siempre.'], steps: ['Abre.', 'Mira.'] },
          expiresAtMs: new Date(2026, 11, 31, 23, 59, 59, 999).getTime(),
        },
      },
    ]);
    await wait(50);
    expect(editor()).toBeNull();
    expect(asked('article/draft-drop')).toHaveLength(1);
    expect(JSON.stringify(useNotices.getState().notices)).toContain('Guardado: versión 1');
  });

  it('has the focus as soon as it is open, so that Escape means it and not the page', async () => {
    await openTab();
    await act(async () => button('Editar el artículo').focus());
    await press(button('Editar el artículo'), 'e');
    expect(document.activeElement).toBe(editor());
    await press(document.activeElement ?? document.body, 'Escape');
    expect(editor()).toBeNull();
    expect(useView.getState().page).toBe('shelf');
  });

  it('has the focus also when a correction is opened from another tab', async () => {
    await openTab(3);
    const open = button('Abrir en el editor');
    await act(async () => open.focus());
    await press(open, 'e');
    expect(editor()?.contains(document.activeElement)).toBe(true);
  });

  it('closes with Escape and loses nothing, not even the last word', async () => {
    await openTab();
    await press(button('Editar el artículo'), 'e');
    await fill('Título', 'Otro');
    await press(fieldOf('Título'), 'Escape');
    expect(editor()).toBeNull();
    expect(useView.getState().page).toBe('shelf');
    expect(asked('article/draft-keep')).toMatchObject([{ draft: { title: 'Otro', version: 6 } }]);
  });

  it('says what is wrong with its place, and what it took out', async () => {
    await openTab();
    await press(button('Editar el artículo'), 'e');
    await fill('Texto', `Uno.\n\n${'x'.repeat(100_000)}`);
    await click('Guardar');
    expect(shown()).toContain('El párrafo 2 tiene 100.000 letras; como mucho 4.000');
    await fill('Texto', 'Uno\u0007 שלום 👩‍👩‍👧');
    await click('Guardar');
    expect(asked('article/put')).toMatchObject([{ article: { body: ['Uno שלום 👩‍👩‍👧'] } }]);
    expect(JSON.stringify(useNotices.getState().notices)).toContain('1 carácter que no se ve');
  });

  it('warns of a card number, but not of what the company had written before', async () => {
    await openTab();
    const account = 'Se paga a ES91 2100 0418 4502 0005 1332.';
    stage.answersAre([
      { name: 'article/get', answer: { ok: true, value: { ...charge, body: [account] } } },
    ]);
    await press(button('Editar el artículo'), 'e');
    expect(fieldOf('Texto').value).toBe(account);
    expect(document.querySelector('.privacy-line')).toBeNull();
    await fill('Texto', `${account}\n\nY la tarjeta 4111 1111 1111 1111.`);
    expect(document.querySelectorAll('.privacy-line')).toHaveLength(1);
  });

  it('shows both when somebody else was quicker, and saves the one that is chosen', async () => {
    await openTab();
    await press(button('Editar el artículo'), 'e');
    await fill('Texto', 'Lo mío.');
    const theirs = { ...charge, version: 7, body: ['Lo suyo.'] };
    stage.answersAre([
      { name: 'article/put', answer: fault('changed-by-someone-else') },
      { name: 'article/get', answer: { ok: true, value: theirs } },
    ]);
    await click('Guardar');
    const conflict = () => document.querySelector('.shelf-conflict')?.textContent ?? '';
    expect(conflict()).toContain('La suya: Dolores Ferrer, versión 7');
    expect(conflict()).toContain('Lo suyo.');
    expect(conflict()).toContain('Lo mío.');
    const marked = [...document.querySelectorAll('.shelf-conflict .is-marked')];
    expect(marked.map((each) => each.textContent)).toEqual(['Lo suyo.', 'Lo mío.']);
    expect(button('Guardar', 0, '.article-foot').hasAttribute('disabled')).toBe(true);
    await click('Quedarme con la suya');
    expect(fieldOf('Texto').value).toBe('Lo suyo.');
    expect(document.activeElement).toBe(fieldOf('Título'));
    await undo();
    expect(fieldOf('Texto').value).toBe('Lo mío.');
    stage.answersAre([
      { name: 'article/put', answer: fault('changed-by-someone-else') },
      { name: 'article/get', answer: { ok: true, value: theirs } },
    ]);
    await click('Guardar');
    await click('Guardar la mía encima');
    expect(asked('article/put').at(-1)).toMatchObject({
      version: 7,
      article: { body: ['Lo mío.'] },
    });
    await wait(50);
    expect(editor()).toBeNull();
  });

  it('shows in a conflict what differs beside the text too', async () => {
    await openTab();
    await press(button('Editar el artículo'), 'e');
    const theirs = { ...charge, version: 7, ownerName: 'Dolores', queueIds: [] };
    stage.answersAre([
      { name: 'article/put', answer: fault('changed-by-someone-else') },
      { name: 'article/get', answer: { ok: true, value: theirs } },
    ]);
    await click('Guardar');
    const facts = [...document.querySelectorAll('.article-side-facts')].map(
      (each) => each.textContent,
    );
    expect(facts).toEqual([
      'ResponsableDoloresPara las colastodas',
      'ResponsableRosa CalvoPara las colasbilling',
    ]);
    expect(document.querySelector('.shelf-conflict')?.textContent).toContain(
      'El texto es el mismo',
    );
  });

  it('is told when it was archived meanwhile, and brings it back with the next save', async () => {
    await openTab();
    await press(button('Editar el artículo'), 'e');
    stage.answersAre([
      { name: 'article/put', answer: fault('changed-by-someone-else') },
      { name: 'article/get', answer: fault('not-found') },
    ]);
    await click('Guardar');
    expect(shown()).toContain('Alguien lo ha archivado');
    await click('Guardar');
    expect(asked('article/put').at(-1)).toMatchObject({ version: 0 });
  });

  it('does not save while the centre is away, says so, and the draft stays', async () => {
    await openTab();
    await press(button('Editar el artículo'), 'e');
    await fill('Título', 'Otro');
    await wait(500);
    stage.answersAre([{ name: 'article/put', answer: fault('centre-unreachable') }]);
    await click('Guardar');
    expect(shown()).toContain('Tu borrador está en este equipo');
    expect(asked('article/draft-drop')).toEqual([]);
    expect(fieldOf('Título').value).toBe('Otro');
  });

  it('puts a version of the past into the fields, with a way back', async () => {
    await openTab();
    await press(button('Editar el artículo'), 'e');
    await click('Historial');
    await wait(50);
    expect(document.querySelector('.article-versions')?.textContent).toContain('ya estaba');
    await click('Poner en el editor', 1);
    expect(fieldOf('Texto').value).toBe('El abono tarda diez días.');
    await undo();
    expect(fieldOf('Texto').value).toContain('Dos cargos del mismo importe');
    expect(asked('article/put')).toEqual([]);
  });
});

describe('a proposed correction', () => {
  it('opens beside what the article says, and is taken up with a word to its author', async () => {
    await openTab(3);
    await press(button('Abrir en el editor'), 'e');
    const box = document.querySelector('.article-correction')?.textContent ?? '';
    expect(box).toContain('Nil Casas propone una corrección');
    expect(box).toContain('son 72 desde octubre');
    expect(box).toContain('Dos cargos del mismo importe');
    await fill('Una palabra para Nil', 'Gracias, Nil.');
    await fill('Texto', 'Son 72 horas.');
    await click('Guardar y aceptar');
    expect(asked('article/put')).toMatchObject([
      { version: 6, answering: { feedbackId: 'say-1', text: 'Gracias, Nil.' } },
    ]);
  });

  it('is declined with a word', async () => {
    await openTab(3);
    await press(button('Abrir en el editor'), 'e');
    await fill('Una palabra para Nil', 'Siguen siendo 48.');
    await click('No se cambia');
    expect(asked('article/feedback-decline')).toEqual([
      { feedbackId: 'say-1', text: 'Siguen siendo 48.' },
    ]);
    expect(editor()).toBeNull();
  });
});

describe('the ways to the editor', () => {
  const { ask } = stage;
  it('lead from the article itself and from the palette, for leads only', async () => {
    await open(teamStates.team(NOW));
    await act(() => openArticle(ask, charge, { takesFocus: false }));
    await act(async () => showOverlay('palette'));
    await act(async () => {
      const input = document.querySelector<HTMLInputElement>('.palette-dialog input');
      if (!input) throw new Error('no palette');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
        input,
        'editar',
      );
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await wait(500);
    expect(document.querySelector('.palette-list')?.textContent).toContain(
      'Editar el artículo: Cobro duplicado',
    );
    await act(async () => showOverlay('none'));
    await wait(500);
    await click('Editar', 0, '.reader');
    await wait(50);
    expect(document.querySelector('.reader')).toBeNull();
    expect(fieldOf('Título').value).toBe(charge.title);
  });

  it('are not there for agents', async () => {
    await open(states.call(NOW));
    await act(() => openArticle(ask, charge, { takesFocus: false }));
    const buttons = [...document.querySelectorAll('.reader button')].map(
      (each) => each.textContent,
    );
    expect(buttons.some((each) => each?.includes('Editar'))).toBe(false);
  });
});
