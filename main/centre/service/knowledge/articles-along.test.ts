/** An article goes along: with a card, its correction, its e-mail and its row, and from a lead to an agent. */
import { describe, expect, it } from 'vitest';
import { articleRef } from '#src/model/article.ts';
import { agentId, articleId } from '#src/model/ids.ts';
import { practiceArticles } from '../../practice/seed/articles.ts';
import { heldBy, openCompanyStage, targetOf } from '../../testing/company-stage.ts';
import { mailOf } from '../company/card-mails.ts';
import { seedArticles } from './seed-articles.ts';

const TITLE = 'Cobro duplicado: qué es y cómo se abona';
const ID = articleId.parse('double-charge.es');
const words = { why: 'Dos cargos', done: '', asked: '¿Lo abonas?', note: '' };
const asNamed = articleRef.parse({ id: ID, title: 'as the desk had it' });

async function open() {
  const stage = await openCompanyStage();
  seedArticles(stage.centre.db, () => practiceArticles(stage.centre.nowMs()));
  await stage.desk('luis');
  return stage;
}

describe('an article on a card', () => {
  it('is named as the centre names it, stays in corrections and stands in the timeline', async () => {
    const stage = await open();
    const held = await stage.ana.ask('transfer/start', {
      interactionId: stage.id,
      target: targetOf('luis'),
      card: { ...words, article: asNamed },
    });
    expect(held.company?.card?.article).toEqual({ id: ID, title: TITLE });
    const corrected = await stage.ana.ask('card/edit', {
      interactionId: stage.id,
      card: { ...words, asked: 'Abónalo' },
    });
    expect(corrected.company?.card).toMatchObject({ asked: 'Abónalo', article: { id: ID } });
    await stage.centre.pass(250);
    await stage.answer('luis');
    const { entry } = stage.ana.heard('timeline/added').at(-1)!;
    expect(entry.body).toContain(`Artículo en uso: ${TITLE}`);
  });

  it('can be taken off by a correction, and one that is not there is left off', async () => {
    const stage = await open();
    const start = (article: typeof asNamed | null) =>
      stage.ana.ask('consult/start', {
        interactionId: stage.id,
        target: targetOf('luis'),
        card: { ...words, article },
      });
    await start(asNamed);
    await stage.ana.ask('card/edit', {
      interactionId: stage.id,
      card: { ...words, article: null },
    });
    expect(heldBy(stage.ana, stage.id)?.company?.card?.article).toBeNull();
    await stage.ana.ask('consult/cancel', { interactionId: stage.id });
    const held = await start(articleRef.parse({ id: 'gone.es', title: 'Fue' }));
    expect(held.company?.card?.article).toBeNull();
  });

  it('stands in the e-mail, in the language of its author', async () => {
    const stage = await open();
    const held = await stage.ana.ask('consult/start', {
      interactionId: stage.id,
      target: targetOf('luis'),
      card: { ...words, article: asNamed },
    });
    const card = held.company?.card;
    if (!card) throw new Error('no card');
    expect(mailOf(card, 'es', 'Centro').text).toContain(`Artículo en uso:\n${TITLE}`);
    expect(mailOf(card, 'en', 'Centre').text).toContain(`Article in use:\n${TITLE}`);
    expect(mailOf({ ...card, article: null }, 'es', 'Centro').text).not.toContain('Artículo');
  });
});

describe('an article from a lead', () => {
  it('reaches who has the contact, and the log says which one it was', async () => {
    const stage = await open();
    const lola = await stage.desk('lola', false);
    const push = (id: string | null, desk = lola) =>
      desk.ask('supervise/text', {
        interactionId: stage.id,
        kind: 'article',
        text: '',
        field: null,
        articleId: id === null ? null : articleId.parse(id),
      });
    await push(ID);
    expect(stage.ana.heard('whisper/said').map(({ whisper }) => whisper)).toMatchObject([
      {
        kind: 'article',
        fromName: 'lola',
        text: '',
        field: null,
        article: { id: ID, title: TITLE },
      },
    ]);
    const log = await lola.ask('audit/list', {
      agentId: agentId.parse('agent-ana'),
      beforeMs: null,
      limit: 10,
    });
    expect(log.lines[0]).toMatchObject({ act: 'push-article', detail: TITLE, actorName: 'lola' });
    await expect(push('nowhere.es')).rejects.toMatchObject({ code: 'not-found' });
    await expect(push(null)).rejects.toMatchObject({ code: 'not-found' });
    const luis = await stage.desk('luis');
    await expect(push(ID, luis)).rejects.toMatchObject({ code: 'refused' });
    expect(stage.ana.heard('whisper/said')).toHaveLength(1);
  });
});
