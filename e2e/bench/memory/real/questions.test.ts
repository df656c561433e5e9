import { describe, expect, it } from 'vitest';
import { wordsOf } from './article-text.ts';
import { questions, questionsIn, unknownAnswers } from './questions.ts';

describe('the questions', () => {
  it('are enough, in both languages and of both kinds', () => {
    const count = (language: string, kind: string) =>
      questions.filter((one) => one.language === language && one.kind === kind).length;
    expect(questions.length).toBeGreaterThanOrEqual(130);
    for (const language of ['es', 'en']) {
      expect(count(language, 'form')).toBeGreaterThanOrEqual(20);
      expect(count(language, 'words')).toBeGreaterThanOrEqual(40);
    }
  });

  it('are short, and none comes twice', () => {
    for (const { query } of questions) {
      expect(wordsOf(query).length, query).toBeGreaterThanOrEqual(3);
      expect(wordsOf(query).length, query).toBeLessThanOrEqual(11);
    }
    expect(new Set(questions.map((one) => one.query)).size).toBe(questions.length);
  });

  it('have one to three answers, pages of their own language', () => {
    const manual = {
      es: /^(?:gnome-user-docs:es\/(?:gnome-help|system-admin-guide)\/|gimp-help-es:|libreoffice-help-es:)[\w/-]+$/,
      en: /^(?:gnome-user-docs:en\/(?:gnome-help|system-admin-guide)\/|gimp-help-en:|libreoffice-help-en-us:)[\w/-]+$/,
    };
    for (const { answers, language, query } of questions) {
      expect(answers.length, query).toBeGreaterThanOrEqual(1);
      expect(answers.length, query).toBeLessThanOrEqual(3);
      expect(new Set(answers).size, query).toBe(answers.length);
      for (const id of answers) expect(id, query).toMatch(manual[language]);
    }
  });

  it('are read from a table that may not be wrong', () => {
    expect(questionsIn('\nform  a b = gimp:x office:y/z\n', 'en')).toEqual([
      {
        query: 'a b',
        language: 'en',
        kind: 'form',
        answers: ['gimp-help-en:x', 'libreoffice-help-en-us:y/z'],
      },
    ]);
    expect(() => questionsIn('words a b', 'es')).toThrow('Not a question: words a b');
    expect(() => questionsIn('words a b = word:x', 'es')).toThrow('Not a question');
  });

  it('say which of their pages are missing', () => {
    const all = [...new Set(questions.flatMap((one) => one.answers))];
    const articles = all.map((id) => ({ id, language: 'en' as const, title: '', body: [] }));
    expect(unknownAnswers(articles)).toEqual([]);
    expect(unknownAnswers(articles.slice(1))).toEqual(all.slice(0, 1));
  });
});
