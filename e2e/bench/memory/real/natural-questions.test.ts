import { describe, expect, it } from 'vitest';
import { wordsOf } from './article-text.ts';
import { freshQuestions } from './fresh-questions.ts';
import { naturalQuestions, questionsThatAreTitles } from './natural-questions.ts';
import { questions, unknownAnswers } from './questions.ts';

const PAGE = {
  es: /^(?:gnome-user-docs:es\/(?:gnome-help|system-admin-guide)\/|gimp-help-es:|libreoffice-help-es:)[\w/.-]+$/,
  en: /^(?:gnome-user-docs:en\/(?:gnome-help|system-admin-guide)\/|gimp-help-en:|libreoffice-help-en-us:)[\w/.-]+$/,
};

describe.each([
  { name: 'as they are typed', asked: naturalQuestions, most: 3 },
  { name: 'that came later', asked: freshQuestions, most: 4 },
])('the questions $name', ({ asked, most }) => {
  it('are enough, half of them in either language', () => {
    expect(asked.length).toBeGreaterThanOrEqual(100);
    const spanish = asked.filter((one) => one.language === 'es').length;
    expect(Math.abs(asked.length - 2 * spanish)).toBeLessThanOrEqual(1);
  });

  it('are about all manuals', () => {
    const manuals = new Set(
      asked.flatMap((one) => one.answers.map((id) => id.slice(0, id.indexOf(':')))),
    );
    expect([...manuals].sort()).toEqual([
      'gimp-help-en',
      'gimp-help-es',
      'gnome-user-docs',
      'libreoffice-help-en-us',
      'libreoffice-help-es',
    ]);
  });

  it('are short, come once, and none is in another set', () => {
    for (const { query } of asked) {
      expect(wordsOf(query).length, query).toBeGreaterThanOrEqual(3);
      expect(wordsOf(query).length, query).toBeLessThanOrEqual(11);
    }
    const all = [...naturalQuestions, ...freshQuestions, ...questions].map((one) =>
      one.query.toLowerCase(),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('have one answer or few, pages of their own language', () => {
    for (const { answers, language, query } of asked) {
      expect(answers.length, query).toBeGreaterThanOrEqual(1);
      expect(answers.length, query).toBeLessThanOrEqual(most);
      expect(new Set(answers).size, query).toBe(answers.length);
      for (const id of answers) expect(id, query).toMatch(PAGE[language]);
    }
  });
});

describe('the questions', () => {
  it('say which of their pages are missing', () => {
    const all = [...new Set(naturalQuestions.flatMap((one) => one.answers))];
    const articles = all.map((id) => ({ id, language: 'en' as const, title: '', body: [] }));
    expect(unknownAnswers(articles, naturalQuestions)).toEqual([]);
    expect(unknownAnswers(articles.slice(1), naturalQuestions)).toEqual(all.slice(0, 1));
  });

  it('are found out when one is a title', () => {
    const query = naturalQuestions[0]?.query ?? '';
    const titled = (title: string) => [{ id: 'a:b', language: 'es' as const, title, body: [] }];
    expect(questionsThatAreTitles(naturalQuestions, titled(query.toUpperCase()))).toEqual([query]);
    expect(questionsThatAreTitles(naturalQuestions, titled('Cambiar su zona horaria'))).toEqual([]);
  });
});
