/** Leads write articles: versions, conflicts, the archive, and the answer to who proposed a correction. */
import { afterEach, describe, expect, it } from 'vitest';
import { article } from '#src/model/article.ts';
import type { ArticleText } from '#src/model/article-editing.ts';
import { articleId } from '#src/model/ids.ts';
import { maskSensitive } from '#src/privacy/mask.ts';
import { readArticle, writeArticle } from '../../store/article-records.ts';
import { startTestCentre, type TestCentre, type TestDesk } from '../../testing/test-centre.ts';

let centre: TestCentre;
afterEach(() => centre.service.stop());

const ID = articleId.parse('article-1');
const words: ArticleText = {
  ...{ id: ID, language: 'es', title: 'Abono', body: ['Tarda diez días.'], steps: ['Mira.'] },
  ...{ queueIds: [], keywords: ['devolución'], ownerName: 'Rosa', expiresAtMs: null },
};
const put = (desk: TestDesk, version: number, change: Partial<ArticleText> = {}) =>
  desk.ask('article/put', { article: { ...words, ...change }, version, answering: null });
const versionsOf = async (desk: TestDesk) =>
  (await desk.ask('article/versions', { articleId: ID, limit: 20 })).versions.map(
    ({ act, byName, article: { version, body } }) => `${version} ${act} ${byName}: ${body[0]}`,
  );
const changed = (desk: TestDesk, since: number) =>
  desk.ask('article/changes', { since, limit: 50 });

