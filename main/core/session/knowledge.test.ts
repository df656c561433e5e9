/** Articles through the whole session: fetched, found on this machine, and readable while the centre is away. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CentreRequest } from '#src/centre/wire.ts';
import { article, type Article } from '#src/model/article.ts';
import { articleId } from '#src/model/ids.ts';
import {
  INT,
  INT2,
  bench,
  conversation,
  loseCentre,
  open,
  talk,
} from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const made = (id: string): Article =>
  article.parse({
    id,
    language: 'es',
    title: `Título de ${id}`,
    body: ['Uno.'],
    steps: ['Hazlo.'],
    queueIds: [],
    keywords: [],
    version: 1,
    ownerName: 'Rosa',
    updatedAtMs: 0,
  });

const get = (id: string) => bench.desk().ask('article/get', { articleId: articleId.parse(id) });
const find = () => bench.desk().ask('article/find', { query: 'cobro', language: 'es', limit: 5 });
function knows(): void {
  bench.centre.on('article/get', (payload) =>
    made((payload as CentreRequest<'article/get'>).articleId),
  );
}

/** The centre has these, in the order of their revisions. */
function shelf(...articles: readonly Article[]): void {
  bench.centre.on('article/changes', (payload) => {
    const { since, limit } = payload as CentreRequest<'article/changes'>;
    const page = articles.slice(since, since + limit);
    const revision = since + page.length;
    return {
      ...{ articles: page, removed: [], revision },
      ...{ isComplete: revision >= articles.length, isReset: false },
    };
  });
}
/** The next look at the centre. */
const synced = () => bench.time.advance(6 * 60_000);

describe('articles', () => {
  it('are found and opened at the centre until all of them are here', async () => {
    const { centre } = await open();
    knows();
    const hit = { id: articleId.parse('a.es'), language: 'es', title: 'Uno', excerpt: '' } as const;
    centre.on('article/find', () => ({ hits: [hit] }));
    expect(await find()).toMatchObject({ ok: true, value: { hits: [hit], source: 'centre' } });
    expect(await get('a.es')).toEqual({ ok: true, value: made('a.es') });
    expect(centre.asked.find(({ name }) => name === 'article/find')?.payload).toEqual({
      query: 'cobro',
      language: 'es',
      limit: 5,
    });
  });

  it('say that the centre is away as long as they were never fetched', async () => {
    await open();
    await loseCentre();
    const away = { ok: false, error: { code: 'centre-unreachable', retryable: true } };
    expect(await get('b.es')).toMatchObject(away);
    expect(await find()).toMatchObject(away);
  });

  it('are found and read on this machine once all are here, also while the centre is away', async () => {
    const { centre } = await open();
    shelf(...Array.from({ length: 230 }, (_, n) => made(`cobro-${n}.es`)));
    await synced();
    const asked = centre.asked.filter(({ name }) => name === 'article/changes');
    expect(asked.map(({ payload }) => (payload as { since: number }).since)).toEqual(
      expect.arrayContaining([0, 100, 200]),
    );
    await loseCentre();
    const found = await find();
    expect(found).toMatchObject({ ok: true, value: { source: 'cache' } });
    expect((found as { value: { hits: unknown[] } }).value.hits).toHaveLength(5);
    expect(await get('cobro-229.es')).toEqual({ ok: true, value: made('cobro-229.es') });
    expect(await get('never.es')).toMatchObject({
      ok: false,
      error: { code: 'centre-unreachable' },
    });
    expect(centre.askedNames()).not.toContain('article/find');
  });

  it('go on being fetched where that stopped, after the centre or core was away', async () => {
    const { centre } = await open();
    const all = Array.from({ length: 150 }, (_, n) => made(`cobro-${n}.es`));
    shelf(...all.slice(0, 120));
    await synced();
    const before = centre.asked.length;
    await bench.restartCore();
    shelf(...all);
    await synced();
    const since = centre.asked
      .slice(before)
      .filter(({ name }) => name === 'article/changes')
      .map(({ payload }) => (payload as { since: number }).since);
    expect(new Set(since)).toEqual(new Set([120]));
    await loseCentre();
    expect(await get('cobro-149.es')).toMatchObject({ ok: true });
  });

  it('that the centre does not give any more are not shown from memory', async () => {
    const { centre } = await open();
    knows();
    await get('a.es');
    centre.on('article/get', () => ({ refuse: 'not-found', status: 404 }));
    expect(await get('a.es')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('in use stay with the contact when core is started again; a contact that is not here is refused', async () => {
    await open();
    await talk();
    const id = articleId.parse('a.es');
    const use = { inUse: { id, title: 'Uno' }, isLeftOut: true, ticks: { [id]: [0, 2] } };
    expect(await bench.desk().ask('article/use', { interactionId: INT, use })).toEqual({
      ok: true,
      value: {},
    });
    expect(conversation()?.articleUse).toEqual(use);
    await bench.restartCore();
    expect(conversation()?.articleUse).toEqual(use);
    expect(await bench.desk().ask('article/use', { interactionId: INT2, use })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('of 50 MB, or malformed, are left out: the others come, and their content is in no log', async () => {
    const { centre } = await open();
    const all = Array.from({ length: 6 }, (_, n) => made(`cobro-${n}.es`));
    const odd = [
      { ...made('huge.es'), body: ['MARKER'.repeat(8_500_000)] },
      { ...made('odd.es'), updatedAtMs: 1e300, title: 'MARKER' },
      { id: 'MARKER', body: 7 },
    ] as unknown as readonly Article[];
    shelf(...all.slice(0, 3), ...odd, ...all.slice(3));
    await synced();
    expect(bench.desk().slice('here')?.articles).toMatchObject({ count: 6, leftOut: 3 });
    expect(bench.desk().slice('here')?.articles?.asOfMs).not.toBe(null);
    await loseCentre();
    expect(await get('cobro-5.es')).toMatchObject({ ok: true });
    const logged = bench.log.join(' ');
    expect(logged).toContain('huge.es');
    expect(logged).not.toContain('MARKERMARKER');
    expect(centre.mode).toBe('away');
  });

  it('that cannot be read are counted until they come in order, also after core was away', async () => {
    await open();
    const odd = { ...made('odd.es'), updatedAtMs: 1e300 };
    shelf(made('a.es'), odd);
    await synced();
    await bench.restartCore();
    await synced();
    expect(bench.desk().slice('here')?.articles).toMatchObject({ count: 1, leftOut: 1 });
    shelf(made('a.es'), odd, made('odd.es'));
    await synced();
    expect(bench.desk().slice('here')?.articles).toMatchObject({ count: 2 });
    expect(bench.desk().slice('here')?.articles).not.toHaveProperty('leftOut');
  });
});
