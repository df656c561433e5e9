/** The glossary and vain searches through the whole session: fetched, searched with, tried, counted, masked. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CentreRequest } from '#src/centre/wire.ts';
import { article } from '#src/model/article.ts';
import type { GlossaryLine } from '#src/model/glossary.ts';
import { bench, centreReturns, loseCentre, open } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const router = article.parse({
  ...{ id: 'router.es', language: 'es', title: 'El router no enciende', body: ['Mira el cable.'] },
  ...{ steps: [], queueIds: [], keywords: [], version: 1, ownerName: 'Rosa', updatedAtMs: 0 },
});
const line: GlossaryLine = {
  ...{ id: 'term-1', language: 'es', says: ['lucecita'], calls: ['router'] },
  ...{ version: 1, changedByName: 'Lola', changedAtMs: 0 },
};
/** The centre's shelf: one article, and these lines in the order of their revisions. */
function shelf(lines: readonly GlossaryLine[]): void {
  bench.centre.on('article/changes', (payload) => ({
    articles: (payload as CentreRequest<'article/changes'>).since === 0 ? [router] : [],
    ...{ removed: [], revision: 1, isComplete: true, isReset: false },
  }));
  bench.centre.on('glossary/changes', (payload) => {
    const { since } = payload as CentreRequest<'glossary/changes'>;
    const isReset = since > lines.length;
    return {
      lines: lines.slice(isReset ? 0 : since),
      ...{ removed: [], revision: lines.length, isComplete: true, isReset },
    };
  });
}
const told = async () => {
  bench.centre.send({ kind: 'knowledge/changed' });
  await bench.time.advance(1_000);
};
const find = async () => {
  const found = await bench
    .desk()
    .ask('article/find', { query: 'lucecita ', language: 'es', limit: 5 });
  return found.ok ? (found.value as { hits: { id: string }[] }).hits.map(({ id }) => id) : null;
};

describe('the glossary', () => {
  it('is fetched when the centre tells of a change, and searched with also while it is away', async () => {
    await open();
    shelf([]);
    await told();
    expect(await find()).toEqual([]);
    shelf([line]);
    await told();
    expect(await find()).toEqual(['router.es']);
    await loseCentre();
    expect(await find()).toEqual(['router.es']);
    await centreReturns();
    shelf([]);
    await told();
    expect(await find()).toEqual([]);
  });

  it('is tried before it is saved, on this machine', async () => {
    await open();
    const attempt = (entry: object | null) =>
      bench
        .desk()
        .ask('glossary/try', { text: 'lucecita', language: 'es', entry, instead: null } as never);
    expect(await attempt(null)).toMatchObject({ ok: false });
    shelf([]);
    await told();
    await loseCentre();
    expect(await attempt({ says: ['lucecita'], calls: ['router'] })).toMatchObject({
      ok: true,
      value: { now: [], then: [{ id: 'router.es' }] },
    });
    expect(await find()).toEqual([]);
  });

  it('is not written while the centre is away', async () => {
    await open();
    await loseCentre();
    const { changedByName: _by, changedAtMs: _at, ...wanted } = line;
    expect(
      await bench.desk().ask('glossary/put', { ...wanted, fromSearch: null } as never),
    ).toMatchObject({ ok: false, error: { code: 'centre-unreachable' } });
  });
});

describe('searches that led nowhere', () => {
  const note = (text: string) =>
    bench.desk().ask('search/vain', { text, language: 'es', kind: 'nothing' });
  const sent = () =>
    bench.centre
      .effects('search/vain')
      .flatMap((payload) => (payload as CentreRequest<'search/vain'>).searches)
      .map(({ text }) => text);

  it('are kept, masked, sent together, and worry nobody meanwhile', async () => {
    await open();
    await loseCentre();
    await note('lucecita');
    await note('la tarjeta 4111 1111 1111 1111');
    expect(bench.desk().slice('strip').outbox).toEqual({ waiting: 0, needsAttention: 0 });
    expect(await bench.desk().ask('outbox/list', {})).toMatchObject({ value: { items: [] } });
    await bench.restartCore();
    await note('otra');
    await centreReturns();
    await bench.time.advance(61_000);
    expect(sent()).toHaveLength(3);
    expect(sent().join(' ')).not.toContain('4111');
    // What waited while the centre was away goes in one; what came after it need not wait for anything.
    const [together] = bench.centre.effects('search/vain') as CentreRequest<'search/vain'>[];
    expect(together?.searches.length).toBeGreaterThanOrEqual(2);
  });

  it('are forgotten when the centre does not take them', async () => {
    await open();
    bench.centre.on('search/vain', () => ({ refuse: 'not-found', status: 404 }));
    await note('lucecita');
    await bench.time.advance(130_000);
    expect(bench.desk().slice('strip').outbox).toEqual({ waiting: 0, needsAttention: 0 });
    expect(bench.centre.asked.filter(({ name }) => name === 'search/vain')).toHaveLength(1);
  });
});
