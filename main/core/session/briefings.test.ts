/** News from leads at the desk: read at once, told to the centre once, kept over a restart; and what is said of an article. */
import { afterEach, describe, expect, it } from 'vitest';
import { briefing } from '#src/model/briefing.ts';
import { articleId } from '#src/model/ids.ts';
import { INT, bench, centreReturns, loseCentre, open, talk } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const one = briefing.parse({
  ...{ id: 'briefing-1', language: 'es', title: 'Avería', text: 'Sin servicio.', queueIds: [] },
  ...{ untilMs: null, authorName: 'Lola', publishedAtMs: 0 },
});
const listed = () =>
  bench
    .desk()
    .slice('briefings')
    .map(({ id }) => id);
const openWithOne = async () => {
  const opened = await open();
  bench.centre.send({ kind: 'briefings/changed', briefings: [one] });
  await opened.time.advance(2_000);
  return opened;
};

describe('news from leads', () => {
  it('are read without the centre, which is told once when it is back', async () => {
    const { centre } = await openWithOne();
    expect(listed()).toEqual([one.id]);
    await loseCentre();
    await bench.restartCore();
    expect(listed()).toEqual([one.id]);
    expect(await bench.desk().ask('briefing/read', { briefingId: one.id })).toMatchObject({
      ok: true,
    });
    expect(listed()).toEqual([]);
    centre.snapshot = { ...centre.snapshot, briefings: [one] };
    await centreReturns();
    await bench.time.advance(2_000);
    expect(centre.effects('briefing/read')).toMatchObject([{ briefingId: one.id }]);
    expect(await bench.desk().ask('briefing/read', { briefingId: one.id })).toMatchObject({
      ok: false,
    });
  });
});

describe('what is said of an article', () => {
  it('waits for the centre, masked, and holds up no wrap-up', async () => {
    const { centre } = await openWithOne();
    await talk();
    await loseCentre();
    const said = await bench.desk().ask('article/feedback', {
      ...{ articleId: articleId.parse('a.es'), version: 2, interactionId: INT, verdict: 'wrong' },
      text: 'Con la tarjeta 4111 1111 1111 1111 no va.',
    });
    expect(said).toMatchObject({ ok: true });
    centre.on('article/feedback', () => ({ refuse: 'internal', status: 500 }));
    await centreReturns();
    await bench.desk().ask('draft/save', {
      interactionId: INT,
      draft: { ...bench.desk().slice('conversations')[0]!.draft, note: 'Hecho' },
    });
    await bench.time.advance(5_000);
    expect(centre.effects('draft/save')).toHaveLength(1);
    centre.on('article/feedback', () => ({}));
    await bench.time.advance(65_000);
    const [sent] = centre.effects('article/feedback');
    expect(sent).toMatchObject({ articleId: 'a.es', interactionId: INT, verdict: 'wrong' });
    expect(JSON.stringify(sent)).not.toContain('4111');
  });
});
