/** Articles through the whole session: asked of the centre, and the opened ones readable while it is away. */
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
import { MOST_KEPT_ARTICLES } from './knowledge.ts';

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

describe('articles', () => {
  it('are found and opened at the centre', async () => {
    const { centre } = await open();
    knows();
    const hit = { id: articleId.parse('a.es'), language: 'es', title: 'Uno', excerpt: '' } as const;
    centre.on('article/find', () => ({ hits: [hit] }));
    expect(await find()).toEqual({ ok: true, value: { hits: [hit] } });
    expect(await get('a.es')).toEqual({ ok: true, value: made('a.es') });
    expect(centre.asked.find(({ name }) => name === 'article/find')?.payload).toEqual({
      query: 'cobro',
      language: 'es',
      limit: 5,
    });
  });

  it('that were opened stay readable while the centre is away; others say that it is', async () => {
    await open();
    knows();
    await get('a.es');
    await loseCentre();
    const away = { ok: false, error: { code: 'centre-unreachable', retryable: true } };
    expect(await get('a.es')).toEqual({ ok: true, value: made('a.es') });
    expect(await get('b.es')).toMatchObject(away);
    expect(await find()).toMatchObject(away);
  });

  it('are kept to the last fifty that were opened', async () => {
    await open();
    knows();
    await get('a.es');
    for (let n = 1; n < MOST_KEPT_ARTICLES; n += 1) await get(`n${n}.es`);
    await get('a.es');
    await get('last.es');
    await loseCentre();
    expect(await get('a.es')).toMatchObject({ ok: true });
    expect(await get('n1.es')).toMatchObject({ ok: false });
    expect(await get('n2.es')).toMatchObject({ ok: true });
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
});