describe('an article of a lead', () => {
  it('reaches every desk, rises by one with each change, and keeps what it was', async () => {
    centre = await startTestCentre();
    const [ana, lola] = [await centre.desk('ana'), await centre.desk('lola')];
    await expect(put(ana, 0)).rejects.toMatchObject({ code: 'refused' });
    const first = await put(lola, 0);
    expect(first).toMatchObject({ version: 1, updatedAtMs: centre.nowMs(), title: 'Abono' });
    expect(ana.heard('knowledge/changed')).toHaveLength(1);
    const { revision, articles } = await changed(ana, 0);
    expect(articles.at(-1)).toEqual(first);
    await put(lola, 1, { body: ['Tarda tres días.'] });
    expect((await changed(ana, revision)).articles).toMatchObject([{ id: ID, version: 2 }]);
    expect(await versionsOf(lola)).toEqual([
      '2 saved lola: Tarda tres días.',
      '1 saved lola: Tarda diez días.',
    ]);
    await expect(ana.ask('article/versions', { articleId: ID, limit: 5 })).rejects.toMatchObject({
      code: 'refused',
    });
    await expect(ana.ask('article/list', { limit: 5 })).rejects.toMatchObject({ code: 'refused' });
  });

  it('is not written over what somebody else has saved meanwhile, nor is news', async () => {
    centre = await startTestCentre();
    const lola = await centre.desk('lola');
    await put(lola, 0);
    await put(lola, 1, { body: ['Suyo.'] });
    await expect(put(lola, 1, { body: ['Mío.'] })).rejects.toMatchObject({ code: 'conflict' });
    await expect(put(lola, 0)).rejects.toMatchObject({ code: 'conflict' });
    expect(await put(lola, 2, { body: ['Mío.'] })).toMatchObject({ version: 3 });
    expect(await versionsOf(lola)).toContain('2 saved lola: Suyo.');
    await lola.ask('briefing/publish', {
      ...{ id: articleId.parse('news-1'), language: 'es', title: 'Avería', text: 'Hoy.' },
      ...{ queueIds: [], untilMs: null },
    });
    await expect(put(lola, 1, { id: articleId.parse('news-1') })).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it('begins its history with what was there before, and keeps the company’s own numbers', async () => {
    centre = await startTestCentre();
    const lola = await centre.desk('lola');
    const account = 'Se paga a ES91 2100 0418 4502 0005 1332.';
    const old = { ...words, version: 7, updatedAtMs: 5, body: [account, 'Tarda diez días.'] };
    writeArticle(centre.db, article.parse(old));
    // As a desk sends it: everything that looks like an account is masked on its way.
    const masked = {
      body: [maskSensitive(account, centre.service.context.privacy), 'Tarda un día.'],
    };
    expect(masked.body[0]).not.toBe(account);
    const saved = await put(lola, 7, masked);
    expect(saved.body).toEqual([account, 'Tarda un día.']);
    expect(await versionsOf(lola)).toEqual([`8 saved lola: ${account}`, `7 kept Rosa: ${account}`]);
  });

  it('is archived instead of deleted, and comes back as a new version', async () => {
    centre = await startTestCentre();
    const [ana, lola] = [await centre.desk('ana'), await centre.desk('lola')];
    await put(lola, 0);
    const before = (await changed(ana, 0)).revision;
    const archive = (isArchived: boolean, version = 1) =>
      lola.ask('article/archive', { articleId: ID, version, isArchived });
    await expect(archive(true, 9)).rejects.toMatchObject({ code: 'conflict' });
    await archive(true);
    await archive(true);
    expect(await changed(ana, before)).toMatchObject({ removed: [ID], articles: [] });
    expect(await lola.ask('article/list', { limit: 50 })).toMatchObject({
      archived: [{ id: ID, isArchived: true }],
    });
    // Who was writing it meanwhile is told, and may bring it back with their words.
    await expect(put(lola, 1)).rejects.toMatchObject({ code: 'conflict' });
    await archive(false);
    expect(readArticle(centre.db, ID)).toMatchObject({ version: 2, title: 'Abono' });
    const { rows, archived } = await lola.ask('article/list', { limit: 50 });
    expect(rows.map(({ id }) => id)).toContain(ID);
    expect(archived).toEqual([]);
    expect((await versionsOf(lola)).map((each) => each.split(':')[0])).toEqual([
      '2 returned lola',
      '1 archived lola',
      '1 saved lola',
    ]);
    await archive(true, 2);
    expect(await put(lola, 0, { body: ['Otra vez.'] })).toMatchObject({ version: 3 });
  });

  it('stands at the top of the list when it has expired or soon will', async () => {
    centre = await startTestCentre();
    const lola = await centre.desk('lola');
    const DAY = 86_400_000;
    const named = (id: string, days: number | null) =>
      put(lola, 0, {
        id: articleId.parse(id),
        expiresAtMs: days === null ? null : centre.nowMs() + days * DAY,
      });
    await named('soon', 20);
    await named('later', 90);
    await named('over', -1);
    await centre.pass(1_000);
    await named('new', null);
    const { rows, count } = await lola.ask('article/list', { limit: 3 });
    expect(rows.map(({ id }) => id)).toEqual(['over', 'soon', 'new']);
    expect(count).toBeGreaterThan(3);
  });
});

describe('a proposed correction', () => {
  const propose = (desk: TestDesk) =>
    desk.ask('article/feedback', {
      ...{ feedbackId: 'say-1', articleId: ID, version: 1, interactionId: null, verdict: null },
      ...{ text: 'Ya son tres días.', atMs: centre.nowMs() },
    });
  const told = (desk: TestDesk) =>
    desk.heard('team-chat/message').map(({ message: { text, authorName } }) => [authorName, text]);

  it('is taken up with the article, and its author is told with the lead’s word', async () => {
    centre = await startTestCentre();
    const [ana, lola] = [await centre.desk('ana'), await centre.desk('lola')];
    await put(lola, 0);
    await propose(ana);
    await lola.ask('article/put', {
      ...{ article: { ...words, body: ['Tarda tres días.'] }, version: 1 },
      answering: { feedbackId: 'say-1', text: 'Gracias, Ana.' },
    });
    expect(told(ana)).toEqual([
      ['lola', 'Tu corrección de «Abono» está hecha: «Ya son tres días.».\nGracias, Ana.'],
    ]);
    const { corrections } = await lola.ask('article/feedback-list', {});
    expect(corrections).toMatchObject([{ isDone: true, outcome: 'accepted', currentVersion: 2 }]);
  });

  it('is declined with a word, and a conflict answers nobody', async () => {
    centre = await startTestCentre();
    const [ana, lola] = [await centre.desk('ana'), await centre.desk('lola')];
    await put(lola, 0);
    await propose(ana);
    const answering = { feedbackId: 'say-1', text: '' };
    await expect(
      lola.ask('article/put', { article: words, version: 9, answering }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      lola.ask('article/put', {
        ...{ article: words, version: 1 },
        answering: { feedbackId: 'none', text: '' },
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(told(ana)).toEqual([]);
    await expect(ana.ask('article/feedback-decline', answering)).rejects.toMatchObject({
      code: 'refused',
    });
    await lola.ask('article/feedback-decline', answering);
    expect(told(ana)[0]?.[1]).toBe('Tu corrección de «Abono» no se hace: «Ya son tres días.».');
    const { corrections } = await lola.ask('article/feedback-list', {});
    expect(corrections).toMatchObject([{ isDone: true, outcome: 'declined' }]);
  });
});
