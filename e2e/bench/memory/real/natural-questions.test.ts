import { describe, expect, it } from 'vitest';
import { wordsOf } from './article-text.ts';
import { naturalQuestions, naturalQuestionsThatAreTitles } from './natural-questions.ts';
import { questions, unknownAnswers } from './questions.ts';

const PAGE = {
  es: /^(?:gnome-user-docs:es\/(?:gnome-help|system-admin-guide)\/|gimp-help-es:|libreoffice-help-es:)[\w/.-]+$/,
  en: /^(?:gnome-user-docs:en\/(?:gnome-help|system-admin-guide)\/|gimp-help-en:|libreoffice-help-en-us:)[\w/.-]+$/,
};

describe('the questions as they are typed', () => {
  it('are enough, as many in one language as in the other', () => {
    expect(naturalQuestions.length).toBeGreaterThanOrEqual(100);
    const spanish = naturalQuestions.filter((one) => one.language === 'es').length;
    expect(spanish).toBe(naturalQuestions.length - spanish);
  });

  it('are about all manuals', () => {
    const manuals = new Set(
      naturalQuestions.flatMap((one) => one.answers.map((id) => id.slice(0, id.indexOf(':')))),
    );
    expect([...manuals].sort()).toEqual([
      'gimp-help-en',
      'gimp-help-es',
      'gnome-user-docs',
      'libreoffice-help-en-us',
      'libreoffice-help-es',
    ]);
  });

  it('are short, come once, and none is in the first set', () => {
    for (const { query } of naturalQuestions) {
      expect(wordsOf(query).length, query).toBeGreaterThanOrEqual(3);
      expect(wordsOf(query).length, query).toBeLessThanOrEqual(11);
    }
    const all = [...naturalQuestions, ...questions].map((one) => one.query.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
  });

  it('have one to three answers, pages of their own language', () => {
    for (const { answers, language, query } of naturalQuestions) {
      expect(answers.length, query).toBeGreaterThanOrEqual(1);
      expect(answers.length, query).toBeLessThanOrEqual(3);
      expect(new Set(answers).size, query).toBe(answers.length);
      for (const id of answers) expect(id, query).toMatch(PAGE[language]);
    }
  });

  it('say which of their pages are missing', () => {
    const all = [...new Set(naturalQuestions.flatMap((one) => one.answers))];
    const articles = all.map((id) => ({ id, language: 'en' as const, title: '', body: [] }));
    expect(unknownAnswers(articles, naturalQuestions)).toEqual([]);
    expect(unknownAnswers(articles.slice(1), naturalQuestions)).toEqual(all.slice(0, 1));
  });

  it('are found out when one is a title', () => {
    const query = naturalQuestions[0]?.query ?? '';
    const titled = (title: string) => [{ id: 'a:b', language: 'es' as const, title, body: [] }];
    expect(naturalQuestionsThatAreTitles(titled(query.toUpperCase()))).toEqual([query]);
    expect(naturalQuestionsThatAreTitles(titled('Cambiar su zona horaria'))).toEqual([]);
  });
});
