/** What a lead may write, and the sentence's kind for what may not be saved. */
import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../model/article-editing.ts';
import { articleText } from '../model/article-editing.ts';
import { article } from '../model/article.ts';
import { articleId } from '../model/ids.ts';
import {
  checkArticleDraft,
  dayOf,
  draftOf,
  endOfDay,
  newArticleDraft,
  previewOf,
} from './article-draft.ts';

const draft = (change: Partial<ArticleDraft> = {}): ArticleDraft => ({
  ...newArticleDraft(articleId.parse('a.es'), 'es', 'Rosa'),
  ...{ title: 'Abono', body: 'Tarda tres días.' },
  ...change,
});
const problem = (change: Partial<ArticleDraft>) => {
  const checked = checkArticleDraft(draft(change));
  return checked.ok ? null : checked.problem;
};

describe('the fields of an article', () => {
  it('become paragraphs, steps and words, and come back as they were', () => {
    const written = draft({
      body: '  Uno,\nsigue.\r\n\r\n\n Dos. \n \n\n',
      steps: '\nAbre.\n\n  Mira.  ',
      keywords: 'devolución\nabono\nabono\n',
      lastDay: '2026-12-31',
    });
    const checked = checkArticleDraft(written);
    if (!checked.ok) throw new Error(checked.problem.kind);
    expect(checked).toMatchObject({
      hidden: 0,
      article: {
        body: ['Uno,\nsigue.', 'Dos.'],
        steps: ['Abre.', 'Mira.'],
        keywords: ['devolución', 'abono'],
        expiresAtMs: new Date(2026, 11, 31, 23, 59, 59, 999).getTime(),
      },
    });
    expect(articleText.parse(checked.article)).toEqual(checked.article);
    const saved = article.parse({ ...checked.article, version: 4, updatedAtMs: 1 });
    const again = checkArticleDraft(draftOf(saved));
    expect(again).toEqual(checked);
    expect(draftOf(saved)).toMatchObject({ version: 4, lastDay: '2026-12-31' });
  });

  it.each([
    ['an empty title', { title: '  ' }, { kind: 'no-title' }],
    ['a title of invisible marks', { title: '\u0000\u202e' }, { kind: 'no-title' }],
    ['a long title', { title: 'x'.repeat(201) }, { kind: 'title-too-long', length: 201 }],
    ['no words at all', { body: ' \n\n ' }, { kind: 'no-words' }],
    [
      'a paragraph of 100,000 characters',
      { body: `Uno.\n\n${'x'.repeat(100_000)}` },
      { kind: 'paragraph-too-long', number: 2, length: 100_000 },
    ],
    ['a book', { body: 'x\n\n'.repeat(80_000) }, { kind: 'all-too-long', length: 240_000 }],
    [
      'too many paragraphs',
      { body: 'x\n\n'.repeat(201) },
      { kind: 'too-many-paragraphs', length: 201 },
    ],
    [
      'a long step',
      { steps: `a\n${'b'.repeat(601)}` },
      { kind: 'step-too-long', number: 2, length: 601 },
    ],
    ['too many steps', { steps: 'a\n'.repeat(61) }, { kind: 'too-many-steps', length: 61 }],
    [
      'a long word',
      { keywords: 'b'.repeat(121) },
      { kind: 'keyword-too-long', number: 1, length: 121 },
    ],
    [
      'too many words',
      { keywords: Array.from({ length: 61 }, (_, at) => `w${at}`).join('\n') },
      { kind: 'too-many-keywords', length: 61 },
    ],
    ['a long owner', { ownerName: 'x'.repeat(201) }, { kind: 'owner-too-long', length: 201 }],
    ['a day that is none', { lastDay: '2026-02-31' }, { kind: 'bad-day' }],
  ])('cannot be saved with %s', (_name, change, kind) => {
    expect(problem(change)).toEqual(kind);
  });

  it('lose what nobody sees, and keep what people write in any script', () => {
    const checked = checkArticleDraft(
      draft({ title: 'Ab\u0007ono \u202eoculto', steps: '👩‍👩‍👧 שלום مرحبا' }),
    );
    expect(checked).toMatchObject({
      hidden: 2,
      article: { title: 'Abono oculto', steps: ['👩‍👩‍👧 שלום مرحبا'] },
    });
  });

  it('are shown while they are wrong', () => {
    expect(previewOf(draft({ title: '', steps: 'x'.repeat(700) })).steps[0]).toHaveLength(700);
    expect(endOfDay('tomorrow')).toBeNull();
    expect(dayOf(new Date(2026, 0, 5, 23).getTime())).toBe('2026-01-05');
  });
});
