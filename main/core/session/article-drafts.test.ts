/** Articles that are being written outlive a crash of core, and saving them is refused in words while the centre is away. */
import { afterEach, describe, expect, it } from 'vitest';
import { articleDraft } from '#src/model/article-editing.ts';
import { articleId } from '#src/model/ids.ts';
import { bench, loseCentre, open } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const draft = articleDraft.parse({
  ...{ id: 'a.es', version: 3, language: 'es', title: 'Abono', body: 'Uno.\n\nDos.', steps: '' },
  ...{ keywords: '', ownerName: 'Rosa', queueIds: [], lastDay: '2026-12-31', answering: null },
});
const kept = async () => {
  const answer = await bench.desk().ask('article/drafts', {});
  return answer.ok ? (answer.value as { drafts: { draft: unknown }[] }).drafts : null;
};

describe('an article that is being written', () => {
  it('is kept with each pause, the newest first, until it is dropped', async () => {
    await open();
    expect(await kept()).toEqual([]);
    await bench.desk().ask('article/draft-keep', { draft });
    await bench.time.advance(1_000);
    const other = { ...draft, id: articleId.parse('b.es'), body: '4111 1111 1111 1111' };
    await bench.desk().ask('article/draft-keep', { draft: other });
    const both = await kept();
    expect(both?.map((each) => (each.draft as typeof draft).id)).toEqual(['b.es', 'a.es']);
    expect(both?.[1]?.draft).toEqual(draft);
    expect(JSON.stringify(both)).not.toContain('4111 1111 1111 1111');
    await bench.desk().ask('article/draft-drop', { articleId: other.id });
    expect(await kept()).toMatchObject([{ draft: { id: 'a.es' } }]);
  });

  it('stays when it cannot be saved', async () => {
    await open();
    await bench.desk().ask('article/draft-keep', { draft });
    await loseCentre();
    const answer = await bench.desk().ask('article/put', {
      ...{ version: 3, answering: null },
      article: {
        ...{ id: draft.id, language: 'es', title: 'Abono', body: ['Uno.'], steps: [] },
        ...{ keywords: [], queueIds: [], ownerName: 'Rosa', expiresAtMs: null },
      },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'centre-unreachable' } });
    expect(await kept()).toMatchObject([{ draft: { id: 'a.es' } }]);
  });
});
