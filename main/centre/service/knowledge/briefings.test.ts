/** News from a lead to the desks of the team, who has read them, and what agents say of articles. */
import { afterEach, describe, expect, it } from 'vitest';
import { articleId } from '#src/model/ids.ts';
import { article } from '#src/model/article.ts';
import { writeArticle } from '../../store/article-records.ts';
import { startTestCentre, type TestCentre, type TestDesk } from '../../testing/test-centre.ts';
import { searchArticles } from './knowledge-handlers.ts';

let centre: TestCentre;
afterEach(() => centre.service.stop());

const ID = articleId.parse('briefing-1');
const news = {
  ...{ id: ID, language: 'es' as const, title: 'Avería en Alicante', text: 'Uno.\n\nDos.' },
  ...{ queueIds: [], untilMs: null },
};
const waiting = (desk: TestDesk) =>
  desk
    .heard('briefings/changed')
    .at(-1)
    ?.briefings.map(({ id }) => id);

describe('news from a lead', () => {
  it('come to every desk but their author’s, are found like an article, and leave when read', async () => {
    centre = await startTestCentre();
    const [ana, lola] = [await centre.desk('ana'), await centre.desk('lola')];
    await expect(ana.ask('briefing/publish', news)).rejects.toMatchObject({ code: 'refused' });
    await lola.ask('briefing/publish', news);
    expect(waiting(ana)).toEqual([ID]);
    expect(waiting(lola)).toEqual([]);
    expect(centre.service.snapshot(ana.who).briefings).toHaveLength(1);
    const wanted = { query: 'alicante ', language: 'es' as const, limit: 5 };
    expect(searchArticles(centre.db, wanted)).toMatchObject([{ id: ID, isBriefing: true }]);
    await ana.ask('briefing/read', { briefingId: ID, readAtMs: centre.nowMs() });
    await ana.ask('briefing/read', { briefingId: ID, readAtMs: centre.nowMs() + 9e9 });
    expect(waiting(ana)).toEqual([]);
    const { rows } = await lola.ask('briefing/list', {});
    expect(rows[0]?.readBy).toEqual([{ name: 'ana', atMs: centre.nowMs() }]);
    expect(rows[0]?.unreadBy).toEqual(expect.arrayContaining(['luis', 'eva', 'leo']));
    expect(rows[0]?.unreadBy).not.toContain('lola');
  });

  it('are taken back, and given back with whoever had read them', async () => {
    centre = await startTestCentre();
    const [ana, lola] = [await centre.desk('ana'), await centre.desk('lola')];
    await lola.ask('briefing/publish', news);
    await ana.ask('briefing/read', { briefingId: ID, readAtMs: 1 });
    await lola.ask('briefing/withdraw', { briefingId: ID });
    expect(await ana.ask('article/changes', { since: 0, limit: 50 })).toMatchObject({
      removed: expect.arrayContaining([ID]),
    });
    await lola.ask('briefing/publish', news);
    expect(waiting(ana)).toEqual([]);
    expect((await lola.ask('briefing/list', {})).rows).toMatchObject([
      { isWithdrawn: false, readBy: [{ name: 'ana' }] },
    ]);
  });

  it('go to their queues, and end when they are over', async () => {
    centre = await startTestCentre();
    const [ana, lola] = [await centre.desk('ana'), await centre.desk('lola')];
    const [own] = centre.service.context.agents.get(ana.who.agentId).profile.queueIds;
    const untilMs = centre.nowMs() + 60_000;
    await lola.ask('briefing/publish', { ...news, queueIds: [own!], untilMs });
    expect(waiting(ana)).toEqual([ID]);
    await centre.pass(61_000, 30_500);
    expect(centre.service.snapshot(ana.who).briefings).toEqual([]);
    const other = articleId.parse('briefing-2');
    await lola.ask('briefing/publish', { ...news, id: other, queueIds: ['nobody' as never] });
    expect(waiting(ana)).toEqual([]);
  });
});

describe('what agents say of an article', () => {
  it('is listed for leads: corrections until they are done, votes of the present version', async () => {
    centre = await startTestCentre();
    const [ana, lola] = [await centre.desk('ana'), await centre.desk('lola')];
    const made = (version: number) =>
      article.parse({
        ...{ id: 'a.es', language: 'es', title: 'Abono', body: ['Uno.'], steps: [], version },
        ...{ queueIds: [], keywords: [], ownerName: 'Rosa', updatedAtMs: 0 },
      });
    writeArticle(centre.db, made(1));
    const said = {
      ...{ feedbackId: 'say-1', articleId: articleId.parse('a.es'), version: 1 },
      ...{ interactionId: null, verdict: 'wrong' as const, text: ' Ya no son diez días. ' },
      atMs: centre.nowMs(),
    };
    await ana.ask('article/feedback', said);
    await ana.ask('article/feedback', said);
    await ana.ask('article/feedback', { ...said, feedbackId: 'say-2', verdict: 'right', text: '' });
    // Another answer in the same contact replaces the one before.
    await ana.ask('article/feedback', { ...said, feedbackId: 'say-4', text: '' });
    await ana.ask('article/feedback', { ...said, feedbackId: 'say-5', verdict: 'right', text: '' });
    // Nothing at all takes back what was said in that contact, and only there.
    const other = { ...said, interactionId: 'i-9' as never, text: '' };
    await ana.ask('article/feedback', { ...other, feedbackId: 'say-6' });
    await ana.ask('article/feedback', { ...other, feedbackId: 'say-7', verdict: null });
    const gone = { ...said, feedbackId: 'say-3', articleId: articleId.parse('gone.es') };
    await ana.ask('article/feedback', { ...gone, verdict: null });
    await expect(ana.ask('article/feedback-list', {})).rejects.toMatchObject({ code: 'refused' });
    const list = () => lola.ask('article/feedback-list', {});
    expect(await list()).toMatchObject({
      corrections: [
        { title: 'Abono', text: 'Ya no son diez días.', byName: 'ana', currentVersion: 1 },
        { title: '', currentVersion: null },
      ],
      votes: [{ title: 'Abono', right: 1, wrong: 1 }],
    });
    await lola.ask('article/feedback-done', { feedbackId: 'say-1', isDone: true });
    writeArticle(centre.db, made(2));
    const { corrections, votes } = await list();
    expect(corrections.map(({ feedbackId, isDone }) => [feedbackId, isDone])).toEqual([
      ['say-3', false],
      ['say-1', true],
    ]);
    expect(votes).toEqual([]);
  });
});
